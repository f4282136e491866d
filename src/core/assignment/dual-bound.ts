/** Drone-point pairs looked at between two breaths: a few milliseconds. */
const PAIRS_AT_ONCE = 1_500_000;

/** Relative error of the arithmetic, generously: what it takes away keeps the bound below the truth. */
const ROUNDING = 1e-13;

/**
 * A proved lower bound on the sum of squared distances of every assignment, for any gains whatever: each drone costs at
 * least its cheapest point, gain taken off, and all gains are given back (Lagrange). Every drone is held against every
 * point here, with no search structure and no word from the solver, so that the bound stands on its own.
 *
 * The bound is good where the gains are the dual prices of a good assignment.
 *
 * @param from `n × 3`. @param to `n × 3`. @param gains for each point, square metres.
 * @returns square metres, never negative.
 */
export function* boundSquares(from: Float64Array, to: Float64Array, gains: Float64Array): Generator<void, number> {
  const n = gains.length;
  const rowsAtOnce = Math.ceil(PAIRS_AT_ONCE / (n + 1));
  let sum = 0;
  let size = 0;
  for (let p = 0; p < n; p++) {
    sum += gains[p]!;
    size += Math.abs(gains[p]!);
  }
  for (let at = 0; at < 3 * n; at++) size += from[at]! ** 2 + to[at]! ** 2;
  for (let start = 0; start < n; start += rowsAtOnce) {
    for (let i = start; i < Math.min(n, start + rowsAtOnce); i++) sum += cheapest(from, i, to, gains);
    yield;
  }
  return Math.max(0, sum - ROUNDING * Math.sqrt(n) * size);
}

function cheapest(from: Float64Array, i: number, to: Float64Array, gains: Float64Array): number {
  const x = from[3 * i]!;
  const y = from[3 * i + 1]!;
  const z = from[3 * i + 2]!;
  let least = Number.POSITIVE_INFINITY;
  for (let p = 0; p < gains.length; p++) {
    const dx = to[3 * p]! - x;
    const dy = to[3 * p + 1]! - y;
    const dz = to[3 * p + 2]! - z;
    const cost = dx * dx + dy * dy + dz * dz - gains[p]!;
    if (cost < least) least = cost;
  }
  return least;
}
