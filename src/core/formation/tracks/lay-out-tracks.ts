import { countPoints, dropSurplus, expandLeaders, type Leader } from '../sites/leader';
import { type RelaxOptions, relax } from '../sites/relax';
import type { Site } from '../sites/site';
import { isOnAxis, lightsOf, sampleTracks } from './sample-tracks';
import { keepOnCurve, type Track, type TrackPoint } from './track';

/** Points laid out, in the unit of what they were laid out on. */
export interface Layout {
  readonly sites: readonly Site[];
  /** `count × 3`. */
  readonly positions: Float64Array;
  /** Pitch at which it was laid out, and the part of it that the worst pair holds. */
  readonly pitch: number;
  readonly ratio: number;
  /** What was too dense or too fine to be lit one by one, where something was. */
  readonly litAsOne?: 'lines' | 'areas';
}

export interface TrackOptions {
  readonly cornerRad: number;
  /** The upright line that mirrored tracks are mirrored in. */
  readonly axisX: number;
}

export type RelaxRounds = Pick<RelaxOptions, 'spreadRounds' | 'partRounds'>;

/** Pitches that are tried, over the least that holds the count. */
const STRETCHES = [1, 1.04, 1.08, 1.12];

/** Lines drawn over each other hold less than their length says; no light is left to find after so many halvings. */
const MOST_HALVINGS = 10;
/** Rounds of dividing lines further that bring no more points before it is given up. */
const IDLE_ROUNDS = 4;

/** Lines are even as they are divided: only what clashes where they meet is parted. */
const RELAXING: RelaxRounds = { spreadRounds: 0, partRounds: 60 };

/**
 * Lays exactly `count` points along tracks, with the least distance as large as it can be: the widest pitch at which no
 * more than `count` fit, and the rest where there is most room. `tracksAt` gives the tracks for a pitch near `guess`.
 */
export function* layOutTracks(
  tracksAt: (pitch: number) => Generator<void, readonly Track[]>,
  count: number,
  guess: number,
  options: TrackOptions,
): Generator<void, Layout> {
  const holdsMore = function* (pitch: number, than: number) {
    const points = yield* sampleTracks(yield* tracksAt(pitch), { ...options, enough: than });
    return points.reduce((sum, point) => sum + lightsOf(point, options.axisX), 0) > than;
  };
  let [low, high] = [0.25 * guess, 2 * guess];
  while (yield* holdsMore(high, count)) high *= 2;
  for (let tries = 0; tries < MOST_HALVINGS && !(yield* holdsMore(low, count - 1)); tries += 1) low *= 0.5;
  for (let round = 0; round < 16; round += 1) {
    const middle = 0.5 * (low + high);
    if (yield* holdsMore(middle, count)) low = middle;
    else high = middle;
  }
  const leaders = yield* topUp(yield* tracksAt(high), count, options);
  if (countPoints(leaders) === count) return yield* widestSettled(leaders, high, options.axisX);
  // dots cannot be divided further: a pitch that holds too many, and the most crowded are left out
  const crowded = yield* trackLeaders(yield* tracksAt(low), options);
  return yield* widestSettled(yield* dropSurplus(crowded, count, options.axisX), low, options.axisX);
}

/** The pitch found is the least that holds the count: lines may hold it wider too, so wider ones are tried. */
function* widestSettled(leaders: readonly Leader[], pitch: number, axisX: number): Generator<void, Layout> {
  const tries: Layout[] = [];
  for (const stretch of STRETCHES) {
    const wider = leaders.map((leader) => ({ ...leader, pitch: leader.pitch * stretch }));
    tries.push(yield* settle(wider, pitch * stretch, axisX));
  }
  return tries.reduce((best, next) => (next.pitch * next.ratio > best.pitch * best.ratio ? next : best));
}

/** Lays as many points along the tracks as their own pitches call for. */
export function* layOutAtPitch(
  tracks: readonly Track[],
  pitch: number,
  options: TrackOptions,
): Generator<void, Layout> {
  return yield* settle(yield* trackLeaders(tracks, options), pitch, options.axisX);
}

/** How many points that is. */
export function* countAtPitch(tracks: readonly Track[], options: TrackOptions): Generator<void, number> {
  return countPoints(yield* trackLeaders(tracks, options));
}

/** Moves the leaders' points apart, all together. */
export function* settle(
  leaders: readonly Leader[],
  pitch: number,
  axisX: number,
  rounds = RELAXING,
): Generator<void, Layout> {
  const sites = yield* expandLeaders(leaders, axisX);
  return { sites, pitch, ...(yield* relax(sites, { ...rounds, axisX })) };
}

/** Divides tracks further until they hold `count` points, then leaves out what is over. */
function* topUp(tracks: readonly Track[], count: number, options: TrackOptions): Generator<void, Leader[]> {
  let extra = 0;
  let leaders = yield* trackLeaders(tracks, options);
  let idle = 0;
  for (let round = 0; round < 40 && idle < IDLE_ROUNDS && countPoints(leaders) < count; round += 1) {
    const missing = count - countPoints(leaders);
    extra += missing + (missing % 2);
    leaders = yield* trackLeaders(tracks, options, extra);
    idle = countPoints(leaders) > count - missing ? 0 : idle + 1;
  }
  return yield* dropSurplus(leaders, count, options.axisX);
}

/** Points that leaders are made of in a step. */
const POINTS_AT_ONCE = 2000;

/** One leader for each light on the tracks; `extra` intervals more than fit at the pitch. */
export function* trackLeaders(tracks: readonly Track[], options: TrackOptions, extra = 0): Generator<void, Leader[]> {
  const points = yield* sampleTracks(tracks, { ...options, extraIntervals: extra });
  const leaders: Leader[] = [];
  for (const point of points) {
    if (leaders.length % POINTS_AT_ONCE === 0) yield;
    leaders.push(leaderOf(point, options.axisX));
  }
  return leaders;
}

function leaderOf(point: TrackPoint, axisX: number): Leader {
  const { track, x, y, z, at } = point;
  return {
    x,
    y,
    z,
    pitch: track.pitch,
    colour: track.colour,
    depthM: track.depthM,
    row: track.row,
    partAt: track.partAt,
    symmetry: track.mirrored ? (isOnAxis(x, track, axisX) ? 'axis' : 'pair') : 'none',
    ...(at !== undefined && { makeKeep: () => keepOnCurve(track.curve, at, 0.6 * track.pitch) }),
  };
}
