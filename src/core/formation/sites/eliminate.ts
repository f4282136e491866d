import { IndexHeap } from '../../geometry/index-heap';
import { PointGrid, type PointPairs } from '../../geometry/point-grid';
import { countPoints, type Leader, type Places, placesOf } from './leader';

/** Neighbours further than this many pitches do not count against a candidate. */
const REACH = 1.2;

/** What is done in a step: some milliseconds of work. */
const PAIRS_AT_ONCE = 50_000;
const CANDIDATES_AT_ONCE = 1000;

/**
 * Thins candidates out until they stand for `count` points (one more when only a mirrored pair is left to take), always
 * leaving out the most crowded one: Yuksel, "Sample Elimination for Generating Poisson Disk Sample Sets", 2015. `taken` are
 * points that crowd the candidates and stay. Returns indices of the candidates that are kept, in order.
 */
export function* eliminate(
  candidates: readonly Leader[],
  taken: readonly Leader[],
  count: number,
  axisX: number,
): Generator<void, number[]> {
  const { weights, starts, rivals, shares } = yield* measureCrowding(candidates, taken, axisX);
  const heap = new IndexHeap(weights);
  yield;
  const gone = new Uint8Array(candidates.length);
  let left = countPoints(candidates);
  while (left > count && heap.size > 0) {
    if (heap.size % CANDIDATES_AT_ONCE === 0) yield;
    const crowded = heap.pop();
    const takes = candidates[crowded]!.symmetry === 'pair' ? 2 : 1;
    if (left - takes < count) continue;
    gone[crowded] = 1;
    left -= takes;
    for (let at = starts[crowded]!; at < starts[crowded + 1]!; at += 1) {
      weights[rivals[at]!]! -= shares[at]!;
      heap.fell(rivals[at]!);
    }
  }
  return candidates.flatMap((_, index) => (gone[index] ? [] : [index]));
}

/** How crowded each candidate is, and by how much less each of its rivals would be without it. */
interface Crowding {
  readonly weights: Float64Array;
  /** The rivals of candidate i are `rivals[starts[i] .. starts[i + 1] - 1]`; so are their shares. */
  readonly starts: Int32Array;
  readonly rivals: Int32Array;
  readonly shares: Float64Array;
}

function* measureCrowding(
  candidates: readonly Leader[],
  taken: readonly Leader[],
  axisX: number,
): Generator<void, Crowding> {
  const { positions, owners } = yield* allPlaces(candidates, taken, axisX);
  const pitches = Float64Array.from(candidates, ({ pitch }) => pitch);
  const widest = pitches.reduce((most, pitch) => Math.max(most, pitch), 1e-9);
  yield;
  const pairs = yield* new PointGrid(positions, owners.length, REACH * widest).findPairs();
  const starts = yield* countRivals(pairs, owners, pitches);
  const fills = starts.slice();
  const weights = new Float64Array(candidates.length);
  const rivals = new Int32Array(starts[candidates.length]!);
  const shares = new Float64Array(rivals.length);
  const crowd = (owner: number, rival: number, weight: number) => {
    if (owner < 0) return;
    // Both images of a pair feel the same: each counts half.
    const part = candidates[owner]!.symmetry === 'pair' ? weight / 2 : weight;
    weights[owner]! += part;
    if (rival < 0 || rival === owner) return;
    const place = fills[rival]!;
    fills[rival] = place + 1;
    rivals[place] = owner;
    shares[place] = part;
  };
  for (let pair = 0; pair < pairs.count; pair += 1) {
    if (pair % PAIRS_AT_ONCE === 0) yield;
    const ownerA = owners[pairs.a[pair]!]!;
    const ownerB = owners[pairs.b[pair]!]!;
    const reach = reachOf(ownerA, ownerB, pitches);
    const distance = pairs.distances[pair]!;
    if (distance >= reach) continue;
    const weight = (1 - distance / reach) ** 8;
    crowd(ownerA, ownerB, weight);
    crowd(ownerB, ownerA, weight);
  }
  return { weights, starts, rivals, shares };
}

/** Where the rivals of each candidate will start in one list of all of them; its whole length comes last. */
function* countRivals(pairs: PointPairs, owners: Int32Array, pitches: Float64Array): Generator<void, Int32Array> {
  const starts = new Int32Array(pitches.length + 1);
  for (let pair = 0; pair < pairs.count; pair += 1) {
    if (pair % PAIRS_AT_ONCE === 0) yield;
    const ownerA = owners[pairs.a[pair]!]!;
    const ownerB = owners[pairs.b[pair]!]!;
    if (ownerA < 0 || ownerB < 0 || ownerA === ownerB) continue;
    if (pairs.distances[pair]! >= reachOf(ownerA, ownerB, pitches)) continue;
    starts[ownerA + 1]! += 1;
    starts[ownerB + 1]! += 1;
  }
  for (let candidate = 0; candidate < pitches.length; candidate += 1) starts[candidate + 1]! += starts[candidate]!;
  return starts;
}

/** Distance within which two places crowd each other: none when both are taken; what is taken goes by the other's pitch. */
function reachOf(ownerA: number, ownerB: number, pitches: Float64Array): number {
  if (ownerA < 0 && ownerB < 0) return 0;
  const pitchA = pitches[ownerA < 0 ? ownerB : ownerA]!;
  const pitchB = pitches[ownerB < 0 ? ownerA : ownerB]!;
  return 0.5 * REACH * (pitchA + pitchB);
}

/** The candidates' points and those that are taken; `owners` are candidates, or -1 for what is taken. */
function* allPlaces(candidates: readonly Leader[], taken: readonly Leader[], axisX: number): Generator<void, Places> {
  const open = yield* placesOf(candidates, axisX);
  const fixed = yield* placesOf(taken, axisX);
  const positions = new Float64Array(open.positions.length + fixed.positions.length);
  positions.set(open.positions);
  positions.set(fixed.positions, open.positions.length);
  const owners = new Int32Array(open.owners.length + fixed.owners.length).fill(-1);
  owners.set(open.owners);
  return { positions, owners };
}
