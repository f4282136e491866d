import { seededRandom } from '../../geometry/seeded-random';
import { costOfOrder, type OrderProblem } from './order-problem';

/** Orders that the search starts from: the one that is there, and others by chance. */
const STARTS = 6;
const SEED = 1;

/** A change that gains less is rounding, seconds. */
const LEAST_GAIN_S = 1e-9;

/**
 * An order that no move of one free scene, and no exchange of two, makes cheaper; the best of a few starts. For shows with
 * more scenes than can be searched exactly.
 */
export function* localOrder(problem: OrderProblem): Generator<void, number[]> {
  const slots = problem.isPinned.flatMap((pinned, k) => (pinned ? [] : [k]));
  const random = seededRandom(SEED);
  let best = problem.isPinned.map((_, k) => k);
  for (let start = 0; start < STARTS; start++) {
    const free = start === 0 ? [...slots] : shuffled(slots, random);
    const found = yield* improved(problem, slots, free);
    if (costOfOrder(problem, found) < costOfOrder(problem, best) - LEAST_GAIN_S) best = found;
  }
  return best;
}

/** @param free the scenes of the free places, in order. */
function* improved(
  problem: OrderProblem,
  slots: readonly number[],
  free: readonly number[],
): Generator<void, number[]> {
  let order = laid(problem, slots, free);
  let scenes = free;
  let cost = costOfOrder(problem, order);
  for (let hasGained = true; hasGained; ) {
    hasGained = false;
    for (let from = 0; from < scenes.length; from++) {
      yield;
      for (let to = 0; to < scenes.length; to++) {
        for (const change of [moved, exchanged]) {
          const tried = change(scenes, from, to);
          const laidOut = laid(problem, slots, tried);
          const total = costOfOrder(problem, laidOut);
          if (total >= cost - LEAST_GAIN_S) continue;
          [order, scenes, cost, hasGained] = [laidOut, tried, total, true];
        }
      }
    }
  }
  return order;
}

function laid({ isPinned }: OrderProblem, slots: readonly number[], free: readonly number[]): number[] {
  const order = isPinned.map((_, k) => k);
  for (const [k, slot] of slots.entries()) order[slot] = free[k]!;
  return order;
}

function moved(scenes: readonly number[], from: number, to: number): number[] {
  const others = scenes.filter((_, k) => k !== from);
  return [...others.slice(0, to), scenes[from]!, ...others.slice(to)];
}

function exchanged(scenes: readonly number[], p: number, q: number): number[] {
  return scenes.map((scene, k) => (k === p ? scenes[q]! : k === q ? scenes[p]! : scene));
}

/** Fisher and Yates. */
function shuffled(scenes: readonly number[], random: () => number): number[] {
  const all = [...scenes];
  for (let k = all.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [all[k], all[other]] = [all[other]!, all[k]!];
  }
  return all;
}
