import { type MotionLimits, travelTimeS } from './reach';

const UNPINNED = -1;

/** The drones that may take any point, and the points that are left for them. */
export interface FreeSubset {
  readonly drones: Uint32Array;
  readonly points: Uint32Array;
  /** `n × 3`, in the order of `drones` and `points`, metres. */
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  /** Seconds of the slowest pinned displacement. */
  readonly pinnedS: number;
  /** The point of each drone that is pinned, or -1. */
  readonly pins: Int32Array;
}

/** Takes pinned drones and their points out of the question. No two drones may be pinned to one point. */
export function freeSubset(request: {
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  readonly limits: MotionLimits;
  readonly pins: Int32Array | null;
}): FreeSubset {
  const { fromM, toM, limits } = request;
  const n = fromM.length / 3;
  const pins = request.pins ?? new Int32Array(n).fill(UNPINNED);
  const taken = new Uint8Array(n);
  let pinnedS = 0;
  for (let i = 0; i < n; i++) {
    const p = pins[i]!;
    if (p === UNPINNED) continue;
    taken[p] = 1;
    const [dx, dy, dz] = [0, 1, 2].map((axis) => toM[3 * p + axis]! - fromM[3 * i + axis]!) as [number, number, number];
    pinnedS = Math.max(pinnedS, travelTimeS(dx, dy, dz, limits));
  }
  const drones = indicesOf(pins, UNPINNED);
  const points = indicesOf(taken, 0);
  return { drones, points, fromM: picked(fromM, drones), toM: picked(toM, points), pinnedS, pins };
}

function indicesOf(values: ArrayLike<number>, value: number): Uint32Array {
  const found = new Uint32Array(values.length);
  let count = 0;
  for (let k = 0; k < values.length; k++) if (values[k] === value) found[count++] = k;
  return found.subarray(0, count);
}

/** An assignment of the free drones as one of all. */
export function withPins({ drones, points, pins }: FreeSubset, assignment: Uint32Array): Uint32Array {
  const out = Uint32Array.from(pins);
  for (let i = 0; i < drones.length; i++) out[drones[i]!] = points[assignment[i]!]!;
  return out;
}

/** Triples of some items, in their order. */
export function picked(positionsM: Float64Array, items: Uint32Array): Float64Array {
  const out = new Float64Array(3 * items.length);
  for (let k = 0; k < items.length; k++) {
    for (let axis = 0; axis < 3; axis++) out[3 * k + axis] = positionsM[3 * items[k]! + axis]!;
  }
  return out;
}
