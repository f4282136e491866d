/** How much a kink in the bends costs against their size; 0.3 to 8 were tried. */
const BEND_STIFFNESS = 6;

/** Values that no bump moves by more than this cannot be pushed. */
const LEAST_ANSWER = 1e-12;

/** Watched values of bumps: of each value only those on some bumps in a row are not zero. */
export interface BumpRows {
  /** `count × bumps`. */
  readonly rows: Float64Array;
  readonly bumps: number;
  /** The first bump that acts on each value, and the one after the last. */
  readonly firstBump: Uint16Array;
  readonly endBump: Uint16Array;
}

/** The smoothest change of bend coefficients that moves each watched value by one, and what it does to all others. */
export function pushTables(watched: BumpRows) {
  const { rows, bumps, firstBump, endBump } = watched;
  const count = firstBump.length;
  const soft = softness(bumps, BEND_STIFFNESS);
  const pushes = new Float64Array(count * bumps);
  for (let p = 0; p < count; p++) smoothestPush(watched, p, soft, pushes);
  const answers = new Float64Array(count * count);
  for (let p = 0; p < count; p++) {
    for (let q = 0; q < count; q++) {
      let value = 0;
      for (let m = firstBump[q]!; m < endBump[q]!; m++) value += pushes[p * bumps + m]! * rows[q * bumps + m]!;
      answers[p * count + q] = value;
    }
  }
  return { answers, pushes };
}

/** Writes the push on value `p`. */
function smoothestPush(
  { rows, bumps, firstBump, endBump }: BumpRows,
  p: number,
  soft: Float64Array,
  pushes: Float64Array,
): void {
  const at = p * bumps;
  let own = 0;
  for (let m = 0; m < bumps; m++) {
    let value = 0;
    for (let k = firstBump[p]!; k < endBump[p]!; k++) value += soft[m * bumps + k]! * rows[at + k]!;
    pushes[at + m] = value;
    own += value * rows[at + m]!;
  }
  const scale = own > LEAST_ANSWER ? 1 / own : 0;
  for (let m = 0; m < bumps; m++) pushes[at + m]! *= scale;
}

/**
 * Inverse of `1 + stiffness × (second differences)ᵀ(second differences)`: how coefficients give way together, so that a
 * push bends a path smoothly instead of kinking it.
 */
function softness(n: number, stiffness: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let row = -1; row <= n; row++) {
    const terms = [row - 1, row, row + 1].map((m, k) => [m, [1, -2, 1][k]!] as const).filter(([m]) => m >= 0 && m < n);
    for (const [p, a] of terms) for (const [q, b] of terms) matrix[p * n + q]! += stiffness * a * b;
  }
  for (let m = 0; m < n; m++) matrix[m * n + m]! += 1;
  return invert(matrix, n);
}

/** Gauss and Jordan's inversion of a small symmetric positive definite matrix: no pivoting needed. */
function invert(matrix: Float64Array, n: number): Float64Array {
  const inverse = new Float64Array(n * n);
  for (let m = 0; m < n; m++) inverse[m * n + m] = 1;
  for (let column = 0; column < n; column++) {
    const pivot = matrix[column * n + column]!;
    for (let k = 0; k < n; k++) {
      matrix[column * n + k]! /= pivot;
      inverse[column * n + k]! /= pivot;
    }
    for (let row = 0; row < n; row++) {
      const factor = matrix[row * n + column]!;
      if (row === column || factor === 0) continue;
      for (let k = 0; k < n; k++) {
        matrix[row * n + k]! -= factor * matrix[column * n + k]!;
        inverse[row * n + k]! -= factor * inverse[column * n + k]!;
      }
    }
  }
  return inverse;
}
