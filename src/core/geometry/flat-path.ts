/** A run of straight pieces in the plane: `xy` is x, y of each corner; a closed path does not repeat its first corner. */
export interface FlatPath {
  readonly xy: Float64Array;
  readonly closed: boolean;
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** The smallest upright rectangle about the paths; undefined when they have no corner. */
export function pathBounds(paths: Iterable<FlatPath>): Bounds | undefined {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { xy } of paths) {
    for (let at = 0; at < xy.length; at += 2) {
      left = Math.min(left, xy[at]!);
      right = Math.max(right, xy[at]!);
      low = Math.min(low, xy[at + 1]!);
      high = Math.max(high, xy[at + 1]!);
    }
  }
  return left <= right ? { left, right, low, high } : undefined;
}
