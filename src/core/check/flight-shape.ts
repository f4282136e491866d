import { droneCount, type TrajectorySet } from '../trajectory/trajectory-set';
import { cutInPlace, greatest, least, MinimumSearch } from './bernstein';
import type { CheckSteps } from './check-steps';
import { boxOfPieces, coordinateInto, parameterAt } from './flight-pieces';
import { endPlace, type FlightTimes, ON_THE_GROUND_M } from './flight-times';
import type { LimitsProfile } from './limits-profile';
import type { ProblemList } from './problem-list';

/** Metres beyond the least or greatest altitude that are rounding. */
const ALTITUDE_TOLERANCE_M = 0.01;

/** Metres to which a least or greatest altitude is pinned down. */
const TOLERANCE_M = 1e-6;

export interface ShapeFindings {
  readonly maxAltitudeM: number;
  readonly longestFlightS: number;
}

/** A height and when it is taken. */
interface Height {
  readonly value: number;
  readonly timeS: number;
}

/**
 * Each flight as a whole: it starts and ends on the ground, leaves and comes back straight up and down, and stays
 * between the least and the greatest altitude for as long as it is not over its pads.
 */
export function* flightShapeSteps(
  set: TrajectorySet,
  times: FlightTimes,
  profile: LimitsProfile,
  wholeFlight: boolean,
  problems: ProblemList,
): CheckSteps<ShapeFindings> {
  const heights = new Heights(set);
  const tooHighM = profile.altitudeMaxM + ALTITUDE_TOLERANCE_M;
  let maxAltitudeM = 0;
  let longestFlightS = 0;
  for (let drone = 0; drone < droneCount(set); drone++) {
    const highest = heights.highestAbove(drone, Math.min(tooHighM, maxAltitudeM));
    if (highest) maxAltitudeM = Math.max(maxAltitudeM, highest.value);
    if (highest && highest.value > tooHighM) reportHigh(drone, highest, profile, problems);
    if (wholeFlight) {
      longestFlightS = Math.max(longestFlightS, (times.landedMs[drone]! - times.takeoffMs[drone]!) / 1000);
      checkEnds(set, drone, problems);
    }
    checkLow(heights, times, drone, profile, wholeFlight, problems);
    yield 0;
  }
  if (longestFlightS > profile.enduranceS) reportEndurance(longestFlightS, profile, problems);
  return { maxAltitudeM, longestFlightS };
}

/** Looks for the least and the greatest height of flights. */
class Heights {
  readonly #set: TrajectorySet;
  readonly #box = new Float64Array(6);
  readonly #height: Float64Array;
  readonly #minimum: MinimumSearch;

  constructor(set: TrajectorySet) {
    this.#set = set;
    this.#height = new Float64Array(set.degree + 1);
    this.#minimum = new MinimumSearch(set.degree + 1);
  }

  /** The greatest height of a flight, where it is more than `floorM`. */
  highestAbove(drone: number, floorM: number): Height | null {
    const { pieceStart } = this.#set;
    const [first, end] = [pieceStart[drone]!, pieceStart[drone + 1]!];
    if (boxOfPieces(this.#set, first, end, this.#box)[5]! <= floorM) return null;
    let highest: Height | null = null;
    for (let piece = first; piece < end; piece++) {
      const z = coordinateInto(this.#set, piece, 2, this.#height);
      const known = highest ? highest.value : floorM;
      if (greatest(z) <= known) continue;
      for (let k = 0; k < z.length; k++) z[k] = -z[k]!;
      if (!this.#minimum.below(z, z.length, -known, TOLERANCE_M)) continue;
      highest = { value: -this.#minimum.value, timeS: this.#timeS(piece, 0, 1) };
    }
    return highest;
  }

  /** The least height between two instants, where it is less than `ceilingM`. */
  lowestBelow(drone: number, ceilingM: number, fromMs: number, toMs: number): Height | null {
    const { pieceStart, startsMs, endsMs } = this.#set;
    let lowest: Height | null = null;
    for (let piece = pieceStart[drone]!; piece < pieceStart[drone + 1]!; piece++) {
      if (endsMs[piece]! <= fromMs || startsMs[piece]! >= toMs) continue;
      const known = lowest ? lowest.value : ceilingM;
      const z = coordinateInto(this.#set, piece, 2, this.#height);
      if (least(z) >= known) continue;
      const from = parameterAt(this.#set, piece, fromMs);
      const to = parameterAt(this.#set, piece, toMs);
      cutInPlace(z, from, to);
      if (!this.#minimum.below(z, z.length, known, TOLERANCE_M)) continue;
      lowest = { value: this.#minimum.value, timeS: this.#timeS(piece, from, to) };
    }
    return lowest;
  }

  /** When the height that was found last is taken, in the part `[from, to]` of a piece. */
  #timeS(piece: number, from: number, to: number): number {
    const { startsMs, endsMs } = this.#set;
    const at = from + (to - from) * this.#minimum.at;
    return (startsMs[piece]! + (endsMs[piece]! - startsMs[piece]!) * at) / 1000;
  }
}

/** Both ends of a show flight lie on the ground, whose height is that of the show origin. */
function checkEnds(set: TrajectorySet, drone: number, problems: ProblemList): void {
  for (const [end, when] of [
    ['start', 'starts'],
    ['end', 'ends'],
  ] as const) {
    const place = endPlace(set, drone, end);
    if (Math.abs(place[2]) <= ON_THE_GROUND_M) continue;
    problems.add({
      code: 'not-on-the-ground',
      severity: 'error',
      message: `Drone ${drone + 1} ${when} at ${place[2].toFixed(2)} m, not on the ground.`,
      timeS: null,
      drones: [drone],
      value: place[2],
      limit: 0,
      remedy: 'A flight starts and ends on the ground: add a take-off and a landing.',
    });
  }
}

/** Away from its pads a drone keeps the least altitude; near the ground it moves straight up and down only. */
function checkLow(
  heights: Heights,
  times: FlightTimes,
  drone: number,
  profile: LimitsProfile,
  wholeFlight: boolean,
  problems: ProblemList,
): void {
  const fromMs = times.leavesColumnMs[drone]!;
  const toMs = times.reachesColumnMs[drone]!;
  if (fromMs >= toMs) return;
  const low = heights.lowestBelow(drone, profile.altitudeMinM - ALTITUDE_TOLERANCE_M, fromMs, toMs);
  if (!low) return;
  if (low.value < -ALTITUDE_TOLERANCE_M) {
    reportUnderground(drone, low, profile, problems);
    return;
  }
  const inVerticalZone = low.value < profile.verticalZoneM - ALTITUDE_TOLERANCE_M;
  const nearTakeoff = Math.abs(low.timeS * 1000 - fromMs) <= Math.abs(low.timeS * 1000 - toMs);
  const code =
    !inVerticalZone || !wholeFlight
      ? 'altitude-too-low'
      : nearTakeoff
        ? 'takeoff-not-vertical'
        : 'landing-not-vertical';
  const limit = inVerticalZone ? profile.verticalZoneM : profile.altitudeMinM;
  problems.add({
    code,
    severity: 'error',
    message: `Drone ${drone + 1} is at ${low.value.toFixed(2)} m away from its pad at ${low.timeS.toFixed(2)} s; the least there is ${limit} m.`,
    timeS: low.timeS,
    drones: [drone],
    value: low.value,
    limit,
    remedy: 'Raise the formation, or rise and sink over the pad.',
  });
}

function reportUnderground(drone: number, low: Height, profile: LimitsProfile, problems: ProblemList): void {
  problems.add({
    code: 'altitude-too-low',
    severity: 'error',
    message: `Drone ${drone + 1} is ${(-low.value).toFixed(2)} m below the ground at ${low.timeS.toFixed(2)} s.`,
    timeS: low.timeS,
    drones: [drone],
    value: low.value,
    limit: profile.altitudeMinM,
    remedy: `Raise the formation by ${(profile.altitudeMinM - low.value).toFixed(1)} m.`,
  });
}

function reportHigh(drone: number, highest: Height, profile: LimitsProfile, problems: ProblemList): void {
  problems.add({
    code: 'altitude-too-high',
    severity: 'error',
    message: `Drone ${drone + 1} climbs to ${highest.value.toFixed(2)} m at ${highest.timeS.toFixed(2)} s; the limit is ${profile.altitudeMaxM} m.`,
    timeS: highest.timeS,
    drones: [drone],
    value: highest.value,
    limit: profile.altitudeMaxM,
    remedy: `Lower the formation by ${(highest.value - profile.altitudeMaxM).toFixed(1)} m or make it smaller.`,
  });
}

function reportEndurance(longestFlightS: number, profile: LimitsProfile, problems: ProblemList): void {
  problems.add({
    code: 'endurance-exceeded',
    severity: 'error',
    message: `The longest flight takes ${longestFlightS.toFixed(0)} s; the profile allows ${profile.enduranceS} s.`,
    timeS: null,
    drones: [],
    value: longestFlightS,
    limit: profile.enduranceS,
    remedy: 'Shorten holds or leave out a scene.',
  });
}
