import type { TrajectorySet } from '../../trajectory/trajectory-set';
import { cutInPlace } from './bernstein';

/** The check's own view of a `TrajectorySet`: one coordinate, a part or the bounds of pieces. */

/** Coefficients of one coordinate of a piece, metres. */
export function coordinateInto(set: TrajectorySet, piece: number, axis: number, out: Float64Array): Float64Array {
  const points = set.degree + 1;
  for (let k = 0; k < points; k++) out[k] = set.controlsM[(piece * points + k) * 3 + axis]!;
  return out;
}

export function pieceSeconds(set: TrajectorySet, piece: number): number {
  return (set.endsMs[piece]! - set.startsMs[piece]!) / 1000;
}

/** Duration of the shortest of the pieces `first` up to, not including, `end`; infinite where there are none. */
export function shortestPieceMs({ startsMs, endsMs }: TrajectorySet, first: number, end: number): number {
  let shortestMs = Number.POSITIVE_INFINITY;
  for (let piece = first; piece < end; piece++) shortestMs = Math.min(shortestMs, endsMs[piece]! - startsMs[piece]!);
  return shortestMs;
}

/** Show seconds at parameter `at` of a piece. */
export function secondsAt(set: TrajectorySet, piece: number, at: number): number {
  return (set.startsMs[piece]! + (set.endsMs[piece]! - set.startsMs[piece]!) * at) / 1000;
}

/** Where a drone starts (`'start'`) or ends, metres. */
export function endPlace(set: TrajectorySet, drone: number, end: 'start' | 'end'): [number, number, number] {
  const points = set.degree + 1;
  const point = end === 'start' ? set.pieceStart[drone]! * points : set.pieceStart[drone + 1]! * points - 1;
  return [set.controlsM[3 * point]!, set.controlsM[3 * point + 1]!, set.controlsM[3 * point + 2]!];
}

/** Parameter of a piece at an instant; 0 before it and 1 after it, where the drone holds. */
export function parameterAt(set: TrajectorySet, piece: number, timeMs: number): number {
  const start = set.startsMs[piece]!;
  return Math.min(1, Math.max(0, (timeMs - start) / (set.endsMs[piece]! - start)));
}

/**
 * Control points of a piece over a part of show time, into `out` from `at` on; outside of the piece the drone holds.
 * @param zScale factor on the heights.
 */
export function cutPieceInto(
  set: TrajectorySet,
  piece: number,
  fromMs: number,
  toMs: number,
  out: Float64Array,
  at = 0,
  zScale = 1,
): void {
  const values = (set.degree + 1) * 3;
  const base = piece * values;
  for (let k = 0; k < values; k += 3) {
    out[at + k] = set.controlsM[base + k]!;
    out[at + k + 1] = set.controlsM[base + k + 1]!;
    out[at + k + 2] = set.controlsM[base + k + 2]! * zScale;
  }
  const from = parameterAt(set, piece, fromMs);
  const to = parameterAt(set, piece, toMs);
  if (from > 0 || to < 1) cutInPlace(out, from, to, at, set.degree + 1, 3);
}

/** An empty box, into `out[at..at + 5]`: least x, y, z, then greatest. */
export function emptyBoxInto(out: Float64Array, at: number): void {
  for (let axis = 0; axis < 3; axis++) {
    out[at + axis] = Number.POSITIVE_INFINITY;
    out[at + axis + 3] = Number.NEGATIVE_INFINITY;
  }
}

/** Grows a box to hold the control points `from` up to `end`, and with them the curve. */
export function growBox(controlsM: Float64Array, from: number, end: number, out: Float64Array, at: number): void {
  for (let axis = 0; axis < 3; axis++) {
    let low = out[at + axis]!;
    let high = out[at + axis + 3]!;
    for (let k = from + axis; k < end; k += 3) {
      const value = controlsM[k]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    out[at + axis] = low;
    out[at + axis + 3] = high;
  }
}

/** The box of the pieces `first` up to, not including, `end`, into `out[0..5]`. */
export function boxOfPieces(set: TrajectorySet, first: number, end: number, out: Float64Array): Float64Array {
  const values = (set.degree + 1) * 3;
  emptyBoxInto(out, 0);
  growBox(set.controlsM, first * values, end * values, out, 0);
  return out;
}

/** Whether a piece runs straight at constant speed, as a sampled format's pieces do. */
export function isLinear({ degree, controlsM }: TrajectorySet, piece: number): boolean {
  const base = piece * (degree + 1) * 3;
  for (let axis = 0; axis < 3; axis++) {
    const first = controlsM[base + axis]!;
    const step = (controlsM[base + 3 * degree + axis]! - first) / degree;
    for (let k = 1; k < degree; k++) {
      if (Math.abs(controlsM[base + 3 * k + axis]! - first - k * step) > 1e-6) return false;
    }
  }
  return true;
}
