/** This share of the points must have their like in the mirror. */
const LIKE_SHARE = 0.95;
/** A mirrored point is like one that is nearer than this share of the typical pitch. */
const NEAR_PITCHES = 0.6;
/** Channels of colours that differ by more are not alike. */
const LIKE_COLOUR = 64;

/**
 * Whether a flat formation is its own mirror image, left for right, as far as people can tell: a ring or a heart has no
 * wrong side. @param restM `points × 3` metres, flat in y. @param coloursSrgb `points × 3`, 0 to 255.
 */
export function isMirrorSymmetric(restM: Float64Array, coloursSrgb: Uint8Array): boolean {
  const count = restM.length / 3;
  const [lowX, highX] = extentOf(restM, 0);
  const [lowZ, highZ] = extentOf(restM, 2);
  const nearM = NEAR_PITCHES * typicalPitchM(restM, Math.max(highX - lowX, highZ - lowZ));
  const grid = new FlatGrid(restM, nearM);
  let alike = 0;
  for (let point = 0; point < count; point++) {
    const mirroredX = lowX + highX - restM[3 * point]!;
    const isLike = (other: number) =>
      Math.hypot(restM[3 * other]! - mirroredX, restM[3 * other + 2]! - restM[3 * point + 2]!) <= nearM &&
      [0, 1, 2].every((k) => Math.abs(coloursSrgb[3 * other + k]! - coloursSrgb[3 * point + k]!) <= LIKE_COLOUR);
    if (grid.around(mirroredX, restM[3 * point + 2]!).some(isLike)) alike++;
  }
  return alike >= LIKE_SHARE * count;
}

function extentOf(restM: Float64Array, axis: number): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = axis; k < restM.length; k += 3) {
    low = Math.min(low, restM[k]!);
    high = Math.max(high, restM[k]!);
  }
  return [low, high];
}

/** Points looked at for the pitch: each costs a walk over all others. */
const SAMPLES = 40;

/** The middle one of the distances from some points to their nearest. @param widthM of the formation, for one point. */
function typicalPitchM(restM: Float64Array, widthM: number): number {
  const count = restM.length / 3;
  const step = Math.max(1, Math.floor(count / SAMPLES));
  const nearest: number[] = [];
  for (let point = 0; point < count; point += step) {
    let least = widthM;
    for (let other = 0; other < count; other++) {
      if (other === point) continue;
      const apartM = Math.hypot(restM[3 * other]! - restM[3 * point]!, restM[3 * other + 2]! - restM[3 * point + 2]!);
      if (apartM < least) least = apartM;
    }
    nearest.push(least);
  }
  return nearest.sort((a, b) => a - b)[nearest.length >> 1] ?? widthM;
}

/** Points of a plane in square cells. */
class FlatGrid {
  readonly #cells = new Map<string, number[]>();
  readonly #cellM: number;

  constructor(restM: Float64Array, cellM: number) {
    this.#cellM = cellM || 1;
    for (let point = 0; 3 * point < restM.length; point++) {
      const key = this.#keyOf(restM[3 * point]!, restM[3 * point + 2]!, 0, 0);
      const cell = this.#cells.get(key);
      if (cell) cell.push(point);
      else this.#cells.set(key, [point]);
    }
  }

  /** Points in the cell of a place and in those about it. */
  around(x: number, z: number): number[] {
    return [-1, 0, 1].flatMap((right) =>
      [-1, 0, 1].flatMap((up) => this.#cells.get(this.#keyOf(x, z, right, up)) ?? []),
    );
  }

  #keyOf(x: number, z: number, right: number, up: number): string {
    return `${Math.floor(x / this.#cellM) + right} ${Math.floor(z / this.#cellM) + up}`;
  }
}
