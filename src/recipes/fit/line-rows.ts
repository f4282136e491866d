import type { LineItem } from '../../core/formation';
import { type FlatPath, lineDistanceField, pathBounds, pathLength, ringArea, traceContours } from '../../core/geometry';
import { simplifyCorners } from '../../drawing';

/** More rows than this are an area. */
const MOST_ROWS = 4;
/**
 * A drawing in lines may be so many times as wide as its lights would be as a filled square: wider it is no longer seen as
 * one, and the lights go to further rows.
 */
const WIDEST = 3;
/** Up to so many lights across, about a hundred metres, one row is never too wide: few lights read best in one. */
const WIDE_ENOUGH = 45;
/** Cells of the gap between two rows: so many where there is room, and never fewer than the least. */
const CELLS = 8;
const LEAST_CELLS = 3;
/** Cells across a picture, at most. */
const MOST_CELLS = 1500;
/** Corners nearer than this part of the gap to the line between others are left out. */
const SIMPLIFIED = 0.04;
/** The rows are a little further apart than the lights along them: bends bring them nearer. */
const APART = 1.03;
/** A width that was found to do for one row may come back a hair smaller. */
const ARITHMETIC = 1 - 1e-6;

/** What the lines of a picture are to be lit with. */
export interface WantedLines {
  readonly count: number;
  readonly spacingM: number;
  readonly widthM?: number | undefined;
  /** As many rows as suit the size where it is left out. */
  readonly rows?: number | undefined;
}

/** How many rows of lights beside each other the lines of a picture take: one, or more where one would be too wide. */
export function rowsOfLines(items: readonly LineItem[], { count, spacingM, widthM, rows }: WantedLines): number {
  const { length, width, across } = sizeOf(items);
  if (rows !== undefined) return rows;
  if (length === 0 || width === 0) return 1;
  const fitting = widthM === undefined ? 0 : (length * widthM) / (width * spacingM);
  const widest = Math.max(WIDE_ENOUGH, WIDEST * Math.sqrt(count));
  const needed = fitting > 0 ? (count / fitting) * ARITHMETIC : (across * count) / (length * widest);
  return Math.max(1, Math.min(MOST_ROWS, Math.ceil(needed)));
}

/**
 * Lines as so many rows, one pitch of `count` lights apart: the lines themselves where the number is odd, and closed lines
 * around them, which part where lines meet. Where a picture is too large for such rows its lines stay as they are.
 */
export function* inRows(items: readonly LineItem[], rows: number, count: number): Generator<void, readonly LineItem[]> {
  return yield* inRowsApart(items, rows, (APART * rows * sizeOf(items).length) / count);
}

/** The same with a gap between the rows in place of a number of lights. */
export function* inRowsApart(
  items: readonly LineItem[],
  rows: number,
  gap: number,
): Generator<void, readonly LineItem[]> {
  const { length, across } = sizeOf(items);
  const step = Math.max(gap / CELLS, across / MOST_CELLS);
  if (rows === 1 || length === 0 || gap < LEAST_CELLS * step) return items;
  const made: LineItem[] = [];
  for (const item of items) {
    const own = rows % 2 === 1 ? item.paths : [];
    made.push({ ...item, paths: [...own, ...(yield* around(item.paths, distancesOf(rows, gap), gap, step))] });
  }
  return made.every((item) => item.paths.length > 0) ? made : items;
}

function sizeOf(items: readonly LineItem[]) {
  const paths = items.flatMap((item) => item.paths);
  const bounds = pathBounds(paths) ?? { left: 0, right: 0, low: 0, high: 0 };
  const [width, height] = [bounds.right - bounds.left, bounds.high - bounds.low];
  const length = paths.reduce((sum, path) => sum + pathLength(path), 0);
  return { length, width, across: Math.max(width, height) };
}

/** How far from the line the rows on both of its sides lie, without that on the line itself. */
function distancesOf(rows: number, gap: number): number[] {
  const first = rows % 2 === 0 ? gap / 2 : gap;
  return Array.from({ length: Math.floor(rows / 2) }, (_, k) => first + k * gap);
}

/** The closed lines at distances from others. */
function* around(
  paths: readonly FlatPath[],
  distances: readonly number[],
  gap: number,
  step: number,
): Generator<void, FlatPath[]> {
  const band = distances.at(-1)! + gap / 2;
  const { left, right, low, high } = pathBounds(paths)!;
  const [x0, y0] = [left - band, low - band];
  const columns = Math.ceil((right - x0 + band) / step) + 1;
  const rows = Math.ceil((high - y0 + band) / step) + 1;
  const frame = { x0, y0, step, columns, rows };
  const field = yield* lineDistanceField(frame, paths, band);
  const rings: FlatPath[] = [];
  for (const distance of distances) {
    const values = new Float32Array(columns * rows).fill(-gap / 2);
    for (let at = 0; at < field.values.length; at += 1) {
      const row = Math.floor(at / field.columns) + field.row0;
      values[row * columns + (at % field.columns) + field.column0] = distance - field.values[at]!;
    }
    yield;
    rings.push(...(yield* traceContours(frame, values)).filter((ring) => holdsRow(ring, gap)));
  }
  return rings.map(({ xy }) => ({ xy: Float64Array.from(simplifyCorners([...xy], SIMPLIFIED * gap)), closed: true }));
}

/** The inside of a small loop has no room for a row of its own. */
function holdsRow(ring: FlatPath, gap: number): boolean {
  return Math.abs(ringArea(ring)) > (Math.PI * gap * gap) / 4;
}
