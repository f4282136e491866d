import type { PointTree } from './point-tree';
import { type MotionLimits, type Reach, reachWithin, travelTimeS } from './reach';
import { isBeyond } from './reach-tree';

const MOST_DEPTH = 64;

/** Drones looked at between two breaths. */
const DRONES_AT_ONCE = 1000;

const stack = new Int32Array(MOST_DEPTH);

/**
 * Every drone must reach its nearest point at least: the largest of those times. `tree` has all points. Drones come in
 * leaps, since along a line each could be slower than the one before, and only those are looked at closely.
 */
export function* slowestNearestS(from: Float64Array, tree: PointTree, limits: MotionLimits): Generator<void, number> {
  const n = from.length / 3;
  const leap = coprimeLeap(n);
  let boundS = 0;
  let reach = reachWithin(boundS, limits);
  for (let k = 0; k < n; k++) {
    if (k % DRONES_AT_ONCE === 0) yield;
    const timeS = quickestS(tree, from, (k * leap) % n, boundS, reach, limits);
    if (timeS <= boundS) continue;
    boundS = timeS;
    reach = reachWithin(boundS, limits);
  }
  return boundS;
}

/** The least time in which drone `i` reaches any of the points, if that is more than `enoughS`; else `enoughS`. */
function quickestS(
  tree: PointTree,
  from: Float64Array,
  i: number,
  enoughS: number,
  enough: Reach,
  limits: MotionLimits,
): number {
  if (reachesAny(tree, enough, from, i)) return enoughS;
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

function reachesAny(tree: PointTree, reach: Reach, from: Float64Array, i: number): boolean {
  const { firstLeaf, boxes, placed, starts, ends } = tree;
  const x = from[3 * i]!;
  const y = from[3 * i + 1]!;
  const z = from[3 * i + 2]!;
  let top = 1;
  stack[0] = 0;
  while (top > 0) {
    const node = stack[--top]!;
    if (isBeyond(reach, boxes, 6 * node, 6 * node + 3, x, y, z)) continue;
    if (node < firstLeaf) {
      stack[top++] = 2 * node + 2;
      stack[top++] = 2 * node + 1;
      continue;
    }
    for (let slot = starts[node]!; slot < ends[node]!; slot++) {
      if (!isBeyond(reach, placed, 3 * slot, 3 * slot, x, y, z)) return true;
    }
  }
  return false;
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
