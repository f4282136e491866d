import type { PointTree } from './point-tree';
import { type MotionLimits, reachWithin, travelTimeS } from './reach';
import { ReachTree } from './reach-tree';

/** Drones looked at between two breaths. */
const DRONES_AT_ONCE = 1000;

/**
 * Every drone must reach its nearest point at least: the largest of those times. `tree` has all points. Drones come in
 * leaps, since along a line each could be slower than the one before, and only those are looked at closely.
 */
export function* slowestNearestS(from: Float64Array, tree: PointTree, limits: MotionLimits): Generator<void, number> {
  const n = from.length / 3;
  const leap = coprimeLeap(n);
  const points = new ReachTree(tree);
  points.fill(() => true);
  let boundS = 0;
  let reach = reachWithin(boundS, limits);
  for (let k = 0; k < n; k++) {
    if (k % DRONES_AT_ONCE === 0) yield;
    const i = (k * leap) % n;
    if (points.reaches(reach, from, i)) continue;
    boundS = Math.max(boundS, quickestS(tree, from, i, limits));
    reach = reachWithin(boundS, limits);
    yield;
  }
  return boundS;
}

/** The least time in which drone `i` reaches any of the points. */
function quickestS(tree: PointTree, from: Float64Array, i: number, limits: MotionLimits): number {
  const { placed } = tree;
  let best = Number.POSITIVE_INFINITY;
  for (let at = 0; at < placed.length; at += 3) {
    const time = travelTimeS(
      placed[at]! - from[3 * i]!,
      placed[at + 1]! - from[3 * i + 1]!,
      placed[at + 2]! - from[3 * i + 2]!,
      limits,
    );
    if (time < best) best = time;
  }
  return best;
}

/** A leap near the golden section that visits everything. */
function coprimeLeap(n: number): number {
  let leap = Math.max(1, Math.round(n * 0.618));
  while (greatestDivisor(leap, n) > 1) leap++;
  return leap;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
