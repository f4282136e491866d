import type { ClearanceGrid } from '../geometry/clearance-grid';
import { findCorners } from './corners';
import type { Track } from './track';

/** A place on a track that wants a light exactly there. */
export interface Pin {
  readonly track: number;
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Who gives way: a crossing beats an end, an end a corner, a sharp corner a blunt one. */
  readonly rank: number;
  readonly isEnd: boolean;
}

/** A pin that stays. A silent one divides its track but has no light, for another pin's light is near enough. */
export interface PlacedPin extends Pin {
  readonly silent: boolean;
}

const CROSSING = 40;
const AXIS_END = 30;
const END = 20;
const CORNER = 10;

/** Pins nearer together than this part of a pitch share one light. */
const SHARED = 0.35;
/** Pins must stand this part of a pitch apart; a hair under 1, for corners that are drawn exactly a pitch apart. */
const CLEAR = 0.985;

/** All places of the tracks that want a light: crossings of drawn lines, open ends, corners. */
export function collectPins(tracks: readonly Track[], cornerRad: number, axisX: number): Pin[] {
  const pins = tracks.flatMap((track, index) => [
    ...endPins(track, index, axisX),
    ...findCorners(track.curve, cornerRad, 0.5 * track.pitch).map(({ at, turnRad }) =>
      pinAt(track, index, at, CORNER + turnRad, false),
    ),
  ]);
  return [...pins, ...crossingPins(tracks)];
}

function pinAt(track: Track, index: number, at: number, rank: number, isEnd: boolean): Pin {
  const point = new Float64Array(3);
  track.curve.pointInto(at, point);
  return { track: index, at, x: point[0]!, y: point[1]!, z: point[2]!, rank, isEnd };
}

function endPins(track: Track, index: number, axisX: number): Pin[] {
  if (track.curve.closed) return [];
  return [0, track.curve.length].map((at) => {
    const pin = pinAt(track, index, at, END, true);
    const onAxis = track.mirrored && Math.abs(pin.x - axisX) < 1e-6 * track.pitch;
    return onAxis ? { ...pin, rank: AXIS_END } : pin;
  });
}

interface Piece {
  readonly track: number;
  readonly from: readonly [x: number, z: number];
  readonly to: readonly [x: number, z: number];
  readonly start: number;
  readonly length: number;
  readonly left: number;
  readonly right: number;
}

/** Where drawn lines cross or touch each other or themselves, swept from left to right. */
function crossingPins(tracks: readonly Track[]): Pin[] {
  const pieces = tracks.flatMap((track, index) => (track.drawn ? piecesOf(track, index) : []));
  pieces.sort((a, b) => a.left - b.left);
  const pins: Pin[] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    open = open.filter((other) => other.right >= piece.left);
    for (const other of open) {
      const met = meeting(piece, other);
      if (!met) continue;
      pins.push(pinAt(tracks[piece.track]!, piece.track, piece.start + met[0] * piece.length, CROSSING, false));
      pins.push(pinAt(tracks[other.track]!, other.track, other.start + met[1] * other.length, CROSSING, false));
    }
    open.push(piece);
  }
  return pins;
}

function piecesOf(track: Track, index: number): Piece[] {
  const { curve } = track;
  const pieces: Piece[] = [];
  for (let piece = 0; piece + 1 < curve.along.length; piece += 1) {
    const from = piece * 3;
    const to = ((piece + 1) % curve.corners) * 3;
    const [x1, z1, x2, z2] = [curve.xyz[from]!, curve.xyz[from + 2]!, curve.xyz[to]!, curve.xyz[to + 2]!];
    const start = curve.along[piece]!;
    const length = curve.along[piece + 1]! - start;
    // A little longer than drawn, so that a line which just touches another counts as meeting it.
    const slack = 0.02 * track.pitch;
    pieces.push({
      track: index,
      from: [x1, z1],
      to: [x2, z2],
      start,
      length,
      left: Math.min(x1, x2) - slack,
      right: Math.max(x1, x2) + slack,
    });
  }
  return pieces;
}

/** Fractions along two pieces at which they meet; neighbours on one track do not count, for they always touch. */
function meeting(a: Piece, b: Piece): readonly [number, number] | undefined {
  const [dx, dz] = [a.to[0] - a.from[0], a.to[1] - a.from[1]];
  const [ex, ez] = [b.to[0] - b.from[0], b.to[1] - b.from[1]];
  const cross = dx * ez - dz * ex;
  if (Math.abs(cross) < 1e-9 * a.length * b.length || a.length === 0 || b.length === 0) return undefined;
  const [fx, fz] = [b.from[0] - a.from[0], b.from[1] - a.from[1]];
  const alongA = (fx * ez - fz * ex) / cross;
  const alongB = (fx * dz - fz * dx) / cross;
  const slackA = (a.right - a.left - Math.abs(dx)) / 2 / a.length;
  const slackB = (b.right - b.left - Math.abs(ex)) / 2 / b.length;
  if (alongA < -slackA || alongA > 1 + slackA || alongB < -slackB || alongB > 1 + slackB) return undefined;
  const met = [Math.min(1, Math.max(0, alongA)), Math.min(1, Math.max(0, alongB))] as const;
  const touchesItself =
    a.track === b.track &&
    Math.abs(a.start + met[0] * a.length - (b.start + met[1] * b.length)) < 0.01 * (a.length + b.length);
  const closesItself = a.track === b.track && (met[0] < 0.01 || met[0] > 0.99) && (met[1] < 0.01 || met[1] > 0.99);
  return touchesItself || closesItself ? undefined : met;
}

/**
 * Settles which pins get a light, the highest rank first, and adds those lights to `taken`. A corner too near to a light is
 * dropped; an end or a crossing stays as a silent division of its track.
 */
export function placePins(
  pins: readonly Pin[],
  tracks: readonly Track[],
  taken: ClearanceGrid,
  axisX: number,
): PlacedPin[] {
  const ranked = [...pins].sort((a, b) => b.rank - a.rank || a.track - b.track || a.at - b.at);
  const placed: PlacedPin[] = [];
  for (const pin of ranked) {
    const track = tracks[pin.track]!;
    const room = Math.min(taken.nearest(pin.x, pin.y, pin.z), mirrorRoom(pin, track, axisX));
    const lit = room >= CLEAR * track.pitch;
    if (lit) addMirrored(taken, pin.x, pin.y, pin.z, track.mirrored, axisX);
    const shares = room < SHARED * track.pitch && pin.rank >= CROSSING;
    if (lit || pin.isEnd || shares) placed.push({ ...pin, silent: !lit });
  }
  return placed;
}

/** Distance to its own mirror image; a point on the axis has none. */
export function mirrorRoom(point: { readonly x: number }, track: Track, axisX: number): number {
  const off = Math.abs(point.x - axisX);
  return track.mirrored && off > 1e-6 * track.pitch ? 2 * off : Infinity;
}

export function addMirrored(
  taken: ClearanceGrid,
  x: number,
  y: number,
  z: number,
  mirrored: boolean,
  axisX: number,
): void {
  taken.add(x, y, z);
  if (mirrored && x !== axisX) taken.add(2 * axisX - x, y, z);
}
