import type { MotionLimits, Reach } from '../assignment/reach';
import { type BaseCurves, coastSeconds, drawBaseCurves } from './timing/base-curves';
import { droneProfileReach } from './timing/drone-profiles';
import {
  clockStep,
  displacementRange,
  type FleetMotionProfiles,
  type HeldPieces,
  holdProfiles,
  profilesWithin,
  quickestProfiles,
} from './timing/fleet-profiles';
import { type ClockStep, clockKnotsMs, evenMs, shortestClockMs } from './timing/transition-clock';
import { createEnds, type TransitionEnds } from './transition-ends';
import type { TransitionRequest } from './transition-request';

/** A transition with its assignment and duration decided: all but the bends. */
export interface TransitionSetup {
  readonly ends: TransitionEnds;
  readonly profiles: FleetMotionProfiles;
  readonly curves: BaseCurves;
}

/** The limits that a request lets its paths use. */
export function usableLimits({ limits, limitShare }: Pick<TransitionRequest, 'limits' | 'limitShare'>): MotionLimits {
  return {
    ...limits,
    speedXyMps: limits.speedXyMps * limitShare.speed,
    speedUpMps: limits.speedUpMps * limitShare.speed,
    speedDownMps: limits.speedDownMps * limitShare.speed,
    accelerationMps2: limits.accelerationMps2 * limitShare.acceleration,
  };
}

/** How paths are cut into pieces: for bends all along, or only where the common motion profiles change. */
export function clockFor(limits: MotionLimits, kind: 'bent' | 'straight'): ClockStep {
  const step = clockStep(limits);
  return kind === 'bent' ? step : { ...step, fineSteps: step.rampSteps, steadyMs: Number.POSITIVE_INFINITY };
}

/** What a drone can fly from rest to rest within so many seconds on the knots of bent paths. */
export function flyableWithin(request: Pick<TransitionRequest, 'limits' | 'limitShare'>): (timeS: number) => Reach {
  const step = clockFor(request.limits, 'bent');
  const usable = usableLimits(request);
  return (timeS) =>
    droneProfileReach(clockKnotsMs(Math.max(shortestClockMs(step), evenMs(timeS * 1000)), step), usable);
}

/** The transition at a duration; null when the limits do not allow it. */
export function setUpTransition(
  request: TransitionRequest,
  assignment: Uint32Array,
  durationMs: number,
  step: ClockStep,
  held: HeldPieces | null = null,
): TransitionSetup | null {
  const heldMs = held ? (held.before + held.after) * step.stepMs : 0;
  const knotsMs = clockKnotsMs(durationMs - heldMs, step);
  const ends = endsAt(request, assignment, knotsMs, step);
  const profiles = profilesWithin(knotsMs, displacementRange(ends.displacementM), usableLimits(request));
  if (!profiles) return null;
  const flown = held ? holdProfiles(profiles, held, step.stepMs) : profiles;
  return { ends, profiles: flown, curves: drawBaseCurves(flown, coastSteps(knotsMs, step)) };
}

/** Least duration for which the common motion profiles of an assignment exist. */
export function quickestMs(request: TransitionRequest, assignment: Uint32Array, step: ClockStep): number {
  const displacementsAt = (knotsMs: readonly number[]) =>
    displacementRange(endsAt(request, assignment, knotsMs, step).displacementM);
  if (request.fromVelocityMps || request.toVelocityMps)
    return quickestProfiles(displacementsAt, usableLimits(request), step);
  const ways = displacementsAt(clockKnotsMs(shortestClockMs(step), step));
  return quickestProfiles(() => ways, usableLimits(request), step);
}

function endsAt(request: TransitionRequest, assignment: Uint32Array, knotsMs: readonly number[], step: ClockStep) {
  const { fromM, toM, fromVelocityMps, toVelocityMps } = request;
  const coastS = fromVelocityMps || toVelocityMps ? coastSeconds(knotsMs, coastSteps(knotsMs, step)) : 0;
  return createEnds(fromM, toM, fromVelocityMps, toVelocityMps, assignment, coastS);
}

/** Drones lose and gain their own velocity while the fleet speeds up and slows down. */
function coastSteps(knotsMs: readonly number[], { rampSteps }: ClockStep): number {
  return Math.min(rampSteps, (knotsMs.length - 1) >> 1);
}
