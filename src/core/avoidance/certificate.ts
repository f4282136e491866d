import { pieceCount, type SwarmPaths } from './swarm-paths';

/** What double precision may take from a squared distance of some metres: a formation that moves as one keeps its own. */
const ARITHMETIC_M2 = 1e-9;

/** Deepest halving of a piece before a pair that still touches the limit is called a failure. */
const MAX_DEPTH = 24;

/**
 * Proof that two drones keep a distance over a whole transition: on each piece `|p_i - p_j|² - d²` is a polynomial of
 * degree six, and it is positive where all of its Bernstein coefficients are (they bound it from below); where they are
 * not, the piece is halved.
 *
 * @returns true only when proved for every instant; false when some instant is nearer, or nothing could be proved.
 */
export function keepsDistance(paths: SwarmPaths, i: number, j: number, distanceM: number): boolean {
  const pieces = pieceCount(paths);
  const difference = new Float64Array(12);
  for (let k = 0; k < pieces; k++) {
    const a = (i * pieces + k) * 12;
    const b = (j * pieces + k) * 12;
    for (let c = 0; c < 12; c++) difference[c] = paths.controlsM[a + c]! - paths.controlsM[b + c]!;
    if (!staysOutside(difference, distanceM * distanceM - ARITHMETIC_M2, 0)) return false;
  }
  return true;
}

/** Pairs (`[i, j, ...]`) of `candidates` for which the distance could not be proved. */
export function pairsNotProved(paths: SwarmPaths, candidates: readonly number[], distanceM: number): number[] {
  const failed: number[] = [];
  for (let k = 0; k < candidates.length; k += 2) {
    const i = candidates[k]!;
    const j = candidates[k + 1]!;
    if (!keepsDistance(paths, i, j, distanceM)) failed.push(i, j);
  }
  return failed;
}

/** Whether a cubic difference (four triples) stays at least `√squared` from the origin. */
function staysOutside(d: Float64Array, squared: number, depth: number): boolean {
  if (dot(d, 0, 0) < squared || dot(d, 9, 9) < squared) return false;
  if (lowestCoefficient(d) >= squared) return true;
  if (depth === MAX_DEPTH) return false;
  const [left, right] = halve(d);
  return staysOutside(left, squared, depth + 1) && staysOutside(right, squared, depth + 1);
}

function dot(d: Float64Array, p: number, q: number): number {
  return d[p]! * d[q]! + d[p + 1]! * d[q + 1]! + d[p + 2]! * d[q + 2]!;
}

/** Least Bernstein coefficient of `|d(u)|²`, for a cubic `d`: products of Bernstein polynomials, degree six. */
function lowestCoefficient(d: Float64Array): number {
  const c1 = dot(d, 0, 3);
  const c2 = (2 * dot(d, 0, 6) + 3 * dot(d, 3, 3)) / 5;
  const c3 = (dot(d, 0, 9) + 9 * dot(d, 3, 6)) / 10;
  const c4 = (2 * dot(d, 3, 9) + 3 * dot(d, 6, 6)) / 5;
  const c5 = dot(d, 6, 9);
  return Math.min(dot(d, 0, 0), c1, c2, c3, c4, c5, dot(d, 9, 9));
}

/** De Casteljau's halving of a cubic of triples. */
function halve(d: Float64Array): [Float64Array, Float64Array] {
  const left = new Float64Array(12);
  const right = new Float64Array(12);
  for (let axis = 0; axis < 3; axis++) {
    const p01 = (d[axis]! + d[axis + 3]!) / 2;
    const p12 = (d[axis + 3]! + d[axis + 6]!) / 2;
    const p23 = (d[axis + 6]! + d[axis + 9]!) / 2;
    const p012 = (p01 + p12) / 2;
    const p123 = (p12 + p23) / 2;
    const middle = (p012 + p123) / 2;
    left[axis] = d[axis]!;
    left[axis + 3] = p01;
    left[axis + 6] = p012;
    left[axis + 9] = middle;
    right[axis] = middle;
    right[axis + 3] = p123;
    right[axis + 6] = p23;
    right[axis + 9] = d[axis + 9]!;
  }
  return [left, right];
}
