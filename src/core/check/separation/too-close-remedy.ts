import { type Message, message } from '../../message';
import { positionInto } from '../../trajectory/evaluate';
import type { TrajectorySet } from '../../trajectory/trajectory-set';
import type { GroundVisits } from '../ground/ground-visits';
import type { LimitsProfile } from '../limits-profile';
import { factorUp } from '../report/amount-text';
import type { Closest } from '../report/check-report';

/** A drone that is this near to a place on the ground where it stands, seen from above, rises from it or sinks to it. */
const OVER_THE_PLACE_M = 0.05;

/** Pairs that would have to be farther apart by more than this meet in transition: no picture is scaled by so much. */
const LARGEST_FACTOR = 2;

export const TAKEOFF_REMEDY = message`Let all drones stand on their pads until the firmware has its time, and neighbours rise farther apart in time; or set their pads wider apart.`;

/** What to do about pads that are too near for a profile. */
export function padRemedy({ launchPitchM }: LimitsProfile): Message {
  return message`Set the pads at least ${launchPitchM} m apart; where drones start from trays or boxes, choose a profile with so small a launch pitch, such as "trays".`;
}

/**
 * What to do about two drones that come too near: over their pads it is the pads that stand too near, elsewhere the points.
 * @param limitM the separation that they do not keep.
 */
export function tooCloseRemedy(
  closest: Closest,
  limitM: number,
  set: TrajectorySet,
  visits: GroundVisits,
  profile: LimitsProfile,
): Message {
  const overPads = closest.drones.every((drone) => isOverItsPlace(drone, 1000 * closest.timeS, set, visits));
  if (overPads && closest.m >= profile.launchPitchM) {
    return message`Set the pads at least ${limitM} m apart, or let neighbours rise one after the other.`;
  }
  if (overPads) return padRemedy(profile);
  const factor = limitM / closest.m;
  if (factor > LARGEST_FACTOR)
    return message`Fly one of the two at another time, at another height or to another point.`;
  return message`Scale the formation by ${factorUp(factor)}, or give it more spacing.`;
}

function isOverItsPlace(drone: number, timeMs: number, set: TrajectorySet, visits: GroundVisits): boolean {
  const at = new Float64Array(3);
  positionInto(set, drone, timeMs, at, 0);
  for (let visit = visits.visitStart[drone]!; visit < visits.visitStart[drone + 1]!; visit++) {
    const dx = visits.placesM[3 * visit]! - at[0]!;
    const dy = visits.placesM[3 * visit + 1]! - at[1]!;
    if (Math.hypot(dx, dy) <= OVER_THE_PLACE_M) return true;
  }
  return false;
}
