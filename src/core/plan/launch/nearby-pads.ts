import { closestPair } from '../../formation/sites/closest-pair';
import { PointGrid } from '../../geometry/point-grid';

/** For each pad the earlier ones within reach: those of pad `p` are `other[start[p] .. start[p + 1] - 1]`. */
export interface NearbyPads {
  readonly start: Uint32Array;
  readonly other: Uint32Array;
  /** Squared distance as seen from above. */
  readonly squaredM2: Float64Array;
}

/** The grid looks a little farther than asked, so that what counts as near is decided in one place. */
const GRID_ROOM = 1 + 1e-9;

/** Pairs that are looked at in a step. */
const PAIRS_AT_ONCE = 200_000;

/** Pads nearer to each other, as seen from above, than `reachM`. */
export function* nearbyPads(padsM: Float64Array, reachM: number): Generator<void, NearbyPads> {
  const pads = padsM.length / 3;
  const { count, a, b } = yield* new PointGrid(seenFromAbove(padsM), pads, reachM * GRID_ROOM).findPairs();
  const squares = new Float64Array(count);
  const reachM2 = reachM ** 2;
  const start = new Uint32Array(pads + 1);
  for (let k = 0; k < count; k++) {
    if (k % PAIRS_AT_ONCE === 0) yield;
    squares[k] = squareM2(padsM, a[k]!, b[k]!);
    if (squares[k]! < reachM2) start[b[k]! + 1]!++;
  }
  for (let pad = 0; pad < pads; pad++) start[pad + 1]! += start[pad]!;
  const next = start.slice();
  const other = new Uint32Array(start[pads]!);
  const squaredM2 = new Float64Array(start[pads]!);
  for (let k = 0; k < count; k++) {
    if (k % PAIRS_AT_ONCE === 0) yield;
    if (squares[k]! >= reachM2) continue;
    const at = next[b[k]!]!++;
    other[at] = a[k]!;
    squaredM2[at] = squares[k]!;
  }
  return { start, other, squaredM2 };
}

/** Distance of the two nearest pads, as seen from above; 1 for a single pad. */
export function nearestPitchM(padsM: Float64Array): number {
  return closestPair(seenFromAbove(padsM))?.distance ?? 1;
}

function squareM2(padsM: Float64Array, i: number, j: number): number {
  return (padsM[3 * i]! - padsM[3 * j]!) ** 2 + (padsM[3 * i + 1]! - padsM[3 * j + 1]!) ** 2;
}

function seenFromAbove(padsM: Float64Array): Float64Array {
  return padsM.map((value, k) => (k % 3 === 2 ? 0 : value));
}
