import { indicesTo } from '../../math/arrays';
import { groupOnLattice } from './launch-lattice';
import { groupApart, spreadOverLayers } from './launch-layers';
import { orderGroups } from './launch-order';
import { type NearbyPads, nearbyPads, nearestPitchM } from './nearby-pads';

/** Pads that are nearer to each other than drones may fly, in groups that start one after another. */
export interface LaunchGroups {
  readonly groups: number;
  /** Group of each pad in the order of start, 0 the first. */
  readonly waveOf: Uint16Array;
  /** `groups × groups`: least distance between pads of two groups as seen from above; `reachM` where they are no nearer. */
  readonly distanceM: Float64Array;
}

/** Snug groups need to see pads that are a little beyond reach. */
const SNUG_VIEW = 1.5;

/** Pads that are looked at in a step. */
const PADS_AT_ONCE = 4000;

/**
 * Groups dense pads so that within a group all are `reachM` apart, and orders the groups so that those that follow each
 * other, and climb at once, are far apart.
 *
 * Of several colourings of the graph of near pads the one with the fewest groups is taken: pads in order, snug, or
 * on a lattice. Where `layers` groups are enough for pads to be spread as today, they are: as far from each other as can be.
 * @param mostGroups more than this are of no use to the caller: they are returned as they come, without an order.
 */
export function* groupPads(
  padsM: Float64Array,
  layers: number,
  reachM: number,
  mostGroups: number,
): Generator<void, LaunchGroups> {
  const near = yield* nearbyPads(padsM, SNUG_VIEW * reachM);
  const spread = yield* spreadOverLayers(padsM, layers);
  const groupOf = (yield* keepsApart(near, spread, reachM)) ? spread : yield* fewestGroups(padsM, near, reachM);
  const groups = Math.max(countOf(groupOf), 1);
  const between = yield* distancesBetween(near, groupOf, groups, reachM);
  const order = groups > mostGroups ? indicesTo(groups) : yield* orderGroups(between, groups);
  const waves = new Uint16Array(groups);
  for (let wave = 0; wave < groups; wave++) waves[order[wave]!] = wave;
  const distanceM = new Float64Array(groups * groups);
  for (let k = 0; k < distanceM.length; k++) {
    distanceM[k] = between[order[Math.floor(k / groups)]! * groups + order[k % groups]!]!;
  }
  return { groups, waveOf: groupOf.map((group) => waves[group]!), distanceM };
}

function* fewestGroups(padsM: Float64Array, near: NearbyPads, reachM: number): Generator<void, Uint16Array> {
  const inOrder = yield* groupApart(near, reachM, false);
  const snug = yield* groupApart(near, reachM, true);
  const best = countOf(snug) < countOf(inOrder) ? snug : inOrder;
  yield;
  return (yield* groupOnLattice(padsM, nearestPitchM(padsM), reachM, countOf(best))) ?? best;
}

function countOf(groupOf: Uint16Array): number {
  return groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
}

/** Whether no two pads within reach share a group. */
function* keepsApart(near: NearbyPads, groupOf: Uint16Array, reachM: number): Generator<void, boolean> {
  for (let pad = 0; pad < groupOf.length; pad++) {
    if (pad % PADS_AT_ONCE === 0) yield;
    for (let k = near.start[pad]!; k < near.start[pad + 1]!; k++) {
      if (near.squaredM2[k]! < reachM ** 2 && groupOf[near.other[k]!] === groupOf[pad]) return false;
    }
  }
  return true;
}

function* distancesBetween(
  near: NearbyPads,
  groupOf: Uint16Array,
  groups: number,
  reachM: number,
): Generator<void, Float64Array> {
  const distanceM = new Float64Array(groups * groups).fill(reachM);
  for (let pad = 0; pad < groupOf.length; pad++) {
    if (pad % PADS_AT_ONCE === 0) yield;
    for (let k = near.start[pad]!; k < near.start[pad + 1]!; k++) {
      const [a, b] = [groupOf[pad]!, groupOf[near.other[k]!]!];
      const nearest = Math.min(distanceM[a * groups + b]!, Math.sqrt(near.squaredM2[k]!));
      distanceM[a * groups + b] = nearest;
      distanceM[b * groups + a] = nearest;
    }
  }
  return distanceM;
}
