import type { OrderProblem } from './order-problem';

/** Sets of scenes that are looked at in a step. */
const SETS_AT_ONCE = 512;

/**
 * The order of least cost, exact: the least cost of each set of free scenes with each of them last, built up set by set
 * (Held and Karp, 1962). The place in the order follows from the size of the set: there the pinned scenes come in.
 */
export function* exactOrder(problem: OrderProblem): Generator<void, number[]> {
  const { isPinned } = problem;
  const free = isPinned.flatMap((pinned, k) => (pinned ? [] : [k]));
  const slots = isPinned.flatMap((pinned, k) => (pinned ? [] : [k]));
  const m = free.length;
  const sets = 1 << m;
  const costs = new Float64Array(sets * m).fill(Number.POSITIVE_INFINITY);
  const before = new Int8Array(sets * m).fill(-1);
  for (let last = 0; last < m; last++) {
    costs[(1 << last) * m + last] = costTo(problem, -1, free[last]!, slots[0]!);
  }
  for (let set = 1; set < sets; set++) {
    if (set % SETS_AT_ONCE === 0) yield;
    const slot = slots[bitsOf(set)];
    if (slot === undefined) continue;
    for (let last = 0; last < m; last++) {
      const cost = costs[set * m + last]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      for (let next = 0; next < m; next++) {
        if (set & (1 << next)) continue;
        const at = (set | (1 << next)) * m + next;
        const total = cost + costTo(problem, free[last]!, free[next]!, slot);
        if (total >= costs[at]!) continue;
        costs[at] = total;
        before[at] = last;
      }
    }
  }
  return orderOf(problem, free, slots, costs, before);
}

/** From one free scene to the next, which stands at a place; through the pinned scenes between. @param from -1 for the take-off. */
function costTo({ isPinned, betweenS, firstS }: OrderProblem, from: number, to: number, slot: number): number {
  const n = firstS.length;
  let start = slot;
  while (start > 0 && isPinned[start - 1]) start--;
  let sum = 0;
  let at = from;
  for (let place = start; place <= slot; place++) {
    const scene = place === slot ? to : place;
    sum += at < 0 ? firstS[scene]! : betweenS[at * n + scene]!;
    at = scene;
  }
  return sum;
}

/** From the last free scene through the pinned ones behind it to the landing. */
function costToLanding({ betweenS, firstS, lastS }: OrderProblem, from: number, slot: number): number {
  const n = firstS.length;
  let sum = 0;
  let at = from;
  for (let place = slot + 1; place < n; place++) {
    sum += betweenS[at * n + place]!;
    at = place;
  }
  return sum + lastS[at]!;
}

function orderOf(
  problem: OrderProblem,
  free: readonly number[],
  slots: readonly number[],
  costs: Float64Array,
  before: Int8Array,
): number[] {
  const m = free.length;
  const order = problem.isPinned.map((_, k) => k);
  let set = (1 << m) - 1;
  let last = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < m; k++) {
    const total = costs[set * m + k]! + costToLanding(problem, free[k]!, slots[m - 1]!);
    if (total >= least) continue;
    least = total;
    last = k;
  }
  for (let slot = m - 1; slot >= 0; slot--) {
    order[slots[slot]!] = free[last]!;
    const previous = before[set * m + last]!;
    set &= ~(1 << last);
    last = previous;
  }
  return order;
}

function bitsOf(set: number): number {
  let count = 0;
  for (let rest = set; rest; rest &= rest - 1) count++;
  return count;
}
