import type { Walls } from './flight-space';
import type { FlownPaths } from './flown-paths';
import { clockFor, quickestMs, setUpMove } from './move-setup';
import { isProved, provePaths } from './prove-paths';
import { drawPaths } from './swarm-paths';
import type { TransitionRequest } from './transition-request';

/** Straight lines are given up where they take more than this many times the quickest common laws. */
const MOST_STRETCH = 1.004;

/** The common laws alone, in few pieces; null where they keep neither separation nor limits nor walls. */
export function* flyStraight(
  request: TransitionRequest,
  assignment: Uint32Array,
  separationM: number,
  walls: Walls | null,
): Generator<void, FlownPaths | null> {
  const step = clockFor(request.limits, 'straight');
  const quickest = quickestMs(request, assignment, step);
  const durationMs = request.fixedMs ?? Math.round(quickest * MOST_STRETCH);
  const setup = setUpMove(request, assignment, durationMs, step);
  if (!setup) return null;
  const { knotsMs } = setup.laws;
  const noBends = new Float64Array(0);
  const paths = yield* drawPaths(setup.ends, setup.curves, { knotsMs, bumpCount: 0, bumps: noBends }, noBends);
  const proof = yield* provePaths(request, setup, paths, noBends, separationM, walls, 1);
  return isProved(proof) ? { paths, proof, certified: true } : null;
}
