import { pathLength } from '../../geometry/flat-path';
import { traceContours } from '../../geometry/trace-contours';
import { pitchByCover } from './line-cover';
import { lookOfArea, measurePicture } from './measure-picture';
import { paintAreas } from './paint-fields';
import type { PictureItem } from './picture';

/** Nodes across the picture when it is measured for an estimate. */
const COARSE_NODES = 150;
/** Part of the densest packing that an uneven outline leaves. */
const FILLED_PART = 0.92;

/** Below this part of the pitch that their length calls for, what lines cover decides and not their length. */
const CROWDED_PART = 0.85;

/** A pitch at which about as many points as are wanted fill a picture. */
export interface PitchEstimate {
  readonly pitch: number;
  /** The pitch over that which the length of the lines calls for: 1 where they run apart, little where they run together. */
  readonly apartPart: number;
}

/**
 * The pitch at which about `count` points fill the picture: lines take one light a pitch, areas one to the cell of a
 * hexagonal lattice, and half a light more for each pitch of border. Where lines run over each other or nearer than that
 * pitch, what they cover counts instead of their length.
 */
export function* estimatePitch(items: readonly PictureItem[], count: number): Generator<void, PitchEstimate> {
  const widest = widestPitch(items, count);
  let pitch = 0;
  let content: Content = { area: 0, border: 0, line: 0 };
  const line = yield* lineLength(items);
  // what can be seen depends on the pitch where one area draws back from another; one of very many corners is measured once
  const rounds = looksOf(items) > 1 || cornersOf(items) < MANY_CORNERS ? 3 : 1;
  for (let round = 0; round < rounds; round += 1) {
    content = { ...(yield* measureAreas(items, pitch)), line };
    pitch = Math.min(widest, byLength(content, count));
  }
  const lines = items.flatMap((item) => (item.kind === 'line' ? item.paths : []));
  // what is too thin to be measured is as good as a line that is half as long as its border
  pitch ||= Math.min(widest, (yield* borderLength(items)) / 2 / count) || widest || 1;
  if (lines.length === 0) return { pitch, apartPart: 1 };
  const { area, border } = content;
  const cells = (FILLED_PART * area) / (Math.sqrt(3) / 2);
  const covered = yield* pitchByCover(lines, pitch, (p) => count - cells / (p * p) - (0.5 * border) / p);
  const isCrowded = covered < CROWDED_PART * pitch;
  const called = byLength(content, count) || pitch;
  return { pitch: isCrowded ? covered : pitch, apartPart: isCrowded ? covered / called : 1 };
}

function byLength({ area, border, line }: Content, count: number): number {
  return solvePitch(area, 0.5 * border + line, count);
}

const MANY_CORNERS = 20_000;

function cornersOf(items: readonly PictureItem[]): number {
  return items.reduce((sum, { paths }) => paths.reduce((of, { xy }) => of + xy.length / 2, sum), 0);
}

/** How many different things a picture shows: all lines are one, and all dark areas. */
function looksOf(items: readonly PictureItem[]): number {
  return new Set(items.map((item) => (item.kind === 'line' ? item.kind : lookOfArea(item)))).size;
}

/** No points of a picture can stand further apart than this, whatever is drawn: they all lie within its bounds. */
function widestPitch(items: readonly PictureItem[], count: number): number {
  const [width, height] = extents(items);
  return 1.2 * solvePitch(width * height, 2 * (width + height), count);
}

interface Content {
  readonly area: number;
  readonly border: number;
  readonly line: number;
}

/** Positive root of `count = FILLED_PART · area / (√3/2 · p²) + length / p`. */
function solvePitch(area: number, length: number, count: number): number {
  const cells = (FILLED_PART * area) / (Math.sqrt(3) / 2);
  return (length + Math.sqrt(length * length + 4 * count * cells)) / (2 * count);
}

function* measureAreas(items: readonly PictureItem[], gap: number): Generator<void, Omit<Content, 'line'>> {
  const content = { area: 0, border: 0 };
  if (!items.some((item) => item.kind === 'area' && item.mode !== 'dark')) return content;
  const span = Math.max(...extents(items));
  const step = span / COARSE_NODES;
  const picture = yield* measurePicture(items, step, gap + 3 * step);
  for (const { items: painted, values } of yield* paintAreas(picture, gap)) {
    const factor = painted[0]!.pitchFactor;
    const inside = values.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
    const isBand = painted[0]!.mode === 'twoRows';
    const borders = yield* traceContours(picture.frame, values);
    const border = borders.reduce((sum, path) => sum + pathLength(path), 0) / factor;
    if (!isBand) content.area += (inside * picture.frame.step ** 2) / factor ** 2;
    // a light a pitch along each of two rows, where half a one is counted along the border of what is filled
    content.border += isBand ? 4 * border : border;
  }
  return content;
}

/** Corners that are looked at in a step. */
const CORNERS_AT_ONCE = 50_000;

/** Length of the lines, each over its pitch factor. */
function* lineLength(items: readonly PictureItem[]): Generator<void, number> {
  return yield* summedLength(items.filter(({ kind }) => kind === 'line'));
}

function* borderLength(items: readonly PictureItem[]): Generator<void, number> {
  return yield* summedLength(items.filter((item) => item.kind === 'area' && item.mode !== 'dark'));
}

function* summedLength(items: readonly PictureItem[]): Generator<void, number> {
  let [length, looked] = [0, 0];
  for (const { paths, pitchFactor } of items) {
    for (const path of paths) {
      length += pathLength(path) / pitchFactor;
      looked += path.xy.length;
      if (looked < CORNERS_AT_ONCE) continue;
      yield;
      looked = 0;
    }
  }
  return length;
}

function extents(items: readonly PictureItem[]): [number, number] {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { paths } of items) {
    for (const { xy } of paths) {
      for (let at = 0; at < xy.length; at += 2) {
        [left, right] = [Math.min(left, xy[at]!), Math.max(right, xy[at]!)];
        [low, high] = [Math.min(low, xy[at + 1]!), Math.max(high, xy[at + 1]!)];
      }
    }
  }
  return [right - left, high - low];
}
