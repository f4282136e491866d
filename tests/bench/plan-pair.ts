import type { MotionLimits, TrajectorySet, TransitionPlan } from '../../src/core';
import { assign } from '../../src/core/assignment/assign';
import { TrajectoryBuilder } from '../../src/core/trajectory/trajectory-builder';
import { planInSteps } from '../../src/core/transition/plan-transition';
import { pathsToSet } from '../oracles/paths-to-set';
import { MOVE_LIMITS, transitionRequest } from '../oracles/plan-now';

/** What benches and adversarial tests know of a planned transition: all else of the planner is hidden in this file. */
export interface PairPlan {
  readonly durationS: number;
  readonly lowerBoundS: number;
  readonly certified: boolean;
  readonly method: string;
  /** For each drone the index of its place. */
  readonly assignment: Uint32Array;
  /** Time that planning took, all stages, milliseconds. */
  readonly planMs: number;
  /** The longest of its steps, between which a cancel is heard, milliseconds. */
  readonly longestStepMs: number;
  /** The pieces as they fly, from time zero. */
  trajectories(): TrajectorySet;
}

/** Limits that the planner's figures are measured at. */
export const PAIR_LIMITS: MotionLimits = MOVE_LIMITS;

/** Plans the move from one formation to another with the planner that shows use. */
export async function planPair(
  fromM: Float64Array,
  toM: Float64Array,
  separationM: number,
  limits: MotionLimits = PAIR_LIMITS,
  name = 'pair',
): Promise<PairPlan> {
  const {
    value: plan,
    totalMs,
    longestStepMs,
  } = timed(planInSteps(transitionRequest({ fromM, toM, limits, separationM, name })));
  return {
    durationS: plan.durationMs / 1000,
    lowerBoundS: plan.lowerBoundS,
    certified: plan.certified,
    method: plan.method,
    assignment: plan.assignment,
    planMs: totalMs,
    longestStepMs,
    trajectories: () => flownPieces(plan, fromM),
  };
}

/** Runs a computation that comes in steps to its end, by the clock. */
function timed<T>(steps: Generator<void, T>): { value: T; totalMs: number; longestStepMs: number } {
  const startMs = performance.now();
  let longestStepMs = 0;
  for (let beganMs = startMs; ; ) {
    const step = steps.next();
    const endedMs = performance.now();
    longestStepMs = Math.max(longestStepMs, endedMs - beganMs);
    beganMs = endedMs;
    if (step.done) return { value: step.value, totalMs: endedMs - startMs, longestStepMs };
  }
}

/** Where nobody has to move the drones hold for a second, so that there is something to judge. */
function flownPieces(plan: TransitionPlan, fromM: Float64Array): TrajectorySet {
  if (plan.paths.knotsMs.length > 1) return pathsToSet(plan.paths);
  const builder = new TrajectoryBuilder(fromM.length / 3);
  for (let d = 0; d < fromM.length / 3; d++) builder.hold(d, 0, 1000, fromM, 3 * d);
  return builder.build();
}

/** The planner's own least squares for a pair, with what else its assignment finds: the bottleneck and the cap. */
export function assignPair(fromM: Float64Array, toM: Float64Array): { assignment: Uint32Array; ms: number } {
  const start = performance.now();
  const { leastSquares } = assign({ fromM, toM, limits: PAIR_LIMITS, downwashFactor: 1, pins: null });
  return { assignment: leastSquares, ms: performance.now() - start };
}
