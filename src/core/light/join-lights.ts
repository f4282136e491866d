import type { LightSet } from './light-set';

/** Lights of several groups on one clock as one: the drones of the first, then those of the second, and so on. */
export function joinLights(sets: readonly LightSet[]): LightSet {
  if (sets.length === 1) return sets[0]!;
  const drones = sets.reduce((sum, { keyStart }) => sum + keyStart.length - 1, 0);
  const keys = sets.reduce((sum, { timesMs }) => sum + timesMs.length, 0);
  const keyStart = new Uint32Array(drones + 1);
  const timesMs = new Float64Array(keys);
  const rgb = new Uint8Array(3 * keys);
  let drone = 0;
  let key = 0;
  for (const set of sets) {
    timesMs.set(set.timesMs, key);
    rgb.set(set.rgb, 3 * key);
    for (let d = 0; d + 1 < set.keyStart.length; d++) keyStart[drone++] = key + set.keyStart[d]!;
    key += set.timesMs.length;
  }
  keyStart[drones] = keys;
  return { keyStart, timesMs, rgb };
}
