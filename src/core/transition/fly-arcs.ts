import { drawArcs } from './arcs';
import { Certificate } from './certificate';
import type { Walls } from './flight-space';
import type { FlownPaths } from './flown-paths';
import { limitExcess } from './limit-excess';
import { clockFor, quickestMs, setUpMove } from './move-setup';
import { isProved, pairsNotProved } from './prove-paths';
import type { SwarmPaths } from './swarm-paths';
import type { TransitionRequest } from './transition-request';
import { dronesBeyondWalls } from './wall-proof';

/** Paths slowed this often come within their limits. */
const MOST_SLOWDOWNS = 12;

/** Rows of pairs between two looks at the messages. */
const ROWS_AT_ONCE = 16;

/** Arcs as short as the limits allow, with the proof of all pairs on the pieces that fly. */
export function* flyArcs(
  request: TransitionRequest,
  assignment: Uint32Array,
  separationM: number,
  walls: Walls | null,
): Generator<void, FlownPaths | null> {
  if (request.fromVelocityMps || request.toVelocityMps) return null;
  const paths = slowArcs(request, assignment);
  const separation = { ...request.separation, distanceM: separationM };
  const all = yield* allPairs(assignment.length);
  const pairs = yield* pairsNotProved(new Certificate(paths, separation), all);
  const beyondWalls = walls ? dronesBeyondWalls(paths, walls) : [];
  const proof = { pairs, provedPairs: all.length / 2, beyondWalls, excess: limitExcess(paths, request.limits) };
  return { paths, proof, certified: isProved(proof) };
}

function slowArcs(request: TransitionRequest, assignment: Uint32Array): SwarmPaths {
  const step = clockFor(request.limits, 'bent');
  let durationMs = Math.max(request.fixedMs ?? 0, quickestMs(request, assignment, step));
  for (let slowdown = 0; ; slowdown++) {
    const setup = setUpMove(request, assignment, durationMs, step);
    if (setup) {
      const paths = drawArcs(setup.ends, setup.laws);
      const excess = limitExcess(paths, request.limits);
      if (excess <= 1 || slowdown === MOST_SLOWDOWNS) return paths;
      durationMs = Math.ceil(durationMs * Math.max(excess, 1.002));
    } else durationMs += step.stepMs;
  }
}

function* allPairs(n: number): Generator<void, Int32Array> {
  const pairs = new Int32Array(n * (n - 1));
  let at = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      pairs[at++] = i;
      pairs[at++] = j;
    }
    if (i % ROWS_AT_ONCE === 0) yield;
  }
  return pairs;
}
