import { droneCount, positionInto, type TrajectorySet, timeSpanMs } from '../../src/core';

/**
 * The slow, obvious judge: all pairs at every sample. Never nearer than the truth, and close to it for small steps.
 * @param aboveM judge only drones that are higher. @param downwash how many times farther apart one above another counts.
 */
export function sampledSeparation(
  set: TrajectorySet,
  stepMs: number,
  { aboveM = Number.NEGATIVE_INFINITY, downwash = 1 } = {},
) {
  const drones = droneCount(set);
  const [startMs, endMs] = timeSpanMs(set);
  const at = new Float64Array(drones * 3);
  let nearest = { m: Number.POSITIVE_INFINITY, timeMs: 0, drones: [0, 0] };
  let nearestSquared = Number.POSITIVE_INFINITY;
  for (let time = startMs; time <= endMs; time += stepMs) {
    for (let d = 0; d < drones; d++) positionInto(set, d, time, at, 3 * d);
    for (let i = 0; i < drones; i++) {
      if (at[3 * i + 2]! <= aboveM) continue;
      for (let j = i + 1; j < drones; j++) {
        if (at[3 * j + 2]! <= aboveM) continue;
        const dx = at[3 * i]! - at[3 * j]!;
        const dy = at[3 * i + 1]! - at[3 * j + 1]!;
        const dz = (at[3 * i + 2]! - at[3 * j + 2]!) / downwash;
        const squared = dx * dx + dy * dy + dz * dz;
        if (squared >= nearestSquared) continue;
        nearestSquared = squared;
        nearest = { m: Math.sqrt(squared), timeMs: time, drones: [i, j] };
      }
    }
  }
  return nearest;
}

/** Greatest speeds and acceleration by finite differences of positions. */
export function sampledMotion(set: TrajectorySet, stepMs: number) {
  const most = { across: 0, up: 0, down: 0, acceleration: 0 };
  const [startMs, endMs] = timeSpanMs(set);
  const p = [new Float64Array(3), new Float64Array(3), new Float64Array(3)] as const;
  const h = stepMs / 1000;
  for (let d = 0; d < droneCount(set); d++) {
    for (let time = startMs; time + 2 * stepMs <= endMs; time += stepMs) {
      for (let k = 0; k < 3; k++) positionInto(set, d, time + k * stepMs, p[k]!, 0);
      const v = [0, 1, 2].map((axis) => (p[1][axis]! - p[0][axis]!) / h);
      const a = [0, 1, 2].map((axis) => (p[2][axis]! - 2 * p[1][axis]! + p[0][axis]!) / (h * h));
      most.across = Math.max(most.across, Math.hypot(v[0]!, v[1]!));
      most.up = Math.max(most.up, v[2]!);
      most.down = Math.max(most.down, -v[2]!);
      most.acceleration = Math.max(most.acceleration, Math.hypot(...a));
    }
  }
  return most;
}

/** All pairs that are nearer than a distance at some sample; heights count `1 / downwash`. */
export function sampledPairs(
  set: TrajectorySet,
  stepMs: number,
  distanceM: number,
  downwash: number,
): [number, number][] {
  const drones = droneCount(set);
  const [startMs, endMs] = timeSpanMs(set);
  const at = new Float64Array(drones * 3);
  const near = new Set<number>();
  for (let time = startMs; time <= endMs; time += stepMs) {
    for (let d = 0; d < drones; d++) positionInto(set, d, time, at, 3 * d);
    for (let i = 0; i < drones; i++) {
      for (let j = i + 1; j < drones; j++) {
        const dz = (at[3 * i + 2]! - at[3 * j + 2]!) / downwash;
        const apart = Math.hypot(at[3 * i]! - at[3 * j]!, at[3 * i + 1]! - at[3 * j + 1]!, dz);
        if (apart < distanceM) near.add(i * drones + j);
      }
    }
  }
  return [...near].map((pair) => [Math.floor(pair / drones), pair % drones]);
}
