import type { Matching } from './matching';
import { slowestNearestS } from './nearest-bound';
import { growPointTree } from './point-tree';
import { type MotionLimits, type Reach, reachWithin, travelTimeS } from './reach';

/** Relative width at which the search for the bound stops. */
const BOUND_TOLERANCE = 1e-3;

const LEAF_SIZE = 8;

export interface Bottleneck {
  /** No assignment whatever has its slowest drone faster than this. */
  readonly lowerBoundS: number;
  /** An assignment whose slowest drone needs at most `upperBoundS`, within 0.1 % of the bound. */
  readonly upperBoundS: number;
  readonly assignment: Uint32Array;
}

/**
 * The least time in which every drone can be somewhere: the bottleneck assignment of the rest-to-rest times, by
 * bisection over the time and maximum matchings on the displacements that fit into it.
 *
 * @param atLeastS seconds that others need anyway. @param tolerance relative width at which the search stops.
 */
export function* findBottleneck(
  matching: Matching,
  limits: MotionLimits,
  atLeastS: number,
  tolerance = BOUND_TOLERANCE,
): Generator<void, Bottleneck> {
  const { from, to, tree, best } = matching;
  let upper = Math.max(atLeastS, slowest(from, to, best, limits));
  yield;
  let lower = Math.max(atLeastS, yield* slowestNearestS(from, tree, limits));
  if (lower < upper) {
    lower = Math.max(lower, yield* slowestNearestS(to, growPointTree(from, LEAF_SIZE), flipped(limits)));
  }
  for (let time = lower; upper - lower > tolerance * upper; time = (lower + upper) / 2) {
    if (yield* matching.matchAll(reachWithin(time, limits))) {
      upper = Math.max(atLeastS, Math.min(upper, slowest(from, to, best, limits)));
      if (time === lower) lower = upper;
    } else lower = time;
  }
  return { lowerBoundS: Math.min(lower, upper), upperBoundS: upper, assignment: best.slice() };
}

/** Relative width at which the search for the least flyable time stops, and its first step upwards. */
const FLYABLE_TOLERANCE = 5e-4;
const FLYABLE_STEP = 0.016;

/**
 * The least time, not below the bottleneck, for which all drones can be matched within what can be flown: across and up
 * and down share the acceleration there.
 * @param flyable what can be flown within a time.
 */
export function* findFlyable(
  matching: Matching,
  flyable: (timeS: number) => Reach,
  bottleneckS: number,
): Generator<void, number> {
  let low = bottleneckS;
  if (yield* matching.matchAll(flyable(low))) return low;
  let high = low * (1 + FLYABLE_STEP);
  while (!(yield* matching.matchAll(flyable(high)))) {
    low = high;
    high *= 1 + FLYABLE_STEP;
  }
  while (high - low > FLYABLE_TOLERANCE * high) {
    const middle = (low + high) / 2;
    if (yield* matching.matchAll(flyable(middle))) high = middle;
    else low = middle;
  }
  return high;
}

/** Seconds of the slowest displacement of an assignment. */
export function slowest(from: Float64Array, to: Float64Array, assignment: Uint32Array, limits: MotionLimits): number {
  let worst = 0;
  for (let i = 0; i < assignment.length; i++) {
    const p = 3 * assignment[i]!;
    const time = travelTimeS(
      to[p]! - from[3 * i]!,
      to[p + 1]! - from[3 * i + 1]!,
      to[p + 2]! - from[3 * i + 2]!,
      limits,
    );
    if (time > worst) worst = time;
  }
  return worst;
}

export function flipped(limits: MotionLimits): MotionLimits {
  return { ...limits, speedUpMps: limits.speedDownMps, speedDownMps: limits.speedUpMps };
}
