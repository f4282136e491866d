/**
 * Polynomials on [0, 1] in Bernstein form, for bounds that hold at every instant: a polynomial lies between its least
 * and greatest coefficient, and halving brings those to it quadratically fast (Lane and Riesenfeld 1981; Farouki 2012).
 *
 * This is the check's own arithmetic: nothing of the planner's proofs is used here.
 */

/** An extreme value of a polynomial and the parameter at which it is taken. */
export interface Extreme {
  readonly value: number;
  readonly at: number;
}

const BINOMIALS: number[][] = [[1]];

/** Row `n` of Pascal's triangle. */
export function binomials(n: number): readonly number[] {
  for (let row = BINOMIALS.length; row <= n; row++) {
    const above = BINOMIALS[row - 1]!;
    BINOMIALS.push(Array.from({ length: row + 1 }, (_, k) => (above[k - 1] ?? 0) + (above[k] ?? 0)));
  }
  return BINOMIALS[n]!;
}

/** Adds the product of two Bernstein polynomials of degree `n` to `out`, of degree `2n`. */
export function addProduct(a: Float64Array, b: Float64Array, n: number, out: Float64Array): void {
  const single = binomials(n);
  const double = binomials(2 * n);
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= n; j++) out[i + j]! += (single[i]! * single[j]! * a[i]! * b[j]!) / double[i + j]!;
  }
}

/** Narrowest interval of the parameter that is still halved. */
const FINEST = 2 ** -24;

/**
 * The least value of a polynomial, exact to `tolerance`; branches that cannot be below `ceiling` are not followed.
 * @returns null when nothing is below `ceiling`.
 */
export function minimumBelow(coefficients: Float64Array, ceiling: number, tolerance: number): Extreme | null {
  if (least(coefficients) >= ceiling) return null;
  const search = { value: ceiling, at: -1 };
  descend(coefficients, 0, 1, tolerance, search);
  return search.at < 0 ? null : search;
}

function descend(
  c: Float64Array,
  from: number,
  width: number,
  tolerance: number,
  best: { value: number; at: number },
): void {
  if (least(c) >= best.value - (best.at < 0 ? 0 : tolerance)) return;
  const last = c.length - 1;
  if (c[0]! < best.value) {
    best.value = c[0]!;
    best.at = from;
  }
  if (c[last]! < best.value) {
    best.value = c[last]!;
    best.at = from + width;
  }
  if (width <= FINEST) return;
  const [left, right] = halve(c);
  descend(left, from, width / 2, tolerance, best);
  descend(right, from + width / 2, width / 2, tolerance, best);
}

/** The first parameter at which a polynomial rises above `level`; null when it never does. */
export function firstAbove(coefficients: Float64Array, level: number): number | null {
  return firstAboveWithin(coefficients, level, 0, 1);
}

function firstAboveWithin(c: Float64Array, level: number, from: number, width: number): number | null {
  if (greatest(c) <= level) return null;
  if (c[0]! > level || width <= FINEST) return from;
  const [left, right] = halve(c);
  return firstAboveWithin(left, level, from, width / 2) ?? firstAboveWithin(right, level, from + width / 2, width / 2);
}

export function least(c: Float64Array): number {
  let low = c[0]!;
  for (let k = 1; k < c.length; k++) if (c[k]! < low) low = c[k]!;
  return low;
}

export function greatest(c: Float64Array): number {
  let high = c[0]!;
  for (let k = 1; k < c.length; k++) if (c[k]! > high) high = c[k]!;
  return high;
}

/** De Casteljau's halving. */
export function halve(c: Float64Array): [Float64Array, Float64Array] {
  const n = c.length;
  const left = new Float64Array(n);
  const right = c.slice();
  for (let level = 0; level < n; level++) {
    left[level] = right[0]!;
    for (let k = 0; k + 1 < n - level; k++) right[k] = (right[k]! + right[k + 1]!) / 2;
  }
  return [left, right];
}

/** A polynomial over the part `[from, to]` of its interval, in place: two de Casteljau cuts. */
export function cutInPlace(c: Float64Array, from: number, to: number): Float64Array {
  const n = c.length - 1;
  if (to < 1) {
    for (let level = 1; level <= n; level++) {
      for (let k = n; k >= level; k--) c[k] = c[k - 1]! + (c[k]! - c[k - 1]!) * to;
    }
  }
  if (from > 0) {
    const share = to > 0 ? from / to : 0;
    for (let level = 1; level <= n; level++) {
      for (let k = 0; k <= n - level; k++) c[k] = c[k]! + (c[k + 1]! - c[k]!) * share;
    }
  }
  return c;
}
