import { indicesTo } from '../math/arrays';
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
  const along = coordinates(positions, widestAxis(positions));
  const order = indicesTo(along.length).sort((a, b) => along[a]! - along[b]!);
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
  let widest = 0;
  for (let axis = 1; axis < 3; axis++) if (extent(positions, axis) > extent(positions, widest)) widest = axis;
  return widest;
}

function extent(positions: Float64Array, axis: number): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let at = axis; at < positions.length; at += 3) {
    low = Math.min(low, positions[at]!);
    high = Math.max(high, positions[at]!);
  }
  return high - low;
}

function coordinates(positions: Float64Array, axis: number): Float64Array {
  const along = new Float64Array(positions.length / 3);
  for (let index = 0; index < along.length; index++) along[index] = positions[3 * index + axis]!;
  return along;
}
