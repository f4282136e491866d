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

/** Length of a path along all its pieces, the one that closes it included. */
export function pathLength({ xy, closed }: FlatPath): number {
  let length = 0;
  for (let at = 2; at < xy.length; at += 2) length += Math.hypot(xy[at]! - xy[at - 2]!, xy[at + 1]! - xy[at - 1]!);
  const last = xy.length - 2;
  return closed && last > 0 ? length + Math.hypot(xy[0]! - xy[last]!, xy[1]! - xy[last + 1]!) : length;
}

/** Area of the ring that a path closes to; negative where it runs clockwise. */
export function ringArea({ xy }: FlatPath): number {
  let twice = 0;
  for (let at = 0; at < xy.length; at += 2) {
    const next = (at + 2) % xy.length;
    twice += xy[at]! * xy[next + 1]! - xy[next]! * xy[at + 1]!;
  }
  return twice / 2;
}
