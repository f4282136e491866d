import type { LaunchLayers } from './flight-story';

/** Pads farther apart than this many times the nearest pitch do not influence each other's layer. */
const NEIGHBOURHOOD = 3;

/**
 * Spreads pads over layers so that neighbours rise to different heights: each pad, in order, takes the layer whose
 * nearest pad is farthest away. On a grid this comes out as a regular pattern.
 * @returns the layer of each pad, 0 the lowest.
 */
export function spreadOverLayers(homesM: Float64Array, layers: number): Uint8Array {
  const pads = homesM.length / 3;
  const layerOf = new Uint8Array(pads);
  const reach = (NEIGHBOURHOOD * nearestPitch(homesM)) ** 2;
  const nearest = new Float64Array(layers);
  for (let i = 0; i < pads; i++) {
    nearest.fill(Number.POSITIVE_INFINITY);
    for (let j = 0; j < i; j++) {
      const squared = (homesM[3 * i]! - homesM[3 * j]!) ** 2 + (homesM[3 * i + 1]! - homesM[3 * j + 1]!) ** 2;
      if (squared < reach && squared < nearest[layerOf[j]!]!) nearest[layerOf[j]!] = squared;
    }
    layerOf[i] = nearest.indexOf(nearest.reduce((most, value) => Math.max(most, value), 0));
  }
  return layerOf;
}

function nearestPitch(homesM: Float64Array): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < homesM.length; i += 3) {
    for (let j = 0; j < i; j += 3) {
      nearest = Math.min(nearest, Math.hypot(homesM[i]! - homesM[j]!, homesM[i + 1]! - homesM[j + 1]!));
    }
  }
  return Number.isFinite(nearest) ? nearest : 1;
}

/** Places over the pads, each at the height of its layer. */
export function placesInLayers(homesM: Float64Array, layerOf: Uint8Array, launch: LaunchLayers): Float64Array {
  const places = homesM.slice();
  for (let i = 0; i < layerOf.length; i++) places[3 * i + 2] = launch.altitudeM + layerOf[i]! * launch.layerStepM;
  return places;
}
