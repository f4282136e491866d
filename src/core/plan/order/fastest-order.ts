import type { MotionLimits } from '../../assignment/reach';
import { runSteps, type TaskContext } from '../../task-context';
import { boundLink } from './bound-links';
import { exactOrder } from './exact-order';
import { localOrder } from './local-order';
import { costOfOrder, type OrderProblem } from './order-problem';

/** Up to so many free scenes the order is exact. */
const MOST_EXACT = 13;

/** Where the drones of a show stand between its scenes. Each `n × 3`, metres. */
export interface OrderRequest {
  readonly takeoffM: Float64Array;
  readonly landingM: Float64Array;
  readonly scenes: readonly OrderedScene[];
  readonly limits: MotionLimits;
}

export interface OrderedScene {
  readonly startM: Float64Array;
  readonly endM: Float64Array;
  /** The time that the transition into it is given; null for as short as can be. */
  readonly fixedS: number | null;
  /** It stays at its place in the order. */
  readonly isPinned: boolean;
}

export interface FastestOrder {
  /** Indices of the scenes. */
  readonly order: readonly number[];
  /** What the transitions take at least, as the scenes stand and in that order. */
  readonly presentS: number;
  readonly fastestS: number;
}

/**
 * The order of scenes whose transitions take the least time, by the bound of each: the slowest drone of the best
 * assignment from rest to rest, within 1 %. Transitions of a given time count as long as that, or as their bound where
 * that is more.
 */
export async function fastestOrder(request: OrderRequest, task: TaskContext): Promise<FastestOrder> {
  const problem = await orderProblem(request, task);
  const free = problem.isPinned.filter((pinned) => !pinned).length;
  const present = problem.isPinned.map((_, k) => k);
  const search = free <= MOST_EXACT ? exactOrder(problem) : localOrder(problem);
  const order = free < 2 ? present : await runSteps(search, task);
  return { order, presentS: costOfOrder(problem, present), fastestS: costOfOrder(problem, order) };
}

async function orderProblem(
  { takeoffM, landingM, scenes, limits }: OrderRequest,
  task: TaskContext,
): Promise<OrderProblem> {
  const n = scenes.length;
  const total = n * (n + 1);
  let done = 0;
  const costOf = (fromM: Float64Array, toM: Float64Array, fixedS: number | null): Promise<number> => {
    task.progress({ stage: 'transitions', done: done++, total });
    return boundLink({ fromM, toM, fixedS }, limits, task);
  };
  const betweenS = new Float64Array(n * n);
  const [firstS, lastS] = [new Float64Array(n), new Float64Array(n)];
  for (const [i, scene] of scenes.entries()) {
    firstS[i] = await costOf(takeoffM, scene.startM, scene.fixedS);
    lastS[i] = await costOf(scene.endM, landingM, null);
    for (const [j, next] of scenes.entries()) {
      if (i !== j) betweenS[i * n + j] = await costOf(scene.endM, next.startM, next.fixedS);
    }
  }
  return { betweenS, firstS, lastS, isPinned: scenes.map(({ isPinned }) => isPinned) };
}
