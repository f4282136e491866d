import type { SwarmPaths } from '../swarm-paths';

/** Reads paths whose drones leave at times of their own. */
export class ShiftedPaths {
  readonly #paths: SwarmPaths;
  readonly #delaysMs: Float64Array;
  readonly #pieces: number;
  readonly #lastMs: number;

  constructor(paths: SwarmPaths, delaysMs: Float64Array) {
    this.#paths = paths;
    this.#delaysMs = delaysMs;
    this.#pieces = paths.knotsMs.length - 1;
    this.#lastMs = paths.knotsMs[this.#pieces]!;
  }

  /** Whether a drone flies at some instant between two. */
  isFlying(drone: number, fromMs: number, toMs: number): boolean {
    const delayMs = this.#delaysMs[drone]!;
    return toMs > delayMs && fromMs < delayMs + this.#lastMs;
  }

  /** Whether a drone has left at an instant. */
  hasLeft(drone: number, timeMs: number): boolean {
    return timeMs > this.#delaysMs[drone]!;
  }

  /** Instants strictly between two at which a drone's piece changes, appended to a list. */
  pushKnots(knots: number[], drone: number, fromMs: number, toMs: number): void {
    const delayMs = this.#delaysMs[drone]!;
    for (const knot of this.#paths.knotsMs) {
      const timeMs = knot + delayMs;
      if (timeMs > fromMs && timeMs < toMs) knots.push(timeMs);
    }
  }

  /** The stretch of a drone's path between two instants with no knot between, as a cubic: four triples, into `out`. */
  cubicInto(out: Float64Array, drone: number, fromMs: number, toMs: number): void {
    const from = fromMs - this.#delaysMs[drone]!;
    const to = toMs - this.#delaysMs[drone]!;
    const { knotsMs, controlsM } = this.#paths;
    const first = drone * this.#pieces * 12;
    if (to <= 0 || from >= this.#lastMs) {
      const at = to <= 0 ? first : first + this.#pieces * 12 - 3;
      for (let c = 0; c < 12; c++) out[c] = controlsM[at + (c % 3)]!;
      return;
    }
    const piece = pieceAt(knotsMs, (from + to) / 2);
    const startMs = knotsMs[piece]!;
    const lengthMs = knotsMs[piece + 1]! - startMs;
    cutInto(out, controlsM, first + piece * 12, (from - startMs) / lengthMs, (to - startMs) / lengthMs);
  }
}

function pieceAt(knotsMs: readonly number[], timeMs: number): number {
  let piece = 0;
  while (piece < knotsMs.length - 2 && knotsMs[piece + 1]! <= timeMs) piece++;
  return piece;
}

/** The part of a cubic between two parameters, by its polar form (Ramshaw 1987). */
function cutInto(out: Float64Array, controlsM: Float64Array, at: number, from: number, to: number): void {
  for (let axis = 0; axis < 3; axis++) {
    const p = at + axis;
    const [a, b, c, d] = [controlsM[p]!, controlsM[p + 3]!, controlsM[p + 6]!, controlsM[p + 9]!];
    out[axis] = polar(a, b, c, d, from, from, from);
    out[axis + 3] = polar(a, b, c, d, from, from, to);
    out[axis + 6] = polar(a, b, c, d, from, to, to);
    out[axis + 9] = polar(a, b, c, d, to, to, to);
  }
}

function polar(a: number, b: number, c: number, d: number, u: number, v: number, w: number): number {
  const ab = a + (b - a) * u;
  const bc = b + (c - b) * u;
  const cd = c + (d - c) * u;
  const abc = ab + (bc - ab) * v;
  const bcd = bc + (cd - bc) * v;
  return abc + (bcd - abc) * w;
}
