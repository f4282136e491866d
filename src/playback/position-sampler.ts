import type { Course, PlacedSegment } from '../core';
import { findSpan } from './find-span';

export interface PositionSampler {
  readonly count: number;
  /** Writes x, y, z of every drone at a show time into `positionsM` (`count × 3`, show frame, metres). */
  sampleInto(positionsM: Float32Array, timeMs: number): void;
}

/** Evaluates a whole fleet at a time: see `CourseSampler`. */
export function createPositionSampler(courses: readonly Course[]): PositionSampler {
  const samplers = courses.map((course) => new CourseSampler(course));
  const count = samplers.reduce((sum, sampler) => sum + sampler.count, 0);
  const sampleInto = (positionsM: Float32Array, timeMs: number) => {
    let firstDrone = 0;
    for (const sampler of samplers) {
      sampler.sampleInto(positionsM, timeMs, firstDrone);
      firstDrone += sampler.count;
    }
  };
  return { count, sampleInto };
}

/** Numbers of a drone's piece: from when until when it holds, when it starts and how long it takes. */
const TIMES = 4;

/**
 * The drones of one course. The piece that each drone flies is copied to where those of all drones lie together: a frame
 * reads that memory in order, and looks into segments only for drones that come to another piece. The numbers are those
 * of the joined flight, to the last bit.
 */
class CourseSampler {
  readonly count: number;
  readonly #course: Course;
  readonly #degree: number;
  readonly #pieceOf: Uint32Array;
  /** `drones × TIMES`, milliseconds; a drone without a piece holds at no time. */
  readonly #times: Float64Array;
  /** `drones × (degree + 1) × 3`. */
  readonly #controlsM: Float64Array;
  #placed = 0;

  constructor(course: Course) {
    this.#course = course;
    this.count = course[0]?.runOf.length ?? 0;
    this.#degree = course[0]?.segment.runs.degree ?? 3;
    this.#pieceOf = new Uint32Array(this.count);
    this.#times = new Float64Array(this.count * TIMES).fill(Number.NaN);
    this.#controlsM = new Float64Array(this.count * (this.#degree + 1) * 3);
  }

  sampleInto(positionsM: Float32Array, timeMs: number, firstDrone: number): void {
    const times = this.#times;
    const evaluate = this.#degree === 3 ? cubicInto : bernsteinInto;
    this.#placed = segmentAt(this.#course, timeMs);
    for (let drone = 0; drone < this.count; drone++) {
      const at = drone * TIMES;
      const holds = times[at]! <= timeMs && timeMs < times[at + 1]!;
      if (!holds && !this.#enter(drone, timeMs)) continue;
      const lengthMs = times[at + 3]!;
      const share = lengthMs <= 0 ? 1 : Math.min(Math.max((timeMs - times[at + 2]!) / lengthMs, 0), 1);
      evaluate(this.#controlsM, drone, this.#degree, share, positionsM, (firstDrone + drone) * 3);
    }
  }

  /** Copies the piece that a drone flies at a time; false where it has none. */
  #enter(drone: number, timeMs: number): boolean {
    const { segment, startMs, runOf } = this.#course[this.#placed]!;
    const { pieceStart, startsMs, endsMs, controlsM } = segment.runs;
    const [first, end] = [pieceStart[runOf[drone]!]!, pieceStart[runOf[drone]! + 1]!];
    if (first === end) return false;
    const piece = findSpan(startsMs, startMs, first, end, timeMs, this.#pieceOf[drone]!);
    this.#pieceOf[drone] = piece;
    const start = startsMs[piece]! + startMs;
    const next = this.#course[this.#placed + 1]?.startMs ?? Number.POSITIVE_INFINITY;
    const at = drone * TIMES;
    this.#times[at] = this.#placed === 0 && piece === first ? Number.NEGATIVE_INFINITY : start;
    this.#times[at + 1] = piece + 1 < end ? startsMs[piece + 1]! + startMs : next;
    this.#times[at + 2] = start;
    this.#times[at + 3] = endsMs[piece]! + startMs - start;
    const size = (this.#degree + 1) * 3;
    for (let k = 0; k < size; k++) this.#controlsM[drone * size + k] = controlsM[piece * size + k]!;
    return true;
  }
}

/** The last segment that starts at a time or before it; the first before all. */
function segmentAt(course: readonly PlacedSegment[], timeMs: number): number {
  let placed = course.length - 1;
  while (placed > 0 && course[placed]!.startMs > timeMs) placed--;
  return Math.max(placed, 0);
}

type Evaluate = (
  controlsM: Float64Array,
  piece: number,
  degree: number,
  u: number,
  out: Float32Array,
  at: number,
) => void;

/** Horner's form of the Bernstein basis. */
const cubicInto: Evaluate = (controls, piece, _degree, u, out, at) => {
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
};

/** The same sum for any degree, with a running binomial (Farin, Curves and Surfaces for CAGD, 5.3). */
const bernsteinInto: Evaluate = (controlsM, piece, degree, u, out, at) => {
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
};
