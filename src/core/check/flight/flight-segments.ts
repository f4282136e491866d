import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import type { CheckSteps } from '../check-steps';
import { boxOfPieces, emptyBoxInto, growBox, shortestPieceMs } from './flight-pieces';
import { MOTION_BOUNDS, motionBoundsInto, PieceMotion, raise } from './piece-motion';

/**
 * A segment of a flight that all drones begin and end together: runs of pieces on a clock of its own that starts at
 * zero, and which run each drone flies. A segment that is the same object as before is the same flight.
 */
export interface FlightSegment {
  readonly segment: { readonly durationMs: number; readonly runs: TrajectorySet };
  readonly startMs: number;
  /** For each drone its run; every run is one drone's. */
  readonly runOf: ArrayLike<number>;
}

/** What no piece of a run is beyond, and what no piece of any run is beyond. */
export interface RunBounds {
  /** `runs × 6`: least x, y, z and greatest. */
  readonly boxes: Float64Array;
  readonly boxOfAll: Float64Array;
  /** `runs × MOTION_BOUNDS`: see `motionBoundsInto`. */
  readonly motion: Float64Array;
  readonly motionOfAll: Float64Array;
  /** Duration of each run's shortest piece. */
  readonly shortestMs: Float64Array;
}

/** Pieces that are looked at in a step: some milliseconds of work. */
const PIECES_AT_ONCE = 10_000;

/** @param share of the work that is done, which the steps say. */
export function* boundsSteps(runs: TrajectorySet, share: number): CheckSteps<RunBounds> {
  const count = droneCount(runs);
  const boxes = new Float64Array(count * 6);
  const motion = new Float64Array(count * MOTION_BOUNDS);
  const shortestMs = new Float64Array(count);
  const box = new Float64Array(6);
  const pieceMotion = new PieceMotion(runs);
  let looked = 0;
  for (let run = 0; run < count; run++) {
    const [first, end] = [runs.pieceStart[run]!, runs.pieceStart[run + 1]!];
    if (end - looked > PIECES_AT_ONCE) {
      yield share;
      looked = first;
    }
    boxes.set(boxOfPieces(runs, first, end, box), 6 * run);
    motionBoundsInto(pieceMotion, first, end, motion, MOTION_BOUNDS * run);
    shortestMs[run] = shortestPieceMs(runs, first, end);
  }
  const boxOfAll = new Float64Array(6);
  emptyBoxInto(boxOfAll, 0);
  growBox(boxes, 0, boxes.length, boxOfAll, 0);
  return { boxes, boxOfAll, motion, motionOfAll: greatestMotion(motion), shortestMs };
}

function greatestMotion(motion: Float64Array): Float64Array {
  const greatest = new Float64Array(MOTION_BOUNDS);
  for (let k = 0; k < motion.length; k++) raise(greatest, k % MOTION_BOUNDS, motion[k]!);
  return greatest;
}

/**
 * The pieces of each drone, segment by segment. Where bounds of one are known, rules pass over those of its runs in
 * which they would find nothing; so they find the same with and without. A flight of unknown origin is one segment of
 * which nothing is known.
 */
export class FlightSegments {
  readonly count: number;
  /** First piece of each segment of each drone, segment by segment, drone by drone; one more at the end. */
  readonly #firstPiece: Uint32Array;
  readonly #segments: readonly FlightSegment[];
  readonly #bounds: readonly RunBounds[];

  readonly #set: TrajectorySet;
  readonly #box = new Float64Array(6);

  constructor(set: TrajectorySet, segments: readonly FlightSegment[], bounds: readonly RunBounds[]) {
    this.#set = set;
    this.#segments = segments;
    this.#bounds = bounds;
    this.count = Math.max(1, segments.length);
    this.#firstPiece = segments.length > 0 ? firstPieces(set, segments) : set.pieceStart;
  }

  firstPiece(drone: number, placed: number): number {
    return this.#firstPiece[drone * this.count + placed]!;
  }

  /** The piece after the last one of a segment. */
  endPiece(drone: number, placed: number): number {
    return this.#firstPiece[drone * this.count + placed + 1]!;
  }

  /** Whether a segment is known to be over by an instant. */
  isOverBy(placed: number, timeMs: number): boolean {
    const known = this.#segments[placed];
    return known !== undefined && known.startMs + known.segment.durationMs <= timeMs;
  }

  /** Whether a drone's segment is known to go nowhere below a height. */
  staysAbove(drone: number, placed: number, heightM: number): boolean {
    const bounds = this.#bounds[placed];
    if (!bounds) return false;
    return bounds.boxOfAll[2]! >= heightM || bounds.boxes[6 * this.#runOf(drone, placed) + 2]! >= heightM;
  }

  /** Whether a drone's segment is known to go nowhere above a height. */
  staysBelow(drone: number, placed: number, heightM: number): boolean {
    const bounds = this.#bounds[placed];
    if (!bounds) return false;
    return bounds.boxOfAll[5]! <= heightM || bounds.boxes[6 * this.#runOf(drone, placed) + 5]! <= heightM;
  }

  #boxInto(drone: number, placed: number, out: Float64Array): Float64Array {
    const bounds = this.#bounds[placed];
    if (!bounds) return boxOfPieces(this.#set, this.firstPiece(drone, placed), this.endPiece(drone, placed), out);
    const at = 6 * this.#runOf(drone, placed);
    for (let k = 0; k < 6; k++) out[k] = bounds.boxes[at + k]!;
    return out;
  }

  /** A box of the flights of all drones, as far as bounds are known of all segments; null where they are not. */
  boxOfFleet(): Float64Array | null {
    if (this.#bounds.length === 0) return null;
    const box = new Float64Array(6);
    emptyBoxInto(box, 0);
    for (const { boxOfAll } of this.#bounds) growBox(boxOfAll, 0, 6, box, 0);
    return box;
  }

  /** The box of all of a drone's flight, into `out[0..5]`. */
  boxOfAllInto(drone: number, out: Float64Array): Float64Array {
    emptyBoxInto(out, 0);
    for (let placed = 0; placed < this.count; placed++) growBox(this.#boxInto(drone, placed, this.#box), 0, 6, out, 0);
    return out;
  }

  /**
   * Whether a test holds for bounds on the motion of a drone's segment: `MOTION_BOUNDS` values from an index on, see
   * `motionBoundsInto`. If it fails for some bounds, it fails for all greater ones.
   */
  motionPasses(drone: number, placed: number, test: (bounds: Float64Array, at: number) => boolean): boolean {
    const bounds = this.#bounds[placed];
    if (!bounds) return false;
    return test(bounds.motionOfAll, 0) || test(bounds.motion, MOTION_BOUNDS * this.#runOf(drone, placed));
  }

  /** Duration of the shortest piece of a drone's flight. Whole milliseconds, so that it is the same on every clock. */
  shortestMs(drone: number): number {
    if (this.#bounds.length === 0) {
      return shortestPieceMs(this.#set, this.#set.pieceStart[drone]!, this.#set.pieceStart[drone + 1]!);
    }
    let shortestMs = Number.POSITIVE_INFINITY;
    for (let placed = 0; placed < this.#bounds.length; placed++) {
      shortestMs = Math.min(shortestMs, this.#bounds[placed]!.shortestMs[this.#runOf(drone, placed)]!);
    }
    return shortestMs;
  }

  #runOf(drone: number, placed: number): number {
    return this.#segments[placed]!.runOf[drone]!;
  }
}

function firstPieces(set: TrajectorySet, segments: readonly FlightSegment[]): Uint32Array {
  const drones = droneCount(set);
  const first = new Uint32Array(drones * segments.length + 1);
  let at = 0;
  for (let drone = 0; drone < drones; drone++) {
    let piece = set.pieceStart[drone]!;
    for (const { segment, runOf } of segments) {
      first[at++] = piece;
      const { pieceStart } = segment.runs;
      piece += pieceStart[runOf[drone]! + 1]! - pieceStart[runOf[drone]!]!;
    }
  }
  first[at] = set.pieceStart[drones]!;
  return first;
}
