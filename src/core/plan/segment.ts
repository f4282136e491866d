import { TrajectoryBuilder } from '../trajectory/trajectory-builder';
import type { TrajectorySet } from '../trajectory/trajectory-set';
import { endOfPaths, type Stagger, type SwarmPaths } from '../transition/swarm-paths';

/**
 * A segment of a flight by itself: take-off, a transition, a hold or a landing. Its runs belong to places (pads,
 * points, parking places), not to drones, and its clock starts at zero: so it stays the same whatever comes before it.
 */
export interface Segment {
  readonly durationMs: number;
  /** One run of cubic pieces a place, from zero to the duration; empty for a segment of no duration. */
  readonly runs: TrajectorySet;
}

/** The paths of a transition as a segment: a run for each place that it starts from. */
export function segmentOfPaths(paths: SwarmPaths, places: number): Segment {
  const { knotsMs, controlsM, stagger } = paths;
  if (stagger) return { durationMs: endOfPaths(paths), runs: staggeredRuns(paths, stagger) };
  const pieces = knotsMs.length - 1;
  const pieceStart = new Uint32Array(places + 1);
  for (let place = 0; place <= places; place++) pieceStart[place] = place * pieces;
  const startsMs = new Float64Array(places * pieces);
  const endsMs = new Float64Array(places * pieces);
  for (let piece = 0; piece < places * pieces; piece++) {
    startsMs[piece] = knotsMs[piece % pieces]!;
    endsMs[piece] = knotsMs[(piece % pieces) + 1]!;
  }
  return { durationMs: knotsMs[pieces]!, runs: { degree: 3, pieceStart, startsMs, endsMs, controlsM } };
}

/** Runs that wait before they leave and after they have arrived. */
function staggeredRuns({ knotsMs, controlsM }: SwarmPaths, { delaysMs, endMs }: Stagger): TrajectorySet {
  const builder = new TrajectoryBuilder(delaysMs.length);
  const pieces = knotsMs.length - 1;
  const wait = (place: number, fromMs: number, toMs: number, at: number) => {
    const held = Float64Array.from({ length: 12 }, (_, c) => controlsM[at + (c % 3)]!);
    if (toMs > fromMs) builder.add(place, fromMs, toMs, held, 0);
  };
  for (const [place, delayMs] of delaysMs.entries()) {
    const first = 12 * place * pieces;
    wait(place, 0, delayMs, first);
    for (let k = 0; k < pieces; k++) {
      builder.add(place, delayMs + knotsMs[k]!, delayMs + knotsMs[k + 1]!, controlsM, first + 12 * k);
    }
    wait(place, delayMs + knotsMs[pieces]!, endMs, first + 12 * pieces - 3);
  }
  return builder.build();
}

/** A segment in a flight: when it starts, and whose run each drone flies. */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly startMs: number;
  /** For each drone its run in the segment. */
  readonly runOf: ArrayLike<number>;
}

/** Pieces that are copied in a step: some milliseconds, even into memory that was not touched before. */
const PIECES_AT_ONCE = 20_000;

/**
 * The flight of all drones through segments that follow each other.
 * @param forgotten a flight that nothing refers to any more: this one is written over it where there is room, for new
 *   memory of 21 MB costs some 10 ms.
 */
export function* joinSegments(
  segments: readonly PlacedSegment[],
  drones: number,
  forgotten: TrajectorySet | null = null,
): Generator<void, TrajectorySet> {
  const pieceStart = new Uint32Array(drones + 1);
  for (let d = 0; d < drones; d++) {
    let pieces = pieceStart[d]!;
    for (const { segment, runOf } of segments) pieces += piecesOf(segment.runs, runOf[d]!);
    pieceStart[d + 1] = pieces;
  }
  const pieces = pieceStart[drones]!;
  const memory = forgotten && hasMemoryOfItsOwn(forgotten) ? forgotten : null;
  const joined = {
    degree: 3,
    pieceStart,
    startsMs: memoryFor(pieces, memory?.startsMs),
    endsMs: memoryFor(pieces, memory?.endsMs),
    controlsM: memoryFor(pieces * 12, memory?.controlsM),
  };
  let written = 0;
  for (let d = 0; d < drones; d++) {
    let to = pieceStart[d]!;
    if (to - written >= PIECES_AT_ONCE) {
      yield;
      written = to;
    }
    for (const { segment, startMs, runOf } of segments) to = copyRun(segment.runs, runOf[d]!, startMs, joined, to);
  }
  return joined;
}

/** New memory has so much more room than asked for, that flights a little longer fit into it as well. */
const ROOM = 1.1;

/** Memory that is more than this many times as large as need be is not used again: it could be that of a larger fleet. */
const MOST_ROOM = 1.5;

/** Whether no two arrays of a set lie in the same memory: what is written to one would be read from the other. */
function hasMemoryOfItsOwn({ startsMs, endsMs, controlsM }: TrajectorySet): boolean {
  return new Set([startsMs.buffer, endsMs.buffer, controlsM.buffer]).size === 3;
}

/** Memory for so many values, all of which will be written: that of another array where it is of use. */
function memoryFor(length: number, forgotten: Float64Array | undefined): Float64Array {
  const bytes = length * Float64Array.BYTES_PER_ELEMENT;
  const there = forgotten?.buffer.byteLength ?? 0;
  const fits = forgotten !== undefined && there >= bytes && there <= MOST_ROOM * bytes;
  return fits
    ? new Float64Array(forgotten.buffer, 0, length)
    : new Float64Array(Math.ceil(length * ROOM)).subarray(0, length);
}

function piecesOf({ pieceStart }: TrajectorySet, run: number): number {
  return pieceStart[run + 1]! - pieceStart[run]!;
}

/** Copies a run to piece `to` of a set; returns the piece after it. */
function copyRun(runs: TrajectorySet, run: number, startMs: number, set: TrajectorySet, to: number): number {
  const [first, end] = [runs.pieceStart[run]!, runs.pieceStart[run + 1]!];
  for (let piece = first; piece < end; piece++) {
    set.startsMs[to + piece - first] = runs.startsMs[piece]! + startMs;
    set.endsMs[to + piece - first] = runs.endsMs[piece]! + startMs;
  }
  set.controlsM.set(runs.controlsM.subarray(12 * first, 12 * end), 12 * to);
  return to + end - first;
}
