import { boxesOf, growPointTree, leafOfSlots, type PointTree } from './point-tree';
import { exceeds, type MoveCap, type Reach } from './reach';

const LEAF_SIZE = 16;
const MOST_DEPTH = 64;

/** What a buyer can get: only points that it reaches, measured in metres as they are flown. */
interface Gate {
  readonly reach: Reach;
  /** `n × 3`, in the order of slots. */
  readonly placed: Float64Array;
  readonly boxes: Float64Array;
}

/**
 * Points with prices, and the cheapest for a buyer: squared distance plus price. Every node knows its least price, so
 * that subtrees that cannot be cheap are left out. Prices only rise.
 */
export class PriceTree {
  readonly tree: PointTree;
  /** The price of the point in each slot, square metres. */
  readonly prices: Float64Array;
  /** Answers of the last question: what is cheapest and what it costs, cheapest first; -1 and infinity for no more. */
  readonly slots: Int32Array;
  readonly costs: Float64Array;
  private gate: Gate | null = null;
  private readonly least: Float64Array;
  private readonly leafOf: Int32Array;
  private readonly waiting = new Int32Array(MOST_DEPTH);
  private readonly bounds = new Float64Array(MOST_DEPTH);

  /** @param points `n × 3`, where distances are measured. @param keep how many answers a question has. */
  constructor(points: Float64Array, keep: number) {
    this.tree = growPointTree(points, LEAF_SIZE);
    this.leafOf = leafOfSlots(this.tree);
    this.prices = new Float64Array(points.length / 3);
    this.least = new Float64Array(this.tree.starts.length);
    this.slots = new Int32Array(keep);
    this.costs = new Float64Array(keep);
  }

  /** From now on only points within reach count. */
  limit({ reach, toM }: MoveCap): void {
    const placed = new Float64Array(toM.length);
    this.tree.pointIn.forEach((p, slot) => {
      placed.set(toM.subarray(3 * p, 3 * p + 3), 3 * slot);
    });
    this.gate = { reach, placed, boxes: boxesOf(this.tree, toM) };
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
   * @param buyers `n × 3` where distances are measured. @param flown `n × 3` the same drones in the metres of the reach.
   */
  findCheapest(buyers: Float64Array, flown: Float64Array, buyer: number): void {
    const { waiting, bounds, least, costs, gate } = this;
    const { firstLeaf, boxes } = this.tree;
    const x = buyers[3 * buyer]!;
    const y = buyers[3 * buyer + 1]!;
    const z = buyers[3 * buyer + 2]!;
    const last = costs.length - 1;
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
        if (gate && beyond(gate, node, flown, buyer)) bound = Number.POSITIVE_INFINITY;
      }
      if (bound < costs[last]!) this.scanLeaf(node, x, y, z, flown, buyer);
    }
  }

  private scanLeaf(leaf: number, x: number, y: number, z: number, flown: Float64Array, buyer: number): void {
    const { prices, costs, slots, gate } = this;
    const { placed, starts, ends } = this.tree;
    const last = costs.length - 1;
    const end = ends[leaf]!;
    for (let slot = starts[leaf]!; slot < end; slot++) {
      const dx = placed[3 * slot]! - x;
      const dy = placed[3 * slot + 1]! - y;
      const dz = placed[3 * slot + 2]! - z;
      const cost = dx * dx + dy * dy + dz * dz + prices[slot]!;
      if (cost >= costs[last]! || (gate && !reaches(gate, slot, flown, buyer))) continue;
      let k = last;
      for (; k > 0 && costs[k - 1]! > cost; k--) {
        costs[k] = costs[k - 1]!;
        slots[k] = slots[k - 1]!;
      }
      costs[k] = cost;
      slots[k] = slot;
    }
  }
}

function squaredDistanceToBox(boxes: Float64Array, at: number, x: number, y: number, z: number): number {
  const dx = Math.max(boxes[at]! - x, x - boxes[at + 3]!, 0);
  const dy = Math.max(boxes[at + 1]! - y, y - boxes[at + 4]!, 0);
  const dz = Math.max(boxes[at + 2]! - z, z - boxes[at + 5]!, 0);
  return dx * dx + dy * dy + dz * dz;
}

function beyond({ reach, boxes }: Gate, node: number, flown: Float64Array, buyer: number): boolean {
  const at = 6 * node;
  const z = flown[3 * buyer + 2]!;
  const x = flown[3 * buyer]!;
  const y = flown[3 * buyer + 1]!;
  const dx = Math.max(boxes[at]! - x, x - boxes[at + 3]!, 0);
  const dy = Math.max(boxes[at + 1]! - y, y - boxes[at + 4]!, 0);
  const rise = Math.max(boxes[at + 2]! - z, 0) || Math.min(boxes[at + 5]! - z, 0);
  return exceeds(reach, dx * dx + dy * dy, rise);
}

function reaches({ reach, placed }: Gate, slot: number, flown: Float64Array, buyer: number): boolean {
  const dz = placed[3 * slot + 2]! - flown[3 * buyer + 2]!;
  const dx = placed[3 * slot]! - flown[3 * buyer]!;
  const dy = placed[3 * slot + 1]! - flown[3 * buyer + 1]!;
  return !exceeds(reach, dx * dx + dy * dy, dz);
}
