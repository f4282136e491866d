import type { ClearanceGrid } from '../../geometry/clearance-grid';
import { findCorners } from '../lines/corners';
import { PieceGrid } from './piece-grid';
import type { Track } from './track';

/** A place on a track that wants a light exactly there. */
export interface Pin {
  readonly track: number;
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** What gives way: a crossing beats an end, an end a corner, a sharp corner a blunt one. */
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

/** Pins that are placed in a step. */
const PINS_AT_ONCE = 500;

/** All places of the tracks that want a light: crossings of drawn lines, open ends, corners. */
export function* collectPins(tracks: readonly Track[], cornerRad: number, axisX: number): Generator<void, Pin[]> {
  const pins: Pin[] = [];
  for (const [index, track] of tracks.entries()) {
    pins.push(...endPins(track, index, axisX));
    for (const { at, turnRad } of yield* findCorners(track.curve, cornerRad, 0.5 * track.pitch)) {
      pins.push(pinAt(track, index, at, CORNER + turnRad, false));
    }
  }
  return [...pins, ...(yield* crossingPins(tracks))];
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

/** A straight piece of a drawn line, in space. */
interface Piece {
  readonly track: number;
  readonly from: readonly [x: number, y: number, z: number];
  readonly along: readonly [x: number, y: number, z: number];
  /** Length along the track at which it starts, its own length, and that of the whole track when that is a ring. */
  readonly start: number;
  readonly length: number;
  readonly ring: number;
  readonly pitch: number;
  readonly slack: number;
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Lines that come this part of a pitch near each other meet: one that just touches another counts, too. */
const TOUCH = 0.02;
/** A line that comes back to itself sooner than this many pitches has bent, not crossed itself: the loop has no room for lights. */
const SELF_LOOP = 1;

/** Pieces of lines that are compared with others in a step. */
const PIECES_AT_ONCE = 20_000;
/** Crossings beyond so many are not looked for: lines that cross so often have no room for a light at each. */
const MOST_CROSSINGS = 50_000;

/** Where drawn lines cross or touch each other or themselves in space, looked up in a grid of their pieces. */
function* crossingPins(tracks: readonly Track[]): Generator<void, Pin[]> {
  const pieces: Piece[] = [];
  for (const [index, track] of tracks.entries()) if (track.drawn) yield* addPieces(track, index, pieces);
  const pins: Pin[] = [];
  let looked = 0;
  const grid = new PieceGrid(pieces);
  for (const [index, piece] of pieces.entries()) {
    looked += 1 + grid.collectNear(index);
    if (looked >= PIECES_AT_ONCE) {
      yield;
      looked = 0;
    }
    for (let k = 0; k < grid.found && pins.length < 2 * MOST_CROSSINGS; k += 1) {
      const other = pieces[grid.near[k]!]!;
      const met = meeting(piece, other);
      if (!met) continue;
      pins.push(pinAt(tracks[piece.track]!, piece.track, piece.start + met[0] * piece.length, CROSSING, false));
      pins.push(pinAt(tracks[other.track]!, other.track, other.start + met[1] * other.length, CROSSING, false));
    }
    grid.add(index);
  }
  return pins;
}

function* addPieces({ curve, pitch }: Track, track: number, pieces: Piece[]): Generator<void, void> {
  const { xyz } = curve;
  const slack = TOUCH * pitch;
  for (let piece = 0; piece + 1 < curve.along.length; piece++) {
    if (piece % PIECES_AT_ONCE === 0) yield;
    const from = piece * 3;
    const to = ((piece + 1) % curve.corners) * 3;
    const [x, y, z] = [xyz[from]!, xyz[from + 1]!, xyz[from + 2]!];
    const along = [xyz[to]! - x, xyz[to + 1]! - y, xyz[to + 2]! - z] as const;
    pieces.push({
      track,
      from: [x, y, z],
      along,
      start: curve.along[piece]!,
      length: curve.along[piece + 1]! - curve.along[piece]!,
      ring: curve.closed ? curve.length : Infinity,
      pitch,
      slack,
      left: Math.min(x, x + along[0]) - slack,
      right: Math.max(x, x + along[0]) + slack,
      low: Math.min(z, z + along[2]) - slack,
      high: Math.max(z, z + along[2]) + slack,
    });
  }
}

/**
 * Fractions along two pieces at which they meet: where the straight lines through them come nearest, when that is near and on
 * both pieces, or a touch beyond their ends. Lines that run side by side do not meet.
 */
function meeting(a: Piece, b: Piece): readonly [number, number] | undefined {
  const [dx, dy, dz] = a.along;
  const [ex, ey, ez] = b.along;
  // Square to both pieces; in a flat picture only y is left of it.
  const nx = dy * ez - dz * ey;
  const ny = dz * ex - dx * ez;
  const nz = dx * ey - dy * ex;
  const squared = nx * nx + ny * ny + nz * nz;
  if (Math.sqrt(squared) <= 1e-9 * a.length * b.length) return undefined;
  const fx = b.from[0] - a.from[0];
  const fy = b.from[1] - a.from[1];
  const fz = b.from[2] - a.from[2];
  const apart = Math.abs(fx * nx + fy * ny + fz * nz) / Math.sqrt(squared);
  if (apart > Math.max(a.slack, b.slack)) return undefined;
  const onA = ((fy * ez - fz * ey) * nx + (fz * ex - fx * ez) * ny + (fx * ey - fy * ex) * nz) / squared;
  const onB = ((fy * dz - fz * dy) * nx + (fz * dx - fx * dz) * ny + (fx * dy - fy * dx) * nz) / squared;
  if (isBeyond(a, onA) || isBeyond(b, onB)) return undefined;
  const met = [Math.min(1, Math.max(0, onA)), Math.min(1, Math.max(0, onB))] as const;
  return a.track === b.track && isBend(a, met[0], b, met[1]) ? undefined : met;
}

function isBeyond({ slack, length }: Piece, fraction: number): boolean {
  return fraction < -slack / length || fraction > 1 + slack / length;
}

/** Whether two places of one track meet because they follow each other on it, or because it closes there. */
function isBend(a: Piece, onA: number, b: Piece, onB: number): boolean {
  const between = Math.abs(a.start + onA * a.length - (b.start + onB * b.length));
  const closes = (onA < 0.01 || onA > 0.99) && (onB < 0.01 || onB > 0.99);
  return closes || Math.min(between, a.ring - between) < SELF_LOOP * a.pitch;
}

/**
 * Settles which pins get a light, the highest rank first, and adds those lights to `taken`. A corner too near to a light is
 * dropped; an end or a crossing stays as a silent division of its track.
 */
export function* placePins(
  pins: readonly Pin[],
  tracks: readonly Track[],
  taken: ClearanceGrid,
  axisX: number,
): Generator<void, PlacedPin[]> {
  const ranked = [...pins].sort((a, b) => b.rank - a.rank || a.track - b.track || a.at - b.at);
  const placed: PlacedPin[] = [];
  for (const [k, pin] of ranked.entries()) {
    if (k % PINS_AT_ONCE === 0) yield;
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
