import { pieceCount, type SwarmPaths } from './swarm-paths';

/** Upper bounds on the motion of all drones over a transition. */
export interface MotionPeaks {
  readonly acrossMps: number;
  readonly upMps: number;
  readonly downMps: number;
  readonly accelerationMps2: number;
}

/**
 * Bounds from the control points of the derivatives of each piece: exact for acceleration (linear in time, so greatest
 * at an end), from above for speed (a curve stays within the hull of its controls).
 */
export function motionPeaks(paths: SwarmPaths): MotionPeaks {
  const pieces = pieceCount(paths);
  let across = 0;
  let up = 0;
  let down = 0;
  let acceleration = 0;
  const c = paths.controlsM;
  for (let at = 0, index = 0; at < c.length; at += 12, index++) {
    const k = index % pieces;
    const seconds = (paths.knotsMs[k + 1]! - paths.knotsMs[k]!) / 1000;
    for (let q = 0; q < 3; q++) {
      const p = at + 3 * q;
      const vx = c[p + 3]! - c[p]!;
      const vy = c[p + 4]! - c[p + 1]!;
      const vz = ((c[p + 5]! - c[p + 2]!) * 3) / seconds;
      across = Math.max(across, (Math.hypot(vx, vy) * 3) / seconds);
      up = Math.max(up, vz);
      down = Math.max(down, -vz);
    }
    for (let q = 0; q < 2; q++) {
      const p = at + 3 * q;
      const ax = c[p]! - 2 * c[p + 3]! + c[p + 6]!;
      const ay = c[p + 1]! - 2 * c[p + 4]! + c[p + 7]!;
      const az = c[p + 2]! - 2 * c[p + 5]! + c[p + 8]!;
      acceleration = Math.max(acceleration, (Math.hypot(ax, ay, az) * 6) / (seconds * seconds));
    }
  }
  return { acrossMps: across, upMps: up, downMps: down, accelerationMps2: acceleration };
}
