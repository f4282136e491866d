import { growPointTree, leafOfSlots, outside, type PointTree } from './point-tree';

const LEAF_SIZE = 24;
const MOST_DEPTH = 64;

/**
 * Points with prices, and the cheapest for a buyer: squared distance plus price. Every node knows its least price, so
 * that subtrees that cannot be cheap are left out.
 */
export class PriceTree {
  readonly tree: PointTree;
  /** The price of the point in each slot, square metres. */
  readonly prices: Float64Array;
  /** Answers of the last question: what is cheapest and what it costs, cheapest first; -1 and infinity for no more. */
  readonly slots: Int32Array;
  readonly costs: Float64Array;
  private readonly least: Float64Array;
  private readonly leafOf: Int32Array;
  private readonly waiting = new Int32Array(MOST_DEPTH);
  private readonly bounds = new Float64Array(MOST_DEPTH);

  /** @param points `n × 3`, where distances are measured. @param keep most answers that a question has. */
  constructor(points: Float64Array, keep: number) {
    this.tree = growPointTree(points, LEAF_SIZE);
    this.leafOf = leafOfSlots(this.tree);
    this.prices = new Float64Array(points.length / 3);
    this.least = new Float64Array(this.tree.starts.length);
    this.slots = new Int32Array(keep);
    this.costs = new Float64Array(keep);
  }

  raisePrice(slot: number, rise: number): void {
    const { prices, least } = this;
    const { starts, ends } = this.tree;
    const before = prices[slot]!;
    prices[slot] = before + rise;
    let node = this.leafOf[slot]!;
    if (before > least[node]!) return;
    let lowest = Number.POSITIVE_INFINITY;
    for (let other = starts[node]!; other < ends[node]!; other++) {
      if (prices[other]! < lowest) lowest = prices[other]!;
    }
    while (lowest !== least[node]) {
      least[node] = lowest;
      if (node === 0) return;
      node = (node - 1) >> 1;
      const left = least[2 * node + 1]!;
      const right = least[2 * node + 2]!;
      lowest = left < right ? left : right;
    }
  }

  /**
   * Finds what is cheapest for a buyer, into `slots` and `costs`.
   * @param buyers `n × 3` where distances are measured.
   * @param wanted how many answers, no more than are kept.
   */
  findCheapest(buyers: Float64Array, buyer: number, wanted: number): void {
    const { waiting, bounds, least, costs } = this;
    const { firstLeaf, boxes } = this.tree;
    const x = buyers[3 * buyer]!;
    const y = buyers[3 * buyer + 1]!;
    const z = buyers[3 * buyer + 2]!;
    const last = wanted - 1;
    for (let k = 0; k <= last; k++) {
      costs[k] = Number.POSITIVE_INFINITY;
      this.slots[k] = -1;
    }
    waiting[0] = 0;
    bounds[0] = 0;
    let top = 1;
    while (top > 0) {
      let node = waiting[--top]!;
      let bound = bounds[top]!;
      while (bound < costs[last]! && node < firstLeaf) {
        const child = 2 * node + 1;
        const left = squaredDistanceToBox(boxes, 6 * child, x, y, z) + least[child]!;
        const right = squaredDistanceToBox(boxes, 6 * child + 6, x, y, z) + least[child + 1]!;
        const leftFirst = left <= right;
        waiting[top] = leftFirst ? child + 1 : child;
        bounds[top++] = leftFirst ? right : left;
        node = leftFirst ? child : child + 1;
        bound = leftFirst ? left : right;
      }
      if (bound < costs[last]!) this.scanLeaf(node, x, y, z, last);
    }
  }

  /**
   * Finds all slots that cost a buyer less than a limit, in no order.
   * @param found where they are put. @returns how many.
   */
  findBelow(buyers: Float64Array, buyer: number, limit: number, found: Int32Array): number {
    const { waiting, least, prices } = this;
    const { firstLeaf, boxes, placed, starts, ends } = this.tree;
    const x = buyers[3 * buyer]!;
    const y = buyers[3 * buyer + 1]!;
    const z = buyers[3 * buyer + 2]!;
    let count = 0;
    let top = 1;
    waiting[0] = 0;
    while (top > 0) {
      const node = waiting[--top]!;
      if (squaredDistanceToBox(boxes, 6 * node, x, y, z) + least[node]! >= limit) continue;
      if (node < firstLeaf) {
        waiting[top++] = 2 * node + 2;
        waiting[top++] = 2 * node + 1;
        continue;
      }
      for (let slot = starts[node]!; slot < ends[node]!; slot++) {
        const dx = placed[3 * slot]! - x;
        const dy = placed[3 * slot + 1]! - y;
        const dz = placed[3 * slot + 2]! - z;
        if (dx * dx + dy * dy + dz * dz + prices[slot]! < limit) found[count++] = slot;
      }
    }
    return count;
  }

  private scanLeaf(leaf: number, x: number, y: number, z: number, last: number): void {
    const { prices, costs, slots } = this;
    const { placed, starts, ends } = this.tree;
    const end = ends[leaf]!;
    let worst = costs[last]!;
    for (let slot = starts[leaf]!, at = 3 * slot; slot < end; slot++, at += 3) {
      const dx = placed[at]! - x;
      const dy = placed[at + 1]! - y;
      const dz = placed[at + 2]! - z;
      const cost = dx * dx + dy * dy + dz * dz + prices[slot]!;
      if (cost >= worst) continue;
      let k = last;
      for (; k > 0 && costs[k - 1]! > cost; k--) {
        costs[k] = costs[k - 1]!;
        slots[k] = slots[k - 1]!;
      }
      costs[k] = cost;
      slots[k] = slot;
      worst = costs[last]!;
    }
  }
}

function squaredDistanceToBox(boxes: Float64Array, at: number, x: number, y: number, z: number): number {
  const dx = outside(boxes[at]!, boxes[at + 3]!, x);
  const dy = outside(boxes[at + 1]!, boxes[at + 4]!, y);
  const dz = outside(boxes[at + 2]!, boxes[at + 5]!, z);
  return dx * dx + dy * dy + dz * dz;
}
