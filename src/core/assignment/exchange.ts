import { type MoveCap, within } from './reach';

/** Gains smaller than this (square metres) are rounding, and exchanging for them could go on for ever. */
const LEAST_GAIN_M2 = 1e-9;

/** Pairs looked at between two breaths: a few milliseconds. */
const PAIRS_AT_ONCE = 1_500_000;

/** Drones whose places and goals fit into a core's first cache. */
const BLOCK = 512;

/**
 * Improves an assignment in place by exchanging the points of two drones while that lowers the sum of squared
 * distances, and never ends before a full sweep over all pairs found nothing to exchange: then
 * `(a_i - a_j) · (b_i - b_j) >= 0` for every pair, to 1e-9 m², the condition under which arcs keep every pair apart (see
 * `avoidance/arcs.ts`).
 *
 * O(n²) a sweep; between the first and the last sweep only drones that changed are compared with all others.
 *
 * @param from `n × 3`. @param to `n × 3`.
 */
export function* exchangePairs(from: Float64Array, to: Float64Array, assignment: Uint32Array): Generator<void, void> {
  const sweep = openSweep(from, to, assignment, null);
  const everyone = Uint32Array.from(assignment.keys());
  for (let exchanged = true; exchanged; ) {
    yield* compareRows(sweep, everyone, true);
    exchanged = sweep.changed.includes(1);
    yield* settle(sweep);
  }
}

/** The same without the proof: some drones are compared once with all others, and both moves stay within a cap. */
export function* exchangeWithin(
  cap: MoveCap,
  from: Float64Array,
  to: Float64Array,
  assignment: Uint32Array,
  rows: Uint32Array,
): Generator<void, void> {
  const sweep = openSweep(from, to, assignment, cap);
  yield* compareRows(sweep, rows, rows.length === assignment.length);
}

/** Compares those who changed with all others until nobody changes. */
function* settle(sweep: Sweep): Generator<void, void> {
  while (sweep.changed.includes(1)) {
    const rows = Uint32Array.from(sweep.changed.keys()).filter((i) => sweep.changed[i] === 1);
    sweep.changed.fill(0);
    yield* compareRows(sweep, rows, false);
  }
}

function* compareRows(sweep: Sweep, rows: Uint32Array, onlyLater: boolean): Generator<void, void> {
  const rowsAtOnce = Math.ceil(PAIRS_AT_ONCE / (sweep.assignment.length + 1));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    exchangeRows(sweep, rows.subarray(start, start + rowsAtOnce), onlyLater);
    yield;
  }
}

interface Sweep {
  readonly from: Float64Array;
  /** Where each drone goes: moves with the assignment, so that rows are read in a run. */
  readonly goals: Float64Array;
  readonly assignment: Uint32Array;
  readonly cap: MoveCap | null;
  /** Whose point changed since they were last compared with all others. */
  readonly changed: Uint8Array;
}

function openSweep(from: Float64Array, to: Float64Array, assignment: Uint32Array, cap: MoveCap | null): Sweep {
  const n = assignment.length;
  const goals = new Float64Array(3 * n);
  for (let i = 0; i < n; i++) goals.set(to.subarray(3 * assignment[i]!, 3 * assignment[i]! + 3), 3 * i);
  return { from, goals, assignment, cap, changed: new Uint8Array(n) };
}

/** Compares some drones with all others, or only with later ones, by blocks of others that stay in the cache. */
function exchangeRows(sweep: Sweep, rows: Uint32Array, onlyLater: boolean): void {
  const n = sweep.assignment.length;
  for (let block = 0; block < n; block += BLOCK) {
    for (let k = 0; k < rows.length; k++) {
      const i = rows[k]!;
      exchangeRow(sweep, i, onlyLater && i >= block ? i + 1 : block, Math.min(n, block + BLOCK));
    }
  }
}

/** Compares drone `i` with those from `first` up to, not including, `end`. */
function exchangeRow(sweep: Sweep, i: number, first: number, end: number): void {
  const { from, goals, cap } = sweep;
  const x = from[3 * i]!;
  const y = from[3 * i + 1]!;
  const z = from[3 * i + 2]!;
  let toX = goals[3 * i]!;
  let toY = goals[3 * i + 1]!;
  let toZ = goals[3 * i + 2]!;
  for (let at = 3 * first; at < 3 * end; at += 3) {
    const along =
      (x - from[at]!) * (toX - goals[at]!) +
      (y - from[at + 1]!) * (toY - goals[at + 1]!) +
      (z - from[at + 2]!) * (toZ - goals[at + 2]!);
    if (along >= -LEAST_GAIN_M2) continue;
    const j = at / 3;
    if (cap && !allows(cap, sweep.assignment, i, j)) continue;
    exchange(sweep, i, j);
    toX = goals[3 * i]!;
    toY = goals[3 * i + 1]!;
    toZ = goals[3 * i + 2]!;
  }
}

function allows({ reach, fromM, toM }: MoveCap, assignment: Uint32Array, i: number, j: number): boolean {
  return within(reach, fromM, i, toM, assignment[j]!) && within(reach, fromM, j, toM, assignment[i]!);
}

function exchange({ goals, assignment, changed }: Sweep, i: number, j: number): void {
  const point = assignment[i]!;
  assignment[i] = assignment[j]!;
  assignment[j] = point;
  for (let axis = 0; axis < 3; axis++) {
    const value = goals[3 * i + axis]!;
    goals[3 * i + axis] = goals[3 * j + axis]!;
    goals[3 * j + axis] = value;
  }
  changed[i] = 1;
  changed[j] = 1;
}
