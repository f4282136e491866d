import { pathBounds } from '../../geometry/flat-path';
import { seededRandom } from '../../geometry/seeded-random';
import { areaTracks, lineTracks } from '../lines/picture-tracks';
import { eliminate } from '../sites/eliminate';
import { countPoints, dropSurplus, type Leader } from '../sites/leader';
import { PART_REACH } from '../sites/relax';
import {
  type Layout,
  layOutTracks,
  type RelaxRounds,
  settle,
  type TrackOptions,
  trackLeaders,
} from '../tracks/lay-out-tracks';
import type { Track } from '../tracks/track';
import { backdropLeaders } from './backdrop-rows';
import { estimatePitch } from './estimate-pitch';
import { hexRows } from './hex-rows';
import { lightAsOne, type OneArea } from './light-as-one';
import { lookOf, type MeasuredPicture, measurePicture } from './measure-picture';
import { evenOut, isAreaMirrored } from './mirror';
import { type PaintedArea, paintAreas } from './paint-fields';
import type { PictureItem } from './picture';
import { type PicturePlan, planPicture } from './plan-picture';
import { scatterWithin } from './scatter-within';

export interface PictureOptions {
  readonly count: number;
  readonly cornerRad: number;
  readonly seed: number;
}

/** Nodes to a pitch in the fields that borders are traced from. */
const NODES_PER_PITCH = 6;
const LEAST_STEPS = 1.5;
/** Reach of the fields: a border gap, the inset of the points within, and some more. */
const BAND_PITCHES = 2.4;
/** Relaxing while pitches are compared, and once the pitch is chosen. */
const TRIAL: RelaxRounds = { spreadRounds: 12, partRounds: 18 };
const SETTLING: RelaxRounds = { spreadRounds: 36, partRounds: 60 };
/** Lines are followed unless their area holds the lights so many times as far apart. */
const FOLLOWED_PART = 1.05;
/** Lines that hold this part of the pitch that there is room for are not too dense, and nothing else is tried. */
const WELL_HELD = 0.85;
/** Steps in one direction while each is better than the one before; a good guess needs one or two. */
const MOST_CLIMBS = 4;
/** How the pitch shrinks while areas do not hold all points, and how often at most. */
const TIGHTENING = 0.97;
const FINE_TIGHTENINGS = 12;
const COARSE_TIGHTENING = 0.8;
const MOST_TIGHTENINGS = 24;
/** Rounds of dividing lines further that bring no more points before it is given up. */
const IDLE_ROUNDS = 4;

/**
 * Lays exactly `count` points on the lines and areas of a picture, in its own unit and about its own origin, so that the
 * least distance is as large as it can be. All kinds of item share one pitch and are relaxed together; what is its own
 * mirror image stays so.
 */
export function* layOutPicture(items: readonly PictureItem[], options: PictureOptions): Generator<void, Layout> {
  const best = yield* layOutLines(items, options);
  return best.sites.length === options.count ? best : ((yield* layOutAsOne(items, options)) ?? best);
}

/** Follows the lines, or lights the areas of those that are dense, whichever keeps the lights further apart. */
function* layOutLines(items: readonly PictureItem[], options: PictureOptions): Generator<void, Layout> {
  const { followed, planDense } = yield* planPicture(items, options.count);
  const oneByOne = followed && (yield* layOutPlan(followed, options));
  const held = oneByOne ? heldBy(oneByOne, options.count) : 0;
  if (followed && oneByOne && held >= WELL_HELD * followed.pitch) return oneByOne;
  const dense = yield* planDense();
  if (!dense) return oneByOne!;
  const asAreas = yield* layOutPlan(dense, options);
  if (oneByOne && heldBy(asAreas, options.count) <= FOLLOWED_PART * held) return oneByOne;
  return { ...named(asAreas, dense), litAsOne: 'lines' };
}

/** A layout whose lights have their looks and names again; undefined for a picture that is one area already, or holds no more as one. */
function* layOutAsOne(items: readonly PictureItem[], options: PictureOptions): Generator<void, Layout | undefined> {
  const bounds = pathBounds(items.flatMap(({ paths }) => paths));
  const one = bounds && (yield* lightAsOne(items, Math.max(bounds.right - bounds.left, bounds.high - bounds.low)));
  if (!one) return undefined;
  const { pitch } = yield* estimatePitch(one.items, options.count);
  const layout = yield* layOutPlan({ items: one.items, pitch }, options);
  return layout.sites.length === options.count ? { ...named(layout, one), litAsOne: 'areas' } : undefined;
}

function named(layout: Layout, { nameSite }: Pick<OneArea, 'nameSite'>): Layout {
  const { positions } = layout;
  return { ...layout, sites: layout.sites.map((site, k) => nameSite(site, positions[3 * k]!, positions[3 * k + 2]!)) };
}

function* layOutPlan({ items, pitch }: PicturePlan, options: PictureOptions): Generator<void, Layout> {
  const picture = yield* measurePicture(items, pitch / NODES_PER_PITCH, bandFor(items, pitch));
  const hasAreas = items.some((item) => item.kind === 'area' && item.mode !== 'dark');
  if (hasAreas) return yield* bestPitch(picture, pitch, options);
  const atPitch = (own: number) => tracksOf(picture, [], own, options.cornerRad);
  return yield* layOutTracks(atPitch, options.count, pitch, { cornerRad: options.cornerRad, axisX: picture.axisX });
}

/** How far from borders distances are measured: rows that follow the border are found at every depth. */
function bandFor(items: readonly PictureItem[], pitch: number): number {
  const isDeep = items.some((item) => item.kind === 'area' && item.mode === 'contour');
  const bounds = isDeep && pathBounds(items.flatMap(({ paths }) => paths));
  const deepest = bounds ? 0.5 * Math.min(bounds.right - bounds.left, bounds.high - bounds.low) : 0;
  return Math.max(BAND_PITCHES * pitch, 1.02 * deepest);
}

/** Tries pitches about the guess and keeps the layout whose worst pair stands furthest apart. */
function* bestPitch(picture: MeasuredPicture, guess: number, options: PictureOptions): Generator<void, Layout> {
  let best = yield* tryPitch(picture, guess, options);
  for (let tries = 0; best.held === 0 && tries < MOST_TIGHTENINGS && canShow(picture, best.layout.pitch); tries += 1) {
    const by = tries < FINE_TIGHTENINGS ? TIGHTENING : COARSE_TIGHTENING;
    best = yield* tryPitch(picture, best.layout.pitch * by, options);
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

/** Whether the field is fine enough for a pitch: in a picture far larger than what it holds it is not. */
function canShow({ frame }: MeasuredPicture, pitch: number): boolean {
  return pitch >= LEAST_STEPS * frame.step;
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
  const lines = new Map<string, number[]>();
  for (const [order, item] of picture.items.entries()) {
    if (item.kind !== 'line') continue;
    const alike = lines.get(lookOf(item));
    if (alike) alike.push(order);
    else lines.set(lookOf(item), [order]);
  }
  const tracks: Track[] = [];
  for (const { area, mirrored } of painted) {
    const ownPitch = pitch * area.items[0]!.pitchFactor;
    for (const track of yield* areaTracks(picture, area, mirrored, ownPitch, cornerRad)) tracks.push(track);
  }
  for (const orders of lines.values()) {
    const factor = picture.items[orders[0]!]!.pitchFactor;
    for (const track of yield* lineTracks(picture, orders, pitch * factor, pitch)) tracks.push(track);
  }
  return tracks;
}

/** Lines and borders take what they hold at the pitch, areas the rest; where areas cannot, lines are divided further. */
function* leadersAt(picture: MeasuredPicture, pitch: number, options: PictureOptions): Generator<void, Leader[]> {
  if (!canShow(picture, pitch)) return [];
  const painted = yield* paintAt(picture, pitch);
  const tracks = yield* tracksOf(picture, painted, pitch, options.cornerRad);
  const trackOptions: TrackOptions = { cornerRad: options.cornerRad, axisX: picture.axisX };
  const rows: Leader[] = [];
  for (const { area, mirrored } of painted) {
    if (!isInRows(area)) continue;
    const ownPitch = pitch * area.items[0]!.pitchFactor;
    for (const leader of yield* hexRows(picture, area, mirrored, ownPitch)) rows.push(leader);
  }
  const backdrops = painted
    .filter(({ area }) => area.items[0]!.mode === 'backdrop')
    .map(({ area, mirrored }) => ({ area, mirrored, pitch: pitch * area.items[0]!.pitchFactor }));
  let extra = 0;
  let leaders: Leader[] = [];
  let [most, idle] = [0, 0];
  for (let round = 0; round < 40 && idle < IDLE_ROUNDS; round += 1) {
    const placed = [...(yield* trackLeaders(tracks, trackOptions, extra)), ...rows];
    const motif = [...placed, ...(yield* fillAreas(picture, painted, pitch, options, placed))];
    const left = options.count - countPoints(motif);
    leaders = [...motif, ...(yield* backdropLeaders(picture, backdrops, pitch, motif, left))];
    const held = countPoints(leaders);
    const missing = options.count - held;
    if (missing <= 0 || tracks.length === 0) break;
    idle = held > most ? 0 : idle + 1;
    most = Math.max(most, held);
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
    if (area.items[0]!.mode !== 'fill') continue;
    const ownPitch = pitch * area.items[0]!.pitchFactor;
    for (const leader of yield* scatterWithin(picture, area, mirrored, ownPitch, random)) candidates.push(leader);
  }
  const kept = yield* eliminate(candidates, placed, wanted, picture.axisX);
  return kept.map((index) => candidates[index]!);
}
