import { roundToMillimetre } from '../../trajectory/trajectory-builder';
import type { LaunchLayers } from '../flight-story';
import { type NearbyPads, nearbyPads, nearestPitchM } from './nearby-pads';

/** Pads farther apart than this many times the nearest pitch do not influence each other's layer. */
const NEIGHBOURHOOD = 3;

/** Pads that are looked at in a step. */
const PADS_AT_ONCE = 4000;

/**
 * Spreads pads over layers so that neighbours rise to different heights: each pad, in order, takes the layer whose
 * nearest pad is farthest away. On a grid this comes out as a regular pattern.
 * @returns the layer of each pad, 0 the lowest.
 */
export function* spreadOverLayers(padsM: Float64Array, layers: number): Generator<void, Uint16Array> {
  const near = yield* nearbyPads(padsM, NEIGHBOURHOOD * nearestPitchM(padsM));
  const layerOf = new Uint16Array(padsM.length / 3);
  const nearestM2 = new Float64Array(layers);
  for (let pad = 0; pad < layerOf.length; pad++) {
    if (pad % PADS_AT_ONCE === 0) yield;
    findNearest(near, pad, layerOf, nearestM2);
    layerOf[pad] = nearestM2.indexOf(nearestM2.reduce((most, value) => Math.max(most, value), 0));
  }
  return layerOf;
}

/**
 * Puts pads into groups so that those of a group are out of each other's reach (a greedy colouring of the graph of near
 * pads): each pad, in order, takes the first group that has no pad within reach, or opens a new one.
 * @param snug take the group whose nearest pad is nearest, so that groups are packed as dense as may be.
 */
export function* groupApart(near: NearbyPads, reachM: number, snug: boolean): Generator<void, Uint16Array> {
  const pads = near.start.length - 1;
  const groupOf = new Uint16Array(pads);
  const nearestM2 = new Float64Array(pads + 1);
  let open = 0;
  for (let pad = 0; pad < pads; pad++) {
    if (pad % PADS_AT_ONCE === 0) yield;
    const withNewOne = nearestM2.subarray(0, open + 1);
    findNearest(near, pad, groupOf, withNewOne);
    groupOf[pad] = freeGroup(withNewOne, reachM ** 2, snug);
    open = Math.max(open, groupOf[pad]! + 1);
  }
  return groupOf;
}

/** Squared distance from a pad to the nearest earlier one of each group; infinite where none is near. */
function findNearest(near: NearbyPads, pad: number, groupOf: Uint16Array, nearestM2: Float64Array): void {
  nearestM2.fill(Number.POSITIVE_INFINITY);
  for (let k = near.start[pad]!; k < near.start[pad + 1]!; k++) {
    const group = groupOf[near.other[k]!]!;
    if (near.squaredM2[k]! < nearestM2[group]!) nearestM2[group] = near.squaredM2[k]!;
  }
}

function freeGroup(nearestM2: Float64Array, reachM2: number, snug: boolean): number {
  let best = -1;
  for (let group = 0; group < nearestM2.length; group++) {
    if (nearestM2[group]! < reachM2) continue;
    if (best < 0 || nearestM2[group]! < nearestM2[best]!) best = group;
    if (!snug) return best;
  }
  return best;
}

/** Places over the pads, each at the height of its layer. */
export function placesInLayers(padsM: Float64Array, layerOf: ArrayLike<number>, launch: LaunchLayers): Float64Array {
  const places = padsM.slice();
  for (let pad = 0; pad < layerOf.length; pad++) {
    places[3 * pad + 2] = roundToMillimetre(launch.altitudeM + layerOf[pad]! * launch.layerStepM);
  }
  return places;
}
