import { droneCount, type TrajectorySet } from '../../core';
import { MAX_COORDINATE_M, MAX_DRONES, MAX_PIECES, MAX_SHOW_MS } from '../share-limits';
import type { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';

/**
 * Step of coordinates. A curve lies in the hull of its control points, so it moves by at most half a step along each axis:
 * `sqrt(3) × 2` mm.
 */
const STEP_M = 0.004;
const MOST_STEPS = Math.round(MAX_COORDINATE_M / STEP_M);
const MOST_DEGREE = 7;
/** Drones between two points at which others are heard. */
const DRONES_A_STEP = 8;

/**
 * Writes trajectories: whole milliseconds, coordinates in steps of 4 mm, each as its difference from a guess: a piece
 * goes on as the one before ended, and in itself straight on. One column for each control point and axis, so that the
 * small numbers which remain pack well (Police Day: 2.9 bytes a piece).
 */
export function* motionBlock(set: TrajectorySet): Generator<void, Uint8Array> {
  const counts = new ByteWriter();
  const times = new ByteWriter();
  const columns = Array.from({ length: (set.degree + 1) * 3 }, () => new ByteWriter());
  for (let drone = 0; drone < droneCount(set); drone++) {
    const [first, end] = [set.pieceStart[drone]!, set.pieceStart[drone + 1]!];
    counts.unsigned(end - first);
    writePieces(set, first, end, times, columns);
    if (drone % DRONES_A_STEP === 0) yield;
  }
  const block = new ByteWriter();
  block.unsigned(set.degree);
  block.unsigned(droneCount(set));
  block.unsigned(set.startsMs.length);
  for (const column of [counts, times, ...columns]) block.block(column.bytes());
  return block.bytes();
}

function writePieces(
  set: TrajectorySet,
  first: number,
  end: number,
  times: ByteWriter,
  columns: readonly ByteWriter[],
) {
  const guess = new Guess(set.degree);
  let clockMs = 0;
  for (let piece = first; piece < end; piece++) {
    const startMs = Math.max(clockMs, Math.round(set.startsMs[piece]!));
    const lengthMs = Math.max(0, Math.round(set.endsMs[piece]!) - startMs);
    times.unsigned(startMs - clockMs);
    times.unsigned(lengthMs);
    clockMs = startMs + lengthMs;
    for (let axis = 0; axis < 3; axis++) {
      for (let k = 0; k <= set.degree; k++) {
        const value = Math.round(set.controlsM[(piece * (set.degree + 1) + k) * 3 + axis]! / STEP_M);
        columns[k * 3 + axis]!.signed(value - guess.next(axis, k, lengthMs));
        guess.take(axis, k, value);
      }
    }
    guess.close(lengthMs);
  }
}

/** Reads a motion block. @throws what `reader` throws, for anything that no writer writes. */
export function* readMotion(reader: ByteReader, fail: () => never): Generator<void, TrajectorySet> {
  const degree = reader.unsigned(MOST_DEGREE);
  const drones = reader.unsigned(MAX_DRONES);
  const pieces = reader.unsigned(MAX_PIECES);
  const [counts, times] = [reader.inner(), reader.inner()];
  const columns = Array.from({ length: (degree + 1) * 3 }, () => reader.inner());
  // every number takes a byte at least: what is announced must be there before room is made for it
  if (counts.left() < drones || times.left() < 2 * pieces || columns.some((one) => one.left() < pieces)) fail();
  const set = emptySet(degree, drones, pieces);
  for (let drone = 0; drone < drones; drone++) {
    const first = set.pieceStart[drone]!;
    const end = first + counts.unsigned(pieces - first);
    set.pieceStart[drone + 1] = end;
    if (end === first) fail();
    readPieces(set, first, end, times, columns, fail);
    if (drone % DRONES_A_STEP === 0) yield;
  }
  if (set.pieceStart[drones] !== pieces) fail();
  for (const column of [counts, times, ...columns, reader]) column.end();
  return set;
}

function emptySet(degree: number, drones: number, pieces: number) {
  return {
    degree,
    pieceStart: new Uint32Array(drones + 1),
    startsMs: new Float64Array(pieces),
    endsMs: new Float64Array(pieces),
    controlsM: new Float64Array(pieces * (degree + 1) * 3),
  };
}

function readPieces(
  set: ReturnType<typeof emptySet>,
  first: number,
  end: number,
  times: ByteReader,
  columns: readonly ByteReader[],
  fail: () => never,
): void {
  const guess = new Guess(set.degree);
  let clockMs = 0;
  for (let piece = first; piece < end; piece++) {
    const startMs = clockMs + times.unsigned(MAX_SHOW_MS);
    const lengthMs = times.unsigned(MAX_SHOW_MS);
    clockMs = startMs + lengthMs;
    if (clockMs > MAX_SHOW_MS) fail();
    set.startsMs[piece] = startMs;
    set.endsMs[piece] = clockMs;
    for (let axis = 0; axis < 3; axis++) {
      for (let k = 0; k <= set.degree; k++) {
        const value = guess.next(axis, k, lengthMs) + columns[k * 3 + axis]!.signed(2 * MOST_STEPS);
        if (!(Math.abs(value) <= MOST_STEPS)) fail();
        guess.take(axis, k, value);
        set.controlsM[(piece * (set.degree + 1) + k) * 3 + axis] = value * STEP_M;
      }
    }
    guess.close(lengthMs);
  }
}

/** A long piece after a quick short one would be guessed far away. */
function bounded(steps: number): number {
  return Math.min(Math.max(steps, -MOST_STEPS), MOST_STEPS);
}

/** Guesses the next control point of a drone, in steps; writer and reader guess the same. */
class Guess {
  readonly #degree: number;
  /** Control points of the piece at hand, `3 × (degree + 1)`. */
  readonly #points: Float64Array;
  readonly #last = new Float64Array(3);
  /** How far the last control point of the piece before lies from the last but one, in steps, by the piece's milliseconds. */
  readonly #pace = new Float64Array(3);

  constructor(degree: number) {
    this.#degree = degree;
    this.#points = new Float64Array(3 * (degree + 1));
  }

  next(axis: number, k: number, lengthMs: number): number {
    const at = axis * (this.#degree + 1) + k;
    if (k === 0) return this.#last[axis]!;
    if (k === 1) return bounded(this.#points[at - 1]! + Math.round(this.#pace[axis]! * lengthMs));
    return bounded(2 * this.#points[at - 1]! - this.#points[at - 2]!);
  }

  take(axis: number, k: number, value: number): void {
    this.#points[axis * (this.#degree + 1) + k] = value;
  }

  close(lengthMs: number): void {
    for (let axis = 0; axis < 3; axis++) {
      const end = axis * (this.#degree + 1) + this.#degree;
      this.#last[axis] = this.#points[end]!;
      const moved = this.#degree > 0 ? this.#points[end]! - this.#points[end - 1]! : 0;
      this.#pace[axis] = lengthMs > 0 ? moved / lengthMs : 0;
    }
  }
}
