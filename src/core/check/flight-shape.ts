import { droneCount, type TrajectorySet } from '../trajectory/trajectory-set';
import { addProduct, cutInPlace, firstAbove, minimumBelow } from './bernstein';
import { coordinate, secondsAt } from './flight-pieces';
import type { LimitsProfile } from './limits-profile';
import type { ProblemList } from './problem-list';
import type { FlightTimes } from './separation';

/** A drone this near to its pad, seen from above, is over it. */
const OVER_THE_PAD_M = 0.05;

/** Height above the pad up to which a drone stands on the ground. */
const ON_THE_GROUND_M = 0.05;

/** Metres below the least altitude that are rounding. */
const ALTITUDE_TOLERANCE_M = 0.01;

export interface ShapeFindings extends FlightTimes {
  readonly maxAltitudeM: number;
  readonly longestFlightS: number;
}

/**
 * Each flight as a whole: it starts and ends on the ground, leaves and comes back straight up and down, and stays
 * between the least and the greatest altitude for as long as it is not over its pads. It also tells when each drone is
 * off the ground.
 */
export function checkFlightShape(
  set: TrajectorySet,
  profile: LimitsProfile,
  wholeFlight: boolean,
  problems: ProblemList,
): ShapeFindings {
  const drones = droneCount(set);
  const takeoffMs = new Float64Array(drones);
  const landedMs = new Float64Array(drones);
  let maxAltitudeM = 0;
  let longestFlightS = 0;
  for (let drone = 0; drone < drones; drone++) {
    const flight = new Flight(set, drone);
    takeoffMs[drone] = wholeFlight ? flight.leavesMs(ON_THE_GROUND_M) : Number.NEGATIVE_INFINITY;
    landedMs[drone] = wholeFlight ? flight.arrivesMs(ON_THE_GROUND_M) : Number.POSITIVE_INFINITY;
    const highest = flight.highest();
    maxAltitudeM = Math.max(maxAltitudeM, highest.value);
    if (highest.value > profile.altitudeMaxM + ALTITUDE_TOLERANCE_M) reportHigh(drone, highest, profile, problems);
    if (wholeFlight) {
      longestFlightS = Math.max(longestFlightS, Math.max(0, landedMs[drone]! - takeoffMs[drone]!) / 1000);
      checkEnds(flight, drone, problems);
    }
    checkLow(flight, drone, profile, wholeFlight, problems);
  }
  if (longestFlightS > profile.enduranceS) reportEndurance(longestFlightS, profile, problems);
  return { takeoffMs, landedMs, maxAltitudeM, longestFlightS };
}

/** One drone's run of pieces, asked for first and last instants. */
class Flight {
  readonly #set: TrajectorySet;
  readonly first: number;
  readonly last: number;

  constructor(set: TrajectorySet, drone: number) {
    this.#set = set;
    this.first = set.pieceStart[drone]!;
    this.last = set.pieceStart[drone + 1]! - 1;
  }

  startPlace(): [number, number, number] {
    return this.#place(this.first, 0);
  }

  endPlace(): [number, number, number] {
    return this.#place(this.last, this.#set.degree);
  }

  /** Last instant before the drone first is higher than `aboveM` over where it starts. */
  leavesMs(aboveM: number): number {
    const ground = this.startPlace()[2];
    return this.#firstMs(
      (piece) => firstAbove(coordinate(this.#set, piece, 2), ground + aboveM),
      Number.POSITIVE_INFINITY,
    );
  }

  /** First instant from which the drone stays within `aboveM` over where it ends. */
  arrivesMs(aboveM: number): number {
    const ground = this.endPlace()[2];
    return this.#lastMs((piece) => firstAbove(coordinate(this.#set, piece, 2).reverse(), ground + aboveM));
  }

  /** First instant away from the pad where it starts, seen from above. */
  leavesPadMs(): number {
    const [x, y] = this.startPlace();
    return this.#firstMs(
      (piece) => firstAbove(this.#offsetSquared(piece, x, y), OVER_THE_PAD_M ** 2),
      Number.POSITIVE_INFINITY,
    );
  }

  /** Last instant away from the pad where it ends. */
  reachesPadMs(): number {
    const [x, y] = this.endPlace();
    return this.#lastMs((piece) => firstAbove(this.#offsetSquared(piece, x, y).reverse(), OVER_THE_PAD_M ** 2));
  }

  highest(): { value: number; timeS: number } {
    const low = this.#lowestOf((piece) => coordinate(this.#set, piece, 2).map((c) => -c), this.first, this.last);
    return { value: -low.value, timeS: low.timeS };
  }

  /** Lowest altitude between two instants, by pieces that lie wholly or partly between them. */
  lowestBetween(fromMs: number, toMs: number): { value: number; timeS: number } {
    let low = { value: Number.POSITIVE_INFINITY, timeS: 0 };
    for (let piece = this.first; piece <= this.last; piece++) {
      const start = this.#set.startsMs[piece]!;
      const length = this.#set.endsMs[piece]! - start;
      const u = Math.max(0, (fromMs - start) / length);
      const v = Math.min(1, (toMs - start) / length);
      if (u >= v) continue;
      const found = minimumBelow(cutInPlace(coordinate(this.#set, piece, 2), u, v), low.value, 1e-6);
      if (found) low = { value: found.value, timeS: (start + length * (u + (v - u) * found.at)) / 1000 };
    }
    return low;
  }

  #place(piece: number, control: number): [number, number, number] {
    const at = (piece * (this.#set.degree + 1) + control) * 3;
    return [this.#set.controlsM[at]!, this.#set.controlsM[at + 1]!, this.#set.controlsM[at + 2]!];
  }

  #offsetSquared(piece: number, x: number, y: number): Float64Array {
    const degree = this.#set.degree;
    const squared = new Float64Array(2 * degree + 1);
    for (const [axis, centre] of [x, y].entries()) {
      const offset = coordinate(this.#set, piece, axis).map((c) => c - centre);
      addProduct(offset, offset, degree, squared);
    }
    return squared;
  }

  #firstMs(find: (piece: number) => number | null, otherwise: number): number {
    for (let piece = this.first; piece <= this.last; piece++) {
      const at = find(piece);
      if (at !== null) return secondsAt(this.#set, piece, at) * 1000;
    }
    return otherwise;
  }

  /** `find` is given pieces whose parameter runs backwards. */
  #lastMs(find: (piece: number) => number | null): number {
    for (let piece = this.last; piece >= this.first; piece--) {
      const at = find(piece);
      if (at !== null) return secondsAt(this.#set, piece, 1 - at) * 1000;
    }
    return Number.NEGATIVE_INFINITY;
  }

  #lowestOf(polynomial: (piece: number) => Float64Array, first: number, last: number) {
    let low = { value: Number.POSITIVE_INFINITY, timeS: 0 };
    for (let piece = first; piece <= last; piece++) {
      const found = minimumBelow(polynomial(piece), low.value, 1e-6);
      if (found) low = { value: found.value, timeS: secondsAt(this.#set, piece, found.at) };
    }
    return low;
  }
}

/** Both ends of a show flight lie on the ground, whose height is that of the show origin. */
function checkEnds(flight: Flight, drone: number, problems: ProblemList): void {
  for (const [place, when] of [
    [flight.startPlace(), 'starts'],
    [flight.endPlace(), 'ends'],
  ] as const) {
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
  flight: Flight,
  drone: number,
  profile: LimitsProfile,
  wholeFlight: boolean,
  problems: ProblemList,
): void {
  const fromMs = wholeFlight ? flight.leavesPadMs() : Number.NEGATIVE_INFINITY;
  const toMs = wholeFlight ? flight.reachesPadMs() : Number.POSITIVE_INFINITY;
  if (fromMs >= toMs) return;
  const low = flight.lowestBetween(fromMs, toMs);
  if (low.value >= profile.altitudeMinM - ALTITUDE_TOLERANCE_M) return;
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

function reportUnderground(
  drone: number,
  low: { value: number; timeS: number },
  profile: LimitsProfile,
  problems: ProblemList,
): void {
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

function reportHigh(
  drone: number,
  highest: { value: number; timeS: number },
  profile: LimitsProfile,
  problems: ProblemList,
): void {
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
