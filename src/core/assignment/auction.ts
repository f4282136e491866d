import { matchSpreads } from './match-spreads';
import { growPointTree } from './point-tree';
import { PriceTree } from './price-tree';
import { type MoveCap, within } from './reach';

const NOBODY = -1;

/** Cheapest points that each drone remembers. Prices only rise, so what was left out then is no cheaper now. */
const REMEMBERED = 8;

/** Bids, or drones looked at, between two breaths: a few milliseconds at 16,000. */
const STEPS_AT_ONCE = 500;

/** By how much the bid grows finer from round to round. */
const FINER = 5;

/** First bid, in units of the middle between the distance to the nearest and the size of the formations, squared. */
const COARSEST = 0.5;

/** Finest bid in units of what the gap may be for each drone: the gap comes out at less than half of `n` bids. */
const FINEST = 1.4;

/** A gap of this share of all squared distances, or of these square metres, is rounding. */
const ROUNDING = 1e-13;
const ROUNDING_M2 = 1e-9;

/**
 * Bids when moves are limited, in units of the last ones without: prices have to move far for the few who must give up
 * their points, and farther still while bids go on and on. Finer bids and second rounds took 2 to 4 times as long for
 * 0.5 % less cost, in the worst case 2 %.
 */
const LIMITED_BID = 10;

/**
 * An auction of points among drones with ever finer bids (Bertsekas, 1988: epsilon scaling, one bid at a time). At the
 * end nobody would be better off by more than a bid with any other point, so that the sum of squares exceeds the least
 * one by no more than what the drones together would gain: the gap, measured after each round.
 *
 * Prices start near zero since both sets are deformed to spread alike first. Rejected in prototypes at 550 drones
 * on the 16 pairs of `tests/oracles/show-formations.ts`, ms for all of them: this way 101; nothing remembered 132; all
 * points looked at instead of a tree 235; linear bounds on prices in each node 194; coarser bids while a round lasts 230.
 * The machine was shared: only differences of half and more count.
 */
export class Auction {
  /** `n × 3`: the drones, deformed, in an order in which neighbours follow each other: memory is read in runs. */
  private readonly buyers: Float64Array;
  /** The same drones in the metres of the reach. */
  private readonly flown: Float64Array;
  private readonly droneOf: Uint32Array;
  private readonly market: PriceTree;
  /** The slot that each buyer holds, and the buyer that holds each slot. */
  private readonly slotOf: Int32Array;
  private readonly holderOf: Int32Array;
  private readonly memory: Int32Array;
  /** What a buyer does not remember costs at least this; negative for a buyer that remembers nothing. */
  private readonly forgotten: Float64Array;
  /** By how much each buyer would rather have another slot. */
  private readonly regret: Float64Array;
  private readonly waiting: Int32Array;
  private waitingCount = 0;
  /** Bids after which they double in size. */
  private coarserAfter = Number.POSITIVE_INFINITY;
  private bid = 0;
  /** All squared distances from the centroids, as they are and deformed. */
  private readonly squaresM2: number;
  private readonly deformedM2: number;
  /** Answers of the last look: the cheapest slot, its cost, and the cost of the next. */
  private bestSlot = NOBODY;
  private readonly cheapest = new Float64Array(2);
  /** Sums of the last survey: what all would pay for what is cheapest for them, and their regrets. */
  private readonly survey = { payM2: 0, regretM2: 0 };

  /** @param from `n × 3`, about its centroid. @param to `n × 3`, about its centroid. */
  constructor(from: Float64Array, to: Float64Array) {
    const n = from.length / 3;
    const matched = matchSpreads(from, to);
    const { pointIn, placed } = growPointTree(matched.from, REMEMBERED);
    this.droneOf = pointIn;
    this.buyers = placed;
    this.flown = placed.slice();
    this.market = new PriceTree(matched.to, REMEMBERED + 1);
    this.slotOf = new Int32Array(n).fill(NOBODY);
    this.holderOf = new Int32Array(n).fill(NOBODY);
    this.memory = new Int32Array(n * REMEMBERED);
    this.forgotten = new Float64Array(n).fill(-1);
    this.regret = new Float64Array(n);
    this.waiting = new Int32Array(n);
    this.squaresM2 = squares(from) + squares(to);
    this.deformedM2 = squares(matched.from) + squares(matched.to);
  }

  /** Runs until the gap is at most a share of the least sum of squares. */
  *sell(gapShare: number): Generator<void, void> {
    const n = this.slotOf.length;
    yield* this.surveyAll();
    const rounding = Math.max(ROUNDING_M2, ROUNDING * this.squaresM2);
    const middle = Math.sqrt((this.survey.payM2 / n) * (this.deformedM2 / n));
    // Never zero: among points in one place bids of nothing would go on for ever.
    this.bid = Math.max(middle * COARSEST, rounding / n);
    for (;;) {
      yield* this.sellToUnhappy();
      yield* this.surveyAll();
      const { payM2, regretM2 } = this.survey;
      const boundM2 = Math.max(0, payM2 - sum(this.market.prices) + this.squaresM2 - this.deformedM2);
      if (regretM2 <= Math.max(gapShare * boundM2, rounding)) return;
      this.bid = Math.max(this.bid / FINER, Math.min(this.bid / 1.5, (FINEST * gapShare * boundM2) / n));
    }
  }

  /**
   * Sells again with every move within a cap, from an assignment that may break it. There must be one that does not.
   */
  *sellWithin(cap: MoveCap, start: Uint32Array): Generator<void, void> {
    this.restart(cap, start);
    this.bid *= LIMITED_BID;
    this.coarserAfter = 4 * this.slotOf.length;
    yield* this.sellToUnhappy();
  }

  /** For each drone the index of its point. */
  assignment(): Uint32Array {
    const out = new Uint32Array(this.slotOf.length);
    this.droneOf.forEach((drone, buyer) => {
      out[drone] = this.market.tree.pointIn[this.slotOf[buyer]!]!;
    });
    return out;
  }

  /** Dual prices for the squared distances as they are: what a drone gains at each point, square metres. */
  gains(to: Float64Array): Float64Array {
    const { prices, tree } = this.market;
    const out = new Float64Array(prices.length);
    tree.pointIn.forEach((p, slot) => {
      out[p] = squaredLength(to, p) - squaredLength(tree.placed, slot) - prices[slot]!;
    });
    return out;
  }

  /** Who breaks the cap holds nothing and waits; the others are content for now. */
  private restart(cap: MoveCap, start: Uint32Array): void {
    const { reach, fromM, toM } = cap;
    const { pointIn, slotOf } = this.market.tree;
    this.market.limit(cap);
    this.regret.fill(Number.POSITIVE_INFINITY);
    this.slotOf.fill(NOBODY);
    this.holderOf.fill(NOBODY);
    for (let buyer = 0; buyer < this.slotOf.length; buyer++) {
      const drone = this.droneOf[buyer]!;
      this.flown.set(fromM.subarray(3 * drone, 3 * drone + 3), 3 * buyer);
      this.forget(buyer, (slot) => !within(reach, fromM, drone, toM, pointIn[slot]!));
      const p = start[drone]!;
      if (!within(reach, fromM, drone, toM, p)) continue;
      this.regret[buyer] = 0;
      this.slotOf[buyer] = slotOf[p]!;
      this.holderOf[slotOf[p]!] = buyer;
    }
  }

  private forget(buyer: number, isOut: (slot: number) => boolean): void {
    const { memory } = this;
    let kept = buyer * REMEMBERED;
    const end = kept + REMEMBERED;
    for (let k = kept; k < end; k++) {
      if (memory[k] !== NOBODY && !isOut(memory[k]!)) memory[kept++] = memory[k]!;
    }
    memory.fill(NOBODY, kept, end);
  }

  private *surveyAll(): Generator<void, void> {
    this.survey.payM2 = 0;
    this.survey.regretM2 = 0;
    for (let start = 0; start < this.slotOf.length; start += STEPS_AT_ONCE) {
      this.surveySome(start, Math.min(start + STEPS_AT_ONCE, this.slotOf.length));
      yield;
    }
  }

  private surveySome(start: number, end: number): void {
    const { slotOf, regret, cheapest, survey } = this;
    for (let buyer = start; buyer < end; buyer++) {
      this.look(buyer, 0);
      const slot = slotOf[buyer]!;
      regret[buyer] = slot === NOBODY ? Number.POSITIVE_INFINITY : Math.max(0, this.costOf(buyer, slot) - cheapest[0]!);
      survey.payM2 += cheapest[0]!;
      survey.regretM2 += regret[buyer]!;
    }
  }

  /** Those who regret more than a bid give up what they hold; then bids go on until nobody waits. */
  private *sellToUnhappy(): Generator<void, void> {
    const { slotOf, holderOf, waiting, regret } = this;
    for (let buyer = slotOf.length - 1; buyer >= 0; buyer--) {
      if (regret[buyer]! <= this.bid) continue;
      const slot = slotOf[buyer]!;
      if (slot !== NOBODY) holderOf[slot] = NOBODY;
      slotOf[buyer] = NOBODY;
      waiting[this.waitingCount++] = buyer;
    }
    for (let bids = STEPS_AT_ONCE; this.waitingCount > 0; bids += STEPS_AT_ONCE) {
      this.bidSome();
      yield;
      if (bids < this.coarserAfter) continue;
      // what is due at one size of bid need not fit into a fixed number of bids: without more time for each, it never ends
      this.bid *= 2;
      this.coarserAfter *= 2;
      bids = 0;
    }
  }

  /** The last who was outbid bids first: what it looks at is still at hand. */
  private bidSome(): void {
    const { slotOf, holderOf, waiting, market, cheapest } = this;
    const onlyChoice = 4 * this.squaresM2 + this.bid;
    for (let step = 0; step < STEPS_AT_ONCE && this.waitingCount > 0; step++) {
      const buyer = waiting[--this.waitingCount]!;
      this.look(buyer, 1);
      const slot = this.bestSlot;
      const margin = cheapest[1]! - cheapest[0]!;
      market.raisePrice(slot, margin < onlyChoice ? margin + this.bid : onlyChoice);
      const before = holderOf[slot]!;
      if (before !== NOBODY) {
        slotOf[before] = NOBODY;
        waiting[this.waitingCount++] = before;
      }
      holderOf[slot] = buyer;
      slotOf[buyer] = slot;
    }
  }

  /** Finds what is cheapest: among what the buyer remembers, if that answers the question up to `rank`, 0 or 1. */
  private look(buyer: number, rank: number): void {
    const { memory, forgotten, cheapest, market } = this;
    if (forgotten[buyer]! >= 0) {
      this.recall(buyer);
      if (cheapest[rank]! <= forgotten[buyer]!) return;
    }
    market.findCheapest(this.buyers, this.flown, buyer);
    const { slots, costs } = market;
    for (let k = 0; k < REMEMBERED; k++) memory[buyer * REMEMBERED + k] = slots[k]!;
    forgotten[buyer] = costs[REMEMBERED]!;
    this.bestSlot = slots[0]!;
    cheapest[0] = costs[0]!;
    cheapest[1] = costs[1]!;
  }

  private recall(buyer: number): void {
    const { memory } = this;
    let slot = NOBODY;
    let best = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    for (let k = buyer * REMEMBERED; k < (buyer + 1) * REMEMBERED && memory[k]! !== NOBODY; k++) {
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

  private costOf(buyer: number, slot: number): number {
    const { placed } = this.market.tree;
    const dx = placed[3 * slot]! - this.buyers[3 * buyer]!;
    const dy = placed[3 * slot + 1]! - this.buyers[3 * buyer + 1]!;
    const dz = placed[3 * slot + 2]! - this.buyers[3 * buyer + 2]!;
    return dx * dx + dy * dy + dz * dz + this.market.prices[slot]!;
  }
}

function squaredLength(points: Float64Array, p: number): number {
  return points[3 * p]! ** 2 + points[3 * p + 1]! ** 2 + points[3 * p + 2]! ** 2;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k]!;
  return total;
}

function squares(points: Float64Array): number {
  let total = 0;
  for (let at = 0; at < points.length; at++) total += points[at]! * points[at]!;
  return total;
}
