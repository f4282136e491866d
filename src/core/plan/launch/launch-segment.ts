import type { LimitsProfile } from '../../check/limits-profile';
import { TrajectoryBuilder } from '../../trajectory/trajectory-builder';
import type { TrajectorySet } from '../../trajectory/trajectory-set';
import type { FlightStory } from '../flight-story';
import type { Segment } from '../segment';
import { planLaunch } from './plan-launch';
import { VerticalFlights } from './vertical-move';

/** Take-off or landing as a segment of a flight: its places are the pads. */
export interface LaunchSegment extends Segment {
  /** `pads × 3`: the places over the pads, where the transitions begin and end. */
  readonly placesM: Float64Array;
  readonly layerOf: Uint16Array;
  /** When the drone of each pad starts to rise, or comes to rest on it. */
  readonly timesMs: Float64Array;
  /** How long all stand on their pads first; see `LaunchPlan`. */
  readonly holdMs: number;
}

/** All drones rest this long in their layers before the show goes on, and before they sink. */
const PAUSE_MS = 1000;

/** Drones whose pieces are written in a step. */
const DRONES_AT_ONCE = 1000;

export function* takeoffSegment(
  padsM: Float64Array,
  { takeoff, profile }: FlightStory,
): Generator<void, LaunchSegment> {
  const launch = yield* planLaunch(padsM, takeoff, profile, 'takeoff');
  const { placesM, layerOf, startsMs, holdMs } = launch;
  const durationMs = latest(launch.arrivalsMs) + PAUSE_MS;
  const runs = yield* verticalRuns(padsM, placesM, startsMs, durationMs, profile);
  return { durationMs, runs, placesM, layerOf, timesMs: startsMs, holdMs };
}

export function* landingSegment(
  padsM: Float64Array,
  { landing, profile }: FlightStory,
): Generator<void, LaunchSegment> {
  const { placesM, layerOf, startsMs, arrivalsMs } = yield* planLaunch(padsM, landing, profile, 'landing');
  const timesMs = arrivalsMs.map((arrival) => arrival + PAUSE_MS);
  const durationMs = latest(timesMs);
  const sinkMs = startsMs.map((start) => start + PAUSE_MS);
  const runs = yield* verticalRuns(placesM, padsM, sinkMs, durationMs, profile);
  return { durationMs, runs, placesM, layerOf, timesMs, holdMs: 0 };
}

/** Each drone waits, flies straight up or down and holds there until all have come. */
function* verticalRuns(
  fromM: Float64Array,
  toM: Float64Array,
  startsMs: Float64Array,
  durationMs: number,
  profile: LimitsProfile,
): Generator<void, TrajectorySet> {
  const builder = new TrajectoryBuilder(startsMs.length);
  const flights = new VerticalFlights(profile);
  for (let drone = 0; drone < startsMs.length; drone++) {
    if (drone % DRONES_AT_ONCE === 0) yield;
    const startMs = startsMs[drone]!;
    builder.hold(drone, 0, startMs, fromM, 3 * drone);
    const arrivalMs = flights.fly(builder, drone, startMs, fromM, toM[3 * drone + 2]!);
    builder.hold(drone, arrivalMs, durationMs, toM, 3 * drone);
  }
  yield;
  return builder.build();
}

function latest(timesMs: Float64Array): number {
  return timesMs.reduce((last, time) => Math.max(last, time), 0);
}
