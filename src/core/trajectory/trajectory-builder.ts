import { withRoomFor } from '../math/arrays';
import type { TrajectorySet } from './trajectory-set';

const MILLIMETRES_PER_METRE = 1000;

/** Rounds metres to whole millimetres, and never to negative zero. */
export function roundToMillimetre(metres: number): number {
  return Math.round(metres * MILLIMETRES_PER_METRE) / MILLIMETRES_PER_METRE + 0;
}

/**
 * Collects cubic pieces, all of a drone before those of the next, and packs them into a `TrajectorySet`.
 *
 * Control points are rounded to whole millimetres as they come in and a piece always starts exactly where the last one
 * of its drone ended, so what is packed is continuous and fits the flight files without another rounding.
 */
export class TrajectoryBuilder {
  readonly #pieceStart: Uint32Array;
  /** The drone whose pieces come in. */
  #drone = 0;
  #startsMs: Float64Array;
  #endsMs: Float64Array;
  #controlsM: Float64Array;
  #count = 0;

  /** @param pieces how many are expected; more are welcome. */
  constructor(drones: number, pieces = 64) {
    this.#pieceStart = new Uint32Array(drones + 1);
    this.#startsMs = new Float64Array(pieces);
    this.#endsMs = new Float64Array(pieces);
    this.#controlsM = new Float64Array(pieces * 12);
  }

  /**
   * Adds a piece to a drone's run.
   * @param controlsM 12 numbers at `at`: four control points in the show frame, metres.
   */
  add(drone: number, startMs: number, endMs: number, controlsM: ArrayLike<number>, at = 0): void {
    if (drone !== this.#drone) this.#goOnTo(drone);
    if (this.#count === this.#startsMs.length) this.#grow();
    const piece = this.#count++;
    const to = 12 * piece;
    const continues = piece > this.#pieceStart[drone]!;
    for (let k = 0; k < 12; k++) {
      this.#controlsM[to + k] =
        continues && k < 3 ? this.#controlsM[to - 3 + k]! : roundToMillimetre(controlsM[at + k]!);
    }
    this.#startsMs[piece] = startMs;
    this.#endsMs[piece] = endMs;
  }

  /** Holds a drone at the place where it is, or at `place` when it has no piece yet. */
  hold(drone: number, startMs: number, endMs: number, place: ArrayLike<number>, at = 0): void {
    if (endMs <= startMs) return;
    const x = place[at]!;
    const y = place[at + 1]!;
    const z = place[at + 2]!;
    this.add(drone, startMs, endMs, [x, y, z, x, y, z, x, y, z, x, y, z]);
  }

  /** Packs all pieces; call it once. */
  build(): TrajectorySet {
    this.#goOnTo(this.#pieceStart.length - 1);
    return {
      degree: 3,
      pieceStart: this.#pieceStart,
      startsMs: cutTo(this.#startsMs, this.#count),
      endsMs: cutTo(this.#endsMs, this.#count),
      controlsM: cutTo(this.#controlsM, this.#count * 12),
    };
  }

  /** Closes the runs of all drones before `drone`. */
  #goOnTo(drone: number): void {
    if (drone < this.#drone) throw new Error(`a piece of drone ${drone} after those of drone ${this.#drone}`);
    while (this.#drone < drone) this.#pieceStart[++this.#drone] = this.#count;
  }

  #grow(): void {
    const pieces = 2 * this.#count + 1;
    this.#startsMs = withRoomFor(this.#startsMs, pieces);
    this.#endsMs = withRoomFor(this.#endsMs, pieces);
    this.#controlsM = withRoomFor(this.#controlsM, pieces * 12);
  }
}

function cutTo(values: Float64Array, length: number): Float64Array {
  return values.length === length ? values : values.slice(0, length);
}
