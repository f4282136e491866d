import { timeSpanMs } from '../trajectory/evaluate';
import { droneCount, type TrajectorySet } from '../trajectory/trajectory-set';

/**
 * The light of a whole fleet: for each drone a run of keys between which the colour is blended linearly.
 *
 * Colours are **linear** light, 0 to 255 in each channel (not sRGB). Times are show milliseconds on the 20 ms grid of
 * the flight hardware, never decreasing; two keys at the same time are a step (the second one holds from then on).
 * Before the first key a drone is dark; after the last it holds.
 *
 * Layout: drone `d` owns the keys `keyStart[d]` up to, not including, `keyStart[d + 1]`; key `k` has the colour
 * `rgb[3k], rgb[3k + 1], rgb[3k + 2]` at `timesMs[k]`.
 */
export interface LightSet {
  readonly keyStart: Uint32Array;
  readonly timesMs: Float64Array;
  readonly rgb: Uint8Array;
}

/** The grid of light times, in milliseconds. */
export const LIGHT_TICK_MS = 20;

/** When the light of a drone changes for the last time, in show milliseconds; 0 when it never does. */
function lastChangeMs({ keyStart, timesMs, rgb }: LightSet, drone: number): number {
  const first = keyStart[drone]!;
  let key = keyStart[drone + 1]! - 1;
  const repeats = (): boolean => [0, 1, 2].every((channel) => rgb[3 * key + channel] === rgb[3 * key - 3 + channel]);
  while (key > first && repeats()) key--;
  return key > first ? timesMs[key]! : 0;
}

/**
 * The end of a flight with its light, in show milliseconds: a light may change after its drone has landed.
 * @param flightEndMs the end of the motion; a light that changes within a tick of it does not outlast it.
 */
export function endWithLightMs(lights: LightSet, drone: number, flightEndMs: number): number {
  const lightMs = lastChangeMs(lights, drone);
  return lightMs > flightEndMs + LIGHT_TICK_MS ? lightMs : flightEndMs;
}

/** The end of a show, motion and light, in show milliseconds. */
export function showEndMs(trajectories: TrajectorySet, lights: LightSet): number {
  const [, flightEndMs] = timeSpanMs(trajectories);
  let endMs = flightEndMs;
  for (let drone = 0; drone < droneCount(trajectories); drone++) {
    endMs = Math.max(endMs, endWithLightMs(lights, drone, flightEndMs));
  }
  return endMs;
}
