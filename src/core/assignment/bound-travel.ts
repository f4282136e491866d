import { findBottleneck, flipped } from './bottleneck';
import { Matching } from './matching';
import { growPointTree } from './point-tree';
import { type MotionLimits, type Reach, reachWithin } from './reach';
import { ReachTree } from './reach-tree';

/** Points looked at between two breaths. */
const POINTS_AT_ONCE = 500;

const LEAF_SIZE = 8;
const FIRST_GUESS_S = 8;

/** Relative width at which the search stops, and the time below which it ends. */
const BOUND_TOLERANCE = 1e-3;
const LEAST_S = 1e-3;

/**
 * Seconds from rest to rest that no assignment and no path can beat. Where both sets are the whole fleet it is the
 * bottleneck of the assignment, to 0.1 %. Otherwise drones may come from and go to places that are not given: only
 * those count that must fly from a point of the one set to a point of the other, and each takes at least the time to
 * its nearest point.
 * @param fromM `points × 3`, metres: the points that drones leave. @param toM the same, that are to be filled. Where either has
 * more points than there are drones, or a place that is no number, nothing is known: 0, which is a true bound.
 */
export function* boundTravel(
  fromM: Float64Array,
  toM: Float64Array,
  drones: number,
  limits: MotionLimits,
): Generator<void, number> {
  const [leaving, filled] = [fromM.length / 3, toM.length / 3];
  // as a figure is edited its points and those of others come one after the other
  if (leaving > drones || filled > drones || !areNumbers(fromM) || !areNumbers(toM)) return 0;
  if (leaving === drones && filled === drones && drones > 0) {
    const anyOne = Uint32Array.from({ length: drones }, (_, drone) => drone);
    return (yield* findBottleneck(new Matching(fromM, toM, anyOne), limits, 0)).lowerBoundS;
  }
  const flyBetween = Math.max(0, leaving + filled - drones);
  return Math.max(
    yield* boundOfNearest(fromM, toM, flyBetween, limits),
    yield* boundOfNearest(toM, fromM, flyBetween, flipped(limits)),
  );
}

/** Of any `count` points of the first set the slowest needs at least this long to some point of the second. */
function* boundOfNearest(
  pointsM: Float64Array,
  othersM: Float64Array,
  count: number,
  limits: MotionLimits,
): Generator<void, number> {
  if (count === 0) return 0;
  const others = new ReachTree(growPointTree(othersM, LEAF_SIZE));
  others.fill(() => true);
  let upper = FIRST_GUESS_S;
  while (!(yield* canReach(pointsM, others, count, reachWithin(upper, limits)))) upper *= 2;
  let lower = 0;
  while (upper - lower > BOUND_TOLERANCE * upper && upper > LEAST_S) {
    const middle = (lower + upper) / 2;
    if (yield* canReach(pointsM, others, count, reachWithin(middle, limits))) upper = middle;
    else lower = middle;
  }
  return lower;
}

/** Whether so many of the points are within a reach of any of the others. */
function* canReach(pointsM: Float64Array, others: ReachTree, count: number, reach: Reach): Generator<void, boolean> {
  let missing = count;
  for (let point = 0; 3 * point < pointsM.length && missing > 0; point++) {
    if (point % POINTS_AT_ONCE === 0) yield;
    if (others.reaches(reach, pointsM, point)) missing--;
  }
  return missing === 0;
}

function areNumbers(valuesM: Float64Array): boolean {
  return valuesM.every(Number.isFinite);
}
