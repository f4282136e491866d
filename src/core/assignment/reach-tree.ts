import type { PointTree } from './point-tree';
import { exceeds, type MotionLimits, type Reach, reachWithin, travelTimeS } from './reach';

const MOST_DEPTH = 64;
const NONE = -1;

/** Some points of a tree, taken out one after the other by drones that reach them: empty subtrees are not entered. */
export class ReachTree {
  private readonly tree: PointTree;
  private readonly isThere: Uint8Array;
  /** Points left in each node. */
  private readonly left: Int32Array;
  private readonly stack = new Int32Array(MOST_DEPTH);

  constructor(tree: PointTree) {
    this.tree = tree;
    this.isThere = new Uint8Array(tree.pointIn.length);
    this.left = new Int32Array(tree.starts.length);
  }

  /** Has exactly the points that are wanted from now on. */
  fill(wanted: (point: number) => boolean): void {
    const { pointIn, starts, ends, firstLeaf } = this.tree;
    for (let node = starts.length - 1; node >= 0; node--) {
      if (node < firstLeaf) {
        this.left[node] = this.left[2 * node + 1]! + this.left[2 * node + 2]!;
        continue;
      }
      this.left[node] = 0;
      for (let slot = starts[node]!; slot < ends[node]!; slot++) {
        this.isThere[slot] = wanted(pointIn[slot]!) ? 1 : 0;
        this.left[node]! += this.isThere[slot]!;
      }
    }
  }

  /** Takes out a point that drone `i` reaches; -1 when there is none. */
  takeOne(reach: Reach, from: Float64Array, i: number): number {
    const { isThere, left } = this;
    const slot = this.findOne(reach, from, i);
    if (slot === NONE) return NONE;
    isThere[slot] = 0;
    for (let node = this.leafOf(slot); ; node = (node - 1) >> 1) {
      left[node]!--;
      if (node === 0) return this.tree.pointIn[slot]!;
    }
  }

  /** The least time in which drone `i` reaches any of the points, if that is more than `enoughS`; else `enoughS`. */
  quickestS(from: Float64Array, i: number, enoughS: number, enough: Reach, limits: MotionLimits): number {
    if (this.findOne(enough, from, i) !== NONE) return enoughS;
    const { placed } = this.tree;
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

  private findOne(reach: Reach, from: Float64Array, i: number): number {
    const { stack, left, isThere } = this;
    const { firstLeaf, boxes, placed, starts, ends } = this.tree;
    const x = from[3 * i]!;
    const y = from[3 * i + 1]!;
    const z = from[3 * i + 2]!;
    stack[0] = 0;
    let top = 1;
    while (top > 0) {
      const node = stack[--top]!;
      if (left[node] === 0 || isBeyond(reach, boxes, 6 * node, 6 * node + 3, x, y, z)) continue;
      if (node < firstLeaf) {
        stack[top++] = 2 * node + 2;
        stack[top++] = 2 * node + 1;
        continue;
      }
      for (let slot = starts[node]!; slot < ends[node]!; slot++) {
        if (isThere[slot] === 1 && !isBeyond(reach, placed, 3 * slot, 3 * slot, x, y, z)) return slot;
      }
    }
    return NONE;
  }

  private leafOf(slot: number): number {
    const { firstLeaf, ends } = this.tree;
    let node = 0;
    while (node < firstLeaf) node = slot < ends[2 * node + 1]! ? 2 * node + 1 : 2 * node + 2;
    return node;
  }
}

/**
 * Every drone must reach its nearest point at least: the largest of those times. `tree` has all points. Drones come in
 * leaps, since along a line each could be slower than the one before, and only those are looked at closely.
 */
export function slowestNearestS(from: Float64Array, tree: ReachTree, limits: MotionLimits): number {
  const n = from.length / 3;
  const leap = coprimeLeap(n);
  let boundS = 0;
  let reach = reachWithin(boundS, limits);
  for (let k = 0; k < n; k++) {
    const quickestS = tree.quickestS(from, (k * leap) % n, boundS, reach, limits);
    if (quickestS <= boundS) continue;
    boundS = quickestS;
    reach = reachWithin(boundS, limits);
  }
  return boundS;
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

/** Whether everything between two corners, or the point where both are one, is out of reach. */
function isBeyond(
  reach: Reach,
  corners: Float64Array,
  low: number,
  high: number,
  x: number,
  y: number,
  z: number,
): boolean {
  const dx = Math.max(corners[low]! - x, x - corners[high]!, 0);
  const dy = Math.max(corners[low + 1]! - y, y - corners[high + 1]!, 0);
  const rise = Math.max(corners[low + 2]! - z, 0) || Math.min(corners[high + 2]! - z, 0);
  return exceeds(reach, dx * dx + dy * dy, rise);
}
