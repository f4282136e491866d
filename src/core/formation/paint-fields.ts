import {
  areaDistanceField,
  type FieldFrame,
  type FieldWindow,
  lineDistanceField,
  windowValue,
} from '../geometry/distance-field';
import { pathBounds } from '../geometry/flat-path';
import type { AreaItem, LineItem, PictureItem } from './picture';

/** Items and the distance to each, measured once; everything that depends on the pitch is derived from these. */
export interface MeasuredPicture {
  readonly frame: FieldFrame;
  readonly items: readonly PictureItem[];
  readonly fields: readonly FieldWindow[];
  /** Column of nodes on the upright line through the picture's middle. */
  readonly axisColumn: number;
  readonly axisX: number;
  readonly band: number;
}

/** Areas of one colour that are lit as one: where they overlap there is no border between them. */
export interface PaintedArea {
  readonly items: readonly AreaItem[];
  /** Distance to the border of what can be seen of them, positive inside; `columns × rows` of the frame. */
  readonly values: Float32Array;
}

/** Nodes of a picture, at most: long lines in a large picture have so small a pitch that there would be a thousand times as many. */
const MOST_NODES = 4_000_000;

/** Measures the distance to every item on nodes `finestStep` apart or wider, as far as `band` from its lines. */
export function* measurePicture(
  items: readonly PictureItem[],
  finestStep: number,
  band: number,
): Generator<void, MeasuredPicture> {
  const lit = items.filter((item) => item.kind === 'line' || item.mode !== 'dark');
  const bounds = pathBounds(lit.flatMap(({ paths }) => paths)) ?? { left: 0, right: 1, low: 0, high: 1 };
  const extent = (bounds.right - bounds.left) * (bounds.high - bounds.low);
  const step = Math.max(finestStep, Math.sqrt(extent / MOST_NODES));
  const reach = Math.max(band, 2 * step);
  const axisX = 0.5 * (bounds.left + bounds.right);
  const axisColumn = Math.ceil((0.5 * (bounds.right - bounds.left)) / step) + 2;
  const frame: FieldFrame = {
    x0: axisX - axisColumn * step,
    y0: bounds.low - 2.37 * step,
    step,
    columns: 2 * axisColumn + 1,
    rows: Math.ceil((bounds.high - bounds.low) / step) + 6,
  };
  const fields: FieldWindow[] = [];
  for (const item of items) {
    const field =
      item.kind === 'area'
        ? yield* areaDistanceField(frame, item.paths, item.rule, reach)
        : yield* lineDistanceField(frame, item.paths, reach);
    fields.push(field);
  }
  return { frame, items, fields, axisColumn, axisX, band: reach };
}

/** Whether two areas are lit as one. */
function alike(a: AreaItem, b: AreaItem): boolean {
  return a.colour === b.colour && a.mode === b.mode && a.pitchFactor === b.pitchFactor && a.depthM === b.depthM;
}

/**
 * What can be seen of each colour when the items are painted one over the other. Where one lit item borders another,
 * the lower one draws back by `gap`, so that the upper one's edge stays where it was drawn and the rows do not clash.
 */
export function* paintAreas(picture: MeasuredPicture, gap: number): Generator<void, PaintedArea[]> {
  const areas: { items: AreaItem[]; values: Float32Array }[] = [];
  for (const [index, item] of picture.items.entries()) {
    const field = picture.fields[index]!;
    const own = item.kind === 'area' ? areas.find((area) => alike(area.items[0]!, item)) : undefined;
    const margin = item.kind === 'area' && item.mode === 'dark' ? 0 : gap;
    for (const area of areas) {
      yield;
      if (area !== own) cutInto(area.values, picture.frame, field, item.kind === 'line' ? 1 : -1, margin);
    }
    if (item.kind === 'area' && item.mode !== 'dark') joinArea(areas, own, item, picture, field);
  }
  return areas;
}

function joinArea(
  areas: { items: AreaItem[]; values: Float32Array }[],
  own: { items: AreaItem[]; values: Float32Array } | undefined,
  item: AreaItem,
  picture: MeasuredPicture,
  field: FieldWindow,
): void {
  const { columns, rows } = picture.frame;
  const area = own ?? { items: [], values: new Float32Array(columns * rows).fill(-picture.band) };
  if (!own) areas.push(area);
  area.items.push(item);
  for (let row = 0; row < field.rows; row += 1) {
    const node = firstNode(picture.frame, field, row);
    const at = row * field.columns;
    for (let column = 0; column < field.columns; column += 1) {
      const distance = field.values[at + column]!;
      if (distance > area.values[node + column]!) area.values[node + column] = distance;
    }
  }
}

/** Keeps `values` clear, by `margin`, of the item that `field` was measured from: `side` is 1 for a line, -1 for an area. */
function cutInto(values: Float32Array, frame: FieldFrame, field: FieldWindow, side: 1 | -1, margin: number): void {
  for (let row = 0; row < field.rows; row += 1) {
    const node = firstNode(frame, field, row);
    const at = row * field.columns;
    for (let column = 0; column < field.columns; column += 1) {
      const most = side * field.values[at + column]! - margin;
      if (most < values[node + column]!) values[node + column] = most;
    }
  }
}

/** The node of the frame at the start of a row of a window. */
function firstNode(frame: FieldFrame, field: FieldWindow, row: number): number {
  return (row + field.row0) * frame.columns + field.column0;
}

/** How far a place of a line item is from being covered by what is painted later; negative when it is covered. */
export function clearanceOfLine(picture: MeasuredPicture, order: number, x: number, y: number, gap: number): number {
  let clearance = picture.band;
  for (let later = order + 1; later < picture.items.length; later += 1) {
    const item = picture.items[later]!;
    if (item.kind === 'line') continue;
    const inside = sampleWindow(picture.frame, picture.fields[later]!, x, y);
    clearance = Math.min(clearance, -inside - (item.mode === 'dark' ? 0 : gap));
  }
  return clearance;
}

function sampleWindow(frame: FieldFrame, field: FieldWindow, x: number, y: number): number {
  const column = Math.floor((x - frame.x0) / frame.step);
  const row = Math.floor((y - frame.y0) / frame.step);
  const u = (x - frame.x0) / frame.step - column;
  const v = (y - frame.y0) / frame.step - row;
  const node = (i: number, j: number) => windowValue(field, column + i, row + j, -field.band);
  return (1 - v) * ((1 - u) * node(0, 0) + u * node(1, 0)) + v * ((1 - u) * node(0, 1) + u * node(1, 1));
}

/** A field over the whole frame, and its slope, at any place. */
export class AreaProbe {
  private readonly frame: FieldFrame;
  private readonly values: Float32Array;

  constructor(frame: FieldFrame, values: Float32Array) {
    this.frame = frame;
    this.values = values;
  }

  depth(x: number, y: number): number {
    const { x0, y0, step, columns, rows } = this.frame;
    const column = Math.min(columns - 2, Math.max(0, Math.floor((x - x0) / step)));
    const row = Math.min(rows - 2, Math.max(0, Math.floor((y - y0) / step)));
    const u = (x - x0) / step - column;
    const v = (y - y0) / step - row;
    const at = row * columns + column;
    const low = (1 - u) * this.values[at]! + u * this.values[at + 1]!;
    const high = (1 - u) * this.values[at + columns]! + u * this.values[at + columns + 1]!;
    return (1 - v) * low + v * high;
  }

  /** Moves a place in the plane `x, z` inwards until it is `inset` deep, as far as the field's slope leads it. */
  bringInside(positions: Float64Array, at: number, inset: number): void {
    const reach = this.frame.step;
    for (let step = 0; step < 4; step += 1) {
      const x = positions[at]!;
      const z = positions[at + 2]!;
      const missing = inset - this.depth(x, z);
      if (missing <= 0) return;
      const slopeX = this.depth(x + reach, z) - this.depth(x - reach, z);
      const slopeZ = this.depth(x, z + reach) - this.depth(x, z - reach);
      const steepness = Math.hypot(slopeX, slopeZ);
      if (steepness < 1e-9 * reach) return;
      positions[at] = x + (missing * slopeX) / steepness;
      positions[at + 2] = z + (missing * slopeZ) / steepness;
    }
  }
}

/** The topmost item of an area at a place, whose part its points there belong to. */
export function itemAt(picture: MeasuredPicture, area: PaintedArea, x: number, y: number): AreaItem {
  let best = area.items[0]!;
  let deepest = -Infinity;
  for (const item of area.items) {
    const depth = sampleWindow(picture.frame, picture.fields[picture.items.indexOf(item)]!, x, y);
    if (depth >= Math.min(deepest, 0)) [best, deepest] = [item, Math.max(deepest, depth)];
  }
  return best;
}

/** A line item's distance field looked at as a whole: what symmetry is judged by. */
export function nearLine(picture: MeasuredPicture, items: readonly LineItem[], x: number, y: number): number {
  let nearest = picture.band;
  for (const item of items) {
    const field = picture.fields[picture.items.indexOf(item)]!;
    const column = Math.round((x - picture.frame.x0) / picture.frame.step);
    const row = Math.round((y - picture.frame.y0) / picture.frame.step);
    nearest = Math.min(nearest, windowValue(field, column, row, field.band));
  }
  return nearest;
}
