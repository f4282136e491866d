import { lengthOf } from '../math/length';
/** Two points and their distance. */
export interface ClosestPair {
  readonly distance: number;
  readonly a: number;
  readonly b: number;
}

/**
 * The nearest two of `count × 3` positions, by a sweep along the axis in which they spread most. It shares no code with the makers' grids, so that it can
 * judge what they made. Undefined for fewer than two points.
 */
export function closestPair(positions: Float64Array): ClosestPair | undefined {
  const axis = widestAxis(positions);
  const along = Float64Array.from({ length: positions.length / 3 }, (_, index) => positions[index * 3 + axis]!);
  const order = Uint32Array.from(along.keys()).sort((a, b) => along[a]! - along[b]!);
  let best: ClosestPair | undefined;
  for (let later = 1; later < order.length; later += 1) {
    const a = order[later]!;
    for (let earlier = later - 1; earlier >= 0; earlier -= 1) {
      const b = order[earlier]!;
      if (best && along[a]! - along[b]! >= best.distance) break;
      const distance = lengthOf(
        positions[a * 3]! - positions[b * 3]!,
        positions[a * 3 + 1]! - positions[b * 3 + 1]!,
        positions[a * 3 + 2]! - positions[b * 3 + 2]!,
      );
      if (!best || distance < best.distance) best = { distance, a: Math.min(a, b), b: Math.max(a, b) };
    }
  }
  return best;
}

function widestAxis(positions: Float64Array): number {
  const extents = [0, 1, 2].map((axis) => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let at = axis; at < positions.length; at += 3) {
      low = Math.min(low, positions[at]!);
      high = Math.max(high, positions[at]!);
    }
    return high - low;
  });
  return extents.indexOf(extents.reduce((most, extent) => Math.max(most, extent), 0));
}
