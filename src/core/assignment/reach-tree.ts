import { outside, type PointTree } from './point-tree';
import { exceeds, type Reach } from './reach';

const MOST_DEPTH = 64;
const NONE = -1;

/** Some points of a tree, taken out one after the other by drones that reach them: empty subtrees are not entered. */
export class ReachTree {
  private readonly tree: PointTree;
  private readonly isThere: Uint8Array;
  /** Points left in each node. */
  private readonly left: Int32Array;
  private readonly stack = new Int32Array(MOST_DEPTH);
  /** Nodes that all searches looked at so far: what they cost. */
  looked = 0;
  /** Where the point that was found last stands. */
  private leaf = 0;

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
    const slot = this.find(reach, from, i);
    if (slot === NONE) return NONE;
    this.isThere[slot] = 0;
    this.countOut(this.leaf);
    return this.tree.pointIn[slot]!;
  }

  /** Whether drone `i` reaches any of the points. */
  reaches(reach: Reach, from: Float64Array, i: number): boolean {
    return this.find(reach, from, i) !== NONE;
  }

  /** The slot of a point that drone `i` reaches; -1 when there is none. */
  private find(reach: Reach, from: Float64Array, i: number): number {
    const { stack, left, isThere } = this;
    const { firstLeaf, boxes, placed, starts, ends } = this.tree;
    const x = from[3 * i]!;
    const y = from[3 * i + 1]!;
    const z = from[3 * i + 2]!;
    let top = 1;
    let looked = 0;
    stack[0] = 0;
    while (top > 0) {
      looked++;
      const node = stack[--top]!;
      if (left[node] === 0 || isBeyond(reach, boxes, 6 * node, 6 * node + 3, x, y, z)) continue;
      if (node < firstLeaf) {
        stack[top++] = 2 * node + 2;
        stack[top++] = 2 * node + 1;
        continue;
      }
      for (let slot = starts[node]!; slot < ends[node]!; slot++) {
        if (isThere[slot] === 0 || isBeyond(reach, placed, 3 * slot, 3 * slot, x, y, z)) continue;
        this.leaf = node;
        this.looked += looked;
        return slot;
      }
    }
    this.looked += looked;
    return NONE;
  }

  private countOut(leaf: number): void {
    const { left } = this;
    for (let node = leaf; node > 0; node = (node - 1) >> 1) left[node]!--;
    left[0]!--;
  }
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
  const dx = outside(corners[low]!, corners[high]!, x);
  const dy = outside(corners[low + 1]!, corners[high + 1]!, y);
  return exceeds(reach, dx * dx + dy * dy, outside(corners[low + 2]!, corners[high + 2]!, z));
}
