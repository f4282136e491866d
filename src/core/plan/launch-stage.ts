import { TrajectoryBuilder } from '../trajectory/trajectory-builder';
import type { FlightStage } from './flight-stage';
import type { FlightStory } from './flight-story';
import { planLaunch } from './plan-launch';
import { flyVertically } from './vertical-move';

/** Take-off or landing as a part of a flight: its places are the pads. */
export interface LaunchStage extends FlightStage {
  /** `pads × 3`: the places over the pads, where the ways begin and end. */
  readonly placesM: Float64Array;
  readonly layerOf: Uint16Array;
  /** When the drone of each pad starts to rise, or comes to rest on it. */
  readonly timesMs: Float64Array;
}

/** All drones rest this long in their layers before the show goes on, and before they sink. */
const PAUSE_MS = 1000;

export function takeoffStage(padsM: Float64Array, { takeoff, profile }: FlightStory): LaunchStage {
  const pads = padsM.length / 3;
  const launch = planLaunch(padsM, takeoff, profile, 'takeoff');
  const durationMs = latest(launch.arrivalsMs) + PAUSE_MS;
  const builder = new TrajectoryBuilder(pads);
  for (let pad = 0; pad < pads; pad++) {
    const startMs = launch.startsMs[pad]!;
    builder.hold(pad, 0, startMs, padsM, 3 * pad);
    const upMs = flyVertically(builder, pad, startMs, padsM, launch.placesM[3 * pad + 2]!, profile);
    builder.hold(pad, upMs, durationMs, launch.placesM, 3 * pad);
  }
  const { placesM, layerOf, startsMs } = launch;
  return { durationMs, runs: builder.build(), placesM, layerOf, timesMs: startsMs };
}

export function landingStage(padsM: Float64Array, { landing, profile }: FlightStory): LaunchStage {
  const pads = padsM.length / 3;
  const { placesM, layerOf, startsMs, arrivalsMs } = planLaunch(padsM, landing, profile, 'landing');
  const timesMs = arrivalsMs.map((arrival) => arrival + PAUSE_MS);
  const durationMs = latest(timesMs);
  const builder = new TrajectoryBuilder(pads);
  for (let pad = 0; pad < pads; pad++) {
    const sinksMs = startsMs[pad]! + PAUSE_MS;
    builder.hold(pad, 0, sinksMs, placesM, 3 * pad);
    const downMs = flyVertically(builder, pad, sinksMs, placesM, padsM[3 * pad + 2]!, profile);
    builder.hold(pad, downMs, durationMs, padsM, 3 * pad);
  }
  return { durationMs, runs: builder.build(), placesM, layerOf, timesMs };
}

function latest(timesMs: Float64Array): number {
  return timesMs.reduce((last, time) => Math.max(last, time), 0);
}
