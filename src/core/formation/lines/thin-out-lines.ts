import type { FlatPath } from '../../geometry/flat-path';
import type { PictureItem } from '../picture/picture';

/** Corners nearer together than this part of a pitch are one: no light can tell them apart. */
const ONE_CORNER = 0.05;
/** Lines nearer together than this part of a pitch are one. */
const ONE_LINE = 0.1;
/** What runs over another line for less than so many pitches crosses it. */
const LEAST_OVERLAP = 0.5;
/** A line that comes back to a place after so many pitches has been there before. */
const SELF_AFTER = 1;
const PLACES_AT_ONCE = 10_000;

/** The lines of a picture with corners that are no more than a light can show. Areas stay as they are. */
export function* joinCorners(items: readonly PictureItem[], pitch: number): Generator<void, PictureItem[]> {
  const joined: PictureItem[] = [];
  let looked = 0;
  for (const item of items) {
    if (item.kind === 'area') {
      joined.push(item);
      continue;
    }
    const paths: FlatPath[] = [];
    for (const path of item.paths) {
      paths.push(withFewerCorners(path, ONE_CORNER * pitch));
      looked += path.xy.length;
      if (looked < PLACES_AT_ONCE) continue;
      yield;
      looked = 0;
    }
    joined.push({ ...item, paths });
  }
  return joined;
}

function withFewerCorners({ xy, closed }: FlatPath, within: number): FlatPath {
  if (xy.length <= 6) return { xy, closed };
  const kept = [xy[0]!, xy[1]!];
  const last = xy.length - 2;
  for (let at = 2; at <= last; at += 2) {
    const [x, y] = [kept[kept.length - 2]!, kept[kept.length - 1]!];
    if (at === last || Math.hypot(xy[at]! - x, xy[at + 1]! - y) >= within) kept.push(xy[at]!, xy[at + 1]!);
  }
  return { xy: Float64Array.from(kept), closed: closed && kept.length >= 6 };
}

/**
 * Leaves out of each line what was drawn before, by another line or by itself: of a thousand rings in one place one is
 * followed.
 */
export function* dropRepeats(items: readonly PictureItem[], pitch: number): Generator<void, PictureItem[]> {
  const drawn = new DrawnPlaces(ONE_LINE * pitch);
  const kept: PictureItem[] = [];
  let path = 0;
  for (const item of items) {
    if (item.kind === 'area') {
      kept.push(item);
      continue;
    }
    const paths: FlatPath[] = [];
    for (const one of item.paths) {
      path += 1;
      for (const rest of yield* freshPieces(one, path, drawn, pitch)) paths.push(rest);
    }
    if (paths.length > 0) kept.push({ ...item, paths });
  }
  return kept;
}

/** Places of lines, in square cells. */
class DrawnPlaces {
  readonly cell: number;
  readonly #first = new Map<number, readonly [path: number, along: number]>();

  constructor(cell: number) {
    this.cell = cell;
  }

  /** Whether another line, or the same one long before, went by. */
  isDrawn(x: number, y: number, path: number, along: number, selfAfter: number): boolean {
    const [column, row] = this.#cellOf(x, y);
    for (let i = -1; i <= 1; i += 1) {
      for (let j = -1; j <= 1; j += 1) {
        const first = this.#first.get(keyOf(column + i, row + j));
        if (first && (first[0] !== path || along - first[1] > selfAfter)) return true;
      }
    }
    return false;
  }

  add(x: number, y: number, path: number, along: number): void {
    const key = keyOf(...this.#cellOf(x, y));
    if (!this.#first.has(key)) this.#first.set(key, [path, along]);
  }

  #cellOf(x: number, y: number): [number, number] {
    return [Math.floor(x / this.cell), Math.floor(y / this.cell)];
  }
}

function keyOf(column: number, row: number): number {
  return column * 67_108_864 + row;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly along: number;
  readonly isRepeat: boolean;
}

/** The pieces of a path that were not drawn before; the path itself where that is all of it. */
function* freshPieces(path: FlatPath, index: number, drawn: DrawnPlaces, pitch: number): Generator<void, FlatPath[]> {
  const places: Place[] = [];
  for (const [x, y, along] of placesAlong(path, drawn.cell)) {
    if (places.length % PLACES_AT_ONCE === PLACES_AT_ONCE - 1) yield;
    places.push({ x, y, along, isRepeat: drawn.isDrawn(x, y, index, along, SELF_AFTER * pitch) });
  }
  yield;
  const runs = runsOf(places).filter(({ isRepeat, from, to }) => {
    const length = places[to]!.along - places[from]!.along;
    return isRepeat && (length >= LEAST_OVERLAP * pitch || (from === 0 && to === places.length - 1));
  });
  let kept = 0;
  for (const { from, to } of [...runs, { from: places.length, to: places.length }]) {
    for (; kept < from; kept += 1) drawn.add(places[kept]!.x, places[kept]!.y, index, places[kept]!.along);
    kept = to + 1;
  }
  if (runs.length === 0) return [path];
  const pieces: FlatPath[] = [];
  let from = 0;
  for (const run of [...runs, { from: places.length, to: places.length }]) {
    const piece = places.slice(from, run.from);
    if (piece.length >= 2) pieces.push({ xy: Float64Array.from(piece.flatMap(({ x, y }) => [x, y])), closed: false });
    from = run.to + 1;
  }
  return pieces;
}

/** The corners of a path, and places between them no more than `step` apart. */
function* placesAlong({ xy, closed }: FlatPath, step: number): Generator<[x: number, y: number, along: number]> {
  const corners = xy.length >> 1;
  let along = 0;
  yield [xy[0]!, xy[1]!, 0];
  for (let corner = 1; corner < corners + (closed ? 1 : 0); corner += 1) {
    const [from, to] = [2 * (corner - 1), 2 * (corner % corners)];
    const [x, y] = [xy[from]!, xy[from + 1]!];
    const [dx, dy] = [xy[to]! - x, xy[to + 1]! - y];
    const length = Math.hypot(dx, dy);
    const parts = Math.max(1, Math.ceil(length / step));
    for (let part = 1; part <= parts; part += 1) {
      yield [x + (part / parts) * dx, y + (part / parts) * dy, along + (part / parts) * length];
    }
    along += length;
  }
}

interface Run {
  readonly isRepeat: boolean;
  readonly from: number;
  readonly to: number;
}

function runsOf(places: readonly Place[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < places.length; ) {
    const { isRepeat } = places[from]!;
    let to = from;
    while (to + 1 < places.length && places[to + 1]!.isRepeat === isRepeat) to += 1;
    runs.push({ isRepeat, from, to });
    from = to + 1;
  }
  return runs;
}
