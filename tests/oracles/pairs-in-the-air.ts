import { droneCount, positionInto, type TrajectorySet, timeSpanMs } from '../../src/core';

/** A drone is in the air when it is farther than this from the ground, above it or below: rounding and a lawn. */
const OFF_THE_GROUND_M = 0.06;

export interface NearPair {
  readonly drones: readonly [number, number];
  readonly m: number;
  readonly timeMs: number;
}

/**
 * The slow, obvious judge of separation: every pair at every sample, of which at least one drone is in the air. It knows
 * of no pads, columns, take-offs or landings. For each pair that comes nearer than `limitM`, its nearest sample.
 * @param stepMs time between two samples.
 * @param besideM pairs of which one is on the ground, this far apart as seen from above or more, are left out: they may
 * be neighbours on pads so dense.
 */
export function pairsInTheAir(
  set: TrajectorySet,
  limitM: number,
  stepMs: number,
  besideM = Number.POSITIVE_INFINITY,
): NearPair[] {
  const drones = droneCount(set);
  const [startMs, endMs] = timeSpanMs(set);
  const at = new Float64Array(3 * drones);
  const nearest = new Map<number, NearPair>();
  for (let timeMs = startMs; timeMs <= endMs; timeMs += stepMs) {
    for (let d = 0; d < drones; d++) positionInto(set, d, timeMs, at, 3 * d);
    for (let i = 0; i < drones; i++) {
      for (let j = i + 1; j < drones; j++) {
        const highest = Math.max(Math.abs(at[3 * i + 2]!), Math.abs(at[3 * j + 2]!));
        if (highest <= OFF_THE_GROUND_M) continue;
        const lowest = Math.min(Math.abs(at[3 * i + 2]!), Math.abs(at[3 * j + 2]!));
        const across = Math.hypot(at[3 * i]! - at[3 * j]!, at[3 * i + 1]! - at[3 * j + 1]!);
        if (lowest <= OFF_THE_GROUND_M && across >= besideM) continue;
        const m = Math.hypot(at[3 * i]! - at[3 * j]!, at[3 * i + 1]! - at[3 * j + 1]!, at[3 * i + 2]! - at[3 * j + 2]!);
        const known = nearest.get(i * drones + j);
        if (m < limitM && (!known || m < known.m)) nearest.set(i * drones + j, { drones: [i, j], m, timeMs });
      }
    }
  }
  return [...nearest.values()];
}
