import { boundTravel } from '../../assignment/bound-travel';
import type { MotionLimits } from '../../assignment/reach';
import { type ClosestPair, closestPair } from '../../formation/sites/closest-pair';
import { closestBetween } from './closest-between';

/** Where the points of a scene stand, and those of its neighbours: `count × 3` metres; null where there is none, or none is known. */
export interface BoundsQuestion {
  /** Of the scene before, as its hold ends. */
  readonly beforeM: Float64Array | null;
  /** Of the scene, as its hold starts and ends. */
  readonly startM: Float64Array;
  readonly endM: Float64Array;
  /** Of the scene after, as its hold starts. */
  readonly afterM: Float64Array | null;
  /** 1 for each point of the scene that is in the hand, else 0; null where the hand has the whole scene. */
  readonly isInHand: Uint8Array | null;
  /** Drones that fly the scenes. */
  readonly drones: number;
  readonly limits: MotionLimits;
  /** Heights count `1 / downwashFactor` of distances across, as separations are measured. */
  readonly downwashFactor: number;
}

/** What no plan can better. */
export interface SceneBounds {
  /** Seconds that the transition into the scene takes at least; null where there is none. */
  readonly intoS: number | null;
  readonly outS: number | null;
  /** The nearest two points as the hold starts, by their numbers over all figures; null for fewer than two. */
  readonly closest: ClosestPair | null;
  /** The nearest two of which `a` is in the hand and `b` is not; null where there are none such. */
  readonly toOthers: ClosestPair | null;
}

/** What can be said of a scene while a hand moves it, in some ten milliseconds for 550 drones. */
export function* boundScene(question: BoundsQuestion): Generator<void, SceneBounds> {
  const { beforeM, startM, endM, afterM, isInHand, drones, limits, downwashFactor } = question;
  const countedM = startM.map((value, at) => (at % 3 === 2 ? value / downwashFactor : value));
  return {
    closest: closestPair(countedM) ?? null,
    toOthers: isInHand && closestBetween(countedM, isInHand),
    intoS: beforeM && (yield* boundTravel(beforeM, startM, drones, limits)),
    outS: afterM && (yield* boundTravel(endM, afterM, drones, limits)),
  };
}
