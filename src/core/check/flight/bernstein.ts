/**
 * Polynomials on [0, 1] in Bernstein form, for bounds that hold at every instant: a polynomial lies between its least
 * and greatest coefficient, and halving brings those to it quadratically fast (Lane and Riesenfeld 1981; Farouki 2012).
 *
 * This is the check's own arithmetic: nothing of the planner's proofs is used here.
 */

const BINOMIALS: number[][] = [[1]];

/** Row `n` of Pascal's triangle. */
function binomials(n: number): readonly number[] {
  for (let row = BINOMIALS.length; row <= n; row++) {
    const above = BINOMIALS[row - 1]!;
    BINOMIALS.push(Array.from({ length: row + 1 }, (_, k) => (above[k - 1] ?? 0) + (above[k] ?? 0)));
  }
  return BINOMIALS[n]!;
}

/** Weights of `a[i] b[j]` in the coefficient `i + j` of a product of two polynomials of degree `n`, row by row. */
function productWeights(n: number): Float64Array {
  const single = binomials(n);
  const double = binomials(2 * n);
  const weights = new Float64Array((n + 1) * (n + 1));
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= n; j++) weights[i * (n + 1) + j] = (single[i]! * single[j]!) / double[i + j]!;
  }
  return weights;
}

const PRODUCT_WEIGHTS: Float64Array[] = [];

/**
 * The squared length of a curve's place from the origin, of degree `2n`, into `out[0..2n]`.
 * @param points `(n + 1) × stride` control values, of which the first `axes` of each point count.
 */
export function squaredLengthInto(
  points: Float64Array,
  n: number,
  stride: number,
  axes: number,
  out: Float64Array,
): void {
  PRODUCT_WEIGHTS[n] ??= productWeights(n);
  const weights = PRODUCT_WEIGHTS[n];
  for (let k = 0; k <= 2 * n; k++) out[k] = 0;
  for (let i = 0; i <= n; i++) {
    for (let j = i; j <= n; j++) {
      let dot = 0;
      for (let axis = 0; axis < axes; axis++) dot += points[i * stride + axis]! * points[j * stride + axis]!;
      out[i + j]! += (i === j ? 1 : 2) * weights[i * (n + 1) + j]! * dot;
    }
  }
}

/** Narrowest interval of the parameter that is still halved: this many halvings. */
const DEEPEST = 24;

/** Looks for the least value of polynomials, one after another, in memory of its own. */
export class MinimumSearch {
  /** What was found last: the least value and the parameter at which it is taken. */
  value = 0;
  at = -1;
  readonly #halves: Float64Array[];
  #terms = 0;
  #tolerance = 0;

  /** @param mostTerms of any polynomial that will be searched. */
  constructor(mostTerms: number) {
    this.#halves = memoryForHalves(mostTerms);
  }

  /**
   * Whether a polynomial of `terms` coefficients is anywhere less than `ceiling`; `value` and `at` then tell its least
   * value, exact to `tolerance`. Branches that cannot be below are not followed.
   */
  below(coefficients: Float64Array, terms: number, ceiling: number, tolerance: number): boolean {
    this.value = ceiling;
    this.at = -1;
    this.#terms = terms;
    this.#tolerance = tolerance;
    this.#descend(coefficients, 0, 1, 0);
    return this.at >= 0;
  }

  #descend(c: Float64Array, from: number, width: number, depth: number): void {
    const last = this.#terms - 1;
    let low = c[0]!;
    for (let k = 1; k <= last; k++) if (c[k]! < low) low = c[k]!;
    if (low >= this.value - (this.at < 0 ? 0 : this.#tolerance)) return;
    if (c[0]! < this.value) {
      this.value = c[0]!;
      this.at = from;
    }
    if (c[last]! < this.value) {
      this.value = c[last]!;
      this.at = from + width;
    }
    if (depth === DEEPEST) return;
    const left = this.#halves[2 * depth]!;
    const right = this.#halves[2 * depth + 1]!;
    halveInto(c, this.#terms, left, right);
    this.#descend(left, from, width / 2, depth + 1);
    this.#descend(right, from + width / 2, width / 2, depth + 1);
  }
}

/** Memory for the halves of `firstAbove`; it grows to the longest polynomial. */
let halves: Float64Array[] = [];

/** Two of so many coefficients for each depth. */
function memoryForHalves(terms: number): Float64Array[] {
  const memory: Float64Array[] = [];
  for (let half = 0; half < 2 * DEEPEST + 2; half++) memory.push(new Float64Array(terms));
  return memory;
}

/** The first parameter at which a polynomial rises above `level`; null when it never does. */
export function firstAbove(coefficients: Float64Array, level: number): number | null {
  const terms = coefficients.length;
  if (halves.length === 0 || halves[0]!.length < terms) {
    halves = memoryForHalves(terms);
  }
  return firstAboveWithin(coefficients, terms, level, 0, 1, 0);
}

function firstAboveWithin(
  c: Float64Array,
  terms: number,
  level: number,
  from: number,
  width: number,
  depth: number,
): number | null {
  let high = c[0]!;
  for (let k = 1; k < terms; k++) if (c[k]! > high) high = c[k]!;
  if (high <= level) return null;
  if (c[0]! > level || depth === DEEPEST) return from;
  if (risesOnce(c, terms, level)) return from + width * crossing(c, terms, level, DEEPEST - depth);
  const left = halves[2 * depth]!;
  const right = halves[2 * depth + 1]!;
  halveInto(c, terms, left, right);
  const half = width / 2;
  return (
    firstAboveWithin(left, terms, level, from, half, depth + 1) ??
    firstAboveWithin(right, terms, level, from + half, half, depth + 1)
  );
}

/**
 * Whether coefficients, of which the first is not above a level and some are, stay above it once they are. Then so does
 * the polynomial: it crosses the level no more often than they do (Schoenberg's variation diminution).
 */
function risesOnce(c: Float64Array, terms: number, level: number): boolean {
  let k = 1;
  while (c[k]! <= level) k++;
  for (; k < terms; k++) if (c[k]! <= level) return false;
  return true;
}

/** The last parameter of so many halvings at which a polynomial that rises once is not above a level. */
function crossing(c: Float64Array, terms: number, level: number, halvings: number): number {
  let below = 0;
  for (let step = 0.5, k = 0; k < halvings; k++, step /= 2) {
    if (valueAt(c, terms, below + step) <= level) below += step;
  }
  return below;
}

/** Of degree 1 at least. Horner's scheme in the Bernstein basis (Farin, Curves and Surfaces for CAGD, 5.3). */
function valueAt(c: Float64Array, terms: number, u: number): number {
  const degree = terms - 1;
  const weights = binomials(degree);
  const v = 1 - u;
  let power = 1;
  let sum = c[0]! * v;
  for (let k = 1; k < degree; k++) {
    power *= u;
    sum = (sum + power * weights[k]! * c[k]!) * v;
  }
  return sum + power * u * c[degree]!;
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
  const left = new Float64Array(c.length);
  const right = new Float64Array(c.length);
  halveInto(c, c.length, left, right);
  return [left, right];
}

function halveInto(c: Float64Array, terms: number, left: Float64Array, right: Float64Array): void {
  for (let k = 0; k < terms; k++) right[k] = c[k]!;
  for (let level = 0; level < terms; level++) {
    left[level] = right[0]!;
    for (let k = 0; k + 1 < terms - level; k++) right[k] = (right[k]! + right[k + 1]!) / 2;
  }
}

/**
 * A polynomial over the part `[from, to]` of its interval, in place: two de Casteljau cuts.
 * @param points `points × axes` coefficients from `at` on.
 */
export function cutInPlace(c: Float64Array, from: number, to: number, at = 0, points = c.length, axes = 1): void {
  const end = at + points * axes;
  if (to < 1) {
    for (let first = at + axes; first < end; first += axes) {
      for (let k = end - 1; k >= first; k--) c[k] = c[k - axes]! + (c[k]! - c[k - axes]!) * to;
    }
  }
  if (from > 0) {
    const share = to > 0 ? from / to : 0;
    for (let last = end - axes; last > at; last -= axes) {
      for (let k = at; k < last; k++) c[k] = c[k]! + (c[k + axes]! - c[k]!) * share;
    }
  }
}
