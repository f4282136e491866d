/** Points that keep a distance from each other. They are sorted into cells of that size: whether there is room is known at once. */
export class SpacedPoints {
  /** `x, y, z` of each point in turn, metres. */
  readonly coordinates: number[] = [];
  readonly #spacingM: number;
  /** The newest point of each cell, and the one before it in the same cell. Cells may share a key: distance decides. */
  readonly #newest = new Map<number, number>();
  readonly #before: number[] = [];

  constructor(spacingM: number) {
    this.#spacingM = spacingM;
  }

  get count(): number {
    return this.#before.length;
  }

  /** Takes a point in where it keeps the distance. @returns whether it did. */
  add(x: number, y: number, z: number): boolean {
    const [cellX, cellY, cellZ] = [this.#cell(x), this.#cell(y), this.#cell(z)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (let dz = -1; dz <= 1; dz++) {
          if (this.#isNear(cellKey(cellX + dx, cellY + dy, cellZ + dz), x, y, z)) return false;
        }
      }
    }
    const key = cellKey(cellX, cellY, cellZ);
    this.#before.push(this.#newest.get(key) ?? -1);
    this.#newest.set(key, this.#before.length - 1);
    this.coordinates.push(x, y, z);
    return true;
  }

  #cell(coordinate: number): number {
    return Math.floor(coordinate / this.#spacingM);
  }

  #isNear(key: number, x: number, y: number, z: number): boolean {
    const { coordinates } = this;
    for (let p = this.#newest.get(key) ?? -1; p >= 0; p = this.#before[p]!) {
      const distance = Math.hypot(x - coordinates[3 * p]!, y - coordinates[3 * p + 1]!, z - coordinates[3 * p + 2]!);
      if (distance < this.#spacingM) return true;
    }
    return false;
  }
}

function cellKey(x: number, y: number, z: number): number {
  return Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791);
}
