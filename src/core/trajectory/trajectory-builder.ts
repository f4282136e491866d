import type { TrajectorySet } from './trajectory-set';

const MILLIMETRES_PER_METRE = 1000;

/** Rounds metres to whole millimetres, and never to negative zero. */
export function roundToMillimetre(metres: number): number {
  return Math.round(metres * MILLIMETRES_PER_METRE) / MILLIMETRES_PER_METRE + 0;
}

/**
 * Collects cubic pieces drone by drone and packs them into a `TrajectorySet`.
 *
 * Control points are rounded to whole millimetres as they come in and a piece always starts exactly where the last one
 * of its drone ended, so what is packed is continuous and fits the flight files without another rounding.
 */
export class TrajectoryBuilder {
  readonly #pieceStart: Uint32Array;
  /** The last piece of each drone, as they came; none as -1. */
  readonly #lastPiece: Int32Array;
  /** Pieces as they came: their drones, starts and ends, and 12 control values each. */
  #droneOf: Uint32Array;
  #timesMs: Float64Array;
  #controlsM: Float64Array;
  #count = 0;

  /** @param pieces how many are expected; more are welcome. */
  constructor(drones: number, pieces = 64) {
    this.#pieceStart = new Uint32Array(drones + 1);
    this.#lastPiece = new Int32Array(drones).fill(-1);
    this.#droneOf = new Uint32Array(pieces);
    this.#timesMs = new Float64Array(pieces * 2);
    this.#controlsM = new Float64Array(pieces * 12);
  }

  /**
   * Adds a piece to a drone's run.
   * @param controlsM 12 numbers at `at`: four control points in the show frame, metres.
   */
  add(drone: number, startMs: number, endMs: number, controlsM: ArrayLike<number>, at = 0): void {
    if (this.#count === this.#droneOf.length) this.#grow();
    const piece = this.#count++;
    const to = 12 * piece;
    const last = this.#lastPiece[drone]!;
    for (let k = 0; k < 12; k++) {
      const continues = k < 3 && last >= 0;
      this.#controlsM[to + k] = continues ? this.#controlsM[12 * last + 9 + k]! : roundToMillimetre(controlsM[at + k]!);
    }
    this.#timesMs[2 * piece] = startMs;
    this.#timesMs[2 * piece + 1] = endMs;
    this.#droneOf[piece] = drone;
    this.#lastPiece[drone] = piece;
    this.#pieceStart[drone + 1]!++;
  }

  /** Holds a drone at the place where it is, or at `place` when it has no piece yet. */
  hold(drone: number, startMs: number, endMs: number, place: ArrayLike<number>, at = 0): void {
    if (endMs <= startMs) return;
    const x = place[at]!;
    const y = place[at + 1]!;
    const z = place[at + 2]!;
    this.add(drone, startMs, endMs, [x, y, z, x, y, z, x, y, z, x, y, z]);
  }

  /** Where a drone's last piece ends, into `out[at..at + 2]`. */
  endInto(drone: number, out: Float64Array, at: number): void {
    const end = 12 * this.#lastPiece[drone]! + 9;
    for (let k = 0; k < 3; k++) out[at + k] = this.#controlsM[end + k]!;
  }

  /** Packs all pieces, drone by drone; call it once. */
  build(): TrajectorySet {
    const pieceStart = this.#pieceStart;
    for (let d = 1; d < pieceStart.length; d++) pieceStart[d]! += pieceStart[d - 1]!;
    const next = pieceStart.slice();
    const startsMs = new Float64Array(this.#count);
    const endsMs = new Float64Array(this.#count);
    const controlsM = new Float64Array(this.#count * 12);
    for (let piece = 0; piece < this.#count; piece++) {
      const to = next[this.#droneOf[piece]!]!++;
      startsMs[to] = this.#timesMs[2 * piece]!;
      endsMs[to] = this.#timesMs[2 * piece + 1]!;
      for (let k = 0; k < 12; k++) controlsM[12 * to + k] = this.#controlsM[12 * piece + k]!;
    }
    return { degree: 3, pieceStart, startsMs, endsMs, controlsM };
  }

  #grow(): void {
    const pieces = 2 * this.#count + 1;
    this.#droneOf = copied(this.#droneOf, new Uint32Array(pieces));
    this.#timesMs = copied(this.#timesMs, new Float64Array(pieces * 2));
    this.#controlsM = copied(this.#controlsM, new Float64Array(pieces * 12));
  }
}

function copied<Values extends Float64Array | Uint32Array>(values: Values, longer: Values): Values {
  longer.set(values);
  return longer;
}
