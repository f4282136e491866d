import { Auction } from './auction';
import { type Bottleneck, findBottleneck, findFlyable } from './bottleneck';
import { boundSquares } from './dual-bound';
import { exchangePairs } from './exchange';
import { Market } from './market';
import { matchSpreads } from './match-spreads';
import { Matching } from './matching';
import { freeSubset, withPins } from './pinned';
import { type MotionLimits, type MoveCap, type Reach, reachWithin, within } from './reach';

/** How far above the least time that can be flown the slowest drone may stay: the price of short paths for the others. */
const CAP_FACTOR = 1.0007;

/** Gap at which the auction stops: exchanges close a part of it. */
const GAP_SHARE = 0.0045;

/** Relative error of travel times: a cap without it could leave out the assignment that it was taken from. */
const ROUNDING = 1e-9;

export interface AssignmentRequest {
  /** `n × 3`: where the drones are and the places to fill, metres in the show frame. */
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  readonly limits: MotionLimits;
  /** Heights count `1 / downwashFactor` of horizontal distances in the squares; 1 for plain distances. */
  readonly downwashFactor: number;
  /** For each drone the point that it must take, or -1; null when nobody is pinned. */
  readonly pins: Int32Array | null;
  /** The slowest drone of `capped` needs at most this many times the least time that can be flown; 1.0015 unless given. */
  readonly capFactor?: number;
  /** What can be flown within a time, all of it within the reach of the limits: that itself, unless given. */
  readonly flyable?: (timeS: number) => Reach;
}

export interface Assignments {
  /**
   * Least squares up to exchanges of two, whatever the time: `(a_i - a_j) · (b_i - b_j) >= 0`, heights scaled, for every
   * two unpinned drones, proved by whoever envies whom. The start for arcs.
   */
  readonly leastSquares: Uint32Array;
  /** Least squares among those whose slowest drone stays near the least time that can be flown. */
  readonly capped: Uint32Array;
  readonly bottleneck: Bottleneck;
  /** Seconds within which common laws can fly some assignment, near the least: what `capped` keeps to. */
  readonly flyableS: number;
  readonly costs: AssignmentCosts;
}

/**
 * Sums of squares of the unpinned drones, heights scaled, both sets taken about their centroids: what all drones move
 * together costs the same for every assignment, and would hide how far from the least the rest is.
 */
export interface AssignmentCosts {
  readonly leastSquaresM2: number;
  readonly cappedM2: number;
  /** No assignment has less: proved from dual prices. */
  readonly lowerBoundM2: number;
}

/**
 * Who flies where: least sum of squared distances, which keeps straight paths apart by `spacing / √2` (Turpin, Michael
 * and Kumar, CAPT, 2014), and the same with the longest move capped. Only the bound takes plain O(n²) time; memory is
 * linear.
 */
export function assign(request: AssignmentRequest): Assignments {
  const steps = assignInSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, with a breath about every ten milliseconds at the latest. */
export function* assignInSteps(request: AssignmentRequest): Generator<void, Assignments> {
  const { limits, downwashFactor, capFactor = CAP_FACTOR } = request;
  const { flyable = (timeS) => reachWithin(timeS * (1 + ROUNDING), limits) } = request;
  const free = freeSubset(request);
  const from = aboutCentroid(free.fromM, downwashFactor);
  const to = aboutCentroid(free.toM, downwashFactor);
  yield;
  const matched = matchSpreads(from, to);
  yield;
  const market = new Market(from, to, matched);
  const auction = new Auction(market);
  yield;
  yield* auction.sell(GAP_SHARE);
  yield* exchangePairs(market);
  const leastSquares = market.assignment();
  const lowerBoundM2 = yield* boundSquares(from, to, market.gains());
  const matching = new Matching(free.fromM, free.toM, leastSquares);
  const bottleneck = yield* findBottleneck(matching, limits, free.pinnedS);
  let flyableS = bottleneck.upperBoundS;
  const capAt = (timeS: number): MoveCap => ({ reach: flyable(timeS), fromM: free.fromM, toM: free.toM });
  let cap = capAt(flyableS * capFactor);
  let capped = leastSquares;
  if (!keepsCap(cap, leastSquares)) {
    flyableS = yield* findFlyable(matching, flyable, bottleneck.upperBoundS);
    cap = capAt(flyableS * capFactor);
    // a longer time has other knots, on which a few can fly less far: then there need not be a way within the cap
    if (!keepsCap(cap, matching.best)) cap = capAt(flyableS);
  }
  if (!keepsCap(cap, leastSquares)) {
    // those of a sale within a cap are far from any balance: nearly everybody would envy somebody
    const prices = market.tree.prices.slice();
    yield* auction.sellWithin(cap);
    market.setPrices(prices);
    yield* exchangePairs(market, cap);
    capped = market.assignment();
  }
  return {
    leastSquares: withPins(free, leastSquares),
    capped: withPins(free, capped),
    flyableS,
    bottleneck: { ...bottleneck, assignment: withPins(free, bottleneck.assignment) },
    costs: {
      leastSquaresM2: sumOfSquares(from, to, leastSquares),
      cappedM2: sumOfSquares(from, to, capped),
      lowerBoundM2,
    },
  };
}

function keepsCap({ reach, fromM, toM }: MoveCap, assignment: Uint32Array): boolean {
  return assignment.every((point, drone) => within(reach, fromM, drone, toM, point));
}

function aboutCentroid(positionsM: Float64Array, downwashFactor: number): Float64Array {
  const n = positionsM.length / 3;
  const out = positionsM.slice();
  for (let axis = 0; axis < 3; axis++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += positionsM[3 * i + axis]!;
    const scale = axis === 2 ? 1 / downwashFactor : 1;
    for (let i = 0; i < n; i++) out[3 * i + axis] = (out[3 * i + axis]! - sum / n) * scale;
  }
  return out;
}

function sumOfSquares(from: Float64Array, to: Float64Array, assignment: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < assignment.length; i++) {
    const p = 3 * assignment[i]!;
    for (let axis = 0; axis < 3; axis++) sum += (from[3 * i + axis]! - to[p + axis]!) ** 2;
  }
  return sum;
}
