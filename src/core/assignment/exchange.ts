import type { Reach } from './reach';

export interface ExchangeOptions {
  /** Moves beyond this reach are charged by how far they exceed it. */
  readonly cap: Reach | null;
  /** Sweeps over all pairs before giving up on reaching a local optimum. */
  readonly maxSweeps: number;
}

export const EXCHANGE_DEFAULTS: ExchangeOptions = { cap: null, maxSweeps: 60 };

/** Squared metres charged for each squared metre beyond the cap: enough to outweigh detours of others. */
const EXCESS_CHARGE = 1e4;

/**
 * Improves an assignment in place by exchanging the points of two drones while that lowers the cost: the squared
 * distance, plus a charge for moves beyond the cap.
 *
 * Without a cap the result has no pair of drones whose exchange would lower the sum of squares, which is
 * `(a_i - a_j) · (b_i - b_j) >= 0` for every pair: the condition under which arcs keep every pair apart (see
 * `avoidance/arcs.ts`). All pairs are tried; drones that did not change since they were last compared are skipped.
 *
 * @returns whether the last sweep found nothing left to exchange.
 */
export function exchangePairs(
  from: Float64Array,
  to: Float64Array,
  assignment: Uint32Array,
  options: ExchangeOptions = EXCHANGE_DEFAULTS,
): boolean {
  const n = assignment.length;
  const changedIn = new Int32Array(n);
  for (let sweep = 1; sweep <= options.maxSweeps; sweep++) {
    let exchanged = false;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        if (changedIn[i]! < sweep - 1 && changedIn[j]! < sweep - 1) continue;
        if (!gains(from, to, assignment, i, j, options.cap)) continue;
        const point = assignment[i]!;
        assignment[i] = assignment[j]!;
        assignment[j] = point;
        changedIn[i] = sweep;
        changedIn[j] = sweep;
        exchanged = true;
      }
    }
    if (!exchanged) return true;
  }
  return false;
}

/** Gains smaller than this (square metres) are rounding, and exchanging for them could go on for ever. */
const LEAST_GAIN = 1e-9;

function gains(
  from: Float64Array,
  to: Float64Array,
  assignment: Uint32Array,
  i: number,
  j: number,
  cap: Reach | null,
): boolean {
  const p = 3 * assignment[i]!;
  const q = 3 * assignment[j]!;
  const a = 3 * i;
  const b = 3 * j;
  const along =
    (from[a]! - from[b]!) * (to[p]! - to[q]!) +
    (from[a + 1]! - from[b + 1]!) * (to[p + 1]! - to[q + 1]!) +
    (from[a + 2]! - from[b + 2]!) * (to[p + 2]! - to[q + 2]!);
  if (!cap) return along < -LEAST_GAIN;
  const now = excess(from, a, to, p, cap) + excess(from, b, to, q, cap);
  const then = excess(from, a, to, q, cap) + excess(from, b, to, p, cap);
  return 2 * along - EXCESS_CHARGE * (now - then) < -LEAST_GAIN;
}

/** Squared metres by which a move leaves the reach, horizontally and vertically. */
function excess(from: Float64Array, a: number, to: Float64Array, p: number, cap: Reach): number {
  const dx = to[p]! - from[a]!;
  const dy = to[p + 1]! - from[a + 1]!;
  const dz = to[p + 2]! - from[a + 2]!;
  const across = dx * dx + dy * dy;
  const over = across > cap.acrossSquared ? Math.sqrt(across) - Math.sqrt(cap.acrossSquared) : 0;
  const high = dz > cap.up ? dz - cap.up : -dz > cap.down ? -dz - cap.down : 0;
  return over * over + high * high;
}
