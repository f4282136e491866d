import type { Walls } from '../detour/flight-space';
import { Certificate } from '../proof/certificate';
import type { FlownPaths } from '../proof/flown-paths';
import { limitExcesses } from '../proof/limit-excess';
import { PairList } from '../proof/pair-list';
import { isProved, type ProofOfPaths, pairsNotProved } from '../proof/prove-paths';
import { dronesBeyondWalls } from '../proof/wall-proof';
import type { SwarmPaths } from '../swarm-paths';
import type { TransitionEnds } from '../transition-ends';
import type { Separation, TransitionRequest } from '../transition-request';
import { clockFor, quickestMs, setUpTransition, type TransitionSetup } from '../transition-setup';
import { type ArcBlend, blendArcs, drawArcs, keepsTheorem } from './arcs';

/** Paths slowed this often come within their limits. */
const MOST_SLOWDOWNS = 12;

/** Rows of pairs that are looked at in a step: some hundred thousand pairs. */
const ROWS_AT_ONCE = 32;

/** How much nearer rounding to whole millimetres can bring two drones. */
const ROUNDING_M = 0.002;

/** An exchange that would gain no more than this, in square metres, is rounding. */
const LEAST_GAIN = 1e-6;

/**
 * Arcs as short as the limits allow. Pairs that stand farther apart than the separation and rounding are proved by the
 * theorem, whose two conditions are checked: the weights at every instant, `u · w >= 0` for every pair. All others are
 * proved one by one on the pieces that fly.
 */
export function* flyArcs(
  request: TransitionRequest,
  assignment: Uint32Array,
  separationM: number,
  walls: Walls | null,
): Generator<void, FlownPaths | null> {
  if (request.fromVelocityMps || request.toVelocityMps) return null;
  const { paths, excesses, ends, blend } = yield* slowArcs(request, assignment);
  const separation = { ...request.separation, distanceM: separationM };
  const { pairs, provedPairs } = yield* proveDoubtful(ends, keepsTheorem(blend), paths, separation);
  const beyondWalls = walls ? yield* dronesBeyondWalls(paths, walls) : [];
  const proof = { pairs, provedPairs, beyondWalls, excesses };
  return { paths, proof, certified: isProved(proof) };
}

interface SlowArcs {
  readonly paths: SwarmPaths;
  readonly excesses: Float64Array;
  readonly ends: TransitionEnds;
  readonly blend: ArcBlend;
}

function* slowArcs(request: TransitionRequest, assignment: Uint32Array): Generator<void, SlowArcs> {
  const step = clockFor(request.limits, 'bent');
  let durationMs = Math.max(request.fixedMs ?? 0, quickestMs(request, assignment, step));
  let setup: TransitionSetup | null = null;
  for (let slowdown = 0; ; slowdown++) {
    for (; !setup; durationMs += step.stepMs) setup = setUpTransition(request, assignment, durationMs, step);
    const blend = blendArcs(setup.profiles);
    const paths = yield* drawArcs(setup.ends, blend);
    const excesses = yield* limitExcesses(paths, request.limits);
    const excess = excesses.reduce((most, each) => Math.max(most, each), 0);
    if (excess <= 1 || slowdown === MOST_SLOWDOWNS) return { paths, excesses, ends: setup.ends, blend };
    durationMs = Math.ceil(paths.knotsMs.at(-1)! * Math.max(excess, 1.002));
    setup = setUpTransition(request, assignment, durationMs, step);
  }
}

/**
 * Proves the pairs for which the theorem says nothing, or not enough for rounded pieces: some rows of all pairs at a time,
 * for where it does not hold these are all.
 */
function* proveDoubtful(
  ends: TransitionEnds,
  holds: boolean,
  paths: SwarmPaths,
  separation: Separation,
): Generator<void, Pick<ProofOfPaths, 'pairs' | 'provedPairs'>> {
  const certificate = new Certificate(paths, separation);
  const pairs: number[] = [];
  let provedPairs = 0;
  for (let row = 0; row < ends.count; row += ROWS_AT_ONCE) {
    const doubtful = doubtfulInRows(ends, holds, separation, row, Math.min(row + ROWS_AT_ONCE, ends.count));
    provedPairs += doubtful.length / 2;
    for (const drone of yield* pairsNotProved(certificate, doubtful)) pairs.push(drone);
    yield;
  }
  return { pairs, provedPairs };
}

/** Pairs (`i, j, ...`, `i` from `first` up to, not including, `end`) that the theorem leaves to be proved one by one. */
function doubtfulInRows(
  { count, fromM, toM }: TransitionEnds,
  holds: boolean,
  { distanceM, downwashFactor }: Separation,
  first: number,
  end: number,
): Int32Array {
  const squash = 1 / downwashFactor ** 2;
  const enough = (distanceM + ROUNDING_M) ** 2;
  const found = new PairList();
  for (let i = first; i < end; i++) {
    for (let j = i + 1; j < count; j++) {
      if (!holds || needsProof(fromM, toM, 3 * i, 3 * j, squash, enough)) found.push(i, j);
    }
  }
  return found.toArray();
}

function needsProof(
  fromM: Float64Array,
  toM: Float64Array,
  a: number,
  b: number,
  squash: number,
  enough: number,
): boolean {
  const [ux, uy, uz] = [fromM[a]! - fromM[b]!, fromM[a + 1]! - fromM[b + 1]!, fromM[a + 2]! - fromM[b + 2]!];
  const [wx, wy, wz] = [toM[a]! - toM[b]!, toM[a + 1]! - toM[b + 1]!, toM[a + 2]! - toM[b + 2]!];
  if (ux * wx + uy * wy + uz * wz * squash < -LEAST_GAIN) return true;
  return ux * ux + uy * uy + uz * uz * squash < enough || wx * wx + wy * wy + wz * wz * squash < enough;
}
