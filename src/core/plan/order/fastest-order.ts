import { findBottleneck } from '../../assignment/bottleneck';
import { Matching } from '../../assignment/matching';
import type { MotionLimits } from '../../assignment/reach';
import { runSteps, type TaskContext } from '../../task-context';
import { exactOrder } from './exact-order';
import { localOrder } from './local-order';
import { matchByHalves } from './match-by-halves';
import { costOfOrder, type OrderProblem } from './order-problem';

/** Up to so many free scenes the order is exact. */
const MOST_EXACT = 13;

/** Bounds are this exact, relative: a transition is flown within some per cent of its own. */
const TOLERANCE = 0.01;

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
  const costOf = async (fromM: Float64Array, toM: Float64Array, fixedS: number | null): Promise<number> => {
    task.progress({ stage: 'transitions', done: done++, total });
    await task.checkpoint();
    const matching = new Matching(fromM, toM, matchByHalves(fromM, toM));
    const { upperBoundS } = await runSteps(inLongerSteps(findBottleneck(matching, limits, 0, TOLERANCE)), task);
    return Math.max(upperBoundS, fixedS ?? 0);
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

/** Steps of a search that are made at once: to be heard after each takes longer than most of them. */
const STEPS_AT_ONCE = 16;

function* inLongerSteps<T>(steps: Generator<void, T>): Generator<void, T> {
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (count % STEPS_AT_ONCE === 0) yield;
  }
}
