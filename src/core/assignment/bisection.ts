/**
 * A first assignment by halving space: both point sets are split at their medians along the axis in which they spread
 * most, again and again, until one drone and one point are left in each cell. O(n log² n), no matrix.
 *
 * Plane against upright plane is degenerate (no common axis of spread): pairs are then far from the least cost, and
 * the exchange that follows has more to do.
 *
 * @param from `n × 3` positions. @param to `n × 3` positions.
 * @returns for each drone the index of its point.
 */
export function assignByBisection(from: Float64Array, to: Float64Array): Uint32Array {
  const n = from.length / 3;
  const drones = Uint32Array.from({ length: n }, (_, i) => i);
  const points = Uint32Array.from({ length: n }, (_, i) => i);
  const assignment = new Uint32Array(n);
  const cells: [number, number][] = [[0, n]];
  for (let cell = cells.pop(); cell; cell = cells.pop()) {
    const [start, end] = cell;
    if (end - start === 1) {
      assignment[drones[start]!] = points[start]!;
    } else if (end > start) {
      const axis = widestAxis(from, drones, to, points, start, end);
      sortAlong(from, drones, axis, start, end);
      sortAlong(to, points, axis, start, end);
      const middle = (start + end) >> 1;
      cells.push([start, middle], [middle, end]);
    }
  }
  return assignment;
}

/** Ties are broken by the other axes and the index, so that the order is the same everywhere. */
function sortAlong(positions: Float64Array, items: Uint32Array, axis: number, start: number, end: number): void {
  const second = (axis + 1) % 3;
  const third = (axis + 2) % 3;
  items.subarray(start, end).sort((p, q) => {
    for (const along of [axis, second, third]) {
      const difference = positions[3 * p + along]! - positions[3 * q + along]!;
      if (difference !== 0) return difference;
    }
    return p - q;
  });
}

/** The axis along which the less spread of the two sets spreads most. */
function widestAxis(
  from: Float64Array,
  drones: Uint32Array,
  to: Float64Array,
  points: Uint32Array,
  start: number,
  end: number,
): number {
  let best = 0;
  let bestSpread = -1;
  for (let axis = 0; axis < 3; axis++) {
    const spread = extent(from, drones, axis, start, end) * extent(to, points, axis, start, end);
    const sum = extent(from, drones, axis, start, end) + extent(to, points, axis, start, end);
    const score = spread + sum * 1e-3;
    if (score > bestSpread) {
      bestSpread = score;
      best = axis;
    }
  }
  return best;
}

function extent(positions: Float64Array, items: Uint32Array, axis: number, start: number, end: number): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let k = start; k < end; k++) {
    const value = positions[3 * items[k]! + axis]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}
