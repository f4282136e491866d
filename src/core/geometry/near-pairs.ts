import { runAtOnce } from '../task-context';
import { PointGrid } from './point-grid';

/** Two points by their index, `a` before `b`, and their distance. */
export interface NearPair {
  readonly a: number;
  readonly b: number;
  readonly distanceM: number;
}

/** All pairs of points (`count × 3`) that are nearer to each other than a distance, in an order of their own. */
export function nearPairs(positionsM: Float64Array, withinM: number): NearPair[] {
  const { count, a, b, distances } = runAtOnce(new PointGrid(positionsM, positionsM.length / 3, withinM).findPairs());
  return Array.from({ length: count }, (_, k) => ({ a: a[k]!, b: b[k]!, distanceM: distances[k]! }));
}
