/** Points added one by one, each asked first whether it would stand clear of those already there. */
export class ClearanceGrid {
  private readonly cells = new Map<string, number[]>();
  private readonly xyz: number[] = [];

  private readonly reach: number;

  /** `reach` is the largest clearance that will ever be asked for. */
  constructor(reach: number) {
    this.reach = reach;
  }

  add(x: number, y: number, z: number): void {
    const key = this.keyOf(this.cellOf(x), this.cellOf(y), this.cellOf(z));
    const index = this.xyz.length;
    this.xyz.push(x, y, z);
    const cell = this.cells.get(key);
    if (cell) cell.push(index);
    else this.cells.set(key, [index]);
  }

  /** Distance to the nearest point there is, as far as `reach`; `Infinity` when none is so near. */
  nearest(x: number, y: number, z: number): number {
    let best = this.reach * this.reach;
    const [cellX, cellY, cellZ] = [this.cellOf(x), this.cellOf(y), this.cellOf(z)];
    let found = false;
    for (let neighbour = 0; neighbour < 27; neighbour += 1) {
      const key = this.keyOf(
        cellX + (neighbour % 3) - 1,
        cellY + (Math.floor(neighbour / 3) % 3) - 1,
        cellZ + Math.floor(neighbour / 9) - 1,
      );
      for (const at of this.cells.get(key) ?? []) {
        const squared = (this.xyz[at]! - x) ** 2 + (this.xyz[at + 1]! - y) ** 2 + (this.xyz[at + 2]! - z) ** 2;
        if (squared < best) {
          best = squared;
          found = true;
        }
      }
    }
    return found ? Math.sqrt(best) : Infinity;
  }

  private cellOf(value: number): number {
    return Math.floor(value / this.reach);
  }

  private keyOf(x: number, y: number, z: number): string {
    return `${x},${y},${z}`;
  }
}
