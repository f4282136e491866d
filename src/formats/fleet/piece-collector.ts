import type { TrajectorySet } from '../../core';
import type { Point3 } from '../values/nwu';
import { elevate } from './bezier';
import { GrowingFloats } from './growing-floats';

const LEAST_DEGREE = 3;

const THIRD = 1 / 3;
const TWO_THIRDS = 2 / 3;

const middle = (from: Point3, to: Point3, axis: number): number => 0.5 * from[axis]! + 0.5 * to[axis]!;

/** How long the one piece of a drone lasts that never moves. */
const HOLD_MS = 1;

/**
 * Collects the pieces that a reader finds, drone after drone, into a `TrajectorySet`. Pieces of a lower degree are
 * raised to that of the set, exactly; the set rises with the highest degree that comes.
 */
export class PieceCollector {
  #degree = LEAST_DEGREE;
  #controls = new GrowingFloats();
  readonly #starts = new GrowingFloats();
  readonly #ends = new GrowingFloats();
  readonly #pieceStart: number[] = [0];

  /** @param controlsM `degree + 1` points of three numbers, show frame, metres. */
  add(startMs: number, endMs: number, controlsM: ArrayLike<number>, degree: number): void {
    if (degree > this.#degree) this.#raise(degree);
    this.#starts.push(startMs);
    this.#ends.push(endMs);
    const controls = degree === this.#degree ? controlsM : elevate(controlsM, degree, this.#degree);
    for (let k = 0; k < controls.length; k++) this.#controls.push(controls[k]!);
  }

  /** A straight piece at constant speed. Sampled files hold hundreds of thousands: for them `elevate` written out. */
  addLine(startMs: number, endMs: number, from: Point3, to: Point3): void {
    if (this.#degree !== LEAST_DEGREE) {
      this.add(startMs, endMs, [...from, ...to], 1);
      return;
    }
    this.#starts.push(startMs);
    this.#ends.push(endMs);
    for (let axis = 0; axis < 3; axis++) this.#controls.push(0 + from[axis]!);
    for (let axis = 0; axis < 3; axis++)
      this.#controls.push(THIRD * from[axis]! + (1 - THIRD) * middle(from, to, axis));
    for (let axis = 0; axis < 3; axis++) {
      this.#controls.push(TWO_THIRDS * middle(from, to, axis) + (1 - TWO_THIRDS) * to[axis]!);
    }
    for (let axis = 0; axis < 3; axis++) this.#controls.push(to[axis]! + 0);
  }

  /** Ends the run of a drone; one that got no piece stands still at `place`. */
  endDrone(startMs: number, place: Point3): void {
    if (this.#starts.length === this.#pieceStart.at(-1)) this.add(startMs, startMs + HOLD_MS, place, 0);
    this.#pieceStart.push(this.#starts.length);
  }

  build(): TrajectorySet {
    return {
      degree: this.#degree,
      pieceStart: Uint32Array.from(this.#pieceStart),
      startsMs: this.#starts.toArray(),
      endsMs: this.#ends.toArray(),
      controlsM: this.#controls.toArray(),
    };
  }

  #raise(degree: number): void {
    const old = this.#controls.toArray();
    const stride = (this.#degree + 1) * 3;
    this.#controls = new GrowingFloats();
    for (let at = 0; at < old.length; at += stride) {
      for (const value of elevate(old.subarray(at, at + stride), this.#degree, degree)) this.#controls.push(value);
    }
    this.#degree = degree;
  }
}
