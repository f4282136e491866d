import { growPointTree, type PointTree } from '../../assignment/point-tree';
import { lengthOf } from '../../math/length';
import type { BaseCurves } from '../timing/base-curves';
import type { TransitionEnds } from '../transition-ends';
import type { Separation } from '../transition-request';
import { PairList } from './pair-list';

/** Drones in a leaf: those that start and end near each other are looked at together. */
const LEAF_SIZE = 8;

/** Nodes that leaves are compared with between two looks at the messages: some milliseconds. */
const NODES_AT_ONCE = 4096;

const MOST_DEPTH = 64;

/** What the search reads of a fleet, drones in the order of the tree's slots; heights are divided by the downwash factor. */
interface Fleet {
  /** Drones by their starts and by the ends of their common progress: six numbers each. */
  readonly tree: PointTree;
  /** `n`: how far a path may leave its common progress, and half of the separation. */
  readonly reach: Float64Array;
  /** Greatest difference between the progress across and the one up, or down. */
  readonly spreads: Spreads;
  /** `n × 3` each: what drones cover by their own velocity at an end; none at rest. */
  readonly drifts: readonly Float64Array[];
  /** `nodes × 6`: the middles of their starts and ends. */
  readonly middles: Float64Array;
  /** For each node: how far from those its drones' paths, reaches and drifts can be; the lowest and the highest rise. */
  readonly nodeReach: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** Nodes still to look at. */
  readonly waiting: Int32Array;
}

interface Spreads {
  readonly up: number;
  readonly down: number;
}

/**
 * Pairs (`i, j, i, j, ...`, `i < j`) of a transition that may come nearer than the separation and `beyondM` of each of the
 * two, neighbours after each other.
 *
 * With one progress `s` for all, a pair's difference runs along a straight line, and its nearest approach is that of the
 * origin from a segment. Heights follow motion profiles of their own: a pair is then off that line by at most the
 * difference of its rises times the greatest difference of the profiles; velocities at the ends move it by at most the
 * difference of what they cover. Both are added to the reach. Nothing is sampled: a pair that is left out is proved to
 * keep away. Groups are left out by the same argument about the middles of the boxes that hold them.
 *
 * @param beyondM `n`: how far each drone's path may leave its common progress, metres.
 */
export function* nearPairs(
  ends: TransitionEnds,
  curves: BaseCurves,
  separation: Separation,
  beyondM: Float64Array,
): Generator<void, Int32Array> {
  const batches: Int32Array[] = [];
  const search = yield* searchNearPairs(ends, curves, separation, beyondM);
  for (let batch = search.next(); batch; batch = search.next()) {
    batches.push(batch);
    yield;
  }
  const all = new Int32Array(batches.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const batch of batches) {
    all.set(batch, at);
    at += batch.length;
    yield;
  }
  return all;
}

/** The same search, for a caller that needs no more of each pair than a look: there may be tens of millions. */
export function* searchNearPairs(
  ends: TransitionEnds,
  curves: BaseCurves,
  separation: Separation,
  beyondM: Float64Array,
): Generator<void, NearPairSearch> {
  return new NearPairSearch(yield* readFleet(ends, curves, separation, beyondM));
}

/** Finds pairs leaf by leaf. */
class NearPairSearch {
  readonly #fleet: Fleet;
  #leaf: number;

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
    this.#leaf = fleet.tree.firstLeaf;
  }

  /** The pairs of some more leaves, found within some milliseconds; null after the last. */
  next(): Int32Array | null {
    const leaves = this.#fleet.tree.starts.length;
    if (this.#leaf === leaves) return null;
    const found = new PairList();
    for (let looked = 0; looked < NODES_AT_ONCE && this.#leaf < leaves; this.#leaf++) {
      looked += findNear(this.#fleet, this.#leaf, found);
    }
    return found.toArray();
  }
}

function* readFleet(
  ends: TransitionEnds,
  curves: BaseCurves,
  { distanceM, downwashFactor }: Separation,
  beyondM: Float64Array,
): Generator<void, Fleet> {
  const { fromM, displacementM, fromVelocityMps, toVelocityMps } = ends;
  const motions = motionsOf(fromM, displacementM, downwashFactor);
  yield;
  const tree = growPointTree(motions, LEAF_SIZE, 6);
  yield;
  const drifts: Float64Array[] = [];
  if (fromVelocityMps) drifts.push(driftsOf(tree, fromVelocityMps, Math.max(...curves.leave), downwashFactor));
  if (toVelocityMps) drifts.push(driftsOf(tree, toVelocityMps, Math.max(...curves.arrive), downwashFactor));
  const { reach, rise, drifting } = inSlots(tree, displacementM, beyondM, distanceM / 2, downwashFactor);
  for (const drift of drifts) for (let slot = 0; slot < reach.length; slot++) drifting[slot]! += sizeAt(drift, slot);
  yield;
  const fleet = {
    tree,
    reach,
    spreads: { up: greatestDifference(curves.across, curves.up), down: greatestDifference(curves.across, curves.down) },
    drifts,
    middles: middlesOf(tree),
    nodeReach: withHalfSizes(tree, greatestOfNodes(tree, drifting)),
    lowest: greatestOfNodes(tree, rise.map(opposite)).map(opposite),
    highest: greatestOfNodes(tree, rise),
    waiting: new Int32Array(MOST_DEPTH),
  };
  yield;
  return fleet;
}

/** Reach, the same once more for drifts to be added, and rise of the drone in each slot. */
function inSlots(
  { pointIn }: PointTree,
  displacementM: Float64Array,
  beyondM: Float64Array,
  halfM: number,
  downwashFactor: number,
): { reach: Float64Array; drifting: Float64Array; rise: Float64Array } {
  const reach = new Float64Array(pointIn.length);
  const rise = new Float64Array(pointIn.length);
  for (let slot = 0; slot < pointIn.length; slot++) {
    const i = pointIn[slot]!;
    reach[slot] = beyondM[i]! + halfM;
    rise[slot] = displacementM[3 * i + 2]! / downwashFactor;
  }
  return { reach, drifting: reach.slice(), rise };
}

/** `n × 6`: starts, and ends of the common progress; heights squashed. */
function motionsOf(fromM: Float64Array, displacementM: Float64Array, downwashFactor: number): Float64Array {
  const motions = new Float64Array(2 * fromM.length);
  for (let at = 0; at < fromM.length; at++) {
    const squash = at % 3 === 2 ? downwashFactor : 1;
    const into = at + 3 * Math.floor(at / 3);
    motions[into] = fromM[at]! / squash;
    motions[into + 3] = (fromM[at]! + displacementM[at]!) / squash;
  }
  return motions;
}

/** `n × 3` in the order of slots: what drones cover in some seconds at velocities of their own; heights squashed. */
function driftsOf(
  { pointIn }: PointTree,
  velocityMps: Float64Array,
  seconds: number,
  downwashFactor: number,
): Float64Array {
  const drifts = new Float64Array(velocityMps.length);
  for (let at = 0; at < drifts.length; at++) {
    const velocity = velocityMps[3 * pointIn[Math.floor(at / 3)]! + (at % 3)]!;
    drifts[at] = (velocity * seconds) / (at % 3 === 2 ? downwashFactor : 1);
  }
  return drifts;
}

const opposite = (value: number): number => -value;

function middlesOf({ starts, boxes }: PointTree): Float64Array {
  const middles = new Float64Array(6 * starts.length);
  for (let at = 0; at < middles.length; at++) {
    const low = at + 6 * Math.floor(at / 6);
    middles[at] = (boxes[low]! + boxes[low + 6]!) / 2;
  }
  return middles;
}

/** Adds to the value of each node how far a start, or an end, can be from the middle of its box. */
function withHalfSizes({ boxes }: PointTree, values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  for (let node = 0; node < sums.length; node++) {
    const low = 12 * node;
    sums[node] = values[node]! + Math.max(diagonal(boxes, low, low + 6), diagonal(boxes, low + 3, low + 9)) / 2;
  }
  return sums;
}

function diagonal(boxes: Float64Array, low: number, high: number): number {
  return lengthOf(boxes[high]! - boxes[low]!, boxes[high + 1]! - boxes[low + 1]!, boxes[high + 2]! - boxes[low + 2]!);
}

function sizeAt(vectors: Float64Array, index: number): number {
  return lengthOf(vectors[3 * index]!, vectors[3 * index + 1]!, vectors[3 * index + 2]!);
}

/** The greatest value in each node; values in the order of slots. */
function greatestOfNodes({ starts, ends, firstLeaf }: PointTree, values: Float64Array): Float64Array {
  const greatest = new Float64Array(starts.length).fill(Number.NEGATIVE_INFINITY);
  for (let node = starts.length - 1; node >= 0; node--) {
    if (node < firstLeaf) greatest[node] = Math.max(greatest[2 * node + 1]!, greatest[2 * node + 2]!);
    else
      for (let slot = starts[node]!; slot < ends[node]!; slot++)
        greatest[node] = Math.max(greatest[node]!, values[slot]!);
  }
  return greatest;
}

/** Pairs of a leaf's drones among themselves and with those of later leaves. @returns how many nodes were looked at. */
function findNear(fleet: Fleet, leaf: number, found: PairList): number {
  const { starts, ends, firstLeaf } = fleet.tree;
  const { waiting } = fleet;
  waiting[0] = 0;
  let top = 1;
  let looked = 0;
  while (top > 0) {
    const node = waiting[--top]!;
    looked++;
    if (ends[node]! <= starts[leaf]! || keepAway(fleet, leaf, node)) continue;
    if (node >= firstLeaf) comparePairs(fleet, leaf, node, found);
    else {
      waiting[top++] = 2 * node + 2;
      waiting[top++] = 2 * node + 1;
    }
  }
  return looked;
}

/** Whether no drone of one node can come near any of another. */
function keepAway({ middles, nodeReach, lowest, highest, spreads }: Fleet, p: number, q: number): boolean {
  const a = 6 * p;
  const b = 6 * q;
  const x = middles[a]! - middles[b]!;
  const y = middles[a + 1]! - middles[b + 1]!;
  const z = middles[a + 2]! - middles[b + 2]!;
  const dx = middles[a + 3]! - middles[b + 3]! - x;
  const dy = middles[a + 4]! - middles[b + 4]! - y;
  const dz = middles[a + 5]! - middles[b + 5]! - z;
  const apart = Math.max(
    risesApart(lowest[p]!, lowest[q]!, spreads),
    risesApart(lowest[p]!, highest[q]!, spreads),
    risesApart(highest[p]!, lowest[q]!, spreads),
    risesApart(highest[p]!, highest[q]!, spreads),
  );
  const within = nodeReach[p]! + nodeReach[q]! + apart;
  return squaredFromSegment(x, y, z, dx, dy, dz) >= within * within;
}

function comparePairs(fleet: Fleet, p: number, q: number, found: PairList): void {
  const { reach, spreads, drifts } = fleet;
  const { placed, starts, ends, pointIn } = fleet.tree;
  const last = ends[q]!;
  for (let s = starts[p]!; s < ends[p]!; s++) {
    const a = 6 * s;
    const rise = placed[a + 5]! - placed[a + 2]!;
    for (let t = p === q ? s + 1 : starts[q]!; t < last; t++) {
      const b = 6 * t;
      const x = placed[a]! - placed[b]!;
      const y = placed[a + 1]! - placed[b + 1]!;
      const z = placed[a + 2]! - placed[b + 2]!;
      const dx = placed[a + 3]! - placed[b + 3]! - x;
      const dy = placed[a + 4]! - placed[b + 4]! - y;
      const dz = placed[a + 5]! - placed[b + 5]! - z;
      let within = reach[s]! + reach[t]! + risesApart(rise, placed[b + 5]! - placed[b + 2]!, spreads);
      for (let k = 0; k < drifts.length; k++) within += differenceOf(drifts[k]!, 3 * s, 3 * t);
      if (squaredFromSegment(x, y, z, dx, dy, dz) < within * within) found.push(pointIn[s]!, pointIn[t]!);
    }
  }
}

/** Square of the nearest that a segment from a point along a vector comes to the origin. */
function squaredFromSegment(x: number, y: number, z: number, dx: number, dy: number, dz: number): number {
  const length = dx * dx + dy * dy + dz * dz;
  const along = -(x * dx + y * dy + z * dz);
  const s = along <= 0 ? 0 : along >= length ? 1 : along / length;
  const cx = x + s * dx;
  const cy = y + s * dy;
  const cz = z + s * dz;
  return cx * cx + cy * cy + cz * cz;
}

/** How far two rises can be from what the progress across would make of their difference. */
function risesApart(p: number, q: number, { up, down }: Spreads): number {
  const spreadP = p > 0 ? up : down;
  const spreadQ = q > 0 ? up : down;
  return p > 0 === q > 0 ? Math.abs(p - q) * spreadP : Math.abs(p) * spreadP + Math.abs(q) * spreadQ;
}

function differenceOf(values: Float64Array, a: number, b: number): number {
  return lengthOf(values[a]! - values[b]!, values[a + 1]! - values[b + 1]!, values[a + 2]! - values[b + 2]!);
}

/** Greatest difference of two curves: that of their control points bounds it. */
function greatestDifference(p: Float64Array, q: Float64Array): number {
  let most = 0;
  for (let k = 0; k < p.length; k++) most = Math.max(most, Math.abs(p[k]! - q[k]!));
  return most;
}
