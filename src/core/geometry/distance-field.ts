import { type FlatPath, pathBounds } from './flat-path';

/** How overlapping outlines of one shape decide what is inside, as in SVG. */
export type FillRule = 'nonzero' | 'evenodd';

/** The nodes on which fields are sampled: `columns × rows`, row by row from the lowest y. */
export interface FieldFrame {
  readonly x0: number;
  readonly y0: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Distances on a window of a frame's nodes. Only a band about the lines is measured; beyond it the value stays at plus or
 * minus the band, and outside the window at minus the band (for areas) or plus the band (for lines).
 */
export interface FieldWindow {
  readonly column0: number;
  readonly row0: number;
  readonly columns: number;
  readonly rows: number;
  readonly band: number;
  readonly values: Float32Array;
}

/** Rows of nodes that are signed in a step. */
const ROWS_AT_ONCE = 50;

/** Distance to the nearest line, never negative. */
export function* lineDistanceField(
  frame: FieldFrame,
  paths: readonly FlatPath[],
  band: number,
): Generator<void, FieldWindow> {
  const field = openWindow(frame, paths, band);
  for (const path of paths) {
    for (const ends of segmentsOf(path, path.closed)) {
      yield;
      measureSegment(frame, field, ends);
    }
  }
  return field;
}

/** Distance to the border of the area that the paths enclose: positive inside, negative outside. Open paths are closed. */
export function* areaDistanceField(
  frame: FieldFrame,
  paths: readonly FlatPath[],
  rule: FillRule,
  band: number,
): Generator<void, FieldWindow> {
  const field = openWindow(frame, paths, band);
  const crossings: Crossing[][] = Array.from({ length: field.rows }, () => []);
  for (const path of paths) {
    for (const ends of segmentsOf(path, true)) {
      yield;
      measureSegment(frame, field, ends);
      crossRows(frame, field, ends, crossings);
    }
  }
  for (let row = 0; row < field.rows; row += 1) {
    if (row % ROWS_AT_ONCE === 0) yield;
    signRow(frame, field, row, crossings[row]!, rule);
  }
  return field;
}

/** The value at a node of the frame; `outside` where the window does not reach. */
export function windowValue(field: FieldWindow, column: number, row: number, outside: number): number {
  const i = column - field.column0;
  const j = row - field.row0;
  if (i < 0 || j < 0 || i >= field.columns || j >= field.rows) return outside;
  return field.values[j * field.columns + i]!;
}

type Ends = readonly [x1: number, y1: number, x2: number, y2: number];
interface Crossing {
  readonly x: number;
  readonly turn: number;
}

function* segmentsOf({ xy }: FlatPath, closed: boolean): Generator<Ends> {
  const last = xy.length - 2;
  for (let at = 0; at < last; at += 2) yield [xy[at]!, xy[at + 1]!, xy[at + 2]!, xy[at + 3]!];
  if (closed && last >= 2) yield [xy[last]!, xy[last + 1]!, xy[0]!, xy[1]!];
}

function openWindow(frame: FieldFrame, paths: readonly FlatPath[], band: number): FieldWindow {
  const { left, right, low, high } = pathBounds(paths) ?? { left: 0, right: 0, low: 0, high: 0 };
  const column0 = Math.max(0, Math.floor((left - band - frame.x0) / frame.step));
  const row0 = Math.max(0, Math.floor((low - band - frame.y0) / frame.step));
  const columns = Math.max(
    0,
    Math.min(frame.columns - 1, Math.ceil((right + band - frame.x0) / frame.step)) - column0 + 1,
  );
  const rows = Math.max(0, Math.min(frame.rows - 1, Math.ceil((high + band - frame.y0) / frame.step)) - row0 + 1);
  return { column0, row0, columns, rows, band, values: new Float32Array(columns * rows).fill(band) };
}

/** Lowers the nodes within the band of one segment to their distance from it. */
function measureSegment(frame: FieldFrame, field: FieldWindow, [x1, y1, x2, y2]: Ends): void {
  const { band, columns, values } = field;
  const originX = frame.x0 + field.column0 * frame.step;
  const originY = frame.y0 + field.row0 * frame.step;
  const rowFrom = Math.max(0, Math.ceil((Math.min(y1, y2) - band - originY) / frame.step));
  const rowTo = Math.min(field.rows - 1, Math.floor((Math.max(y1, y2) + band - originY) / frame.step));
  const alongX = x2 - x1;
  const alongY = y2 - y1;
  const lengthSquared = alongX * alongX + alongY * alongY || 1;
  for (let row = rowFrom; row <= rowTo; row += 1) {
    const y = originY + row * frame.step;
    const [clipFrom, clipTo] = clipToRow(y1, alongY, y, band);
    const xFrom = x1 + clipFrom * alongX;
    const xTo = x1 + clipTo * alongX;
    const columnFrom = Math.max(0, Math.ceil((Math.min(xFrom, xTo) - band - originX) / frame.step));
    const columnTo = Math.min(columns - 1, Math.floor((Math.max(xFrom, xTo) + band - originX) / frame.step));
    for (let column = columnFrom; column <= columnTo; column += 1) {
      const x = originX + column * frame.step;
      const along = Math.min(1, Math.max(0, ((x - x1) * alongX + (y - y1) * alongY) / lengthSquared));
      const offX = x - x1 - along * alongX;
      const offY = y - y1 - along * alongY;
      const distance = Math.sqrt(offX * offX + offY * offY);
      const at = row * columns + column;
      if (distance < values[at]!) values[at] = distance;
    }
  }
}

/** The stretch of a segment (as fractions of it) whose y lies within `band` of a row. */
function clipToRow(y1: number, alongY: number, y: number, band: number): readonly [number, number] {
  if (Math.abs(alongY) < 1e-12) return [0, 1];
  const a = (y - band - y1) / alongY;
  const b = (y + band - y1) / alongY;
  return [Math.min(1, Math.max(0, Math.min(a, b))), Math.min(1, Math.max(0, Math.max(a, b)))];
}

function crossRows(frame: FieldFrame, field: FieldWindow, [x1, y1, x2, y2]: Ends, crossings: Crossing[][]): void {
  const originY = frame.y0 + field.row0 * frame.step;
  const from = Math.max(0, Math.ceil((Math.min(y1, y2) - originY) / frame.step));
  for (let row = from; row < field.rows; row += 1) {
    const y = originY + row * frame.step;
    // Half-open, so that a node level with a corner counts the two edges that meet there once.
    if (y >= Math.max(y1, y2)) return;
    crossings[row]!.push({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), turn: y2 > y1 ? 1 : -1 });
  }
}

function signRow(frame: FieldFrame, field: FieldWindow, row: number, crossings: Crossing[], rule: FillRule): void {
  crossings.sort((a, b) => a.x - b.x);
  const originX = frame.x0 + field.column0 * frame.step;
  let winding = 0;
  let passed = 0;
  for (let column = 0; column < field.columns; column += 1) {
    const x = originX + column * frame.step;
    while (passed < crossings.length && crossings[passed]!.x <= x) {
      winding += crossings[passed]!.turn;
      passed += 1;
    }
    const inside = rule === 'nonzero' ? winding !== 0 : passed % 2 === 1;
    const at = row * field.columns + column;
    if (!inside) field.values[at] = -field.values[at]!;
  }
}
