import type { LightSet } from '../core';

/** How bright a drone is at a time: the strongest of its channels in linear light, 0 to 1. */
export function litLevel({ keyStart, timesMs, rgb }: LightSet, drone: number, timeMs: number): number {
  const [first, end] = [keyStart[drone]!, keyStart[drone + 1]!];
  if (first === end || timeMs < timesMs[first]!) return 0;
  let [low, high] = [first, end - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (timesMs[middle]! <= timeMs) low = middle;
    else high = middle - 1;
  }
  const next = Math.min(low + 1, end - 1);
  const lengthMs = timesMs[next]! - timesMs[low]!;
  const share = lengthMs > 0 ? (timeMs - timesMs[low]!) / lengthMs : 0;
  const channels = [0, 1, 2].map((k) => rgb[3 * low + k]! + (rgb[3 * next + k]! - rgb[3 * low + k]!) * share);
  return Math.max(...channels) / 255;
}
