import { seededRandom } from '../geometry/seeded-random';
import { eliminate } from './eliminate';
import { estimatePitch } from './estimate-pitch';
import { hexRows } from './hex-rows';
import { type Layout, layOutTracks, type RelaxRounds, settle, type TrackOptions, trackLeaders } from './lay-out-tracks';
import { countPoints, dropSurplus, type Leader } from './leader';
import { areLinesMirrored, evenOut, isAreaMirrored } from './mirror';
import { type MeasuredPicture, measurePicture, type PaintedArea, paintAreas } from './paint-fields';
import type { LineItem, PictureItem } from './picture';
import { borderTracks, lineTracks } from './picture-tracks';
import { PART_REACH } from './relax';
import { scatterWithin } from './scatter-within';
import type { Track } from './track';

export interface PictureOptions {
  readonly count: number;
  readonly cornerRad: number;
  readonly seed: number;
}

/** Nodes to a pitch in the fields that borders are traced from. */
const NODES_PER_PITCH = 6;
/** Reach of the fields: a border gap, the inset of the points within, and some more. */
const BAND_PITCHES = 2.4;
/** Relaxing while pitches are compared, and once the pitch is chosen. */
const TRIAL: RelaxRounds = { spreadRounds: 12, partRounds: 18 };
const SETTLING: RelaxRounds = { spreadRounds: 36, partRounds: 60 };
/** Steps in one direction while each is better than the one before; a good guess needs one or two. */
const MOST_CLIMBS = 4;
/** How the pitch shrinks while areas do not hold all points, and how often at most. */
const TIGHTENING = 0.97;
const MOST_TIGHTENINGS = 60;

/**
 * Lays exactly `count` points on the lines and areas of a picture, in its own unit and about its own origin, so that the
 * least distance is as large as it can be. All kinds of item share one pitch and are relaxed together; what is its own
 * mirror image stays so.
 */
export function* layOutPicture(items: readonly PictureItem[], options: PictureOptions): Generator<void, Layout> {
  const guess = yield* estimatePitch(items, options.count);
  const picture = yield* measurePicture(items, guess / NODES_PER_PITCH, BAND_PITCHES * guess);
  const hasAreas = items.some((item) => item.kind === 'area' && item.mode !== 'dark');
  if (hasAreas) return yield* bestPitch(picture, guess, options);
  const atPitch = (pitch: number) => tracksOf(picture, [], pitch, options.cornerRad);
  return yield* layOutTracks(atPitch, options.count, guess, { cornerRad: options.cornerRad, axisX: picture.axisX });
}

/** Tries pitches about the guess and keeps the layout whose worst pair stands furthest apart. */
function* bestPitch(picture: MeasuredPicture, guess: number, options: PictureOptions): Generator<void, Layout> {
  let best = yield* tryPitch(picture, guess, options);
  for (let tries = 0; best.held === 0 && tries < MOST_TIGHTENINGS; tries += 1) {
    best = yield* tryPitch(picture, best.layout.pitch * TIGHTENING, options);
  }
  for (const step of [0.05, 0.02]) {
    for (const factor of [1 - step, 1 + step]) {
      for (let climbs = 0; climbs < MOST_CLIMBS; climbs += 1) {
        const pitch = best.layout.pitch * factor;
        // Even the best layout at this pitch could not be better.
        if (pitch * PART_REACH <= best.held) break;
        const next = yield* tryPitch(picture, pitch, options);
        if (next.held <= best.held) break;
        best = next;
      }
    }
  }
  const settled = yield* settle(best.leaders, best.layout.pitch, picture.axisX, SETTLING);
  return heldBy(settled, options.count) > best.held ? settled : best.layout;
}

interface Trial {
  readonly leaders: readonly Leader[];
  readonly layout: Layout;
  readonly held: number;
}

function* tryPitch(picture: MeasuredPicture, pitch: number, options: PictureOptions): Generator<void, Trial> {
  const leaders = yield* leadersAt(picture, pitch, options);
  const layout = yield* settle(leaders, pitch, picture.axisX, TRIAL);
  return { leaders, layout, held: heldBy(layout, options.count) };
}

/** The least distance of a layout; nothing when it does not hold the count. */
function heldBy({ pitch, ratio, sites }: Layout, count: number): number {
  return sites.length < count ? 0 : pitch * ratio;
}

interface Painted {
  readonly area: PaintedArea;
  readonly mirrored: boolean;
}

function isInRows({ items }: PaintedArea): boolean {
  return items[0]!.mode === 'rows';
}

function* paintAt(picture: MeasuredPicture, pitch: number): Generator<void, Painted[]> {
  const painted: Painted[] = [];
  for (const area of yield* paintAreas(picture, pitch)) {
    const mirrored = yield* isAreaMirrored(picture, area, pitch);
    if (mirrored) yield* evenOut(picture, area);
    painted.push({ area, mirrored });
  }
  return painted;
}

function* tracksOf(
  picture: MeasuredPicture,
  painted: readonly Painted[],
  pitch: number,
  cornerRad: number,
): Generator<void, Track[]> {
  const lines = new Map<string, LineItem[]>();
  for (const item of picture.items) {
    if (item.kind !== 'line') continue;
    const key = `${item.colour} ${item.pitchFactor} ${item.depthM}`;
    lines.set(key, [...(lines.get(key) ?? []), item]);
  }
  const tracks: Track[] = [];
  for (const { area, mirrored } of painted) {
    if (isInRows(area)) continue;
    const ownPitch = pitch * area.items[0]!.pitchFactor;
    tracks.push(...(yield* borderTracks(picture, area, mirrored, ownPitch, cornerRad)));
  }
  for (const items of lines.values()) {
    const mirrored = areLinesMirrored(picture, items, pitch);
    tracks.push(...(yield* lineTracks(picture, items, mirrored, pitch * items[0]!.pitchFactor, pitch)));
  }
  return tracks;
}

/** Lines and borders take what they hold at the pitch, areas the rest; where areas cannot, lines are divided further. */
function* leadersAt(picture: MeasuredPicture, pitch: number, options: PictureOptions): Generator<void, Leader[]> {
  const painted = yield* paintAt(picture, pitch);
  const tracks = yield* tracksOf(picture, painted, pitch, options.cornerRad);
  const trackOptions: TrackOptions = { cornerRad: options.cornerRad, axisX: picture.axisX };
  const rows: Leader[] = [];
  for (const { area, mirrored } of painted) {
    if (!isInRows(area)) continue;
    const ownPitch = pitch * area.items[0]!.pitchFactor;
    for (const leader of yield* hexRows(picture, area, mirrored, ownPitch)) rows.push(leader);
  }
  let extra = 0;
  let leaders: Leader[] = [];
  for (let round = 0; round < 40; round += 1) {
    const placed = [...(yield* trackLeaders(tracks, trackOptions, extra)), ...rows];
    leaders = [...placed, ...(yield* fillAreas(picture, painted, pitch, options, placed))];
    const missing = options.count - countPoints(leaders);
    if (missing <= 0 || tracks.length === 0) break;
    extra += missing + (missing % 2);
  }
  return yield* dropSurplus(leaders, options.count, picture.axisX);
}

/** Points spread within the areas, as many as those that are placed leave over. */
function* fillAreas(
  picture: MeasuredPicture,
  painted: readonly Painted[],
  pitch: number,
  options: PictureOptions,
  placed: readonly Leader[],
): Generator<void, Leader[]> {
  const wanted = options.count - countPoints(placed);
  if (wanted <= 0) return [];
  const random = seededRandom(options.seed);
  const candidates: Leader[] = [];
  for (const { area, mirrored } of painted) {
    if (isInRows(area)) continue;
    const ownPitch = pitch * area.items[0]!.pitchFactor;
    for (const leader of yield* scatterWithin(picture, area, mirrored, ownPitch, random)) candidates.push(leader);
  }
  const kept = yield* eliminate(candidates, placed, wanted, picture.axisX);
  return kept.map((index) => candidates[index]!);
}
