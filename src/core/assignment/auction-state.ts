import { matchSpreads } from './match-spreads';
import { picked } from './pinned';
import { growPointTree, type PointTree } from './point-tree';
import { PriceTree } from './price-tree';

export const NONE = -1;

/** Cheapest points that each drone remembers. Prices only rise, so what was left out then is no cheaper now. */
const REMEMBERED = 8;

/** As many are enough where what was remembered before was of no use: a question for few is quicker. */
const REMEMBERED_IN_VAIN = 4;

/**
 * The auction state of drones and points in steps.
 * @param from `n × 3`, about its centroid. @param to `n × 3`, about its centroid.
 */
export function* createAuctionState(from: Float64Array, to: Float64Array): Generator<void, AuctionState> {
  const matched = matchSpreads(from, to);
  yield;
  const buyers = growPointTree(matched.from, REMEMBERED);
  yield;
  const slots = new PriceTree(matched.to, REMEMBERED + 1);
  yield;
  return new AuctionState({ from, to, matched, buyers, slots });
}

/** What an auction state is made of; see `createAuctionState`. */
interface AuctionGrounds {
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Both, deformed. */
  readonly matched: { readonly from: Float64Array; readonly to: Float64Array };
  readonly buyers: PointTree;
  readonly slots: PriceTree;
}

/**
 * Who holds what, and what everything costs: squared distance plus price. Drones are buyers and points are slots, each
 * in an order in which neighbours follow each other, so that memory is read in runs.
 *
 * Both sets are deformed to spread alike first: prices can start at zero, and what is cheap for a buyer is near it. What a
 * buyer would rather have is the same before and after, since `a · b` is.
 */
export class AuctionState {
  readonly tree: PriceTree;
  /** The slot that each buyer holds, and the buyer that holds each slot. */
  readonly slotOf: Int32Array;
  readonly holderOf: Int32Array;
  /** `n × 3`: drones in the order of buyers and points in the order of slots, as they were given. */
  readonly drones: Float64Array;
  readonly points: Float64Array;
  readonly droneOf: Uint32Array;
  /** Answers of the last look: the cheapest slot, its cost, and the cost of the next. */
  bestSlot = NONE;
  readonly cheapest = new Float64Array(2);
  /** Answers of the last question for what is improving. */
  readonly improving: Int32Array;
  /** All squared distances from the centroids, as they are and deformed. */
  readonly squaresM2: number;
  readonly deformedM2: number;
  /** Squares about as large as any that a cost is made of: its rounding is in proportion to them. */
  readonly largestM2: number;
  /** `n × 3`: the buyers, deformed. */
  private readonly buyers: Float64Array;
  private readonly memory: Int32Array;
  /** What a buyer does not remember costs at least this; negative for a buyer that remembers nothing. */
  private readonly forgotten: Float64Array;
  /** Whether what a buyer remembers has answered a question. */
  private readonly wasOfUse: Uint8Array;

  constructor({ from, to, matched, buyers, slots }: AuctionGrounds) {
    const n = from.length / 3;
    this.droneOf = buyers.pointIn;
    this.buyers = buyers.placed;
    this.tree = slots;
    this.drones = picked(from, buyers.pointIn);
    this.points = picked(to, slots.tree.pointIn);
    this.slotOf = new Int32Array(n).fill(NONE);
    this.holderOf = new Int32Array(n).fill(NONE);
    this.memory = new Int32Array(n * REMEMBERED);
    this.wasOfUse = new Uint8Array(n);
    this.forgotten = new Float64Array(n).fill(-1);
    this.improving = new Int32Array(n);
    this.squaresM2 = squares(from) + squares(to);
    this.deformedM2 = squares(matched.from) + squares(matched.to);
    this.largestM2 = largestSquare(from) + largestSquare(to);
  }

  hold(buyer: number, slot: number): void {
    this.slotOf[buyer] = slot;
    this.holderOf[slot] = buyer;
  }

  /** Every drone holds the point of an assignment. */
  holdAll(assignment: Uint32Array): void {
    const { slotOf } = this.tree.tree;
    for (let buyer = 0; buyer < this.droneOf.length; buyer++) {
      this.hold(buyer, slotOf[assignment[this.droneOf[buyer]!]!]!);
    }
  }

  /** For each drone the index of its point. */
  assignment(): Uint32Array {
    const { pointIn } = this.tree.tree;
    const out = new Uint32Array(this.slotOf.length);
    for (let buyer = 0; buyer < out.length; buyer++) out[this.droneOf[buyer]!] = pointIn[this.slotOf[buyer]!]!;
    return out;
  }

  /** Dual prices for the squared distances as they are: what a drone gains at each point, square metres. */
  gains(): Float64Array {
    const { points } = this;
    const { prices, tree } = this.tree;
    const out = new Float64Array(prices.length);
    for (let slot = 0; slot < out.length; slot++) {
      out[tree.pointIn[slot]!] = squaredLength(points, slot) - squaredLength(tree.placed, slot) - prices[slot]!;
    }
    return out;
  }

  /** Finds what is cheapest: among what the buyer remembers, if that answers the question up to `rank`, 0 or 1. */
  look(buyer: number, rank: number): void {
    const { memory, forgotten, wasOfUse, cheapest, tree } = this;
    const isFirst = forgotten[buyer]! < 0;
    if (!isFirst) {
      this.recall(buyer);
      if (cheapest[rank]! <= forgotten[buyer]!) {
        wasOfUse[buyer] = 1;
        return;
      }
    }
    const remembered = isFirst || wasOfUse[buyer] === 1 ? REMEMBERED : REMEMBERED_IN_VAIN;
    wasOfUse[buyer] = 0;
    tree.findCheapest(this.buyers, buyer, remembered + 1);
    const { slots, costs } = tree;
    const start = buyer * REMEMBERED;
    for (let k = 0; k < remembered; k++) memory[start + k] = slots[k]!;
    if (remembered < REMEMBERED) memory[start + remembered] = NONE;
    forgotten[buyer] = costs[remembered]!;
    this.bestSlot = slots[0]!;
    cheapest[0] = costs[0]!;
    cheapest[1] = costs[1]!;
  }

  private recall(buyer: number): void {
    const { memory } = this;
    let slot = NONE;
    let best = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    for (let k = buyer * REMEMBERED; k < (buyer + 1) * REMEMBERED && memory[k]! !== NONE; k++) {
      const cost = this.costOf(buyer, memory[k]!);
      if (cost < best) {
        second = best;
        best = cost;
        slot = memory[k]!;
      } else if (cost < second) second = cost;
    }
    this.bestSlot = slot;
    this.cheapest[0] = best;
    this.cheapest[1] = second;
  }

  /**
   * Finds all slots that cost a buyer less than its own, by more than a margin, into `improving`; a negative margin finds
   * those as well that cost little more. Returns how many.
   */
  findImproving(buyer: number, marginM2: number): number {
    const { memory, improving } = this;
    const below = this.costOf(buyer, this.slotOf[buyer]!) - marginM2;
    if (below > this.forgotten[buyer]!) return this.tree.findBelow(this.buyers, buyer, below, improving);
    let count = 0;
    for (let k = buyer * REMEMBERED; k < (buyer + 1) * REMEMBERED && memory[k]! !== NONE; k++) {
      if (this.costOf(buyer, memory[k]!) < below) improving[count++] = memory[k]!;
    }
    return count;
  }

  costOf(buyer: number, slot: number): number {
    const { placed } = this.tree.tree;
    const dx = placed[3 * slot]! - this.buyers[3 * buyer]!;
    const dy = placed[3 * slot + 1]! - this.buyers[3 * buyer + 1]!;
    const dz = placed[3 * slot + 2]! - this.buyers[3 * buyer + 2]!;
    return dx * dx + dy * dy + dz * dz + this.tree.prices[slot]!;
  }
}

function squaredLength(points: Float64Array, p: number): number {
  return points[3 * p]! ** 2 + points[3 * p + 1]! ** 2 + points[3 * p + 2]! ** 2;
}

function squares(points: Float64Array): number {
  let total = 0;
  for (let at = 0; at < points.length; at++) total += points[at]! * points[at]!;
  return total;
}

function largestSquare(points: Float64Array): number {
  let largest = 0;
  for (let p = 0; p < points.length / 3; p++) largest = Math.max(largest, squaredLength(points, p));
  return largest;
}
