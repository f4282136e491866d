import type { FlightShow } from '../flight/flight-show';
import { timeSpanMs } from '../trajectory/evaluate';
import { droneCount } from '../trajectory/trajectory-set';
import type { CheckReport, Closest } from './check-report';
import { checkFlightShape } from './flight-shape';
import { checkGeofence } from './geofence';
import type { LimitsProfile } from './limits-profile';
import { checkMotion } from './motion';
import { ProblemList } from './problem-list';
import { checkSeparation, type Window } from './separation';

/** What the check reads of a flight. */
export type CheckedFlight = Pick<FlightShow, 'trajectories' | 'homesM' | 'site'>;

export interface CheckOptions {
  /** Judge take-off, landing and endurance as well; false for a move that starts and ends in the air. */
  readonly wholeFlight: boolean;
  /** Stretches of time whose nearest pair is wanted by itself. */
  readonly windows: readonly Window[];
}

export const CHECK_DEFAULTS: CheckOptions = { wholeFlight: true, windows: [] };

export interface CheckResult {
  readonly report: CheckReport;
  /** Nearest pair of each window that was asked for. */
  readonly windows: readonly (Closest | null)[];
}

/** Formats hold places to a few millimetres: this much below the design separation is no warning. */
const DESIGN_TOLERANCE_M = 0.01;

/** Pads may be this much closer than the pitch: a tape measure's error. */
const PITCH_TOLERANCE_M = 0.01;

/**
 * Judges trajectories against a profile and a site, continuous in time, with no knowledge of how they were planned.
 *
 * Distances between two drones count whenever at least one of the two is off the ground. Below the hard separation is
 * an error, below the design separation a warning.
 */
export function checkTrajectories(
  flight: CheckedFlight,
  profile: LimitsProfile,
  options: CheckOptions = CHECK_DEFAULTS,
): CheckResult {
  const set = flight.trajectories;
  const problems = new ProblemList();
  const [startMs, endMs] = timeSpanMs(set);
  const shape = checkFlightShape(set, profile, options.wholeFlight, problems);
  const motion = checkMotion(set, profile, problems);
  checkGeofence(set, flight.site.geofenceM, flight.site.ceilingM, problems);
  if (options.wholeFlight) checkPads(flight.homesM, profile, problems);
  const cover = fillGaps(options.windows, startMs, endMs);
  const separation = checkSeparation(set, shape, cover, Math.max(profile.separationDesignM, profile.separationHardM));
  for (const closest of separation.tooClose) reportTooClose(closest, profile, problems);
  const report: CheckReport = {
    drones: droneCount(set),
    durationS: endMs / 1000,
    minSeparation: nearestOf(separation.windows),
    ...motion,
    maxAltitudeM: shape.maxAltitudeM,
    longestFlightS: shape.longestFlightS,
    problems: problems.sorted(),
    profile,
  };
  const asked = options.windows.map((window) => separation.windows[cover.indexOf(window)]!);
  return { report, windows: asked };
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

function reportTooClose(closest: Closest, profile: LimitsProfile, problems: ProblemList): void {
  const hard = closest.m < profile.separationHardM;
  if (!hard && closest.m >= profile.separationDesignM - DESIGN_TOLERANCE_M) return;
  const limit = hard ? profile.separationHardM : profile.separationDesignM;
  const [i, j] = closest.drones;
  problems.add({
    code: hard ? 'separation-too-small' : 'separation-below-design',
    severity: hard ? 'error' : 'warning',
    message: `Drones ${i + 1} and ${j + 1} come as near as ${closest.m.toFixed(3)} m at ${closest.timeS.toFixed(2)} s; the ${hard ? 'least' : 'design'} separation is ${limit} m.`,
    timeS: closest.timeS,
    drones: closest.drones,
    value: closest.m,
    limit,
    remedy: `Scale the formation by ${(limit / Math.max(closest.m, 0.01)).toFixed(2)}, or give it more spacing.`,
  });
}

/** Neighbouring pads keep the launch pitch. */
function checkPads(homesM: Float64Array, profile: LimitsProfile, problems: ProblemList): void {
  const drones = homesM.length / 3;
  const order = Array.from({ length: drones }, (_, d) => d).sort((p, q) => homesM[3 * p]! - homesM[3 * q]!);
  let nearest = Number.POSITIVE_INFINITY;
  let pair: [number, number] | null = null;
  for (let p = 0; p < drones; p++) {
    const i = order[p]!;
    for (let q = p + 1; q < drones; q++) {
      const j = order[q]!;
      const dx = homesM[3 * j]! - homesM[3 * i]!;
      if (dx >= nearest) break;
      const distance = Math.hypot(dx, homesM[3 * j + 1]! - homesM[3 * i + 1]!);
      if (distance >= nearest) continue;
      nearest = distance;
      pair = [Math.min(i, j), Math.max(i, j)];
    }
  }
  if (!pair || nearest >= profile.launchPitchM - PITCH_TOLERANCE_M) return;
  problems.add({
    code: 'pads-too-close',
    severity: 'error',
    message: `The pads of drones ${pair[0] + 1} and ${pair[1] + 1} are ${nearest.toFixed(2)} m apart; the launch pitch is ${profile.launchPitchM} m.`,
    timeS: null,
    drones: pair,
    value: nearest,
    limit: profile.launchPitchM,
    remedy: 'Spread the launch grid.',
  });
}
