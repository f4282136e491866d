import type { LightSet } from '../core';

/** Below this a drone is dark, as a share of full linear light. */
const SHINES = 0.05;

/** The linear light of a drone at a time, 0 to 1 in each channel; null where it is dark. */
export function litRgb({ keyStart, timesMs, rgb }: LightSet, drone: number, timeMs: number): number[] | null {
  const [first, end] = [keyStart[drone]!, keyStart[drone + 1]!];
  if (first === end || timeMs < timesMs[first]!) return null;
  let [low, high] = [first, end - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timesMs[middle]! <= timeMs) low = middle;
    else high = middle - 1;
  }
  const next = Math.min(low + 1, end - 1);
  const lengthMs = timesMs[next]! - timesMs[low]!;
  const share = lengthMs > 0 ? (timeMs - timesMs[low]!) / lengthMs : 0;
  const light = [0, 1, 2].map((k) => (rgb[3 * low + k]! + (rgb[3 * next + k]! - rgb[3 * low + k]!) * share) / 255);
  return Math.max(...light) > SHINES ? light : null;
}
