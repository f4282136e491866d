import type { Walls } from '../detour/flight-space';
import type { FlownPaths } from '../proof/flown-paths';
import { isProved, provePaths } from '../proof/prove-paths';
import { drawPaths, type SwarmPaths } from '../swarm-paths';
import type { TransitionRequest } from '../transition-request';
import { clockFor, quickestMs, setUpTransition } from '../transition-setup';
import { spacingOf } from './spacing';

/** Straight lines are given up where they take more than this many times the quickest common motion profiles. */
const MOST_STRETCH = 1.004;

/** What arithmetic may take from a distance. */
const ARITHMETIC_M = 1e-6;

/** The common motion profiles alone, in few pieces; null where they keep neither separation nor limits nor walls. */
export function* flyStraight(
  request: TransitionRequest,
  assignment: Uint32Array,
  separationM: number,
  walls: Walls | null,
): Generator<void, FlownPaths | null> {
  const step = clockFor(request.limits, 'straight');
  const quickest = quickestMs(request, assignment, step);
  yield;
  const durationMs = request.fixedMs ?? Math.round(quickest * MOST_STRETCH);
  const setup = setUpTransition(request, assignment, durationMs, step);
  if (!setup) return null;
  const { knotsMs } = setup.profiles;
  const noBends = new Float64Array(0);
  const paths = yield* drawPaths(setup.ends, setup.curves, { knotsMs, bumpCount: 0, bumps: noBends }, noBends);
  const halfwayM = spacingOf(placesHalfway(paths), request.separation.downwashFactor);
  if (halfwayM < separationM - ARITHMETIC_M) return null;
  yield;
  const proof = yield* provePaths(request, setup, paths, noBends, separationM, walls, 1);
  return isProved(proof) ? { paths, proof, certified: true } : null;
}

/** Where drones are at the knot in the middle: lines that come too near mostly do so there, and that is soon known. */
function placesHalfway({ knotsMs, controlsM }: SwarmPaths): Float64Array {
  const pieces = knotsMs.length - 1;
  const placesM = new Float64Array(controlsM.length / pieces / 4);
  for (let i = 0; i < placesM.length / 3; i++) {
    const at = 12 * (i * pieces + (pieces >> 1));
    for (let axis = 0; axis < 3; axis++) placesM[3 * i + axis] = controlsM[at + axis]!;
  }
  return placesM;
}
