import { lengthOf } from '../math/length';
import { pieceCount, type SwarmPaths } from './swarm-paths';
import type { Conflict, Separation } from './transition-request';

/** Conflicts that are told: the worst. */
const TOLD = 20;

/** Instants a piece that are looked at. */
const SAMPLES = 16;

/** When and how near the pairs of a failed proof come, sampled; the worst first. */
export function findConflicts(paths: SwarmPaths, pairs: readonly number[], separation: Separation): Conflict[] {
  const found: Conflict[] = [];
  for (let k = 0; k < pairs.length; k += 2) found.push(nearest(paths, pairs[k]!, pairs[k + 1]!, separation));
  return found.sort((p, q) => p.distanceM - q.distanceM || p.drones[0] - q.drones[0]).slice(0, TOLD);
}

function nearest(paths: SwarmPaths, i: number, j: number, { downwashFactor }: Separation): Conflict {
  const pieces = pieceCount(paths);
  const { controlsM, knotsMs } = paths;
  let distanceM = Number.POSITIVE_INFINITY;
  let timeMs = 0;
  for (let s = 0; s <= pieces * SAMPLES; s++) {
    const k = Math.min(Math.floor(s / SAMPLES), pieces - 1);
    const u = s / SAMPLES - k;
    const [x, y, z] = [0, 1, 2].map((axis) => {
      const at = (drone: number) => cubicAt(controlsM, (drone * pieces + k) * 12 + axis, u);
      return at(i) - at(j);
    });
    const distance = lengthOf(x!, y!, z! / downwashFactor);
    if (distance >= distanceM) continue;
    distanceM = distance;
    timeMs = knotsMs[k]! + (knotsMs[k + 1]! - knotsMs[k]!) * u;
  }
  return { drones: [i, j], distanceM, timeMs };
}

function cubicAt(controlsM: Float64Array, at: number, u: number): number {
  const v = 1 - u;
  return (
    v * v * v * controlsM[at]! +
    3 * u * v * v * controlsM[at + 3]! +
    3 * u * u * v * controlsM[at + 6]! +
    u * u * u * controlsM[at + 9]!
  );
}
