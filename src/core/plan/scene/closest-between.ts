import { growPointTree, outside, type PointTree } from '../../assignment/point-tree';
import type { ClosestPair } from '../../formation/sites/closest-pair';

const LEAF_SIZE = 8;

/**
 * The nearest two of `count × 3` positions of which one is in the hand and the other is not: `a` is in the hand. Null
 * where either set is empty. Each point of the hand looks down a tree over the others and leaves out boxes that are
 * farther than the nearest two so far.
 * @param isInHand 1 for each point in the hand, else 0.
 */
export function closestBetween(positions: Float64Array, isInHand: Uint8Array): ClosestPair | null {
  const [held, others]: [number[], number[]] = [[], []];
  for (const [point, flag] of isInHand.entries()) (flag ? held : others).push(point);
  if (held.length === 0 || others.length === 0) return null;
  const placesOfOthers = Float64Array.from({ length: 3 * others.length }, (_, at) => {
    return positions[3 * others[Math.floor(at / 3)]! + (at % 3)]!;
  });
  const tree = growPointTree(placesOfOthers, LEAF_SIZE);
  let best: ClosestPair = { distance: Number.POSITIVE_INFINITY, a: -1, b: -1 };
  for (const a of held) {
    const near = nearestInTree(tree, positions, 3 * a, best.distance);
    if (near) best = { distance: near.distance, a, b: others[near.point]! };
  }
  return best.a < 0 ? null : best;
}

/** The point of a tree nearest to the place at an index, if it is nearer than a distance. */
function nearestInTree(tree: PointTree, positions: Float64Array, at: number, withinM: number) {
  let found: { distance: number; point: number } | null = null;
  const visit = (node: number) => {
    if (distanceToBox(tree, node, positions, at) >= (found?.distance ?? withinM)) return;
    if (node < tree.firstLeaf) {
      const [left, right] = [2 * node + 1, 2 * node + 2];
      const isLeftNearer = distanceToBox(tree, left, positions, at) <= distanceToBox(tree, right, positions, at);
      visit(isLeftNearer ? left : right);
      visit(isLeftNearer ? right : left);
      return;
    }
    for (let slot = tree.starts[node]!; slot < tree.ends[node]!; slot++) {
      const distance = Math.hypot(...[0, 1, 2].map((k) => tree.placed[3 * slot + k]! - positions[at + k]!));
      if (distance < (found?.distance ?? withinM)) found = { distance, point: tree.pointIn[slot]! };
    }
  };
  visit(0);
  return found as { distance: number; point: number } | null;
}

function distanceToBox({ boxes }: PointTree, node: number, positions: Float64Array, at: number): number {
  const box = 6 * node;
  const axes = [0, 1, 2].map((k) => outside(boxes[box + k]!, boxes[box + 3 + k]!, positions[at + k]!));
  return Math.hypot(...axes);
}
