/** Two points and their distance. */
export interface ClosestPair {
  readonly distance: number;
  readonly a: number;
  readonly b: number;
}

/**
 * The nearest two of `count × 3` positions, by a sweep along x. It shares no code with the makers' grids, so that it can
 * judge what they made. Undefined for fewer than two points.
 */
export function closestPair(positions: Float64Array): ClosestPair | undefined {
  const order = Array.from({ length: positions.length / 3 }, (_, index) => index);
  order.sort((a, b) => positions[a * 3]! - positions[b * 3]!);
  let best: ClosestPair | undefined;
  for (let later = 1; later < order.length; later += 1) {
    const a = order[later]!;
    for (let earlier = later - 1; earlier >= 0; earlier -= 1) {
      const b = order[earlier]!;
      if (best && positions[a * 3]! - positions[b * 3]! >= best.distance) break;
      const distance = Math.hypot(
        positions[a * 3]! - positions[b * 3]!,
        positions[a * 3 + 1]! - positions[b * 3 + 1]!,
        positions[a * 3 + 2]! - positions[b * 3 + 2]!,
      );
      if (!best || distance < best.distance) best = { distance, a: Math.min(a, b), b: Math.max(a, b) };
    }
  }
  return best;
}
