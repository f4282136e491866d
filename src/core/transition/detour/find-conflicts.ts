import { lengthOf } from '../../math/length';
import { cubicAt } from '../../trajectory/cubic';
import { pieceCount, type SwarmPaths } from '../swarm-paths';
import type { Conflict, Separation } from '../transition-request';

/** Conflicts that are reported: the worst. */
const TOLD = 20;

/** Instants a piece that are looked at, and how often the span about the nearest is narrowed down. */
const SAMPLES = 16;
const NARROWINGS = 24;

/** When and how near the pairs of a failed proof come, the worst first. */
export function findConflicts(paths: SwarmPaths, pairs: readonly number[], separation: Separation): Conflict[] {
  const found: Conflict[] = [];
  for (let k = 0; k < pairs.length; k += 2) found.push(nearest(paths, pairs[k]!, pairs[k + 1]!, separation));
  return found.sort((p, q) => p.distanceM - q.distanceM || p.drones[0] - q.drones[0]).slice(0, TOLD);
}

function nearest(paths: SwarmPaths, i: number, j: number, separation: Separation): Conflict {
  const distanceAt = (at: number) => distance(paths, i, j, at, separation);
  const pieces = pieceCount(paths);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let sample = 0; sample <= pieces * SAMPLES; sample++) {
    const metres = distanceAt(sample / SAMPLES);
    if (metres >= least) continue;
    least = metres;
    best = sample / SAMPLES;
  }
  let [low, high] = [Math.max(0, best - 1 / SAMPLES), Math.min(pieces, best + 1 / SAMPLES)];
  for (let step = 0; step < NARROWINGS; step++) {
    const [p, q] = [low + (high - low) / 3, high - (high - low) / 3];
    if (distanceAt(p) < distanceAt(q)) high = q;
    else low = p;
  }
  const middle = (low + high) / 2;
  const at = distanceAt(middle) < least ? middle : best;
  return { drones: [i, j], distanceM: distanceAt(at), timeMs: timeAt(paths, at) };
}

/** Distance at an instant in pieces from the start, heights as the separation counts them. */
function distance(paths: SwarmPaths, i: number, j: number, at: number, { downwashFactor }: Separation): number {
  const pieces = pieceCount(paths);
  const k = Math.min(Math.floor(at), pieces - 1);
  const [x, y, z] = [0, 1, 2].map((axis) => {
    const coordinate = (drone: number) => coordinateAt(paths.controlsM, (drone * pieces + k) * 12 + axis, at - k);
    return coordinate(i) - coordinate(j);
  });
  return lengthOf(x!, y!, z! / downwashFactor);
}

function timeAt({ knotsMs }: SwarmPaths, at: number): number {
  const k = Math.min(Math.floor(at), knotsMs.length - 2);
  return knotsMs[k]! + (knotsMs[k + 1]! - knotsMs[k]!) * (at - k);
}

function coordinateAt(controlsM: Float64Array, at: number, u: number): number {
  return cubicAt(controlsM[at]!, controlsM[at + 3]!, controlsM[at + 6]!, controlsM[at + 9]!, u);
}
