import { message } from '../../message';
import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import { type CheckSteps, DRONES_AT_ONCE } from '../check-steps';
import { endPlace } from '../flight/flight-pieces';
import type { FlightSegments } from '../flight/flight-segments';
import { type Height, Heights } from '../flight/heights';
import { type GroundVisits, isOnTheGround, ON_THE_GROUND_M, stretchesAway } from '../ground/ground-visits';
import { type LimitsProfile, leastAltitudeM } from '../limits-profile';
import { beyondText, metresUp } from '../report/amount-text';
import type { ProblemList } from '../report/problem-list';

/** Metres beyond the least or greatest altitude that are rounding. */
const ALTITUDE_TOLERANCE_M = 0.01;

export interface ShapeFindings {
  readonly maxAltitudeM: number;
  readonly longestFlightS: number;
}

/**
 * Each flight as a whole: it starts and ends on the ground, leaves and comes back straight up and down, and stays
 * between the least and the greatest altitude for as long as it is not over its pads. @param span that of the flight.
 */
export function* flightShapeSteps(
  set: TrajectorySet,
  segments: FlightSegments,
  visits: GroundVisits,
  profile: LimitsProfile,
  wholeFlight: boolean,
  span: readonly [startMs: number, endMs: number],
  problems: ProblemList,
): CheckSteps<ShapeFindings> {
  const heights = new Heights(set, segments);
  const tooHighM = profile.altitudeMaxM + ALTITUDE_TOLERANCE_M;
  let maxAltitudeM = 0;
  let longestFlightS = 0;
  for (let drone = 0; drone < droneCount(set); drone++) {
    const highest = heights.highestAbove(drone, Math.min(tooHighM, maxAltitudeM));
    if (highest) maxAltitudeM = Math.max(maxAltitudeM, highest.value);
    if (highest && highest.value > tooHighM) reportHigh(drone, highest, profile, problems);
    if (wholeFlight) {
      longestFlightS = Math.max(longestFlightS, flightSeconds(visits, drone, span));
      checkEnds(set, drone, problems);
    }
    checkLow(heights, visits, drone, profile, wholeFlight, problems);
    if (drone % DRONES_AT_ONCE === 0) yield 0;
  }
  if (longestFlightS > profile.enduranceS) reportEndurance(longestFlightS, profile, problems);
  return { maxAltitudeM, longestFlightS };
}

/**
 * From the first take-off to the last landing, rests on the ground in between included. A drone that starts or ends in the
 * air is in the air from the start of the show, or to its end.
 */
function flightSeconds(
  { visitStart, landsMs, risesMs }: GroundVisits,
  drone: number,
  [startMs, endMs]: readonly [number, number],
): number {
  const [first, last] = [visitStart[drone]!, visitStart[drone + 1]! - 1];
  const fromMs = first <= last && landsMs[first] === Number.NEGATIVE_INFINITY ? risesMs[first]! : startMs;
  const toMs = first <= last && risesMs[last] === Number.POSITIVE_INFINITY ? landsMs[last]! : endMs;
  return Math.max(0, toMs - fromMs) / 1000;
}

/** Both ends of a show flight lie on the ground, whose height is that of the show origin. */
function checkEnds(set: TrajectorySet, drone: number, problems: ProblemList): void {
  for (const [end, when] of [
    ['start', message`starts`],
    ['end', message`ends`],
  ] as const) {
    const place = endPlace(set, drone, end);
    if (isOnTheGround(place[2])) continue;
    problems.add({
      code: 'not-on-the-ground',
      severity: 'error',
      message: message`Drone ${drone + 1} ${when} at ${place[2].toFixed(2)} m, not on the ground.`,
      timeS: null,
      drones: [drone],
      value: place[2],
      limit: 0,
      remedy: message`A flight starts and ends on the ground: add a take-off and a landing.`,
    });
  }
}

/** The lowest of a stretch of flight outside of the columns. */
interface LowPoint extends Height {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Nowhere is a drone of a whole flight below the ground; a transition knows of no ground but the floor that it is
 * given. Away from its columns it keeps the least altitude; near the ground it moves straight up and down only, and
 * only where it comes from the ground or goes to it.
 */
function checkLow(
  heights: Heights,
  visits: GroundVisits,
  drone: number,
  profile: LimitsProfile,
  wholeFlight: boolean,
  problems: ProblemList,
): void {
  const deep = wholeFlight
    ? heights.lowestBelow(drone, -ON_THE_GROUND_M, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)
    : null;
  if (deep) {
    reportUnderground(drone, deep, profile, problems);
    return;
  }
  const leastM = leastAltitudeM(profile);
  const low = lowestAway(heights, visits, drone, leastM - ALTITUDE_TOLERANCE_M);
  if (!low) return;
  const inVerticalZone = low.value < profile.verticalZoneM - ALTITUDE_TOLERANCE_M;
  const nearTakeoff = Math.abs(low.timeS * 1000 - low.fromMs) <= Math.abs(low.timeS * 1000 - low.toMs);
  const code =
    !inVerticalZone || !wholeFlight
      ? 'altitude-too-low'
      : nearTakeoff
        ? 'takeoff-not-vertical'
        : 'landing-not-vertical';
  const limit = inVerticalZone ? profile.verticalZoneM : leastM;
  problems.add({
    code,
    severity: 'error',
    message: message`Drone ${drone + 1} is at ${low.value.toFixed(2)} m away from its pad at ${low.timeS.toFixed(2)} s; the least there is ${limit} m.`,
    timeS: low.timeS,
    drones: [drone],
    value: low.value,
    limit,
    remedy: message`Raise the formation, or rise and sink over the pad.`,
  });
}

/** The lowest that a drone is outside of its columns, where that is below `ceilingM`. */
function lowestAway(heights: Heights, visits: GroundVisits, drone: number, ceilingM: number): LowPoint | null {
  let lowest: LowPoint | null = null;
  for (const [fromMs, toMs] of stretchesAway(visits, drone)) {
    const low = heights.lowestBelow(drone, lowest ? lowest.value : ceilingM, fromMs, toMs);
    if (low) lowest = { ...low, fromMs, toMs };
  }
  return lowest;
}

function reportUnderground(drone: number, low: Height, profile: LimitsProfile, problems: ProblemList): void {
  problems.add({
    code: 'altitude-too-low',
    severity: 'error',
    message: message`Drone ${drone + 1} is ${(-low.value).toFixed(2)} m below the ground at ${low.timeS.toFixed(2)} s.`,
    timeS: low.timeS,
    drones: [drone],
    value: low.value,
    limit: profile.altitudeMinM,
    about: 'ground',
    remedy: message`Raise the formation by ${metresUp(profile.altitudeMinM - low.value)} m.`,
  });
}

function reportHigh(drone: number, highest: Height, profile: LimitsProfile, problems: ProblemList): void {
  problems.add({
    code: 'altitude-too-high',
    severity: 'error',
    message: message`Drone ${drone + 1} climbs to ${beyondText(highest.value, profile.altitudeMaxM)} m at ${highest.timeS.toFixed(2)} s; the limit is ${profile.altitudeMaxM} m.`,
    timeS: highest.timeS,
    drones: [drone],
    value: highest.value,
    limit: profile.altitudeMaxM,
    remedy: message`Lower the formation by ${metresUp(highest.value - profile.altitudeMaxM)} m or make it smaller.`,
  });
}

function reportEndurance(longestFlightS: number, profile: LimitsProfile, problems: ProblemList): void {
  problems.add({
    code: 'endurance-exceeded',
    severity: 'error',
    message: message`The longest flight takes ${beyondText(longestFlightS, profile.enduranceS, 0)} s; the profile allows ${profile.enduranceS} s.`,
    timeS: null,
    drones: [],
    value: longestFlightS,
    limit: profile.enduranceS,
    remedy: message`Shorten holds or leave out a scene.`,
  });
}
