import { droneCount, type TrajectorySet } from '../core';
import { findSpan } from './find-span';

export interface PositionSampler {
  readonly count: number;
  /** Writes x, y, z of every drone at a show time into `positionsM` (`count × 3`, show frame, metres). */
  sampleInto(positionsM: Float32Array, timeMs: number): void;
}

/**
 * Evaluates a whole fleet at a time. Each drone remembers the piece it was in, so a frame costs no search.
 * Cubic pieces go through Horner's form of the Bernstein basis; other degrees through the same sum with a running
 * binomial (Farin, Curves and Surfaces for CAGD, 5.3).
 */
export function createPositionSampler(set: TrajectorySet): PositionSampler {
  const count = droneCount(set);
  const pieceOf = Uint32Array.from(set.pieceStart.subarray(0, count));
  const evaluate = set.degree === 3 ? cubicInto : bernsteinInto;
  const sampleInto = (positionsM: Float32Array, timeMs: number) => {
    for (let drone = 0; drone < count; drone++) {
      const first = set.pieceStart[drone]!;
      const end = set.pieceStart[drone + 1]!;
      if (first === end) continue;
      const piece = findSpan(set.startsMs, first, end, timeMs, pieceOf[drone]!);
      pieceOf[drone] = piece;
      evaluate(set, piece, shareOf(set, piece, timeMs), positionsM, drone * 3);
    }
  };
  return { count, sampleInto };
}

/** How far through its piece a time is, from zero to one; outside of the piece it holds the nearer end. */
function shareOf(set: TrajectorySet, piece: number, timeMs: number): number {
  const startMs = set.startsMs[piece]!;
  const lengthMs = set.endsMs[piece]! - startMs;
  if (lengthMs <= 0) return 1;
  return Math.min(Math.max((timeMs - startMs) / lengthMs, 0), 1);
}

function cubicInto(set: TrajectorySet, piece: number, u: number, out: Float32Array, at: number): void {
  const controls = set.controlsM;
  const base = piece * 12;
  const v = 1 - u;
  const b0 = v * v * v;
  const b1 = 3 * u * v * v;
  const b2 = 3 * u * u * v;
  const b3 = u * u * u;
  for (let axis = 0; axis < 3; axis++) {
    const c = base + axis;
    out[at + axis] = b0 * controls[c]! + b1 * controls[c + 3]! + b2 * controls[c + 6]! + b3 * controls[c + 9]!;
  }
}

function bernsteinInto(set: TrajectorySet, piece: number, u: number, out: Float32Array, at: number): void {
  const { degree, controlsM } = set;
  const base = piece * (degree + 1) * 3;
  const v = 1 - u;
  for (let axis = 0; axis < 3; axis++) {
    let sum = controlsM[base + axis]! * v;
    let power = 1;
    let binomial = 1;
    for (let i = 1; i < degree; i++) {
      power *= u;
      binomial = (binomial * (degree - i + 1)) / i;
      sum = (sum + power * binomial * controlsM[base + i * 3 + axis]!) * v;
    }
    out[at + axis] = degree === 0 ? controlsM[base + axis]! : sum + power * u * controlsM[base + degree * 3 + axis]!;
  }
}
