import { ClearanceGrid } from '../../geometry/clearance-grid';
import { IndexHeap } from '../../geometry/index-heap';
import { addMirrored, collectPins, mirrorRoom, type PlacedPin, placePins } from './anchors';
import type { Track, TrackPoint } from './track';

export interface TrackSampling {
  readonly cornerRad: number;
  readonly axisX: number;
  /** Intervals to add beyond those that fit at the pitch, where there is most room for them. */
  readonly extraIntervals?: number;
  /**
   * Once the points stand for more lights than this the rest is left out: a caller that only compares need not know.
   */
  readonly enough?: number;
}

/** A stretch of a track between two pins, divided evenly. */
interface Stretch {
  readonly track: Track;
  readonly from: number;
  readonly length: number;
  /** A whole ring without pins, whose start is its end. */
  readonly isRing: boolean;
  intervals: number;
}

/** A line shorter than this many pitches is lit by one light in its middle. */
const SPOT_OPEN = 0.7;
const SPOT_CLOSED = 2.4;
/** Lights of different lines nearer than this part of a pitch cannot be parted by sliding: one of them is left out. */
const CROWDED = 0.74;
/** A stretch may be this part of an interval short; the joint relaxation finds the rest. */
const TIGHT = 0.03;
/** Points that are tried in a step. */
const POINTS_AT_ONCE = 500;

/**
 * One row of lights along each track: pins first, then each stretch between pins divided evenly into as many intervals as
 * hold the pitch. Mirrored tracks give the points of their left half only.
 */
export function* sampleTracks(tracks: readonly Track[], sampling: TrackSampling): Generator<void, TrackPoint[]> {
  const widest = tracks.reduce((most, { pitch }) => Math.max(most, pitch), 1e-9);
  const taken = new ClearanceGrid(widest);
  const spots = tracks.map(spotOf);
  const points: TrackPoint[] = [];
  const enough = sampling.enough ?? Number.POSITIVE_INFINITY;
  let looked = 0;
  for (const spot of spots) {
    if (looked++ % POINTS_AT_ONCE === 0) yield;
    if (spot && isClear(spot, taken, 1, sampling.axisX)) take(spot, points, taken, sampling);
  }
  const long = tracks.filter((_, index) => !spots[index]);
  const wanted = yield* collectPins(long, sampling.cornerRad, sampling.axisX);
  const pins = yield* placePins(wanted, long, taken, sampling.axisX);
  for (const pin of pins) if (!pin.silent) points.push({ x: pin.x, y: pin.y, z: pin.z, track: long[pin.track]! });
  const pinsOf = long.map((): PlacedPin[] => []);
  for (const pin of pins) pinsOf[pin.track]!.push(pin);
  const stretches = long.flatMap((track, index) => stretchesOf(track, pinsOf[index]!));
  yield* addIntervals(stretches, sampling.extraIntervals ?? 0);
  let lights = points.reduce((sum, point) => sum + lightsOf(point, sampling.axisX), 0);
  // Backwards: what is painted last lies on top, and keeps its lights.
  for (const stretch of stretches.reverse()) {
    for (const point of pointsOf(stretch)) {
      if (looked++ % POINTS_AT_ONCE === 0) yield;
      if (!isClear(point, taken, CROWDED, sampling.axisX)) continue;
      take(point, points, taken, sampling);
      lights += lightsOf(point, sampling.axisX);
      if (lights > enough) return points;
    }
  }
  return points;
}

/** How many lights a point stands for: two on a mirrored track, but on the axis. */
export function lightsOf({ x, track }: TrackPoint, axisX: number): number {
  return track.mirrored && !isOnAxis(x, track, axisX) ? 2 : 1;
}

export function isOnAxis(x: number, { pitch }: Track, axisX: number): boolean {
  return Math.abs(x - axisX) < 1e-6 * pitch;
}

function isClear(point: TrackPoint, taken: ClearanceGrid, part: number, axisX: number): boolean {
  const room = Math.min(taken.nearest(point.x, point.y, point.z), mirrorRoom(point, point.track, axisX));
  return room >= part * point.track.pitch;
}

function take(point: TrackPoint, points: TrackPoint[], taken: ClearanceGrid, { axisX }: TrackSampling): void {
  points.push(point);
  addMirrored(taken, point.x, point.y, point.z, point.track.mirrored, axisX);
}

/** The one light of a track that is too short for more; undefined for longer ones. */
function spotOf(track: Track): TrackPoint | undefined {
  const { curve } = track;
  if (curve.length >= (curve.closed ? SPOT_CLOSED : SPOT_OPEN) * track.pitch) return undefined;
  const point = new Float64Array(3);
  if (!curve.closed) curve.pointInto(curve.length / 2, point);
  else for (let at = 0; at < curve.xyz.length; at += 1) point[at % 3]! += curve.xyz[at]! / curve.corners;
  return { x: point[0]!, y: point[1]!, z: point[2]!, track };
}

function stretchesOf(track: Track, pins: readonly PlacedPin[]): Stretch[] {
  const { curve, pitch } = track;
  const at = [...new Set(pins.map((pin) => pin.at))].sort((a, b) => a - b);
  const intervalsIn = (length: number) => Math.max(1, Math.floor(length / pitch + TIGHT));
  if (at.length === 0) {
    return [{ track, from: 0, length: curve.length, isRing: true, intervals: intervalsIn(curve.length) }];
  }
  const ends = curve.closed ? [...at, at[0]! + curve.length] : at;
  return ends.slice(1).map((end, index) => {
    const length = end - ends[index]!;
    return { track, from: ends[index]!, length, isRing: false, intervals: intervalsIn(length) };
  });
}

/** Divides stretches further, each time the one whose intervals stay longest: the least interval stays as long as can be. */
function* addIntervals(stretches: readonly Stretch[], extra: number): Generator<void, void> {
  if (extra <= 0) return;
  const rooms = Float64Array.from(stretches, roomIn);
  yield;
  const heap = new IndexHeap(rooms);
  let divided = 0;
  for (let left = extra; left > 0 && heap.size > 0; ) {
    if (divided++ % POINTS_AT_ONCE === 0) yield;
    const widest = heap.top;
    const stretch = stretches[widest]!;
    if (lightsIn(stretch) > left) {
      heap.pop();
      continue;
    }
    stretch.intervals += 1;
    left -= lightsIn(stretch);
    rooms[widest] = roomIn(stretch);
    heap.fell(widest);
  }
}

/** The length of an interval if there were one more, rounded so that arithmetic does not choose between equal ones. */
function roomIn({ track, length, intervals }: Stretch): number {
  return Number((length / ((intervals + 1) * track.pitch)).toPrecision(8));
}

const lightsIn = ({ track }: Stretch): number => (track.mirrored ? 2 : 1);

function pointsOf({ track, from, length, isRing, intervals }: Stretch): TrackPoint[] {
  const count = isRing ? intervals : intervals - 1;
  return Array.from({ length: count }, (_, index) => {
    const at = track.curve.within(from + ((index + (isRing ? 0 : 1)) * length) / intervals);
    const point = new Float64Array(3);
    track.curve.pointInto(at, point);
    return { x: point[0]!, y: point[1]!, z: point[2]!, track, at };
  });
}
