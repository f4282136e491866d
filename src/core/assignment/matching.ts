import { growPointTree, type PointTree } from './point-tree';
import { type Reach, within } from './reach';
import { ReachTree } from './reach-tree';

const NONE = -1;

const LEAF_SIZE = 8;

/** Drones that are tried alone after a round, and the size up to which their trees grow. */
const SUSPECTS = 8;
const SUSPECT_MEMBERS = 32;

/** Turns between two breaths, and nodes of the trees that these may look at: a few milliseconds. */
const TURNS_AT_ONCE = 1000;
const LOOKS_AT_ONCE = 200_000;

/**
 * Which drone could be matched with which point within a reach.
 *
 * Displacements are tested, not stored: memory stays linear. A matching grows by rounds; in each, trees from all free
 * drones take points in turn until they meet a free one (Azad and Buluç, 2016), so that a round visits every point at
 * most once and many trees end well. One search after the other, depth or breadth first, ran through everything and
 * ended with one path a round: 18 ms against 11 for a turned sphere of 550 drones, 7.8 s against 0.6 for words of
 * 16,000.
 */
export class Matching {
  /** The last assignment of all drones. */
  readonly best: Uint32Array;
  /** `n × 3`, metres, and the points in a tree. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly tree: PointTree;
  /**
   * What was matched when the last question turned out to be impossible: its displacements fit into every longer time.
   */
  private readonly partial: Int32Array;
  private readonly pointOf: Int32Array;
  private readonly droneOf: Int32Array;
  private readonly freePoints: ReachTree;
  private readonly heldPoints: ReachTree;
  /** The trees of a round: their drones, the member that reached each, and the member at the root. */
  private readonly drones: Int32Array;
  private readonly reachedFrom: Int32Array;
  private readonly rootOf: Int32Array;
  private members = 0;
  private readonly membersOf: Int32Array;
  /** Whether the tree at this root ended at a free point. */
  private readonly hasGrown: Uint8Array;
  /** Members that may reach more, in a ring. */
  private readonly turns: Int32Array;
  private head = 0;
  private waiting = 0;
  private augmented = false;
  /** Members that found no free point: none becomes free while a round lasts. */
  private readonly hasNoFree: Uint8Array;

  /** @param start a good assignment: most of its displacements stay. */
  constructor(from: Float64Array, to: Float64Array, start: Uint32Array) {
    const n = start.length;
    this.tree = growPointTree(to, LEAF_SIZE);
    this.best = start.slice();
    this.partial = new Int32Array(n).fill(NONE);
    this.from = from;
    this.to = to;
    this.pointOf = new Int32Array(n);
    this.droneOf = new Int32Array(n);
    this.freePoints = new ReachTree(this.tree);
    this.heldPoints = new ReachTree(this.tree);
    this.drones = new Int32Array(n);
    this.reachedFrom = new Int32Array(n);
    this.membersOf = new Int32Array(n);
    this.rootOf = new Int32Array(n);
    this.hasGrown = new Uint8Array(n);
    this.turns = new Int32Array(n);
    this.hasNoFree = new Uint8Array(n);
  }

  /** Whether all drones can be matched within a reach; if so `best` is how. Either answer helps with the next question. */
  *matchAll(reach: Reach): Generator<void, boolean> {
    const { pointOf, droneOf, best, partial } = this;
    const start = this.countWithin(reach, best) >= this.countWithin(reach, partial) ? best : partial;
    yield;
    pointOf.fill(NONE);
    droneOf.fill(NONE);
    for (let i = 0; i < pointOf.length; i++) {
      const p = start[i]!;
      if (p === NONE || !within(reach, this.from, i, this.to, p)) continue;
      pointOf[i] = p;
      droneOf[p] = i;
    }
    yield;
    this.freePoints.fill((p) => droneOf[p] === NONE);
    const isWhole = yield* this.grow(reach);
    if (isWhole) best.set(pointOf);
    else partial.set(pointOf);
    return isWhole;
  }

  /** Grows the matching until it is one of all drones, or until it is clear that there is none. */
  private *grow(reach: Reach): Generator<void, boolean> {
    const { pointOf } = this;
    if (pointOf.includes(NONE) && !this.couldMatch([pointOf.indexOf(NONE)], reach, 2)) return false;
    while (pointOf.includes(NONE)) {
      this.startRound(0, pointOf.length);
      while (this.search(reach, TURNS_AT_ONCE)) yield;
      if (!this.augmented || !this.couldMatch(this.dronesOfSmallTrees(), reach, SUSPECT_MEMBERS)) return false;
    }
    return true;
  }

  /**
   * Tries to match free drones one by one, as long as their trees are small. Returns false when one has all points to itself
   * and no path to a free one: then no matching has all drones, and rounds would only find a larger one that has not.
   */
  private couldMatch(suspects: readonly number[], reach: Reach, mostMembers: number): boolean {
    for (const drone of suspects) {
      this.startRound(drone, drone + 1);
      while (this.members < mostMembers && this.search(reach, 1));
      if (!this.augmented && this.waiting === 0) return false;
    }
    return true;
  }

  /**
   * Drones whose trees did not end well in the last round, the smallest trees first: they are the likeliest to have no
   * path.
   */
  private dronesOfSmallTrees(): number[] {
    const { drones, hasGrown, rootOf, membersOf } = this;
    membersOf.fill(0);
    for (let member = 0; member < this.members; member++) membersOf[rootOf[member]!]!++;
    const left: number[] = [];
    for (let root = 0; root < this.members && rootOf[root] === root; root++) {
      if (hasGrown[root] === 0) left.push(root);
    }
    left.sort((a, b) => membersOf[a]! - membersOf[b]! || a - b);
    return left.slice(0, SUSPECTS).map((root) => drones[root]!);
  }

  private countWithin(reach: Reach, assignment: ArrayLike<number>): number {
    let count = 0;
    for (let i = 0; i < assignment.length; i++) {
      if (assignment[i] !== NONE && within(reach, this.from, i, this.to, assignment[i]!)) count++;
    }
    return count;
  }

  /** Starts trees from the free drones among some in a row. */
  private startRound(first: number, end: number): void {
    const { pointOf, droneOf, turns } = this;
    this.heldPoints.fill((p) => droneOf[p] !== NONE);
    this.hasGrown.fill(0);
    this.hasNoFree.fill(0);
    this.members = 0;
    this.waiting = 0;
    this.augmented = false;
    for (let i = first; i < end; i++) {
      if (pointOf[i] !== NONE) continue;
      this.drones[this.members] = i;
      this.reachedFrom[this.members] = NONE;
      this.rootOf[this.members] = this.members;
      turns[this.waiting++] = this.members++;
    }
    this.head = 0;
  }

  /** Goes on with a round for so many turns at most; false when no tree can grow any more. */
  private search(reach: Reach, turnCount: number): boolean {
    const { drones, turns, hasGrown, hasNoFree, rootOf, from } = this;
    const n = turns.length;
    const mostLooks = this.looked() + LOOKS_AT_ONCE;
    for (let turn = 0; turn < turnCount && this.looked() < mostLooks; turn++) {
      if (this.waiting === 0) return false;
      const member = turns[this.head]!;
      this.head = this.head + 1 === n ? 0 : this.head + 1;
      this.waiting--;
      if (hasGrown[rootOf[member]!] === 1) continue;
      const free = hasNoFree[member] === 1 ? NONE : this.freePoints.takeOne(reach, from, drones[member]!);
      if (free !== NONE) {
        this.shift(member, free);
        continue;
      }
      hasNoFree[member] = 1;
      const held = this.heldPoints.takeOne(reach, from, drones[member]!);
      if (held === NONE) continue;
      drones[this.members] = this.droneOf[held]!;
      this.reachedFrom[this.members] = member;
      rootOf[this.members] = rootOf[member]!;
      this.takeTurn(this.members++);
      this.takeTurn(member);
    }
    return true;
  }

  private looked(): number {
    return this.freePoints.looked + this.heldPoints.looked;
  }

  private takeTurn(member: number): void {
    const at = this.head + this.waiting++;
    this.turns[at < this.turns.length ? at : at - this.turns.length] = member;
  }

  /** A drone takes a free point, the one that reached it takes the point which that gives up, and so on to the root. */
  private shift(last: number, free: number): void {
    const { drones, reachedFrom, pointOf, droneOf } = this;
    let point = free;
    for (let member = last; member !== NONE; member = reachedFrom[member]!) {
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
