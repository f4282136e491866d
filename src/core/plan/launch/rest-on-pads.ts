import type { LimitsProfile } from '../../check/limits-profile';
import { type MessageText, message } from '../../message';
import { TrajectoryBuilder } from '../../trajectory/trajectory-builder';
import type { TrajectorySet } from '../../trajectory/trajectory-set';
import { VerticalFlights } from './vertical-move';

/** Drones that a scene does not need, from over their pads down to the ground and up again. */
export interface RestOnPads {
  /** One run of pieces a drone, over the whole hold, in milliseconds from its start; null when the hold is too short. */
  readonly flights: TrajectorySet | null;
  /** Why there are none, or what else did not go as asked. */
  readonly note: MessageText | null;
}

/** A drone that rests for less than this had better stay in the air. */
const SHORTEST_REST_MS = 5000;

/** Drones whose pieces are written in a step. */
const DRONES_AT_ONCE = 1000;

/**
 * Sinks drones onto their pads and lets them rise again before a hold ends.
 * @param overM `drones × 3`: where they are when the hold starts, and again when it ends, straight over their pads.
 * @param padHeightsM height of each drone's pad.
 * @param waitsMs how long each waits before it sinks, and has been back when the hold ends: layers go one by one.
 */
export function* restOnPads(
  overM: Float64Array,
  padHeightsM: ArrayLike<number>,
  waitsMs: ArrayLike<number>,
  holdMs: number,
  profile: LimitsProfile,
): Generator<void, RestOnPads> {
  const drones = padHeightsM.length;
  const ways = new VerticalFlights(profile);
  const neededMs = timeNeededMs(overM, padHeightsM, waitsMs, ways);
  yield;
  if (holdMs < neededMs) {
    const needed = `${(neededMs / 1000).toFixed(1)} s`;
    const note = message`the hold of ${holdMs / 1000} s is too short for spare drones to land: it takes ${needed}`;
    return { flights: null, note };
  }
  const builder = new TrajectoryBuilder(drones);
  const placesM = overM.slice();
  for (let d = 0; d < drones; d++) {
    if (d % DRONES_AT_ONCE === 0) yield;
    const highM = overM[3 * d + 2]!;
    builder.hold(d, 0, waitsMs[d]!, overM, 3 * d);
    const landedMs = ways.fly(builder, d, waitsMs[d]!, overM, padHeightsM[d]!);
    const backMs = holdMs - waitsMs[d]!;
    const leavesMs = backMs - ways.durationMs(padHeightsM[d]!, highM);
    placesM[3 * d + 2] = padHeightsM[d]!;
    builder.hold(d, landedMs, leavesMs, placesM, 3 * d);
    ways.fly(builder, d, leavesMs, placesM, highM);
    builder.hold(d, backMs, holdMs, overM, 3 * d);
  }
  yield;
  return { flights: builder.build(), note: null };
}

/** Shortest hold in which all of the drones can land, rest and be back. */
function timeNeededMs(
  overM: Float64Array,
  padHeightsM: ArrayLike<number>,
  waitsMs: ArrayLike<number>,
  ways: VerticalFlights,
): number {
  let neededMs = 0;
  for (let d = 0; d < padHeightsM.length; d++) {
    const sinkM = overM[3 * d + 2]! - padHeightsM[d]!;
    const flyingMs = ways.durationMs(sinkM, 0) + ways.durationMs(0, sinkM);
    neededMs = Math.max(neededMs, 2 * waitsMs[d]! + flyingMs + SHORTEST_REST_MS);
  }
  return neededMs;
}
