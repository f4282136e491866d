import { growPointTree } from './point-tree';
import { type MotionLimits, type Reach, reachWithin, travelTimeS, within } from './reach';
import { ReachTree, slowestNearestS } from './reach-tree';

const NOBODY = -1;

/** Relative width at which the search for the bound stops. */
const BOUND_TOLERANCE = 1e-3;

const LEAF_SIZE = 8;

/** Points visited between two breaths: a few milliseconds. */
const VISITS_AT_ONCE = 1000;

export interface Bottleneck {
  /** No assignment whatever has its slowest drone faster than this. */
  readonly lowerBoundS: number;
  /** An assignment whose slowest drone needs at most `upperBoundS`, within 0.1 % of the bound. */
  readonly upperBoundS: number;
  readonly assignment: Uint32Array;
}

/**
 * The least time in which every drone can be somewhere: the bottleneck assignment of the rest-to-rest times, by
 * bisection over the time and maximum matchings on the moves that fit into it.
 *
 * Moves are tested, not stored: memory stays linear. A matching grows by rounds; in each, trees from all free drones
 * take points in turn until they meet a free one (Azad and Buluç, 2016), so that a round visits every point at most once
 * and many trees end well. One search after the other, depth or breadth first, ran through everything and ended with
 * one path a round: 18 ms against 11 for a turned sphere of 550 drones, 7.8 s against 0.6 for words of 16,000.
 *
 * @param assignment a good assignment to start from: most of its moves stay.
 * @param atLeastS seconds that others need anyway.
 */
export function* findBottleneck(
  from: Float64Array,
  to: Float64Array,
  assignment: Uint32Array,
  limits: MotionLimits,
  atLeastS: number,
): Generator<void, Bottleneck> {
  const matching = new Matching(from, to, assignment);
  let upper = Math.max(atLeastS, slowest(from, to, assignment, limits));
  let lower = Math.max(atLeastS, nearestBoundS(from, to, limits));
  yield;
  lower = Math.max(lower, nearestBoundS(to, from, flipped(limits)));
  yield;
  for (let time = lower; upper - lower > BOUND_TOLERANCE * upper; time = (lower + upper) / 2) {
    if (yield* matching.matchAll(reachWithin(time, limits))) {
      upper = Math.max(atLeastS, Math.min(upper, slowest(from, to, matching.best, limits)));
      if (time === lower) lower = upper;
    } else lower = time;
  }
  return { lowerBoundS: Math.min(lower, upper), upperBoundS: upper, assignment: matching.best };
}

/** Relative width at which the search for the least flyable time stops, and its first step upwards. */
const FLYABLE_TOLERANCE = 5e-4;
const FLYABLE_STEP = 0.016;

/**
 * The least time, not below the bottleneck, for which all drones can be matched within what common laws can fly: across
 * and up and down share the acceleration there.
 */
export function* findFlyable(
  from: Float64Array,
  to: Float64Array,
  flyable: (timeS: number) => Reach,
  { upperBoundS, assignment }: Bottleneck,
): Generator<void, number> {
  const matching = new Matching(from, to, assignment);
  let low = upperBoundS;
  if (yield* matching.matchAll(flyable(low))) return low;
  let high = low * (1 + FLYABLE_STEP);
  while (!(yield* matching.matchAll(flyable(high)))) {
    low = high;
    high *= 1 + FLYABLE_STEP;
  }
  while (high - low > FLYABLE_TOLERANCE * high) {
    const middle = (low + high) / 2;
    if (yield* matching.matchAll(flyable(middle))) high = middle;
    else low = middle;
  }
  return high;
}

/** Seconds of the slowest move of an assignment. */
export function slowest(from: Float64Array, to: Float64Array, assignment: Uint32Array, limits: MotionLimits): number {
  let worst = 0;
  for (let i = 0; i < assignment.length; i++) {
    const p = 3 * assignment[i]!;
    const time = travelTimeS(
      to[p]! - from[3 * i]!,
      to[p + 1]! - from[3 * i + 1]!,
      to[p + 2]! - from[3 * i + 2]!,
      limits,
    );
    if (time > worst) worst = time;
  }
  return worst;
}

function flipped(limits: MotionLimits): MotionLimits {
  return { ...limits, speedUpMps: limits.speedDownMps, speedDownMps: limits.speedUpMps };
}

function nearestBoundS(from: Float64Array, to: Float64Array, limits: MotionLimits): number {
  const tree = new ReachTree(growPointTree(to, LEAF_SIZE));
  tree.fill(() => true);
  return slowestNearestS(from, tree, limits);
}

/** Who could be matched with whom within a reach. */
class Matching {
  /** The last assignment of all drones. */
  readonly best: Uint32Array;
  /** What was matched when the last question turned out to be impossible: its moves fit into every longer time. */
  private readonly partial: Int32Array;
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  private readonly pointOf: Int32Array;
  private readonly droneOf: Int32Array;
  private readonly freePoints: ReachTree;
  private readonly heldPoints: ReachTree;
  /** The trees of a round: their drones, the member that reached each, and the member at the root. */
  private readonly drones: Int32Array;
  private readonly reachedFrom: Int32Array;
  private readonly rootOf: Int32Array;
  private members = 0;
  /** Whether the tree at this root ended at a free point. */
  private readonly hasGrown: Uint8Array;
  /** Members that may reach more, in a ring. */
  private readonly turns: Int32Array;
  private head = 0;
  private waiting = 0;
  private augmented = false;

  constructor(from: Float64Array, to: Float64Array, start: Uint32Array) {
    const n = start.length;
    const tree = growPointTree(to, LEAF_SIZE);
    this.best = start.slice();
    this.partial = new Int32Array(n).fill(NOBODY);
    this.from = from;
    this.to = to;
    this.pointOf = new Int32Array(n);
    this.droneOf = new Int32Array(n);
    this.freePoints = new ReachTree(tree);
    this.heldPoints = new ReachTree(tree);
    this.drones = new Int32Array(n);
    this.reachedFrom = new Int32Array(n);
    this.rootOf = new Int32Array(n);
    this.hasGrown = new Uint8Array(n);
    this.turns = new Int32Array(n);
  }

  /** Whether all drones can be matched within a reach; if so `best` is how. Either answer helps with the next question. */
  *matchAll(reach: Reach): Generator<void, boolean> {
    const { pointOf, droneOf, best, partial } = this;
    const start = this.countWithin(reach, best) >= this.countWithin(reach, partial) ? best : partial;
    pointOf.fill(NOBODY);
    droneOf.fill(NOBODY);
    for (let i = 0; i < pointOf.length; i++) {
      const p = start[i]!;
      if (p === NOBODY || !within(reach, this.from, i, this.to, p)) continue;
      pointOf[i] = p;
      droneOf[p] = i;
    }
    this.freePoints.fill((p) => droneOf[p] === NOBODY);
    while (pointOf.includes(NOBODY)) {
      this.startRound();
      while (this.search(reach)) yield;
      if (this.augmented) continue;
      partial.set(pointOf);
      return false;
    }
    best.set(pointOf);
    return true;
  }

  private countWithin(reach: Reach, assignment: ArrayLike<number>): number {
    let count = 0;
    for (let i = 0; i < assignment.length; i++) {
      if (assignment[i] !== NOBODY && within(reach, this.from, i, this.to, assignment[i]!)) count++;
    }
    return count;
  }

  private startRound(): void {
    const { pointOf, droneOf, turns } = this;
    this.heldPoints.fill((p) => droneOf[p] !== NOBODY);
    this.hasGrown.fill(0);
    this.members = 0;
    this.waiting = 0;
    this.augmented = false;
    for (let i = 0; i < pointOf.length; i++) {
      if (pointOf[i] !== NOBODY) continue;
      this.drones[this.members] = i;
      this.reachedFrom[this.members] = NOBODY;
      this.rootOf[this.members] = this.members;
      turns[this.waiting++] = this.members++;
    }
    this.head = 0;
  }

  /** Goes on with a round; false when no tree can grow any more. */
  private search(reach: Reach): boolean {
    const { drones, turns, hasGrown, rootOf, from } = this;
    const n = turns.length;
    for (let visit = 0; visit < VISITS_AT_ONCE; visit++) {
      if (this.waiting === 0) return false;
      const member = turns[this.head]!;
      this.head = this.head + 1 === n ? 0 : this.head + 1;
      this.waiting--;
      if (hasGrown[rootOf[member]!] === 1) continue;
      const free = this.freePoints.takeOne(reach, from, drones[member]!);
      if (free !== NOBODY) {
        this.shift(member, free);
        continue;
      }
      const held = this.heldPoints.takeOne(reach, from, drones[member]!);
      if (held === NOBODY) continue;
      drones[this.members] = this.droneOf[held]!;
      this.reachedFrom[this.members] = member;
      rootOf[this.members] = rootOf[member]!;
      this.takeTurn(this.members++);
      this.takeTurn(member);
    }
    return true;
  }

  private takeTurn(member: number): void {
    const at = this.head + this.waiting++;
    this.turns[at < this.turns.length ? at : at - this.turns.length] = member;
  }

  /** A drone takes a free point, the one that reached it takes the point which that gives up, and so on to the root. */
  private shift(last: number, free: number): void {
    const { drones, reachedFrom, pointOf, droneOf } = this;
    let point = free;
    for (let member = last; member !== NOBODY; member = reachedFrom[member]!) {
      const taker = drones[member]!;
      const before = pointOf[taker]!;
      pointOf[taker] = point;
      droneOf[point] = taker;
      point = before;
    }
    this.hasGrown[this.rootOf[last]!] = 1;
    this.augmented = true;
  }
}
