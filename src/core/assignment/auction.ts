import { type AuctionState, NONE } from './auction-state';

/** Bids, or drones looked at, between two breaths: a few milliseconds at 16,000. */
const STEPS_AT_ONCE = 500;

/** By how much the bid grows finer from round to round. */
const FINER = 5;

/** First bid, in units of the middle between the distance to the nearest and the size of the formations, squared. */
const COARSEST = 0.25;

/** Finest bid in units of what the gap may be for each drone: the gap comes out at less than half of `n` bids. */
const FINEST = 1.4;

/** A gap of this share of all squared distances, or of these square metres, is rounding. */
const ROUNDING = 1e-13;
const ROUNDING_M2 = 1e-9;

/**
 * An auction of points among drones with ever finer bids (Bertsekas, 1988: epsilon scaling, one bid at a time). At the
 * end no drone would be better off by more than a bid with any other point, so that the sum of squares exceeds the
 * least one by no more than what the drones together would gain: the gap, measured after each round.
 *
 * Prices start near zero since both sets are deformed to spread alike first. Rejected in prototypes at 550 drones
 * on the 16 pairs of `tests/oracles/show-formations.ts`, ms for all of them: this way 101; nothing remembered 132; all
 * points looked at instead of a tree 235; linear bounds on prices in each node 194; coarser bids while a round lasts 230.
 * The machine was shared: only differences of half and more count.
 */
export class Auction {
  private readonly state: AuctionState;
  /** By how much each buyer would rather have another slot. */
  private readonly regret: Float64Array;
  private readonly waiting: Int32Array;
  private waitingCount = 0;
  private bid = 0;
  /** Sums of the last survey: what all would pay for what is cheapest for them, and their regrets. */
  private readonly survey = { payM2: 0, regretM2: 0 };

  constructor(state: AuctionState) {
    const n = state.slotOf.length;
    this.state = state;
    this.regret = new Float64Array(n);
    this.waiting = new Int32Array(n);
  }

  /** Runs until the gap is at most a share of the least sum of squares. */
  *sell(gapShare: number): Generator<void, void> {
    const { squaresM2, deformedM2, tree } = this.state;
    const n = this.regret.length;
    yield* this.surveyAll();
    const rounding = Math.max(ROUNDING_M2, ROUNDING * squaresM2);
    const middle = Math.sqrt((this.survey.payM2 / n) * (deformedM2 / n));
    // Never zero: among points in one place bids of nothing would go on for ever.
    this.bid = Math.max(middle * COARSEST, rounding / n);
    for (;;) {
      yield* this.sellToUnhappy();
      yield* this.surveyAll();
      const { payM2, regretM2 } = this.survey;
      const boundM2 = Math.max(0, payM2 - sum(tree.prices) + squaresM2 - deformedM2);
      if (regretM2 <= Math.max(gapShare * boundM2, rounding)) return;
      this.bid = Math.max(this.bid / FINER, Math.min(this.bid / 1.5, (FINEST * gapShare * boundM2) / n));
    }
  }

  private *surveyAll(): Generator<void, void> {
    this.survey.payM2 = 0;
    this.survey.regretM2 = 0;
    for (let start = 0; start < this.regret.length; start += STEPS_AT_ONCE) {
      this.surveySome(start, Math.min(start + STEPS_AT_ONCE, this.regret.length));
      yield;
    }
  }

  private surveySome(start: number, end: number): void {
    const { state, regret, survey } = this;
    const { slotOf, cheapest } = state;
    for (let buyer = start; buyer < end; buyer++) {
      state.look(buyer, 0);
      const slot = slotOf[buyer]!;
      const own = slot === NONE ? Number.POSITIVE_INFINITY : state.costOf(buyer, slot);
      regret[buyer] = Math.max(0, own - cheapest[0]!);
      survey.payM2 += cheapest[0]!;
      survey.regretM2 += regret[buyer]!;
    }
  }

  /** Drones that regret more than a bid give up what they hold; then bids go on until none waits. */
  private *sellToUnhappy(): Generator<void, void> {
    const { waiting, regret } = this;
    const { slotOf, holderOf } = this.state;
    for (let buyer = slotOf.length - 1; buyer >= 0; buyer--) {
      if (regret[buyer]! <= this.bid) continue;
      const slot = slotOf[buyer]!;
      if (slot !== NONE) holderOf[slot] = NONE;
      slotOf[buyer] = NONE;
      waiting[this.waitingCount++] = buyer;
    }
    while (this.waitingCount > 0) {
      this.bidSome();
      yield;
    }
  }

  /** The last who was outbid bids first: what it looks at is still at hand. */
  private bidSome(): void {
    const { waiting, state } = this;
    const { slotOf, holderOf, cheapest } = state;
    const onlyChoice = 4 * state.squaresM2 + this.bid;
    for (let step = 0; step < STEPS_AT_ONCE && this.waitingCount > 0; step++) {
      const buyer = waiting[--this.waitingCount]!;
      state.look(buyer, 1);
      const slot = state.bestSlot;
      const margin = cheapest[1]! - cheapest[0]!;
      state.tree.raisePrice(slot, margin < onlyChoice ? margin + this.bid : onlyChoice);
      const before = holderOf[slot]!;
      if (before !== NONE) {
        slotOf[before] = NONE;
        waiting[this.waitingCount++] = before;
      }
      state.hold(buyer, slot);
    }
  }
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let k = 0; k < values.length; k++) total += values[k]!;
  return total;
}
