/** Drone-point pairs looked at between two breaths: a few milliseconds. */
const PAIRS_AT_ONCE = 1_000_000;

/** Drones that are compared with the points together. */
const ROWS = 4;

/** Relative error of the arithmetic, generously: what it takes away keeps the bound below the truth. */
const ROUNDING = 1e-13;

/**
 * A proved lower bound on the sum of squared distances of every assignment, for any gains whatever: each drone costs at
 * least its cheapest point, gain taken off, and all gains are given back (Lagrange). Every drone is compared with every
 * point here, with no search structure and no word from the solver, so that the bound stands on its own.
 *
 * The bound is good where the gains are the dual prices of a good assignment.
 *
 * @param from `n × 3`. @param to `n × 3`. @param gains for each point, square metres.
 * @returns square metres, never negative.
 */
export function* boundSquares(from: Float64Array, to: Float64Array, gains: Float64Array): Generator<void, number> {
  const n = gains.length;
  const rowsAtOnce = ROWS * Math.ceil(PAIRS_AT_ONCE / (n + 1) / ROWS);
  // of |x - p|² - gain only this part and -2 x · p depend on the point
  const parts = new Float64Array(n);
  let sum = 0;
  let size = 0;
  for (let p = 0; p < n; p++) {
    parts[p] = squaredLength(to, p) - gains[p]!;
    sum += gains[p]! + squaredLength(from, p);
    size += Math.abs(gains[p]!) + squaredLength(from, p) + squaredLength(to, p);
  }
  yield;
  for (let start = 0; start < n; start += rowsAtOnce) {
    for (let i = start; i < Math.min(n, start + rowsAtOnce); i += ROWS) sum += cheapestOfRows(from, i, to, parts);
    yield;
  }
  return Math.max(0, sum - ROUNDING * Math.sqrt(n) * size);
}

/** The least of every row, for drone `i` and those that follow it, together: each point is read once for all of them. */
function cheapestOfRows(from: Float64Array, i: number, to: Float64Array, parts: Float64Array): number {
  const n = parts.length;
  const [j, k, l] = [Math.min(i + 1, n - 1), Math.min(i + 2, n - 1), Math.min(i + 3, n - 1)];
  const [xi, yi, zi] = [-2 * from[3 * i]!, -2 * from[3 * i + 1]!, -2 * from[3 * i + 2]!];
  const [xj, yj, zj] = [-2 * from[3 * j]!, -2 * from[3 * j + 1]!, -2 * from[3 * j + 2]!];
  const [xk, yk, zk] = [-2 * from[3 * k]!, -2 * from[3 * k + 1]!, -2 * from[3 * k + 2]!];
  const [xl, yl, zl] = [-2 * from[3 * l]!, -2 * from[3 * l + 1]!, -2 * from[3 * l + 2]!];
  let leastI = Number.POSITIVE_INFINITY;
  let leastJ = Number.POSITIVE_INFINITY;
  let leastK = Number.POSITIVE_INFINITY;
  let leastL = Number.POSITIVE_INFINITY;
  for (let p = 0; p < n; p++) {
    const x = to[3 * p]!;
    const y = to[3 * p + 1]!;
    const z = to[3 * p + 2]!;
    const part = parts[p]!;
    const costI = part + xi * x + yi * y + zi * z;
    const costJ = part + xj * x + yj * y + zj * z;
    const costK = part + xk * x + yk * y + zk * z;
    const costL = part + xl * x + yl * y + zl * z;
    if (costI < leastI) leastI = costI;
    if (costJ < leastJ) leastJ = costJ;
    if (costK < leastK) leastK = costK;
    if (costL < leastL) leastL = costL;
  }
  // behind the last drone the same row is there again
  return leastI + (j > i ? leastJ : 0) + (k > j ? leastK : 0) + (l > k ? leastL : 0);
}

function squaredLength(points: Float64Array, p: number): number {
  return points[3 * p]! ** 2 + points[3 * p + 1]! ** 2 + points[3 * p + 2]! ** 2;
}
