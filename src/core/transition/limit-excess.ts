import type { MotionLimits } from '../assignment/reach';
import { pieceCount, type SwarmPaths } from './swarm-paths';

/**
 * How many times longer paths would have to take to keep the limits: at most one where they do. From the control points
 * of the derivatives of each piece: exact for acceleration (linear in time, so greatest at an end), from above for speed
 * (a curve stays within the hull of its control points).
 */
export function limitExcess(paths: SwarmPaths, limits: MotionLimits): number {
  return excessOf(paths, limits, 0, paths.controlsM.length);
}

/** The same, step by step. */
export function* limitExcessInSteps(paths: SwarmPaths, limits: MotionLimits): Generator<void, number> {
  const { length } = paths.controlsM;
  let excess = 0;
  for (let at = 0; at < length; at += CONTROLS_AT_ONCE) {
    excess = Math.max(excess, excessOf(paths, limits, at, Math.min(at + CONTROLS_AT_ONCE, length)));
    yield;
  }
  return excess;
}

/** Numbers looked at between two looks at the messages: whole pieces. */
const CONTROLS_AT_ONCE = 12 * 16_384;

/** The excess of the pieces from `first` to `end`, both indices of their first control values. */
function excessOf(paths: SwarmPaths, limits: MotionLimits, first: number, end: number): number {
  const pieces = pieceCount(paths);
  const c = paths.controlsM;
  let across = 0;
  let vertical = 0;
  let acceleration = 0;
  for (let at = first, index = first / 12; at < end; at += 12, index++) {
    const k = index % pieces;
    const perSecond = 1000 / (paths.knotsMs[k + 1]! - paths.knotsMs[k]!);
    for (let p = at; p < at + 9; p += 3) {
      const vx = (c[p + 3]! - c[p]!) * 3 * perSecond;
      const vy = (c[p + 4]! - c[p + 1]!) * 3 * perSecond;
      const vz = (c[p + 5]! - c[p + 2]!) * 3 * perSecond;
      across = Math.max(across, vx * vx + vy * vy);
      vertical = Math.max(vertical, vz / limits.speedUpMps, -vz / limits.speedDownMps);
    }
    for (let p = at; p < at + 6; p += 3) {
      const ax = c[p]! - 2 * c[p + 3]! + c[p + 6]!;
      const ay = c[p + 1]! - 2 * c[p + 4]! + c[p + 7]!;
      const az = c[p + 2]! - 2 * c[p + 5]! + c[p + 8]!;
      acceleration = Math.max(acceleration, (ax * ax + ay * ay + az * az) * (6 * perSecond * perSecond) ** 2);
    }
  }
  return Math.max(
    Math.sqrt(across) / limits.speedXyMps,
    vertical,
    Math.sqrt(Math.sqrt(acceleration) / limits.accelerationMps2),
  );
}
