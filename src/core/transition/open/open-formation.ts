import { lengthOf } from '../../math/length';
import { isInBlock, liesWithin, type Walls } from '../detour/flight-space';
import type { Separation } from '../transition-request';
import { levelsApart } from './levels-apart';

/** By what share a formation is dilated at most. */
const MOST_SHARE = 0.04;

/** Formations that are no thicker than this share of the separation are flat. */
const FLAT = 0.25;

/** How far apart the levels are on which the drones of a flat formation leave it, as a share of the separation. */
const LEVEL = 0.2;

/** Steps of the power iteration: directions that it still mixes spread nearly alike. */
const ITERATIONS = 60;

/** Points of a formation's extent about which it is dilated, as shares: its middle, then its ends where the space asks for it. */
const ANCHORS = [0.5, 0, 1];

/** How a formation opens: where its drones go so that those that stand at the separation have room. */
export interface OpenedFormation {
  /** By what share it is dilated. */
  readonly share: number;
  /** `n × 3`: how far each drone leaves its place, metres. */
  readonly offsetsM: Float64Array;
}

/**
 * Dilates a formation, which brings no two of its points nearer. The points of a flat one leave it to both sides as well,
 * neighbours to different ones: however wide it is, that takes next to no time. What does not fit the space is tried about
 * other points, then left out.
 * @param mostM how far a drone may go for it. @param pairs all that may be neighbours.
 */
export function* openFormation(
  placesM: Float64Array,
  separation: Separation,
  pairs: Int32Array,
  mostM: number,
  walls: Walls | null,
): Generator<void, OpenedFormation> {
  const normal = thinnestAxis(placesM);
  const isFlat = spreadAlong(placesM, normal) <= 2 * FLAT * separation.distanceM;
  const levels = isFlat ? yield* levelsApart(placesM, separation, pairs) : null;
  const levelM =
    LEVEL * separation.distanceM * lengthOf(normal[0]!, normal[1]!, normal[2]! * separation.downwashFactor);
  const aside = (shift: number) => (at: number) =>
    levels ? (levels[Math.floor(at / 3)]! + shift) * levelM * normal[at % 3]! : 0;
  for (const shift of levels ? [0, 1, -1] : [0]) {
    for (const anchor of anchorsOf(placesM)) {
      const opened = dilated(placesM, anchor, mostM, aside(shift));
      if (!walls || keepsWalls(placesM, opened.offsetsM, walls)) return opened;
      yield;
    }
  }
  return { share: 0, offsetsM: new Float64Array(placesM.length) };
}

function dilated(
  placesM: Float64Array,
  anchorM: readonly number[],
  mostM: number,
  aside: (at: number) => number,
): OpenedFormation {
  let farthest = 0;
  for (let at = 0; at < placesM.length; at += 3) {
    const [x, y, z] = anchorM.map((metres, axis) => placesM[at + axis]! - metres) as [number, number, number];
    farthest = Math.max(farthest, x * x + y * y + z * z);
  }
  const share = Math.min(MOST_SHARE, mostM / Math.sqrt(farthest));
  return { share, offsetsM: placesM.map((metres, at) => share * (metres - anchorM[at % 3]!) + aside(at)) };
}

/** The middle of a formation first, then points of the box about it. */
function anchorsOf(placesM: Float64Array): (readonly number[])[] {
  const bounds = [0, 1, 2].map((axis) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let at = axis; at < placesM.length; at += 3) {
      low = Math.min(low, placesM[at]!);
      high = Math.max(high, placesM[at]!);
    }
    return ANCHORS.map((share) => low + (high - low) * share);
  });
  const [xs, ys, zs] = bounds as [number[], number[], number[]];
  return xs.flatMap((x) => ys.flatMap((y) => zs.map((z) => [x, y, z])));
}

function keepsWalls(
  placesM: Float64Array,
  offsetsM: Float64Array,
  { fence, floorM, ceilingM, blocks }: Walls,
): boolean {
  const opened = placesM.map((metres, at) => metres + offsetsM[at]!);
  if (fence && !liesWithin(fence, opened)) return false;
  for (let at = 0; at < opened.length; at += 3) {
    const [x, y, z] = [opened[at]!, opened[at + 1]!, opened[at + 2]!];
    if (z < floorM || z > ceilingM || blocks.some((block) => isInBlock(block, x, y, z))) return false;
  }
  return true;
}

/** The direction along which points spread least, for a flat formation its normal: power iteration on the rest of the trace. */
function thinnestAxis(placesM: Float64Array): Float64Array {
  const spread = spreads(placesM);
  const trace = spread[0]! + spread[4]! + spread[8]!;
  let axis = Float64Array.of(0.1, 1, 0.2);
  for (let step = 0; step < ITERATIONS; step++) {
    const [x, y, z] = axis as unknown as [number, number, number];
    const next = axis.map(
      (value, p) => trace * value - spread[3 * p]! * x - spread[3 * p + 1]! * y - spread[3 * p + 2]! * z,
    );
    const length = lengthOf(next[0]!, next[1]!, next[2]!);
    if (length === 0) break;
    axis = next.map((value) => value / length);
  }
  return axis;
}

/** `3 × 3`: sums of products of what points are off their mean. */
function spreads(placesM: Float64Array): Float64Array {
  const mean = new Float64Array(3);
  for (let at = 0; at < placesM.length; at++) mean[at % 3]! += (3 * placesM[at]!) / placesM.length;
  const sums = new Float64Array(9);
  for (let at = 0; at < placesM.length; at += 3) {
    for (let p = 0; p < 9; p++) {
      const [row, column] = [Math.floor(p / 3), p % 3];
      sums[p]! += (placesM[at + row]! - mean[row]!) * (placesM[at + column]! - mean[column]!);
    }
  }
  return sums;
}

function spreadAlong(placesM: Float64Array, axis: Float64Array): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < placesM.length; at += 3) {
    const along = placesM[at]! * axis[0]! + placesM[at + 1]! * axis[1]! + placesM[at + 2]! * axis[2]!;
    low = Math.min(low, along);
    high = Math.max(high, along);
  }
  return high - low;
}
