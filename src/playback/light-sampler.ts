import type { LightSet } from '../core';
import { findSpan } from './find-span';

export interface LightSampler {
  readonly count: number;
  /** Writes linear red, green and blue of every drone at a show time into `colours` (`count × 3`, 0 to 1). */
  sampleInto(colours: Float32Array, timeMs: number): void;
}

/** Evaluates the light of a whole fleet at a time; each drone remembers the key it was at. */
export function createLightSampler(set: LightSet): LightSampler {
  const count = set.keyStart.length - 1;
  const keyOf = Uint32Array.from(set.keyStart.subarray(0, count));
  const sampleInto = (colours: Float32Array, timeMs: number) => {
    for (let drone = 0; drone < count; drone++) {
      const first = set.keyStart[drone]!;
      const end = set.keyStart[drone + 1]!;
      if (first === end || timeMs < set.timesMs[first]!) {
        colours.fill(0, drone * 3, drone * 3 + 3);
        continue;
      }
      const key = findSpan(set.timesMs, first, end, timeMs, keyOf[drone]!);
      keyOf[drone] = key;
      blendInto(set, key, key + 1 < end ? key + 1 : key, timeMs, colours, drone * 3);
    }
  };
  return { count, sampleInto };
}

function blendInto(set: LightSet, from: number, to: number, timeMs: number, out: Float32Array, at: number): void {
  const startMs = set.timesMs[from]!;
  const lengthMs = set.timesMs[to]! - startMs;
  const share = lengthMs > 0 ? (timeMs - startMs) / lengthMs : 0;
  for (let channel = 0; channel < 3; channel++) {
    const a = set.rgb[from * 3 + channel]!;
    const b = set.rgb[to * 3 + channel]!;
    out[at + channel] = (a + (b - a) * share) / 255;
  }
}
