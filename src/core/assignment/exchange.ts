import { sumOf } from '../math/arrays';
import type { AuctionState } from './auction-state';
import { type MoveCap, within } from './reach';

/** Gains smaller than this (square metres) are rounding, and exchanging for them could go on for ever. */
const LEAST_GAIN_M2 = 1e-9;

/** Relative error of a cost after the deformation, generously: 1.4e-15 was the worst of 322 pairs. */
const ROUNDING = 1e-13;

/** Pairs looked at between two breaths: a few milliseconds. */
const PAIRS_AT_ONCE = 400_000;

/** Finding the improving exchanges of a drone takes as long as looking at about so many pairs. */
const PAIRS_OF_QUESTION = 1000;

/** So many drones that changed are compared with all others sooner than all drones are asked again. */
const FEW = 100;

/**
 * Improves what an auction's drones hold by exchanging the points of two while that lowers the sum of squared
 * distances, until no exchange pays: then `(a_i - a_j) · (b_i - b_j) >= 0` for every pair, to 1e-9 m², the condition
 * under which arcs keep every pair apart (see `avoidance/arcs.ts`).
 *
 * Whatever the prices, they cancel out in an exchange: of two drones that gain, at least one prefers the other's point,
 * by half of the gain or more. So a first sweep asks every drone which points it prefers, by as little as rounding
 * could make of that half; those that changed are then compared with all others, until none changes. Two of which
 * neither changed since the sweep were compared there, or neither prefers the other's point; all others were since the
 * later change. Where prices are good few prefer another point, and few change; where they are not, it takes longer.
 *
 * @param cap with it, both displacements of every exchange stay within it, and all must do so already.
 */
export function* exchangePairs(state: AuctionState, cap: MoveCap | null = null): Generator<void, void> {
  const changed = new Uint8Array(state.slotOf.length);
  let count = 0;
  do {
    changed.fill(0);
    yield* askAll(state, cap, changed);
    count = sumOf(changed);
  } while (count > FEW);
  yield* compareChanged(state, cap, changed);
}

function* askAll(state: AuctionState, cap: MoveCap | null, changed: Uint8Array): Generator<void, void> {
  const marginM2 = LEAST_GAIN_M2 - ROUNDING * state.largestM2;
  let pairs = 0;
  for (let buyer = 0; buyer < changed.length; buyer++) {
    const count = state.findImproving(buyer, marginM2);
    for (let k = 0; k < count; k++) exchange(state, cap, buyer, state.holderOf[state.improving[k]!]!, changed);
    pairs += count + PAIRS_OF_QUESTION;
    if (pairs < PAIRS_AT_ONCE) continue;
    pairs = 0;
    yield;
  }
  yield;
}

/** Compares the drones that changed with all others until none changes. */
function* compareChanged(state: AuctionState, cap: MoveCap | null, changed: Uint8Array): Generator<void, void> {
  const n = changed.length;
  let pairs = 0;
  for (let buyer = changed.indexOf(1); buyer >= 0; buyer = nextChanged(changed, buyer)) {
    changed[buyer] = 0;
    for (let other = 0; other < n; other++) exchange(state, cap, buyer, other, changed);
    pairs += n;
    if (pairs < PAIRS_AT_ONCE) continue;
    pairs = 0;
    yield;
  }
}

/** The next in turn, from the first again after the last; -1 when none is left. */
function nextChanged(changed: Uint8Array, after: number): number {
  const next = changed.indexOf(1, after + 1);
  return next >= 0 ? next : changed.indexOf(1);
}

/** Exchanges the points of two where it pays, and marks both as changed. */
function exchange(state: AuctionState, cap: MoveCap | null, i: number, j: number, changed: Uint8Array): void {
  const { drones, points, slotOf } = state;
  const p = slotOf[i]!;
  const q = slotOf[j]!;
  const along =
    (drones[3 * i]! - drones[3 * j]!) * (points[3 * p]! - points[3 * q]!) +
    (drones[3 * i + 1]! - drones[3 * j + 1]!) * (points[3 * p + 1]! - points[3 * q + 1]!) +
    (drones[3 * i + 2]! - drones[3 * j + 2]!) * (points[3 * p + 2]! - points[3 * q + 2]!);
  if (along >= -LEAST_GAIN_M2) return;
  if (cap && !(reaches(state, cap, i, q) && reaches(state, cap, j, p))) return;
  state.hold(i, q);
  state.hold(j, p);
  changed[i] = 1;
  changed[j] = 1;
}

function reaches(
  { droneOf, tree }: AuctionState,
  { reach, fromM, toM }: MoveCap,
  buyer: number,
  slot: number,
): boolean {
  return within(reach, fromM, droneOf[buyer]!, toM, tree.tree.pointIn[slot]!);
}
