import type { TransitionPlan, TransitionRequest } from '../../src/core';
import { runAtOnce } from '../../src/core/task-context';
import { planInSteps } from '../../src/core/transition/plan-transition';

/** The default limits of the studio. */
export const MOVE_LIMITS = { speedXyMps: 6, speedUpMps: 3, speedDownMps: 2, accelerationMps2: 3, jerkMps3: 6 };

/** What a move says of itself: its ends, and whatever differs from a plain one. */
export type MoveWish = Pick<TransitionRequest, 'fromM' | 'toM'> &
  Partial<Omit<TransitionRequest, 'separation'>> & { readonly separationM: number; readonly downwashFactor?: number };

/** A request in open sky, from rest to rest, that leaves next to nothing of the limits. */
export function transitionRequest({ separationM, downwashFactor = 1, ...wish }: MoveWish): TransitionRequest {
  return {
    fromVelocityMps: null,
    toVelocityMps: null,
    pins: null,
    limits: MOVE_LIMITS,
    limitShare: { speed: 0.9993, acceleration: 0.996 },
    separation: { distanceM: separationM, leastM: separationM, downwashFactor },
    space: null,
    fixedMs: null,
    name: 'test',
    scene: null,
    ...wish,
  };
}

/** Plans a move at one go. */
export function planNow(wish: MoveWish): TransitionPlan {
  return runAtOnce(planInSteps(transitionRequest(wish)));
}
