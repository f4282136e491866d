import { droneCount, type TrajectorySet } from '../trajectory/trajectory-set';
import { boxOfPieces, emptyBoxInto, growBox } from './flight-pieces';
import { MOTION_BOUNDS, motionBoundsInto } from './piece-motion';

/**
 * A part of a flight that all drones begin and end together: runs of pieces on a clock of its own that starts at zero,
 * and which run each drone flies. A part that is the same object as before is the same flight.
 */
export interface FlightPart {
  readonly stage: { readonly durationMs: number; readonly runs: TrajectorySet };
  readonly startMs: number;
  /** For each drone its run; every run is one drone's. */
  readonly runOf: ArrayLike<number>;
}

/** What no piece of a run is beyond. */
export interface RunBounds {
  /** `runs × 6`: least x, y, z and greatest. */
  readonly boxes: Float64Array;
  /** `runs × MOTION_BOUNDS`: see `motionBoundsInto`. */
  readonly motion: Float64Array;
}

export function boundsOfRuns(runs: TrajectorySet): RunBounds {
  const count = droneCount(runs);
  const boxes = new Float64Array(count * 6);
  const motion = new Float64Array(count * MOTION_BOUNDS);
  const box = new Float64Array(6);
  for (let run = 0; run < count; run++) {
    boxes.set(boxOfPieces(runs, runs.pieceStart[run]!, runs.pieceStart[run + 1]!, box), 6 * run);
  }
  motionBoundsInto(runs, motion);
  return { boxes, motion };
}

/**
 * The pieces of each drone, part by part. Where bounds of a part are known, rules pass over those of its runs in which
 * they would find nothing; so they find the same with and without. A flight of unknown origin is one part of which
 * nothing is known.
 */
export class FlightParts {
  readonly count: number;
  /** First piece of each part of each drone, part by part, drone by drone; one more at the end. */
  readonly #firstPiece: Uint32Array;
  readonly #parts: readonly FlightPart[];
  readonly #bounds: readonly RunBounds[];

  readonly #set: TrajectorySet;
  readonly #box = new Float64Array(6);

  constructor(set: TrajectorySet, parts: readonly FlightPart[], bounds: readonly RunBounds[]) {
    this.#set = set;
    this.#parts = parts;
    this.#bounds = bounds;
    this.count = Math.max(1, parts.length);
    this.#firstPiece = parts.length > 0 ? firstPieces(set, parts) : set.pieceStart;
  }

  firstPiece(drone: number, part: number): number {
    return this.#firstPiece[drone * this.count + part]!;
  }

  /** The piece after the last one of a part. */
  endPiece(drone: number, part: number): number {
    return this.#firstPiece[drone * this.count + part + 1]!;
  }

  /** A height that no piece of a part goes below; without bounds, any. */
  bottomM(drone: number, part: number): number {
    const bounds = this.#bounds[part];
    return bounds ? bounds.boxes[6 * this.#parts[part]!.runOf[drone]! + 2]! : Number.NEGATIVE_INFINITY;
  }

  /** A height that no piece of a part goes above; without bounds, any. */
  topM(drone: number, part: number): number {
    const bounds = this.#bounds[part];
    return bounds ? bounds.boxes[6 * this.#parts[part]!.runOf[drone]! + 5]! : Number.POSITIVE_INFINITY;
  }

  #boxInto(drone: number, part: number, out: Float64Array): Float64Array {
    const bounds = this.#bounds[part];
    if (!bounds) return boxOfPieces(this.#set, this.firstPiece(drone, part), this.endPiece(drone, part), out);
    const at = 6 * this.#parts[part]!.runOf[drone]!;
    for (let k = 0; k < 6; k++) out[k] = bounds.boxes[at + k]!;
    return out;
  }

  /** The box of all of a drone's flight, into `out[0..5]`. */
  boxOfAllInto(drone: number, out: Float64Array): Float64Array {
    emptyBoxInto(out, 0);
    for (let part = 0; part < this.count; part++) growBox(this.#boxInto(drone, part, this.#box), 0, 6, out, 0);
    return out;
  }

  /** Motion bounds of a drone's part: see `motionBoundsInto`; infinite when they are not known. */
  motionBound(drone: number, part: number, kind: number): number {
    const bounds = this.#bounds[part];
    if (!bounds) return Number.POSITIVE_INFINITY;
    return bounds.motion[MOTION_BOUNDS * this.#parts[part]!.runOf[drone]! + kind]!;
  }
}

function firstPieces(set: TrajectorySet, parts: readonly FlightPart[]): Uint32Array {
  const drones = droneCount(set);
  const first = new Uint32Array(drones * parts.length + 1);
  let at = 0;
  for (let drone = 0; drone < drones; drone++) {
    let piece = set.pieceStart[drone]!;
    for (const { stage, runOf } of parts) {
      first[at++] = piece;
      const { pieceStart } = stage.runs;
      piece += pieceStart[runOf[drone]! + 1]! - pieceStart[runOf[drone]!]!;
    }
  }
  first[at] = set.pieceStart[drones]!;
  return first;
}
