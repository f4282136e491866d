import type { TrajectorySet } from '../../trajectory/trajectory-set';
import { pieceSeconds } from './flight-pieces';

/** Bounds that `motionBoundsInto` writes for a run, in this order. */
export const ACROSS_SQUARED = 0;
export const UP = 1;
export const DOWN = 2;
export const ACCELERATION_SQUARED = 3;
export const KNOT_GAP = 4;
export const KNOT_JUMP = 5;
export const KNOT_RATE = 6;
export const MOTION_BOUNDS = 7;

/** The last of them, those of knots, one after another. */
export const KNOT_BOUNDS = MOTION_BOUNDS - KNOT_GAP;

/** The derivatives of a piece as control values, and how neighbouring pieces join; in memory of its own. */
export class PieceMotion {
  /** Control values of the derivatives of the piece that was looked at: three each, m/s and m/s². */
  readonly velocity: Float64Array;
  readonly acceleration: Float64Array;
  /** Step in place (m) and in velocity (m/s) at the knot that was looked at, and the latter over the mean duration. */
  gapM = 0;
  jumpMps = 0;
  rateMps2 = 0;
  readonly #set: TrajectorySet;

  constructor(set: TrajectorySet) {
    this.#set = set;
    this.velocity = new Float64Array(3 * set.degree);
    this.acceleration = new Float64Array(3 * Math.max(0, set.degree - 1));
  }

  look(piece: number): void {
    const { degree, controlsM } = this.#set;
    const seconds = pieceSeconds(this.#set, piece);
    differencesInto(controlsM, piece * (degree + 1) * 3, this.velocity, degree / seconds);
    differencesInto(this.velocity, 0, this.acceleration, (degree - 1) / seconds);
  }

  /** Looks at the knot where a piece takes over from the one before. */
  lookAtKnot(piece: number): void {
    const { degree, controlsM } = this.#set;
    const before = pieceSeconds(this.#set, piece - 1);
    const after = pieceSeconds(this.#set, piece);
    let gapSquared = 0;
    let jumpSquared = 0;
    for (let axis = 0; axis < 3; axis++) {
      const to = piece * (degree + 1) * 3 + axis;
      const from = to - 3;
      gapSquared += (controlsM[to]! - controlsM[from]!) ** 2;
      const arriving = (controlsM[from]! - controlsM[from - 3]!) / before;
      jumpSquared += (((controlsM[to + 3]! - controlsM[to]!) / after - arriving) * degree) ** 2;
    }
    this.gapM = Math.sqrt(gapSquared);
    this.jumpMps = Math.sqrt(jumpSquared);
    this.rateMps2 = this.jumpMps / ((before + after) / 2);
  }
}

/**
 * The greatest control values of the pieces of a run, `first` up to, not including, `end`, and the worst of the knots
 * between them: `MOTION_BOUNDS` values from `at` on.
 */
export function motionBoundsInto(motion: PieceMotion, first: number, end: number, out: Float64Array, at: number): void {
  for (let piece = first; piece < end; piece++) {
    motion.look(piece);
    raise(out, at + ACROSS_SQUARED, mostSquared(motion.velocity, 2));
    raise(out, at + UP, mostUp(motion.velocity, 1));
    raise(out, at + DOWN, mostUp(motion.velocity, -1));
    raise(out, at + ACCELERATION_SQUARED, mostSquared(motion.acceleration, 3));
    if (piece > first) raiseKnot(motion, piece, out, at + KNOT_GAP);
  }
}

/** Raises `KNOT_BOUNDS` values from `at` on to the gap, the jump and the rate where a piece takes over. */
export function raiseKnot(motion: PieceMotion, piece: number, out: Float64Array, at = 0): void {
  motion.lookAtKnot(piece);
  raise(out, at, motion.gapM);
  raise(out, at + KNOT_JUMP - KNOT_GAP, motion.jumpMps);
  raise(out, at + KNOT_RATE - KNOT_GAP, motion.rateMps2);
}

/** A value that is not a number stays, whatever comes after it: nothing is known to be below it. */
export function raise(out: Float64Array, at: number, value: number): void {
  out[at] = Math.max(out[at]!, value);
}

/** The greatest upward (`sign` 1) or downward (-1) component of vectors; zero where there is none. */
export function mostUp(vectors: Float64Array, sign: number): number {
  let most = 0;
  for (let k = 2; k < vectors.length; k += 3) if (sign * vectors[k]! > most) most = sign * vectors[k]!;
  return most;
}

/** Differences of neighbouring vectors, times a factor: the control values of the derivative. */
function differencesInto(vectors: Float64Array, at: number, out: Float64Array, factor: number): void {
  for (let k = 0; k < out.length; k++) out[k] = (vectors[at + k + 3]! - vectors[at + k]!) * factor;
}

/** The greatest squared length of vectors over their first `axes`. */
export function mostSquared(vectors: Float64Array, axes: number): number {
  let most = 0;
  for (let k = 0; k < vectors.length; k += 3) {
    let squared = 0;
    for (let axis = 0; axis < axes; axis++) squared += vectors[k + axis]! * vectors[k + axis]!;
    if (squared > most) most = squared;
  }
  return most;
}
