import { Auction } from './auction';
import { createAuctionState } from './auction-state';
import { type Bottleneck, findBottleneck, findFlyable } from './bottleneck';
import { boundSquares } from './dual-bound';
import { exchangePairs } from './exchange';
import { Matching } from './matching';
import { type FreeSubset, freeSubset, withPins } from './pinned';
import { type MotionLimits, type MoveCap, type Reach, reachWithin, within } from './reach';

/** How far above the least time that can be flown the slowest drone may stay: what a capped assignment need not heed. */
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
  /** For each drone the point that it must take, or -1; null when none is pinned. */
  readonly pins: Int32Array | null;
  /** The slowest drone of `capped` needs at most this many times the least time that can be flown; 1.0007 unless given. */
  readonly capFactor?: number;
  /** What can be flown within a time, all of it within the reach of the limits: that itself, unless given. */
  readonly flyable?: (timeS: number) => Reach;
}

export interface Assignments {
  /**
   * Least squares up to exchanges of two, whatever the time: `(a_i - a_j) · (b_i - b_j) >= 0`, heights scaled, for every
   * two unpinned drones, proved by a search for improving exchanges. The start for arcs.
   */
  readonly leastSquares: Uint32Array;
  /** One whose slowest drone stays near the least time that can be flown, of squares that no exchange within that lowers. */
  readonly capped: Uint32Array;
  /** Finds another of those: no better as a rule, but different. Null where least squares keep within that time. */
  readonly findAnotherCapped: (() => Generator<void, Uint32Array>) | null;
  readonly bottleneck: Bottleneck;
  /** Seconds within which common motion profiles can fly some assignment, near the least: what `capped` keeps to. */
  readonly flyableS: number;
  /**
   * Sum of squares of the unpinned drones, heights scaled, both sets taken about their centroids: what all drones move
   * together costs the same for every assignment, and would hide how far from the least the rest is.
   */
  readonly costM2: (assignment: Uint32Array) => number;
  /** No assignment costs less: proved from dual prices. */
  readonly lowerBoundM2: number;
}

/**
 * Which drone flies where: least sum of squared distances, which keeps straight paths apart by `spacing / √2` (Turpin,
 * Michael and Kumar, CAPT, 2014), and one that keeps near the least time: where least squares do not, a matching that
 * showed that the cap can be kept, improved by exchanges. To sell the points again within the cap took as long as all
 * the rest, for squares lower by 0.1 to 0.8 % and displacements that were no shorter. Only the bound takes plain O(n²)
 * time; memory is linear.
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
  const state = yield* createAuctionState(from, to);
  yield;
  const auction = new Auction(state);
  yield* auction.sell(GAP_SHARE);
  yield* exchangePairs(state);
  yield;
  const leastSquares = state.assignment();
  const lowerBoundM2 = yield* boundSquares(from, to, state.gains());
  const matching = new Matching(free.fromM, free.toM, leastSquares);
  yield;
  const bottleneck = yield* findBottleneck(matching, limits, free.pinnedS);
  let flyableS = bottleneck.upperBoundS;
  const capAt = (timeS: number): MoveCap => ({ reach: flyable(timeS), fromM: free.fromM, toM: free.toM });
  let cap = capAt(flyableS * capFactor);
  if (!keepsCap(cap, leastSquares)) {
    flyableS = yield* findFlyable(matching, flyable, bottleneck.upperBoundS);
    cap = capAt(flyableS * capFactor);
    // a longer time has other knots, on which a few can fly less far: then there need not be an assignment within the
    // cap
    if (!keepsCap(cap, matching.best)) cap = capAt(flyableS);
  }
  const settle = function* (assignment: Uint32Array): Generator<void, Uint32Array> {
    state.holdAll(assignment);
    yield;
    yield* exchangePairs(state, cap);
    yield;
    return withPins(free, state.assignment());
  };
  const findAnotherCapped = function* (): Generator<void, Uint32Array> {
    const again = new Matching(free.fromM, free.toM, leastSquares);
    yield* again.matchAll(cap.reach);
    return yield* settle(again.best);
  };
  const isCapped = keepsCap(cap, leastSquares);
  return {
    leastSquares: withPins(free, leastSquares),
    capped: isCapped ? withPins(free, leastSquares) : yield* settle(matching.best),
    findAnotherCapped: isCapped ? null : findAnotherCapped,
    flyableS,
    bottleneck: { ...bottleneck, assignment: withPins(free, bottleneck.assignment) },
    costM2: (assignment) => sumOfSquares(free, from, to, assignment),
    lowerBoundM2,
  };
}

function keepsCap({ reach, fromM, toM }: MoveCap, assignment: Uint32Array): boolean {
  for (let drone = 0; drone < assignment.length; drone++) {
    if (!within(reach, fromM, drone, toM, assignment[drone]!)) return false;
  }
  return true;
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

/** Of the free drones in an assignment of all. */
function sumOfSquares({ drones, points }: FreeSubset, from: Float64Array, to: Float64Array, all: Uint32Array): number {
  const indexOf = new Uint32Array(all.length);
  for (let k = 0; k < points.length; k++) indexOf[points[k]!] = k;
  let sum = 0;
  for (let i = 0; i < drones.length; i++) {
    const p = 3 * indexOf[all[drones[i]!]!]!;
    for (let axis = 0; axis < 3; axis++) sum += (from[3 * i + axis]! - to[p + axis]!) ** 2;
  }
  return sum;
}
