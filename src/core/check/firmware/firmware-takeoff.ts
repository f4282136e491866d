import { message } from '../../message';
import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import { type CheckSteps, DRONES_AT_ONCE } from '../check-steps';
import { DroneCourse } from '../flight/drone-course';
import { endPlace } from '../flight/flight-pieces';
import type { FlightSegments } from '../flight/flight-segments';
import { ON_THE_GROUND_M } from '../ground/ground-visits';
import type { FirmwareTakeoff } from '../limits-profile';
import type { TakeoffFindings } from '../report/check-report';
import type { ProblemList } from '../report/problem-list';
import { climbDurationMs, FIRMWARE_ASCENT_M, type FirmwareClimb, firmwareClimb, takeoffNeedS } from './firmware-climb';
import { type EarlyDrone, reportEarlyTakeoffs, reportLowTakeoffs } from './takeoff-problems';

/** A trajectory that comes so near to 2.5 m has reached it: files round heights. */
const REACHED_M = FIRMWARE_ASCENT_M - 0.001;

/** A drone this near to its pad, seen from above, is over it. */
const OVER_THE_PAD_M = 0.05;

/** A drone that is never higher than this does not fly. */
const OFF_THE_GROUND_M = 0.1;

/** A late drone catches up with its trajectory over so many times its lateness: a quarter faster than planned. */
const CATCH_UP = 4;

/** Only the pieces up to 2.5 m are looked at. */
const DRONES_AT_A_STEP = 8 * DRONES_AT_ONCE;

/** When the firmware takes off each drone of a flight by itself, and where each is on its trajectory from then on. */
export interface FirmwareTakeoffs {
  readonly rule: FirmwareTakeoff;
  readonly climb: FirmwareClimb;
  readonly findings: TakeoffFindings;
  /** One a drone; null for those that the firmware does not take off: they start in the air or never rise. */
  readonly clocks: readonly (FlownClock | null)[];
}

/**
 * The time at which a drone is where its trajectory has it. Whole milliseconds, so that a flight is the same numbers
 * wherever it stands on the clock of a show.
 *
 * Skybrush firmware begins its climb so that it ends when the trajectory is 2.5 m above its start, but not before the
 * show starts: then it is late. What it does after a late climb is an assumption: it follows its own path a quarter
 * faster until it has caught up. (It steers for the place where it should be, as fast as its limits let it; over the
 * pads that is the same path.)
 */
export class FlownClock {
  /** When the drone leaves its pad. */
  readonly climbStartMs: number;
  readonly climbEndMs: number;
  /** When the trajectory is 2.5 m above its start. */
  readonly crossingMs: number;
  /** From when on it is on time again after a late climb; else the crossing. */
  readonly caughtUpMs: number;

  constructor(crossingMs: number, climb: FirmwareClimb, { spoolUpS }: FirmwareTakeoff) {
    const climbMs = climbDurationMs(climb);
    this.crossingMs = Math.floor(crossingMs);
    this.climbEndMs = Math.max(this.crossingMs, climbMs + Math.round(spoolUpS * 1000));
    this.climbStartMs = this.climbEndMs - climbMs;
    this.caughtUpMs = this.crossingMs + (CATCH_UP + 1) * (this.climbEndMs - this.crossingMs);
  }

  /** From when on it is where its trajectory has it. */
  get onTimeMs(): number {
    return Math.max(this.climbEndMs, this.caughtUpMs);
  }

  /** When what the trajectory has at an instant is flown; what it has before the crossing is over when the climb begins. */
  flownMs(timeMs: number): number {
    if (timeMs < this.crossingMs) return this.climbStartMs;
    if (timeMs >= this.caughtUpMs) return timeMs;
    return this.climbEndMs + ((timeMs - this.crossingMs) * CATCH_UP) / (CATCH_UP + 1);
  }
}

/**
 * Finds when each trajectory is 2.5 m above its start, and reports those that the firmware cannot follow: too early for
 * its own take-off, or never so high, for then it does not take off at all.
 */
export function* firmwareTakeoffSteps(
  set: TrajectorySet,
  segments: FlightSegments,
  rule: FirmwareTakeoff,
  verticalZoneM: number,
  problems: ProblemList,
): CheckSteps<FirmwareTakeoffs> {
  const needS = takeoffNeedS(rule);
  const climb = firmwareClimb(rule);
  const course = new DroneCourse(set, segments);
  const clocks: (FlownClock | null)[] = [];
  const early: EarlyDrone[] = [];
  const low: number[] = [];
  let earliestS: number | null = null;
  for (let drone = 0; drone < droneCount(set); drone++) {
    if (drone % DRONES_AT_A_STEP === 0) yield 0;
    const startM = endPlace(set, drone, 'start')[2];
    const onPad = Math.abs(startM) <= ON_THE_GROUND_M;
    course.follow(drone);
    const crossingMs = onPad ? course.firstHigherMs(Number.NEGATIVE_INFINITY, startM + REACHED_M) : null;
    const rises = crossingMs !== null && Number.isFinite(crossingMs);
    clocks.push(rises ? new FlownClock(crossingMs, climb, rule) : null);
    if (!rises) {
      if (onPad && flies(course, startM)) low.push(drone);
      continue;
    }
    earliestS = Math.min(earliestS ?? Number.POSITIVE_INFINITY, crossingMs / 1000);
    if (verticalZoneM < FIRMWARE_ASCENT_M) checkOverPad(set, course, drone, crossingMs, problems);
    if (crossingMs / 1000 < needS) early.push({ drone, crossingS: crossingMs / 1000 });
  }
  if (early.length > 0) reportEarlyTakeoffs(early, needS, rule, problems);
  if (low.length > 0) reportLowTakeoffs(low, problems);
  return { rule, climb, findings: { needS, earliestS }, clocks };
}

function flies(course: DroneCourse, startM: number): boolean {
  return Number.isFinite(course.firstHigherMs(Number.NEGATIVE_INFINITY, startM + OFF_THE_GROUND_M));
}

/** The firmware climbs straight up: where it ends, the trajectory has to be over the pad, whatever the limits allow lower. */
function checkOverPad(
  set: TrajectorySet,
  course: DroneCourse,
  drone: number,
  crossingMs: number,
  problems: ProblemList,
): void {
  const [padX, padY] = endPlace(set, drone, 'start');
  const [x, y] = course.placeAt(drone, crossingMs);
  const asideM = Math.hypot(x - padX, y - padY);
  if (asideM <= OVER_THE_PAD_M) return;
  problems.add({
    code: 'takeoff-not-vertical',
    severity: 'error',
    message: message`Drone ${drone + 1} is ${asideM.toFixed(2)} m aside of its pad when it is ${FIRMWARE_ASCENT_M} m up; the firmware climbs straight up to there.`,
    timeS: crossingMs / 1000,
    drones: [drone],
    value: asideM,
    limit: OVER_THE_PAD_M,
    remedy: message`Rise ${FIRMWARE_ASCENT_M} m over the pad before flying sideways.`,
  });
}
