import { InputError, message, type TrajectorySet } from '../../core';
import { elevate, isEven, split } from '../fleet';
import { toNwu } from '../values/nwu';
import { AXIS, AXIS_DEGREES, MAX_SCALE, MAX_SEGMENT_MS, START_BYTES } from './layout';
import { roundCubics } from './round-cubics';

/**
 * One axis of a segment: how it moves, and its controls in units of the file's scale. The first of them is where the
 * segment before ended, rounded, for that is where a reader starts from.
 */
interface Axis {
  readonly kind: number;
  readonly units: readonly number[];
}

interface Piece {
  readonly startMs: number;
  readonly endMs: number;
  /** NWU, millimetres, not yet rounded. */
  readonly controlsMm: Float64Array;
}

/**
 * The trajectory block of one drone. Time zero is the start of the show, so a drone that starts later holds first.
 * A segment longer than 65.535 s is split. An axis takes the lowest of constant, linear, cubic and seventh degree that
 * loses nothing.
 * @param id for messages.
 * @throws InputError for coordinates beyond 4,161 m and for times that the format cannot hold.
 */
export function encodeTrajectory(set: TrajectorySet, drone: number, id: string): Uint8Array {
  const pieces = piecesOf(set, drone, id);
  const scale = scaleFor(pieces, id);
  const axes = [0, 1, 2].map((axis) => roundAxis(pieces, axis, scale));
  const out = new DataView(new ArrayBuffer(START_BYTES + pieces.length * (3 + 7 * 3 * 2)));
  out.setUint8(0, scale);
  axes.forEach((own, axis) => {
    out.setInt16(1 + 2 * axis, own[0]!.units[0]!, true);
  });
  let at = START_BYTES;
  pieces.forEach(({ startMs, endMs }, index) => {
    at = putSegment(
      out,
      at,
      endMs - startMs,
      axes.map((own) => own[index]!),
    );
  });
  return new Uint8Array(out.buffer, 0, at);
}

/** One axis of all segments. Seventh degrees are rounded each control to the nearest, cubics all together. */
function roundAxis(pieces: readonly Piece[], axis: number, scale: number): Axis[] {
  const exact = pieces.map(({ startMs, endMs, controlsMm }) => ({
    controls: controlsMm.filter((_, k) => k % 3 === axis).map((mm) => mm / scale),
    durationS: (endMs - startMs) / 1000,
  }));
  const cubic = exact[0]!.controls.length === 4;
  const rounded = cubic ? roundCubics(exact) : exact.map(({ controls }) => Array.from(controls, nearestUnit));
  return rounded.map((units, index) => {
    if (index > 0) units[0] = rounded[index - 1]!.at(-1)!;
    return { kind: axisKind(exact[index]!.controls, units), units };
  });
}

function nearestUnit(value: number): number {
  return Math.max(-0x8000, Math.min(0x7fff, Math.round(value)));
}

/** @returns where the next segment goes. */
function putSegment(out: DataView, start: number, durationMs: number, axes: readonly Axis[]): number {
  let header = 0;
  let at = start + 3;
  axes.forEach(({ kind, units }, axis) => {
    header |= kind << (2 * axis);
    const inner = kind === AXIS.linear ? units.slice(-1) : units.slice(1);
    for (const value of kind === AXIS.constant ? [] : inner) {
      out.setInt16(at, value, true);
      at += 2;
    }
  });
  out.setUint8(start, header);
  out.setUint16(start + 1, durationMs, true);
  return at;
}

/** The plainest motion that loses nothing: neither of the rounded controls nor of the exact ones. */
function axisKind(exact: Float64Array, rounded: readonly number[]): number {
  if (rounded.every((value) => value === rounded[0])) return AXIS.constant;
  if (isEven(rounded) || isEven(exact)) return AXIS.linear;
  return rounded.length === 4 ? AXIS.cubic : AXIS.seventh;
}

/** The pieces of a drone, of degree 3 or 7, none too long, from time zero on. */
function piecesOf(set: TrajectorySet, drone: number, id: string): Piece[] {
  const degree = set.degree <= 3 ? 3 : AXIS_DEGREES[AXIS.seventh];
  if (set.degree > degree) {
    throw new InputError(
      message`curves of degree ${set.degree} do not fit a .skyb`,
      message`drone ${id}`,
      message`Export as .skyc.`,
    );
  }
  const stride = (set.degree + 1) * 3;
  const first = set.pieceStart[drone]!;
  const pieces: Piece[] = [];
  for (let piece = first; piece < set.pieceStart[drone + 1]!; piece++) {
    const controls = set.controlsM.subarray(piece * stride, (piece + 1) * stride);
    const controlsMm = elevate(toNwuMm(controls), set.degree, degree);
    const [startMs, endMs] = [Math.round(set.startsMs[piece]!), Math.round(set.endsMs[piece]!)];
    if (piece === first && startMs !== 0) pushSplit(pieces, 0, startMs, hold(controlsMm), id);
    pushSplit(pieces, startMs, endMs, controlsMm, id);
  }
  return pieces;
}

/** Adds a piece, cut at whole milliseconds into equal parts that the format can hold. */
function pushSplit(pieces: Piece[], startMs: number, endMs: number, controlsMm: Float64Array, id: string): void {
  if (startMs < 0 || endMs <= startMs) {
    throw new InputError(
      message`a piece from ${startMs} to ${endMs} ms does not fit a .skyb, which holds whole milliseconds from zero on`,
      message`drone ${id}`,
      message`Plan the show again.`,
    );
  }
  const parts = Math.ceil((endMs - startMs) / MAX_SEGMENT_MS);
  const middleMs = startMs + Math.round((endMs - startMs) / parts);
  if (parts === 1) {
    pieces.push({ startMs, endMs, controlsMm });
    return;
  }
  const [head, rest] = split(controlsMm, (middleMs - startMs) / (endMs - startMs));
  pieces.push({ startMs, endMs: middleMs, controlsMm: head });
  pushSplit(pieces, middleMs, endMs, rest, id);
}

function hold(controls: Float64Array): Float64Array {
  return controls.map((_, k) => controls[k % 3]!);
}

function toNwuMm(controls: Float64Array): Float64Array {
  const out = new Float64Array(controls.length);
  for (let at = 0; at < controls.length; at += 3) {
    out.set(toNwu(controls[at]! * 1000, controls[at + 1]! * 1000, controls[at + 2]! * 1000), at);
  }
  return out;
}

/** Millimetres a unit: the least whole number at which all coordinates and control points fit 16 bits. */
function scaleFor(pieces: readonly Piece[], id: string): number {
  let most = 0;
  for (const { controlsMm } of pieces) for (const mm of controlsMm) most = Math.max(most, Math.abs(mm));
  const scale = Math.ceil((Math.ceil(cleanMm(most)) + 1) / 0x8000);
  if (scale <= MAX_SCALE) return scale;
  throw new InputError(
    message`it flies ${Math.round(most / 1000)} m from the show origin; a .skyb reaches 4,161 m`,
    message`drone ${id}`,
    message`Move the show origin nearer.`,
  );
}

/** Whole millimetres that went through metres come back with a tail of 1e-12, which must not round up to the next. */
function cleanMm(mm: number): number {
  const whole = Math.round(mm);
  return Math.abs(mm - whole) < 1e-6 ? whole : mm;
}
