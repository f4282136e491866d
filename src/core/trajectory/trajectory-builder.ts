import { emptyLists } from '../math/arrays';
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
  readonly #pieces: number[][];
  readonly #times: number[][];

  constructor(drones: number) {
    this.#pieces = emptyLists(drones);
    this.#times = emptyLists(drones);
  }

  /**
   * Adds a piece to a drone's run.
   * @param controlsM 12 numbers at `at`: four control points in the show frame, metres.
   */
  add(drone: number, startMs: number, endMs: number, controlsM: ArrayLike<number>, at = 0): void {
    const pieces = this.#pieces[drone]!;
    const last = pieces.length - 3;
    for (let k = 0; k < 12; k++) {
      const continued = k < 3 && last >= 0 ? pieces[last + k]! : roundToMillimetre(controlsM[at + k]!);
      pieces.push(continued);
    }
    this.#times[drone]!.push(startMs, endMs);
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
    const pieces = this.#pieces[drone]!;
    for (let k = 0; k < 3; k++) out[at + k] = pieces[pieces.length - 3 + k]!;
  }

  build(): TrajectorySet {
    const drones = this.#pieces.length;
    const pieceStart = new Uint32Array(drones + 1);
    for (let d = 0; d < drones; d++) pieceStart[d + 1] = pieceStart[d]! + this.#times[d]!.length / 2;
    const total = pieceStart[drones]!;
    const startsMs = new Float64Array(total);
    const endsMs = new Float64Array(total);
    const controlsM = new Float64Array(total * 12);
    for (let d = 0; d < drones; d++) {
      const first = pieceStart[d]!;
      const times = this.#times[d]!;
      controlsM.set(this.#pieces[d]!, first * 12);
      for (let p = 0; p < times.length / 2; p++) {
        startsMs[first + p] = times[2 * p]!;
        endsMs[first + p] = times[2 * p + 1]!;
      }
    }
    return { degree: 3, pieceStart, startsMs, endsMs, controlsM };
  }
}
