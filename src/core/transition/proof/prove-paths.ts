import type { Walls } from '../detour/flight-space';
import type { SwarmPaths } from '../swarm-paths';
import type { TransitionRequest } from '../transition-request';
import type { TransitionSetup } from '../transition-setup';
import { Certificate } from './certificate';
import { limitExcesses, meetsLimits } from './limit-excess';
import { searchNearPairs } from './near-pairs';
import { dronesBeyondWalls } from './wall-proof';

/** How far rounding can move one drone: a millimetre and a half in each coordinate, see `RoundedPaths`. */
const ROUNDING_M = 0.0026;

/** Pairs proved between two looks at the messages. */
const PAIRS_AT_ONCE = 2000;

/** What could not be proved of paths; all empty and at most one where everything was. */
export interface ProofOfPaths {
  /** Pairs as `i, j, i, j, ...`. */
  readonly pairs: readonly number[];
  /** Pairs that were looked at one by one. */
  readonly provedPairs: number;
  /** Drones that may leave their space. */
  readonly beyondWalls: readonly number[];
  /** How many times longer each drone's path would have to take to keep the limits. */
  readonly excesses: Float64Array;
}

/**
 * Proves on the rounded pieces that fly what a plan promises: the separation of every pair at every instant, the walls of
 * its space, speed, acceleration and jerk.
 * @param bendsM `n × bumps × 3`; a path stays within the size of its largest coefficient of its common progress.
 * @param enough pairs after which a proof that has failed is not carried on.
 */
export function* provePaths(
  request: TransitionRequest,
  { ends, curves }: TransitionSetup,
  paths: SwarmPaths,
  bendsM: Float64Array,
  separationM: number,
  walls: Walls | null,
  enough = Number.POSITIVE_INFINITY,
): Generator<void, ProofOfPaths> {
  const separation = { ...request.separation, distanceM: separationM };
  const beyond = reachOfBends(bendsM, ends.count);
  const certificate = new Certificate(paths, separation);
  const search = yield* searchNearPairs(ends, curves, separation, beyond);
  const pairs: number[] = [];
  let provedPairs = 0;
  for (let near = search.next(); near && pairs.length < 2 * enough; near = search.next()) {
    provedPairs += near.length / 2;
    for (const drone of yield* pairsNotProved(certificate, near, enough - pairs.length / 2)) pairs.push(drone);
    yield;
  }
  const beyondWalls = walls ? yield* dronesBeyondWalls(paths, walls) : [];
  const excesses = yield* limitExcesses(paths, request.limits);
  return { pairs, provedPairs, beyondWalls, excesses };
}

/** Pairs (`i, j, ...`) of `candidates` for which the distance could not be proved, up to so many. */
export function* pairsNotProved(
  certificate: Certificate,
  candidates: Int32Array,
  enough = Number.POSITIVE_INFINITY,
): Generator<void, number[]> {
  const failed: number[] = [];
  for (let k = 0; k < candidates.length && failed.length < 2 * enough; k += 2) {
    if (!certificate.proves(candidates[k]!, candidates[k + 1]!)) failed.push(candidates[k]!, candidates[k + 1]!);
    if (k % (2 * PAIRS_AT_ONCE) === 0) yield;
  }
  return failed;
}

/** How far each path can be from its common progress: by its largest coefficient, and rounding. */
function reachOfBends(bendsM: Float64Array, drones: number): Float64Array {
  const each = bendsM.length / drones;
  const reach = new Float64Array(drones);
  for (let i = 0; i < drones; i++) {
    let squared = 0;
    for (let at = i * each; at < (i + 1) * each; at += 3) {
      squared = Math.max(squared, bendsM[at]! ** 2 + bendsM[at + 1]! ** 2 + bendsM[at + 2]! ** 2);
    }
    reach[i] = Math.sqrt(squared) + ROUNDING_M;
  }
  return reach;
}

export function isProved({ pairs, beyondWalls, excesses }: ProofOfPaths): boolean {
  return pairs.length === 0 && beyondWalls.length === 0 && meetsLimits(excesses);
}
