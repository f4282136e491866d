import { findBottleneck } from '../../assignment/bottleneck';
import { Matching } from '../../assignment/matching';
import type { MotionLimits } from '../../assignment/reach';
import { runSteps, type TaskContext } from '../../task-context';
import { matchByHalves } from './match-by-halves';

/** Bounds are this exact, relative: a transition is flown within some per cent of its own. */
const TOLERANCE = 0.01;

/** A transition that an order has. Points are `n × 3`, metres. */
export interface OrderLink {
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  /** The time that it is given; null for as short as can be. */
  readonly fixedS: number | null;
}

/**
 * Seconds that a transition takes at least: the slowest drone of the best assignment from rest to rest, within 1 %; one of
 * a given time as long as that, or as its bound where that is more.
 */
export async function boundLink(
  { fromM, toM, fixedS }: OrderLink,
  limits: MotionLimits,
  task: TaskContext,
): Promise<number> {
  await task.checkpoint();
  const matching = new Matching(fromM, toM, matchByHalves(fromM, toM));
  const { upperBoundS } = await runSteps(inLongerSteps(findBottleneck(matching, limits, 0, TOLERANCE)), task);
  return Math.max(upperBoundS, fixedS ?? 0);
}

/** The same of several. */
export async function boundLinks(
  { links, limits }: { readonly links: readonly OrderLink[]; readonly limits: MotionLimits },
  task: TaskContext,
): Promise<number[]> {
  const seconds: number[] = [];
  for (const link of links) seconds.push(await boundLink(link, limits, task));
  return seconds;
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
