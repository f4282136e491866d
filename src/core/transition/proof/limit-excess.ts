import type { MotionLimits } from '../../assignment/reach';
import { pieceCount, type SwarmPaths } from '../swarm-paths';

/**
 * What rounding to whole millimetres can add to the jerk of a piece, in m/s³ times the cube of its seconds: half a
 * millimetre in each coordinate of four control points and of the bends about them. No motor follows it.
 */
const ROUNDED_JERK = 0.05;

/** Excess of a path that keeps its limits: one, and what arithmetic may add to a speed that is exactly at its limit. */
export const MOST_EXCESS = 1 + 1e-9;

/** Whether all paths keep the limits; not where that is unknown. */
export function meetsLimits(excesses: Float64Array): boolean {
  return excesses.every(isKept);
}

function isKept(excess: number): boolean {
  return excess <= MOST_EXCESS;
}

/** Drones looked at between two looks at the messages. */
const DRONES_AT_ONCE = 512;

/** `n`: how many times longer each drone's path would have to take to keep the limits. */
export function* limitExcesses(paths: SwarmPaths, limits: MotionLimits): Generator<void, Float64Array> {
  const drones = paths.controlsM.length / (12 * pieceCount(paths));
  const excesses = new Float64Array(drones);
  for (let i = 0; i < drones; i++) {
    excesses[i] = limitExcess(paths, limits, i);
    if (i % DRONES_AT_ONCE === 0) yield;
  }
  return excesses;
}

/**
 * How many times longer a drone's path would have to take to keep the limits: at most one where it does. From the control
 * points of the derivatives of each piece: exact for acceleration (linear in time, so greatest at an end) and jerk
 * (constant, what rounding adds taken off), from above for speed (a curve stays within the hull of its control points).
 * @param first the first of the pieces that are looked at. @param end the one after the last.
 */
export function limitExcess(
  { knotsMs, controlsM }: SwarmPaths,
  limits: MotionLimits,
  drone: number,
  first = 0,
  end = knotsMs.length - 1,
): number {
  const pieces = knotsMs.length - 1;
  const c = controlsM;
  let across = 0;
  let up = 0;
  let down = 0;
  let acceleration = 0;
  let jerk = 0;
  for (let k = first, at = (drone * pieces + first) * 12; k < end; k++, at += 12) {
    const perSecond = 1000 / (knotsMs[k + 1]! - knotsMs[k]!);
    for (let p = at; p < at + 9; p += 3) {
      const vx = (c[p + 3]! - c[p]!) * 3 * perSecond;
      const vy = (c[p + 4]! - c[p + 1]!) * 3 * perSecond;
      const vz = (c[p + 5]! - c[p + 2]!) * 3 * perSecond;
      across = Math.max(across, vx * vx + vy * vy);
      up = Math.max(up, vz);
      down = Math.max(down, -vz);
    }
    const perSecondSquared = (6 * perSecond * perSecond) ** 2;
    for (let p = at; p < at + 6; p += 3) {
      const ax = c[p]! - 2 * c[p + 3]! + c[p + 6]!;
      const ay = c[p + 1]! - 2 * c[p + 4]! + c[p + 7]!;
      const az = c[p + 2]! - 2 * c[p + 5]! + c[p + 8]!;
      acceleration = Math.max(acceleration, (ax * ax + ay * ay + az * az) * perSecondSquared);
    }
    const jx = c[at + 9]! - c[at]! + 3 * (c[at + 3]! - c[at + 6]!);
    const jy = c[at + 10]! - c[at + 1]! + 3 * (c[at + 4]! - c[at + 7]!);
    const jz = c[at + 11]! - c[at + 2]! + 3 * (c[at + 5]! - c[at + 8]!);
    const size = 6 * Math.sqrt(jx * jx + jy * jy + jz * jz) - ROUNDED_JERK;
    jerk = Math.max(jerk, size * perSecond * perSecond * perSecond);
  }
  const jerks = jerk / limits.jerkMps3;
  return Math.max(
    Math.sqrt(across) / limits.speedXyMps,
    up / limits.speedUpMps,
    down / limits.speedDownMps,
    Math.sqrt(Math.sqrt(acceleration) / limits.accelerationMps2),
    // its cube root from above: the one of Math is not the same in all browsers
    jerks > 1 ? (2 + jerks) / 3 : 0,
  );
}
