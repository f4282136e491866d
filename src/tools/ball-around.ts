import type { SkyLayer } from '../viewport';

/** A ball that holds points, `points × 3` metres each; null without any. */
export function ballAround(places: readonly Float64Array[]): ReturnType<SkyLayer['ball']> {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const placesM of places) {
    for (const [k, metres] of placesM.entries()) {
      low[k % 3] = Math.min(low[k % 3]!, metres);
      high[k % 3] = Math.max(high[k % 3]!, metres);
    }
  }
  if (low[0]! > high[0]!) return null;
  const centre = low.map((metres, k) => (metres + high[k]!) / 2) as [number, number, number];
  return { centre, radius: Math.hypot(...low.map((metres, k) => high[k]! - metres)) / 2 };
}
