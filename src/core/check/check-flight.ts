import type { FlightShow } from '../flight/flight-show';
import { type Message, type MessageText, message } from '../message';
import { runAtOnce, runSteps, type TaskContext } from '../task-context';
import { timeSpanMs } from '../trajectory/evaluate';
import { droneCount, type TrajectorySet } from '../trajectory/trajectory-set';
import { CheckMemory } from './check-memory';
import { type CheckSteps, runInSteps } from './check-steps';
import { type FirmwareTakeoffs, firmwareTakeoffSteps } from './firmware/firmware-takeoff';
import { flownSeparationSteps } from './firmware/flown-separation';
import { type FlightSegment, FlightSegments, type RunBounds } from './flight/flight-segments';
import { groundVisitsSteps } from './ground/ground-visits';
import { standingFacts } from './ground/standing-facts';
import type { LimitsProfile } from './limits-profile';
import { motionSteps } from './motion/motion';
import { audienceSteps } from './places/audience';
import { flightShapeSteps } from './places/flight-shape';
import { geofenceSteps } from './places/geofence';
import { obstacleSteps } from './places/obstacles';
import { nearestStartsSteps, reportPads } from './places/pads';
import { amountText, beyondText } from './report/amount-text';
import type { CheckReport, CheckResult, Closest, NotMeasured } from './report/check-report';
import { ProblemList } from './report/problem-list';
import { separationLimits, separationSteps, type Window } from './separation/separation';
import { TAKEOFF_REMEDY, tooCloseRemedy } from './separation/too-close-remedy';

/** What the check reads of a flight. */
export type CheckedFlight = Pick<FlightShow, 'trajectories' | 'homesM' | 'site'>;

export interface CheckOptions {
  /** Judge take-off, landing and endurance as well; false for a transition that starts and ends in the air. */
  readonly wholeFlight: boolean;
  /** Stretches of time whose nearest pair is wanted by itself. */
  readonly windows: readonly Window[];
  /** The segments that the flight was put together of, and what is known of them; what is found is the same without. */
  readonly known?: KnownSegments | undefined;
}

/** The segments of a flight, in order and without gaps, and what was found of them before. */
export interface KnownSegments {
  readonly segments: readonly FlightSegment[];
  readonly memory: CheckMemory;
}

export const CHECK_DEFAULTS: CheckOptions = { wholeFlight: true, windows: [] };

/** A file of a single instant is judged as if it lasted so long. */
const SHORTEST_SPAN_MS = 1;

const NOTHING_FLEW: NotMeasured = {
  what: 'separation',
  why: message`no two drones of which one flies, but for columns beside pads; the distance is that of two that stand`,
};

/** Formats hold places to a few millimetres: this much below the design separation is no warning. */
const DESIGN_TOLERANCE_M = 0.01;

/** Nearest approaches that differ by less are the same. */
const SAME_M = 1e-6;
/** What arithmetic may take from a distance that is exactly the hard separation: a ten-thousandth of a millimetre. */
const HARD_ARITHMETIC_M = 1e-7;

/**
 * Judges trajectories against a profile and a site, continuous in time, with no knowledge of how they were planned.
 *
 * Distances between two drones count whenever at least one of the two is off the ground, save beside the column in
 * which one rises from its pad or sinks to its place (see `GroundRule`). Below the hard separation is an error, below
 * the design separation a warning. Both are judged of the trajectories and, where the firmware takes drones off by itself,
 * of what then flies.
 */
function* checkSteps(flight: CheckedFlight, profile: LimitsProfile, options: CheckOptions): CheckSteps<CheckResult> {
  const { wholeFlight, known } = options;
  if (!known) return yield* judgeSteps(flight, profile, options, { segments: [], memory: new CheckMemory() });
  const windows = options.windows.flatMap(({ startMs, endMs }) => [startMs, endMs]);
  const judged = { segments: known.segments, homesM: flight.homesM, site: flight.site, profile, wholeFlight, windows };
  const { verdicts } = known.memory;
  const recalled = verdicts.recall(judged);
  if (recalled) return recalled;
  const result = yield* judgeSteps(flight, profile, options, known);
  verdicts.keep(judged, result);
  return result;
}

function* judgeSteps(
  flight: CheckedFlight,
  profile: LimitsProfile,
  options: CheckOptions,
  { segments: known, memory }: KnownSegments,
): CheckSteps<CheckResult> {
  const { trajectories: set, site } = flight;
  const problems = new ProblemList();
  const [startMs, endMs] = timeSpanMs(set);
  const bounds: RunBounds[] = [];
  for (const { segment } of known) bounds.push(yield* memory.boundsSteps(segment, 0));
  yield 0;
  const segments = new FlightSegments(set, known, bounds);
  const visits = yield* groundVisitsSteps(set, segments, options.wholeFlight);
  const span = [startMs, endMs] as const;
  const shape = yield* flightShapeSteps(set, segments, visits, profile, options.wholeFlight, span, problems);
  const takeoffs = yield* takeoffSteps(set, segments, profile, options, problems);
  const knots = yield* memory.knots.worstSteps(set, known, segments);
  const motion = yield* motionSteps(set, segments, knots, profile, problems);
  yield* geofenceSteps(set, segments, site.geofenceM, site.ceilingM, problems);
  yield* audienceSteps(set, segments, site, problems);
  yield* obstacleSteps(set, segments, visits, site.obstacles, problems);
  const nearestPads = yield* nearestStartsSteps(set, flight.homesM, startMs, memory.pads);
  if (options.wholeFlight) reportPads(nearestPads, profile, problems);
  yield 0;
  const cover = fillGaps(options.windows, startMs, Math.max(endMs, startMs + SHORTEST_SPAN_MS));
  const limits = separationLimits(profile);
  const separation = yield* separationSteps(set, visits, cover, limits, memory.windowsOf(known, visits, limits));
  const flown = takeoffs
    ? yield* flownSeparationSteps(set, visits, takeoffs, limits, known, memory.flown)
    : { windows: [], tooClose: [] };
  const remedyFor = (closest: Closest, limitM: number) => tooCloseRemedy(closest, limitM, set, visits, profile);
  for (const closest of separation.tooClose) reportTooClose(closest, profile, '', problems, remedyFor);
  for (const closest of newIn(flown.tooClose, separation.tooClose)) {
    reportTooClose(closest, profile, message` while the firmware takes them off`, problems, () => TAKEOFF_REMEDY);
  }
  const inFlight = nearestOf([...separation.windows, ...flown.windows]);
  const report: CheckReport = {
    drones: droneCount(set),
    durationS: endMs / 1000,
    minSeparation: inFlight ?? nearestPads,
    notMeasured: !inFlight && nearestPads ? [NOTHING_FLEW] : [],
    standing: standingFacts(visits),
    ...motion,
    ...shape,
    firmwareTakeoff: takeoffs?.findings ?? null,
    problems: problems.sorted(),
    profile,
  };
  const asked = options.windows.map((window) => separation.windows[cover.indexOf(window)]!);
  return { report, windows: asked };
}

/** The check at one go: see `checkSteps`. */
export function checkTrajectories(
  flight: CheckedFlight,
  profile: LimitsProfile,
  options: CheckOptions = CHECK_DEFAULTS,
): CheckResult {
  return runAtOnce(checkSteps(flight, profile, options));
}

/**
 * The same check in steps of a few milliseconds, between which a task can be cancelled and its progress is reported.
 */
export function checkFlightInSteps(
  flight: CheckedFlight,
  profile: LimitsProfile,
  options: CheckOptions,
  task: TaskContext,
): Promise<CheckResult> {
  return runInSteps(checkSteps(flight, profile, options), task);
}

/**
 * Judges a segment of a flight to come, as far as that can be done without the others; `memory` keeps what is found.
 */
export function checkSegmentAhead(
  segment: FlightSegment['segment'],
  profile: LimitsProfile,
  memory: CheckMemory,
  task: TaskContext,
): Promise<void> {
  return runSteps(memory.judgeSteps(segment, separationLimits(profile)), task);
}

/** Checks a whole flight, as read from a file or planned, against its own profile or another. */
export function checkFlight(flight: FlightShow, profile: LimitsProfile = flight.profile): CheckReport {
  return checkTrajectories(flight, profile).report;
}

/** The windows that were asked for and those between them, so that all of the show is looked at. */
function fillGaps(windows: readonly Window[], startMs: number, endMs: number): Window[] {
  const cover: Window[] = [];
  let reached = startMs;
  for (const window of [...windows].sort((p, q) => p.startMs - q.startMs)) {
    if (window.startMs > reached) cover.push({ startMs: reached, endMs: window.startMs });
    cover.push(window);
    reached = Math.max(reached, window.endMs);
  }
  if (reached < endMs) cover.push({ startMs: reached, endMs });
  return cover;
}

function nearestOf(found: readonly (Closest | null)[]): Closest | null {
  return found.reduce((best, closest) => (closest && (!best || closest.m < best.m) ? closest : best), null);
}

/** The firmware's own take-off is judged where flights are whole and the drones have one. */
function* takeoffSteps(
  set: TrajectorySet,
  segments: FlightSegments,
  { firmwareTakeoff, verticalZoneM }: LimitsProfile,
  { wholeFlight }: CheckOptions,
  problems: ProblemList,
): CheckSteps<FirmwareTakeoffs | null> {
  if (!wholeFlight || !firmwareTakeoff) return null;
  return yield* firmwareTakeoffSteps(set, segments, firmwareTakeoff, verticalZoneM, problems);
}

/** Pairs that are nearer than they were found before, or were not found at all. */
function newIn(found: readonly Closest[], before: readonly Closest[]): Closest[] {
  const known = new Map(before.map(({ drones, m }) => [drones.join(' '), m]));
  return found.filter(({ drones, m }) => m < (known.get(drones.join(' ')) ?? Number.POSITIVE_INFINITY) - SAME_M);
}

/** @param when said behind the time, where the flight is not the trajectories. */
function reportTooClose(
  closest: Closest,
  profile: LimitsProfile,
  when: MessageText,
  problems: ProblemList,
  remedyFor: (closest: Closest, limitM: number) => Message,
): void {
  const { downwashFactor } = profile;
  const hard = closest.m < profile.separationHardM - HARD_ARITHMETIC_M;
  if (!hard && closest.m >= profile.separationDesignM - DESIGN_TOLERANCE_M) return;
  const limit = hard ? profile.separationHardM : profile.separationDesignM;
  const [i, j] = closest.drones;
  const how = downwashFactor > 1 ? message`, counted across; one above the other ${downwashFactor} times as much` : '';
  problems.add({
    code: hard ? 'separation-too-small' : 'separation-below-design',
    severity: hard ? 'error' : 'warning',
    message: hard
      ? message`Drones ${i + 1} and ${j + 1} come as near as ${beyondText(closest.m, limit, 3)} m at ${closest.timeS.toFixed(2)} s${when}; the least separation is ${amountText(limit)} m${how}.`
      : message`Drones ${i + 1} and ${j + 1} come as near as ${beyondText(closest.m, limit, 3)} m at ${closest.timeS.toFixed(2)} s${when}; the design separation is ${amountText(limit)} m${how}.`,
    timeS: closest.timeS,
    drones: closest.drones,
    value: closest.m,
    limit,
    remedy: remedyFor(closest, limit),
  });
}
