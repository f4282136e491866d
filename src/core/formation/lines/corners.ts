import { SpaceCurve } from '../../geometry/space-curve';

/** A place where a line turns sharply. */
export interface Corner {
  /** Length along the curve. */
  readonly at: number;
  readonly turnRad: number;
}

/** Corners of a curve that are looked at in a step. */
const CORNERS_AT_ONCE = 2000;

/**
 * Corners that turn by more than `angleRad`, measured over `window` on either side, so that the many small bends of a
 * round line are not taken for corners. Nearer than a window together, only the sharper one counts.
 */
export function* findCorners(curve: SpaceCurve, angleRad: number, window: number): Generator<void, Corner[]> {
  const found: Corner[] = [];
  for (let corner = 0; corner < curve.corners; corner += 1) {
    if (corner % CORNERS_AT_ONCE === 0) yield;
    const at = curve.along[corner]!;
    const isEnd = !curve.closed && (corner === 0 || corner === curve.corners - 1);
    if (isEnd) continue;
    const turnRad = turnAt(curve, at, window);
    if (turnRad > angleRad) found.push({ at, turnRad });
  }
  found.sort((a, b) => b.turnRad - a.turnRad || a.at - b.at);
  yield;
  return keepSharpest(curve, found, window).sort((a, b) => a.at - b.at);
}

/** Of corners, the sharpest first, those that are a window from all that were kept before; looked up in slots a window long. */
function keepSharpest(curve: SpaceCurve, sharpestFirst: readonly Corner[], window: number): Corner[] {
  const slots = new Map<number, Corner[]>();
  // the last slot of a ring is shorter: it looks past its end, and past the slot that follows
  const count = Math.max(1, Math.ceil(curve.length / window));
  const isFree = (corner: Corner) => {
    const slot = Math.floor(corner.at / window);
    for (let step = -2; step <= 2; step += 1) {
      const near = slots.get((((slot + step) % count) + count) % count) ?? [];
      if (near.some((other) => Math.abs(offsetAlong(curve, corner.at, other.at)) < window)) return false;
    }
    return true;
  };
  const kept: Corner[] = [];
  for (const corner of sharpestFirst) {
    if (!isFree(corner)) continue;
    const slot = Math.floor(corner.at / window) % count;
    kept.push(corner);
    slots.set(slot, [...(slots.get(slot) ?? []), corner]);
  }
  return kept;
}

/** How far along the curve `to` lies after `from` (before it: negative), the short way round when it is closed. */
function offsetAlong(curve: SpaceCurve, from: number, to: number): number {
  const offset = to - from;
  return curve.closed ? offset - curve.length * Math.round(offset / curve.length) : offset;
}

const before = new Float64Array(3);
const here = new Float64Array(3);
const after = new Float64Array(3);

function turnAt(curve: SpaceCurve, at: number, window: number): number {
  curve.pointInto(at - window, before);
  curve.pointInto(at, here);
  curve.pointInto(at + window, after);
  const ax = here[0]! - before[0]!;
  const ay = here[1]! - before[1]!;
  const az = here[2]! - before[2]!;
  const bx = after[0]! - here[0]!;
  const by = after[1]! - here[1]!;
  const bz = after[2]! - here[2]!;
  const lengths = Math.hypot(ax, ay, az) * Math.hypot(bx, by, bz);
  if (lengths === 0) return 0;
  return Math.acos(Math.min(1, Math.max(-1, (ax * bx + ay * by + az * bz) / lengths)));
}

/**
 * Gives a traced line the corners that tracing cut off: at each corner the straight runs on both sides are drawn on until
 * they meet. Lines that bend right up to the corner meet too far away and are left as they are.
 */
export function* sharpenCorners(
  curve: SpaceCurve,
  angleRad: number,
  window: number,
  step: number,
): Generator<void, SpaceCurve> {
  const xyz = Float64Array.from(curve.xyz);
  for (const { at } of yield* findCorners(curve, angleRad, window)) {
    yield;
    sharpenAt(curve, xyz, at, step);
  }
  return new SpaceCurve(xyz, curve.closed);
}

function sharpenAt(curve: SpaceCurve, xyz: Float64Array, at: number, step: number): void {
  const runs = [-4, -1.5, 1.5, 4].map((steps) => {
    const out = new Float64Array(3);
    curve.pointInto(at + steps * step, out);
    return out;
  });
  const [x1, z1, x2, z2] = [runs[0]![0]!, runs[0]![2]!, runs[1]![0]!, runs[1]![2]!];
  const [x3, z3, x4, z4] = [runs[2]![0]!, runs[2]![2]!, runs[3]![0]!, runs[3]![2]!];
  const cross = (x2 - x1) * (z4 - z3) - (z2 - z1) * (x4 - x3);
  if (Math.abs(cross) < 1e-9 * step * step) return;
  const along = ((x3 - x1) * (z4 - z3) - (z3 - z1) * (x4 - x3)) / cross;
  const [meetX, meetZ] = [x1 + along * (x2 - x1), z1 + along * (z2 - z1)];
  for (const corner of cornersNear(curve, at, 1.45 * step)) {
    const offset = offsetAlong(curve, at, curve.along[corner]!);
    if (Math.abs(offset) > 1.45 * step) continue;
    if (Math.hypot(meetX - xyz[corner * 3]!, meetZ - xyz[corner * 3 + 2]!) > 3 * step) return;
    if (Math.abs(offset) < 1e-9) [xyz[corner * 3], xyz[corner * 3 + 2]] = [meetX, meetZ];
    else projectOnto(xyz, corner * 3, offset < 0 ? [x1, z1, x2, z2] : [x3, z3, x4, z4]);
  }
}

/** Corners at most so far along the curve from a place, and perhaps some more, in the order of the curve. */
function cornersNear(curve: SpaceCurve, at: number, reach: number): number[] {
  const spans = [[at - reach, at + reach] as const];
  if (curve.closed && at < reach) spans.push([at - reach + curve.length, curve.length]);
  if (curve.closed && at > curve.length - reach) spans.unshift([0, at + reach - curve.length]);
  const corners: number[] = [];
  for (const [from, to] of spans) {
    for (let corner = curve.cornerFrom(from); corner < curve.corners && curve.along[corner]! <= to; corner += 1) {
      if (corner > (corners.at(-1) ?? -1)) corners.push(corner);
    }
  }
  return corners;
}

function projectOnto(xyz: Float64Array, at: number, [x1, z1, x2, z2]: readonly [number, number, number, number]): void {
  const [dx, dz] = [x2 - x1, z2 - z1];
  const along = ((xyz[at]! - x1) * dx + (xyz[at + 2]! - z1) * dz) / (dx * dx + dz * dz || 1);
  xyz[at] = x1 + along * dx;
  xyz[at + 2] = z1 + along * dz;
}
