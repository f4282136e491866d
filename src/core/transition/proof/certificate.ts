import { pieceCount, type SwarmPaths } from '../swarm-paths';
import type { Separation } from '../transition-request';

/** What double precision may take from a squared distance of some metres: a formation that moves as one keeps its own. */
const ARITHMETIC_M2 = 1e-9;

/** Deepest halving of a piece before a pair that still touches the limit is called a failure. */
const MAX_DEPTH = 24;

/**
 * Proof that pairs keep their distance over a whole transition: on each piece `|p_i - p_j|² - d²` is a polynomial of
 * degree six, and it is positive where all of its Bernstein coefficients are (they bound it from below; Farouki 2012);
 * where they are not, the piece is halved. Heights count as the separation says.
 */
export class Certificate {
  readonly #paths: SwarmPaths;
  readonly #squash: number;
  readonly #squared: number;
  /** Four triples for each depth of halving. */
  readonly #stack = cubicScratch();

  constructor(paths: SwarmPaths, { distanceM, downwashFactor }: Separation) {
    this.#paths = paths;
    this.#squash = 1 / downwashFactor;
    this.#squared = distanceM * distanceM - ARITHMETIC_M2;
  }

  /** True only when proved for every instant; false when some instant is nearer, or nothing could be proved. */
  proves(i: number, j: number): boolean {
    const pieces = pieceCount(this.#paths);
    const { controlsM } = this.#paths;
    const d = this.#stack;
    for (let k = 0; k < pieces; k++) {
      const a = (i * pieces + k) * 12;
      const b = (j * pieces + k) * 12;
      if (this.#isPlain(a, b)) continue;
      for (let c = 0; c < 12; c += 3) {
        d[c] = controlsM[a + c]! - controlsM[b + c]!;
        d[c + 1] = controlsM[a + c + 1]! - controlsM[b + c + 1]!;
        d[c + 2] = (controlsM[a + c + 2]! - controlsM[b + c + 2]!) * this.#squash;
      }
      if (!staysOutside(d, 0, this.#squared, 0)) return false;
    }
    return true;
  }

  /** Whether a plane at the distance has all four differences of two pieces beyond it, and with them the whole curve. */
  #isPlain(a: number, b: number): boolean {
    const c = this.#paths.controlsM;
    const squash = this.#squash;
    const x0 = c[a]! - c[b]!;
    const y0 = c[a + 1]! - c[b + 1]!;
    const z0 = (c[a + 2]! - c[b + 2]!) * squash;
    const x3 = c[a + 9]! - c[b + 9]!;
    const y3 = c[a + 10]! - c[b + 10]!;
    const z3 = (c[a + 11]! - c[b + 11]!) * squash;
    const x = x0 + x3;
    const y = y0 + y3;
    const z = z0 + z3;
    const second = x * (c[a + 3]! - c[b + 3]!) + y * (c[a + 4]! - c[b + 4]!) + z * (c[a + 5]! - c[b + 5]!) * squash;
    const third = x * (c[a + 6]! - c[b + 6]!) + y * (c[a + 7]! - c[b + 7]!) + z * (c[a + 8]! - c[b + 8]!) * squash;
    const least = Math.min(x * x0 + y * y0 + z * z0, second, third, x * x3 + y * y3 + z * z3);
    return least > 0 && least * least >= (x * x + y * y + z * z) * this.#squared;
  }
}

/** Room for `staysBeyond`: a cubic of four triples comes first. */
export function cubicScratch(): Float64Array {
  return new Float64Array(12 * (MAX_DEPTH + 2));
}

/** Whether a cubic, first in `scratch`, is proved to stay so far from the origin at every instant; it is overwritten. */
export function staysBeyond(scratch: Float64Array, distanceM: number): boolean {
  return staysOutside(scratch, 0, distanceM * distanceM - ARITHMETIC_M2, 0);
}

/** Whether the cubic at `at` (four triples) stays at least `√squared` from the origin; what follows it is scratch. */
function staysOutside(d: Float64Array, at: number, squared: number, depth: number): boolean {
  if (dot(d, at, at) < squared || dot(d, at + 9, at + 9) < squared) return false;
  if (lowestCoefficient(d, at) >= squared) return true;
  if (depth === MAX_DEPTH) return false;
  halveInPlace(d, at);
  return staysOutside(d, at + 12, squared, depth + 1) && staysOutside(d, at, squared, depth + 1);
}

function dot(d: Float64Array, p: number, q: number): number {
  return d[p]! * d[q]! + d[p + 1]! * d[q + 1]! + d[p + 2]! * d[q + 2]!;
}

/** Least inner Bernstein coefficient of `|d(u)|²`, for a cubic `d`: products of Bernstein polynomials, degree six. */
function lowestCoefficient(d: Float64Array, at: number): number {
  const [p1, p2, p3] = [at + 3, at + 6, at + 9];
  const c1 = dot(d, at, p1);
  const c2 = (2 * dot(d, at, p2) + 3 * dot(d, p1, p1)) / 5;
  const c3 = (dot(d, at, p3) + 9 * dot(d, p1, p2)) / 10;
  const c4 = (2 * dot(d, p1, p3) + 3 * dot(d, p2, p2)) / 5;
  const c5 = dot(d, p2, p3);
  return Math.min(c1, c2, c3, c4, c5);
}

/** De Casteljau's halving: the first half goes to `at + 12`, the second stays at `at`. */
function halveInPlace(d: Float64Array, at: number): void {
  const left = at + 12;
  for (let axis = 0; axis < 3; axis++) {
    const p = at + axis;
    const p01 = (d[p]! + d[p + 3]!) / 2;
    const p12 = (d[p + 3]! + d[p + 6]!) / 2;
    const p23 = (d[p + 6]! + d[p + 9]!) / 2;
    const p012 = (p01 + p12) / 2;
    const p123 = (p12 + p23) / 2;
    const middle = (p012 + p123) / 2;
    d[left + axis] = d[p]!;
    d[left + axis + 3] = p01;
    d[left + axis + 6] = p012;
    d[left + axis + 9] = middle;
    d[p] = middle;
    d[p + 3] = p123;
    d[p + 6] = p23;
  }
}

/** Both halves of a cubic of triples. */
export function halveCubic(piece: Float64Array): [Float64Array, Float64Array] {
  const both = new Float64Array(24);
  both.set(piece);
  halveInPlace(both, 0);
  return [both.subarray(12), both.subarray(0, 12)];
}
