import type { FlatPath } from '../../geometry/flat-path';
import { AreaProbe } from '../picture/paint-fields';
import type { AreaItem, LineItem, PictureItem } from '../picture/picture';
import type { Site } from '../sites/site';
import { type DenseAreas, findDenseAreas } from './dense-areas';
import { liftPath, seenPieces } from './picture-tracks';

/** Outlines that enclose nothing wider than this on the average, in pitches, are strokes and dots, not areas. */
const FINE_WIDTH = 0.6;
/** What is left of a line beside a dense area, if shorter than this in pitches, goes with the area. */
const LEAST_PIECE = 0.7;
/** A line that runs no further outside of an area than this (in pitches) is its outermost one. */
const BORDER_LINE = 0.15;
/** Places of an outline that are looked at, and the part that has to lie in a dense area for the outline to go with it. */
const PLACES = 24;
const COVERED_PART = 0.9;
/** Between so many areas lines are looked at apart from each other; in pictures of more, all together. */
const MOST_STRETCHES = 24;

/** Dense places that hold fewer lights than this, or a smaller part of all, are left as they are. */
const LEAST_LIGHTS = 6;
const LEAST_PART = 0.05;

/** A picture whose dense lines are areas. */
export interface LitDensely {
  readonly items: readonly PictureItem[];
  /** Gives a light of a dense area the look and the name of the line that is nearest to it. */
  readonly nameSite: (site: Site, x: number, z: number) => Site;
}

/**
 * Where lines (or fine outlines: strokes drawn as areas, dots) are too dense to be followed one by one at a pitch, their
 * area is lit instead. Undefined for a picture without such places: it stays as it is.
 */
export function* lightDenseLines(
  items: readonly PictureItem[],
  pitch: number,
  count: number,
): Generator<void, LitDensely | undefined> {
  const found: { stretch: FineStretch; areas: DenseAreas }[] = [];
  for (const stretch of yield* fineStretches(items, pitch)) {
    const areas = yield* findDenseAreas(stretch.paths, pitch * stretch.pitchFactor);
    if (areas && areas.lights >= Math.max(LEAST_LIGHTS, LEAST_PART * count)) found.push({ stretch, areas });
  }
  if (found.length === 0) return undefined;
  const without = [...items] as (PictureItem | undefined)[];
  const areaAfter = new Map<number, AreaItem>();
  for (const [index, { stretch, areas }] of found.entries()) {
    for (const order of stretch.orders) {
      without[order] = yield* cutOut(without[order]!, areas, pitch * stretch.pitchFactor);
    }
    areaAfter.set(stretch.orders[stretch.orders.length - 1]!, denseItem(index, stretch, areas, items));
  }
  const lit = without.flatMap((item, order) => [item, areaAfter.get(order)].filter((one) => one !== undefined));
  return { items: lit, nameSite: (site, x, z) => nameSite(items, found, site, x, z) };
}

/** Fine lines of one density and depth that no wide area comes between. */
interface FineStretch {
  readonly pitchFactor: number;
  readonly depthM: number;
  /** Items, in order. */
  readonly orders: number[];
  readonly paths: FlatPath[];
  /** The item of each path. */
  readonly owners: number[];
}

function* fineStretches(items: readonly PictureItem[], pitch: number): Generator<void, FineStretch[]> {
  const fine = items.map((item) => finePaths(item, pitch));
  yield;
  const isWide = (order: number) => items[order]!.kind === 'area' && fine[order]!.length === 0;
  const divides = items.filter((_, order) => isWide(order)).length <= MOST_STRETCHES;
  const stretches: FineStretch[] = [];
  let open = new Map<string, FineStretch>();
  for (const [order, item] of items.entries()) {
    if (divides && isWide(order)) open = new Map();
    if (fine[order]!.length === 0) continue;
    const key = `${item.pitchFactor} ${item.depthM}`;
    const stretch = open.get(key) ?? { ...item, orders: [], paths: [], owners: [] };
    if (!open.has(key)) stretches.push(stretch);
    open.set(key, stretch);
    stretch.orders.push(order);
    for (const path of fine[order]!) {
      stretch.paths.push(path);
      stretch.owners.push(order);
    }
  }
  return stretches;
}

/** The paths of an item that are lines, or outlines too fine to be filled. */
function finePaths(item: PictureItem, pitch: number): readonly FlatPath[] {
  if (item.kind === 'line') return item.paths;
  if (item.mode === 'dark') return [];
  return item.paths.filter((path) => isFine(path, pitch * item.pitchFactor));
}

function isFine(path: FlatPath, pitch: number): boolean {
  return isThinner(path, FINE_WIDTH * pitch);
}

/** Whether an outline is thinner on the average: twice its area over its length, which is the width of a strip. */
function isThinner({ xy }: FlatPath, width: number): boolean {
  let [twiceArea, length] = [0, 0];
  for (let at = 0; at < xy.length; at += 2) {
    const to = at + 2 < xy.length ? at + 2 : 0;
    twiceArea += xy[at]! * xy[to + 1]! - xy[to]! * xy[at + 1]!;
    length += Math.hypot(xy[to]! - xy[at]!, xy[to + 1]! - xy[at + 1]!);
  }
  return Math.abs(twiceArea) < width * length;
}

/** What of an item lies outside of dense areas; undefined for nothing. */
function* cutOut(item: PictureItem, areas: DenseAreas, pitch: number): Generator<void, PictureItem | undefined> {
  const probe = new AreaProbe(areas.frame, areas.values);
  const isOutside = (x: number, z: number) => probe.depth(x, z) < -BORDER_LINE * pitch;
  const paths: FlatPath[] = [];
  for (const path of item.paths) {
    yield;
    if (item.kind === 'area') {
      if (!isFine(path, pitch) || !isCovered(path, isOutside)) paths.push(path);
      continue;
    }
    const curve = liftPath(path);
    for (const piece of yield* seenPieces(curve, isOutside, areas.frame.step)) {
      if (piece === curve) paths.push(path);
      else if (piece.length >= LEAST_PIECE * pitch) paths.push({ xy: flattened(piece.xyz), closed: false });
    }
  }
  return paths.length > 0 ? { ...item, paths } : undefined;
}

function flattened(xyz: Float64Array): Float64Array {
  return xyz.filter((_, at) => at % 3 !== 1);
}

function isCovered({ xy }: FlatPath, isOutside: (x: number, z: number) => boolean): boolean {
  const corners = xy.length >> 1;
  const places = Math.min(corners, PLACES);
  let inside = 0;
  for (let place = 0; place < places; place += 1) {
    const at = 2 * Math.floor((place * corners) / places);
    if (!isOutside(xy[at]!, xy[at + 1]!)) inside += 1;
  }
  return inside >= COVERED_PART * places;
}

const NAME = 'dense lines ';

function denseItem(index: number, stretch: FineStretch, areas: DenseAreas, items: readonly PictureItem[]): AreaItem {
  const { colour } = items[stretch.orders[0]!]!;
  const { pitchFactor, depthM } = stretch;
  const part = `${NAME}${index}`;
  return { kind: 'area', part, paths: areas.borders, rule: 'evenodd', colour, mode: 'fill', pitchFactor, depthM };
}

function nameSite(
  items: readonly PictureItem[],
  found: readonly { stretch: FineStretch; areas: DenseAreas }[],
  site: Site,
  x: number,
  z: number,
): Site {
  if (!site.part.startsWith(NAME)) return site;
  const { stretch, areas } = found[Number(site.part.slice(NAME.length))]!;
  const { colour, part } = items[stretch.owners[pathNear(areas, x, z)]!] as LineItem | AreaItem;
  return { ...site, colour, part };
}

/** How many nodes about a place are looked at: a light stands up to half a pitch from the nearest line, and a little more. */
const LOOK_AROUND = 8;

/** The path that is nearest to a place. */
function pathNear({ frame, lines }: DenseAreas, x: number, z: number): number {
  const column = Math.round((x - frame.x0) / frame.step) - lines.column0;
  const row = Math.round((z - frame.y0) / frame.step) - lines.row0;
  let [best, least] = [0, Infinity];
  for (let j = -LOOK_AROUND; j <= LOOK_AROUND; j += 1) {
    for (let i = -LOOK_AROUND; i <= LOOK_AROUND; i += 1) {
      if (row + j < 0 || row + j >= lines.rows || column + i < 0 || column + i >= lines.columns) continue;
      const at = (row + j) * lines.columns + column + i;
      const away = Math.hypot(i, j) * frame.step + lines.values[at]!;
      if (lines.values[at]! < lines.band && away < least) [best, least] = [lines.nearest![at]!, away];
    }
  }
  return best;
}

/** Areas no wider than this on the average, in pitches, lie between the nodes of the fields that areas are seen by. */
const UNSEEN_WIDTH = 1 / 6;

/** Areas too thin to be seen as such become the lines that they look like. */
export function unseenAsLines(items: readonly PictureItem[], pitch: number): PictureItem[] {
  return items.map((item) => {
    if (item.kind === 'line' || item.mode === 'dark') return item;
    const { part, colour, pitchFactor, depthM, paths } = item;
    const isUnseen = paths.every((path) => isThinner(path, UNSEEN_WIDTH * pitch * pitchFactor));
    return isUnseen ? { kind: 'line', part, colour, pitchFactor, depthM, paths } : item;
  });
}

/** All fine outlines of a picture as lines, for what is estimated from the lines that there are. */
export function withFineAsLines(items: readonly PictureItem[], pitch: number): PictureItem[] {
  return items.flatMap((item): PictureItem[] => {
    if (item.kind === 'line' || item.mode === 'dark') return [item];
    const fine = item.paths.filter((path) => isFine(path, pitch * item.pitchFactor));
    if (fine.length === 0) return [item];
    const { part, colour, pitchFactor, depthM } = item;
    const isKept = new Set(fine);
    const wide = item.paths.filter((path) => !isKept.has(path));
    const line: LineItem = { kind: 'line', part, colour, pitchFactor, depthM, paths: fine };
    return wide.length > 0 ? [{ ...item, paths: wide }, line] : [line];
  });
}
