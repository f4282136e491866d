import { boundTravel } from '../../assignment/bound-travel';
import type { LimitsProfile } from '../../check/limits-profile';
import { type ClosestPair, closestPair } from '../../formation/sites/closest-pair';
import { roundToMillimetre } from '../../trajectory/trajectory-builder';
import { closestBetween } from './closest-between';
import { type ParkingPolicy, parkSpares } from './park-spares';

/** Where drones are at one end of a hold. */
export interface HoldEnd {
  /** `count × 3` metres: of all drones, or of the points of the scene's figures alone. */
  readonly placesM: Float64Array;
  /** How drones that have no point wait, where that follows from these places: of figures that stand still. Else null. */
  readonly parking: ParkingPolicy | null;
}

/** Where the points of a scene stand, and where drones are in its neighbours; null where there is none, or none is known. */
export interface BoundsQuestion {
  /** Of the scene before, as its hold ends. */
  readonly before: HoldEnd | null;
  /** Of the points of the scene, as its hold starts and ends. */
  readonly start: HoldEnd;
  readonly end: HoldEnd;
  /** Of the scene after, as its hold starts. */
  readonly after: HoldEnd | null;
  /** 1 for each point of the scene that is in the hand, else 0; null where the hand has the whole scene. */
  readonly isInHand: Uint8Array | null;
  /** Drones that fly the scenes. */
  readonly drones: number;
  readonly profile: LimitsProfile;
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
  const { before, start, end, after, isInHand, profile } = question;
  // heights count less, as separations are measured
  const countedM = start.placesM.map((value, at) => (at % 3 === 2 ? value / profile.downwashFactor : value));
  return {
    closest: closestPair(countedM) ?? null,
    toOthers: isInHand && closestBetween(countedM, isInHand),
    intoS: before && (yield* boundBetween(before, start, question)),
    outS: after && (yield* boundBetween(end, after, question)),
  };
}

function* boundBetween(from: HoldEnd, to: HoldEnd, { drones, profile }: BoundsQuestion): Generator<void, number> {
  const [fromM, toM] = [yield* knownPlaces(from, drones, profile), yield* knownPlaces(to, drones, profile)];
  return yield* boundTravel(fromM, toM, drones, profile);
}

/** All places that are known of drones, on the planner's grid: with those of spare drones where these follow. */
function* knownPlaces(
  { placesM, parking }: HoldEnd,
  drones: number,
  profile: LimitsProfile,
): Generator<void, Float64Array> {
  const spares = drones - placesM.length / 3;
  if (parking === null || spares <= 0 || spares === drones) return placesM.map(roundToMillimetre);
  const parked = yield* parkSpares(spares, { positionsM: placesM }, profile, parking);
  return Float64Array.from([...placesM, ...parked.placesM], roundToMillimetre);
}
