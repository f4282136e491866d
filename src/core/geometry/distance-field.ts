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
  /** For lines, where it was asked for: index of the path that is nearest to each node; 0 where none is within the band. */
  readonly nearest?: Int32Array;
}

/** Nodes that are looked at in a step: some milliseconds of work. */
const NODES_AT_ONCE = 200_000;

/** Distance to the nearest line, never negative; with `named`, the window also says which path that is. */
export function* lineDistanceField(
  frame: FieldFrame,
  paths: readonly FlatPath[],
  band: number,
  named = false,
): Generator<void, FieldWindow> {
  const open = openWindow(frame, paths, band);
  const field = named ? { ...open, nearest: new Int32Array(open.values.length) } : open;
  let looked = 0;
  for (const [index, path] of paths.entries()) {
    const segments = segmentCount(path, path.closed);
    for (let segment = 0; segment < segments; segment += 1) {
      looked += 1 + measureSegment(frame, field, path.xy, segment, index);
      if (looked < NODES_AT_ONCE) continue;
      yield;
      looked = 0;
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
  const turns = new Int32Array(field.values.length);
  let looked = 0;
  for (const path of paths) {
    const segments = segmentCount(path, true);
    for (let segment = 0; segment < segments; segment += 1) {
      looked += 1 + measureSegment(frame, field, path.xy, segment) + crossRows(frame, field, path.xy, segment, turns);
      if (looked < NODES_AT_ONCE) continue;
      yield;
      looked = 0;
    }
  }
  for (let row = 0; row < field.rows; row += 1) {
    looked += field.columns;
    signRow(field, row, turns, rule);
    if (looked < NODES_AT_ONCE) continue;
    yield;
    looked = 0;
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

function segmentCount({ xy }: FlatPath, closed: boolean): number {
  const corners = xy.length >> 1;
  return closed && corners >= 2 ? corners : Math.max(0, corners - 1);
}

/** Index in `xy` of the corner after one: after the last comes the first. */
function cornerAfter(xy: Float64Array, at: number): number {
  return at + 2 < xy.length ? at + 2 : 0;
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

/** Lowers the nodes within the band of one segment to their distance from it. @returns how many were looked at. */
function measureSegment(frame: FieldFrame, field: FieldWindow, xy: Float64Array, segment: number, path = 0): number {
  const [from, to] = [2 * segment, cornerAfter(xy, 2 * segment)];
  const [x1, y1, x2, y2] = [xy[from]!, xy[from + 1]!, xy[to]!, xy[to + 1]!];
  const { band, columns, values, nearest } = field;
  const { step } = frame;
  const originX = frame.x0 + field.column0 * frame.step;
  const originY = frame.y0 + field.row0 * frame.step;
  const rowFrom = Math.max(0, Math.ceil((Math.min(y1, y2) - band - originY) / frame.step));
  const rowTo = Math.min(field.rows - 1, Math.floor((Math.max(y1, y2) + band - originY) / frame.step));
  const alongX = x2 - x1;
  const alongY = y2 - y1;
  const lengthSquared = alongX * alongX + alongY * alongY || 1;
  let looked = 0;
  for (let row = rowFrom; row <= rowTo; row += 1) {
    const y = originY + row * frame.step;
    const [clipFrom, clipTo] = clipToRow(y1, alongY, y, band);
    const xFrom = x1 + clipFrom * alongX;
    const xTo = x1 + clipTo * alongX;
    const columnFrom = Math.max(0, Math.ceil((Math.min(xFrom, xTo) - band - originX) / frame.step));
    const columnTo = Math.min(columns - 1, Math.floor((Math.max(xFrom, xTo) + band - originX) / frame.step));
    looked += Math.max(1, columnTo - columnFrom + 1);
    const upY = y - y1;
    const dotY = upY * alongY;
    for (let column = columnFrom, at = row * columns + columnFrom; column <= columnTo; column += 1, at += 1) {
      const rightX = originX + column * step - x1;
      const along = Math.min(1, Math.max(0, (rightX * alongX + dotY) / lengthSquared));
      const offX = rightX - along * alongX;
      const offY = upY - along * alongY;
      const distance = Math.sqrt(offX * offX + offY * offY);
      if (distance >= values[at]!) continue;
      values[at] = distance;
      if (nearest) nearest[at] = path;
    }
  }
  return looked;
}

/** The stretch of a segment (as fractions of it) whose y lies within `band` of a row. */
function clipToRow(y1: number, alongY: number, y: number, band: number): readonly [number, number] {
  if (Math.abs(alongY) < 1e-12) return [0, 1];
  const a = (y - band - y1) / alongY;
  const b = (y + band - y1) / alongY;
  return [Math.min(1, Math.max(0, Math.min(a, b))), Math.min(1, Math.max(0, Math.max(a, b)))];
}

/**
 * Notes where a segment crosses the rows of nodes: at the first node at or right of the crossing, +1 for one that rises and
 * -1 for one that falls. @returns how many rows it crosses.
 */
function crossRows(
  frame: FieldFrame,
  field: FieldWindow,
  xy: Float64Array,
  segment: number,
  turns: Int32Array,
): number {
  const [from, to] = [2 * segment, cornerAfter(xy, 2 * segment)];
  const [x1, y1, x2, y2] = [xy[from]!, xy[from + 1]!, xy[to]!, xy[to + 1]!];
  const originX = frame.x0 + field.column0 * frame.step;
  const originY = frame.y0 + field.row0 * frame.step;
  const turn = y2 > y1 ? 1 : -1;
  const first = Math.max(0, Math.ceil((Math.min(y1, y2) - originY) / frame.step) - 1);
  let row = first;
  for (; row < field.rows; row += 1) {
    const y = originY + row * frame.step;
    // The division may have rounded: the same comparison as below decides for both segments at a corner.
    if (y < Math.min(y1, y2)) continue;
    // Half-open, so that a node level with a corner counts the two edges that meet there once.
    if (y >= Math.max(y1, y2)) break;
    const x = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    let column = Math.max(0, Math.ceil((x - originX) / frame.step));
    // What the division rounded is settled by the places of the nodes themselves.
    while (column > 0 && originX + (column - 1) * frame.step >= x) column -= 1;
    while (originX + column * frame.step < x) column += 1;
    if (column < field.columns) turns[row * field.columns + column]! += turn;
  }
  return row - first;
}

/** Outside is where the turns so far add up to nothing (or, for `evenodd`, to an even number: as many as were passed). */
function signRow(field: FieldWindow, row: number, turns: Int32Array, rule: FillRule): void {
  let winding = 0;
  for (let at = row * field.columns; at < (row + 1) * field.columns; at += 1) {
    winding += turns[at]!;
    const inside = rule === 'nonzero' ? winding !== 0 : (winding & 1) === 1;
    if (!inside) field.values[at] = -field.values[at]!;
  }
}
