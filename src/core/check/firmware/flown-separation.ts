import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import { droneOfRuns, mapFindings, visitsDuring } from '../check-memory';
import type { CheckSteps } from '../check-steps';
import type { FlightSegment } from '../flight/flight-segments';
import type { GroundVisits } from '../ground/ground-visits';
import type { Closest } from '../report/check-report';
import {
  type SeparationFindings,
  type SeparationLimits,
  SeparationSearch,
  type Window,
  type WindowFindings,
} from '../separation/separation';
import { type Approach, WorstPairs } from '../separation/worst-pairs';
import type { FirmwareTakeoffs } from './firmware-takeoff';
import { flownFlightSteps } from './flown-flight';
import type { FlownMemory } from './flown-memory';

/**
 * Nearest approaches of all pairs while the firmware takes drones off by itself, at the times and with the climb that it
 * has: continuous in time, as for the trajectories. Only stretches of time are searched in which a drone is elsewhere
 * than its trajectory has it. Where all of them lie in one known segment of the flight, what was found there before is
 * found again.
 * @param known segments that the flight was put together of; empty for a flight of which nothing is known.
 */
export function* flownSeparationSteps(
  set: TrajectorySet,
  visits: GroundVisits,
  takeoffs: FirmwareTakeoffs,
  limits: SeparationLimits,
  known: readonly FlightSegment[],
  memory: FlownMemory,
): CheckSteps<SeparationFindings> {
  const span = takeoffSpan(takeoffs);
  const placed = known.find((one) => span.startMs < span.endMs && holds(one, span));
  if (!placed) return asFindings(yield* searchSteps(set, visits, takeoffs, limits), limits, droneCount(set));
  const droneOf = droneOfRuns(placed);
  const madeFrom = takeoffIdentity(placed, droneOf, takeoffs, visits, limits);
  const recalled = memory.recall(placed, madeFrom);
  const found =
    recalled?.map((one) => mapFindings(one, (run) => droneOf[run]!, placed.startMs)) ??
    (yield* searchSteps(set, visits, takeoffs, limits));
  if (!recalled) {
    const ofRuns = found.map((one) => mapFindings(one, (drone) => placed.runOf[drone]!, -placed.startMs));
    memory.keep(placed, madeFrom, ofRuns);
  }
  return asFindings(found, limits, droneCount(set));
}

function* searchSteps(
  set: TrajectorySet,
  visits: GroundVisits,
  takeoffs: FirmwareTakeoffs,
  limits: SeparationLimits,
): CheckSteps<WindowFindings[]> {
  const windows = takeoffWindows(takeoffs);
  if (windows.length === 0) return [];
  const flown = yield* flownFlightSteps(set, takeoffs, windows[windows.length - 1]!.endMs);
  const search = new SeparationSearch(flown, visitsAsFlown(visits, takeoffs), limits);
  const found: WindowFindings[] = [];
  // the work that the steps report is that of the trajectories, which is done
  for (const window of windows) found.push(yield* search.windowSteps(window, { doneMs: 1, totalMs: 1 }));
  return found;
}

function asFindings(found: readonly WindowFindings[], limits: SeparationLimits, drones: number): SeparationFindings {
  const worst = new WorstPairs(drones, limits.limitM);
  for (const { tooClose } of found) for (const approach of tooClose) worst.add(approach);
  return {
    windows: found.map(({ nearest }) => nearest && asClosest(nearest)),
    tooClose: worst.nearestFirst().map(asClosest),
  };
}

function asClosest({ m, timeMs, i, j }: Approach): Closest {
  return { m, timeS: timeMs / 1000, drones: [i, j] };
}

/** From the first climb until all drones are where their trajectories have them; without a length where none climbs. */
function takeoffSpan({ clocks }: FirmwareTakeoffs): Window {
  let [startMs, endMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const clock of clocks) {
    if (!clock) continue;
    if (clock.climbStartMs < startMs) startMs = clock.climbStartMs;
    if (clock.onTimeMs > endMs) endMs = clock.onTimeMs;
  }
  return { startMs, endMs };
}

/** Stretches of time in which some drone is not where its trajectory has it, in order, none touching another. */
function takeoffWindows({ clocks }: FirmwareTakeoffs): Window[] {
  const stretches = clocks.flatMap((clock) => (clock ? [{ startMs: clock.climbStartMs, endMs: clock.onTimeMs }] : []));
  const windows: { startMs: number; endMs: number }[] = [];
  for (const stretch of stretches.sort((p, q) => p.startMs - q.startMs)) {
    const last = windows[windows.length - 1];
    if (last && stretch.startMs <= last.endMs) last.endMs = Math.max(last.endMs, stretch.endMs);
    else windows.push({ ...stretch });
  }
  return windows;
}

/**
 * Which drones stand when where the firmware takes off: up to the start of the climb, and from then on by the flown
 * clock.
 */
function visitsAsFlown(visits: GroundVisits, { clocks }: FirmwareTakeoffs): GroundVisits {
  const { visitStart } = visits;
  const [reachesMs, landsMs] = [visits.reachesMs.slice(), visits.landsMs.slice()];
  const [risesMs, leavesMs] = [visits.risesMs.slice(), visits.leavesMs.slice()];
  for (const [drone, clock] of clocks.entries()) {
    if (!clock) continue;
    for (let visit = visitStart[drone]!; visit < visitStart[drone + 1]!; visit++) {
      if (visit > visitStart[drone]!) {
        reachesMs[visit] = clock.flownMs(reachesMs[visit]!);
        landsMs[visit] = clock.flownMs(landsMs[visit]!);
      }
      risesMs[visit] = clock.flownMs(risesMs[visit]!);
      leavesMs[visit] = clock.flownMs(leavesMs[visit]!);
    }
  }
  return { ...visits, reachesMs, landsMs, risesMs, leavesMs };
}

function holds({ startMs, segment }: FlightSegment, span: Window): boolean {
  return startMs <= span.startMs && span.endMs <= startMs + segment.durationMs;
}

/** All that the findings depend on besides the segment itself, on its clock. */
function takeoffIdentity(
  placed: FlightSegment,
  droneOf: Uint32Array,
  { rule, clocks }: FirmwareTakeoffs,
  visits: GroundVisits,
  { limitM, downwashFactor, launchPitchM }: SeparationLimits,
): Float64Array {
  const values = [limitM, downwashFactor, launchPitchM, rule.speedMps, rule.accelerationMps2, rule.spoolUpS];
  for (const drone of droneOf) {
    const clock = clocks[drone];
    if (clock) values.push(clock.crossingMs - placed.startMs, clock.climbEndMs - placed.startMs);
    else values.push(-1, -1);
  }
  const stood = visitsDuring(placed, droneOf, visits);
  const identity = new Float64Array(values.length + stood.length);
  identity.set(values);
  identity.set(stood, values.length);
  return identity;
}
