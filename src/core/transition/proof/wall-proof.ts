import type { Block, Walls } from '../detour/flight-space';
import { pieceCount, type SwarmPaths } from '../swarm-paths';
import { halveCubic } from './certificate';

/** Halvings of a piece before it counts as not proved: a piece of 8 m is then looked at by the centimetre. */
const MAX_DEPTH = 10;

/** Drones looked at between two looks at the messages. */
const DRONES_AT_ONCE = 256;

/**
 * Drones that were not proved to stay within the walls at every instant. A piece lies in the hull of its four control
 * points: it is outside of a block when all four are beyond one of its walls; where they are not, it is halved.
 */
export function* dronesBeyondWalls(paths: SwarmPaths, walls: Walls): Generator<void, number[]> {
  const pieces = pieceCount(paths);
  const drones = paths.controlsM.length / (12 * pieces);
  const found: number[] = [];
  for (let i = 0; i < drones; i++) {
    if (i % DRONES_AT_ONCE === 0) yield;
    for (let k = 0; k < pieces; k++) {
      const at = (i * pieces + k) * 12;
      if (staysWithin(paths.controlsM.subarray(at, at + 12), walls, 0)) continue;
      found.push(i);
      break;
    }
  }
  return found;
}

function staysWithin(piece: Float64Array, walls: Walls, depth: number): boolean {
  if (isProved(piece, walls)) return true;
  if (depth === MAX_DEPTH) return false;
  const [left, right] = halveCubic(piece);
  return staysWithin(left, walls, depth + 1) && staysWithin(right, walls, depth + 1);
}

function isProved(piece: Float64Array, { floorM, ceilingM, fence, blocks }: Walls): boolean {
  for (let c = 2; c < 12; c += 3) if (piece[c]! < floorM || piece[c]! > ceilingM) return false;
  if (fence) {
    for (let e = 0; e < fence.length; e += 3) if (greatestAlong(piece, fence, e) > fence[e + 2]!) return false;
  }
  return blocks.every((block) => isOutside(piece, block));
}

function isOutside(piece: Float64Array, { edges, bottomM, topM }: Block): boolean {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let c = 2; c < 12; c += 3) {
    lowest = Math.min(lowest, piece[c]!);
    highest = Math.max(highest, piece[c]!);
  }
  if (lowest >= topM || highest <= bottomM) return true;
  for (let e = 0; e < edges.length; e += 3) if (leastAlong(piece, edges, e) >= edges[e + 2]!) return true;
  return false;
}

function greatestAlong(piece: Float64Array, edges: Float64Array, e: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < 12; c += 3) most = Math.max(most, edges[e]! * piece[c]! + edges[e + 1]! * piece[c + 1]!);
  return most;
}

function leastAlong(piece: Float64Array, edges: Float64Array, e: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let c = 0; c < 12; c += 3) least = Math.min(least, edges[e]! * piece[c]! + edges[e + 1]! * piece[c + 1]!);
  return least;
}
