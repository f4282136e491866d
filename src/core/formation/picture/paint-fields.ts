import { type FieldFrame, type FieldWindow, windowValue } from '../../geometry/distance-field';
import { type Bounds, pathBounds } from '../../geometry/flat-path';
import { lookOfArea, type MeasuredPicture } from './measure-picture';
import type { AreaItem, LineItem } from './picture';

/** Areas of one colour that are lit as one: where they overlap there is no border between them. */
export interface PaintedArea {
  readonly items: readonly AreaItem[];
  /** Those of the items. */
  readonly fields: readonly FieldWindow[];
  /** Distance to the border of what can be seen of them, positive inside; `columns × rows` of the frame. */
  readonly values: Float32Array;
}

interface GrowingArea {
  readonly items: AreaItem[];
  readonly fields: FieldWindow[];
  readonly values: Float32Array;
}

/**
 * What can be seen of each colour when the items are painted one over the other. Where one lit item borders another,
 * the lower one draws back by `gap`, so that the upper one's edge stays where it was drawn and the rows do not clash.
 * From the top downwards: at each node the two deepest cuts of what lies above are known, by two different colours, since
 * a colour does not cut itself; so the time goes with the windows of the items and not with the colours as well.
 */
export function* paintAreas(picture: MeasuredPicture, gap: number): Generator<void, PaintedArea[]> {
  const { items, fields, frame, band } = picture;
  const areas = openAreas(picture);
  if (areas.size === 0) return [];
  const colours = [...areas.values()];
  const cover = new Cover(frame);
  const cutBefore = new Set<FieldWindow>();
  for (let index = items.length - 1; index >= 0; index -= 1) {
    yield;
    const [item, field] = [items[index]!, fields[index]!];
    if (item.kind === 'line') {
      if (!cutBefore.has(field)) cover.cut(field, 1, gap, NO_COLOUR);
      cutBefore.add(field);
      continue;
    }
    const area = areas.get(lookOfArea(item));
    const colour = area ? colours.indexOf(area) : NO_COLOUR;
    if (area) cover.joinTo(area.values, field, colour);
    if (area?.items[0] === item) cover.joinEverywhere(area.values, -band, colour);
    cover.cut(field, -1, area ? gap : 0, colour);
  }
  return colours;
}

/** The lit areas of each look, in the order in which looks appear, with nothing painted yet. */
function openAreas({ items, fields, frame }: MeasuredPicture): Map<string, GrowingArea> {
  const areas = new Map<string, GrowingArea>();
  for (const [index, item] of items.entries()) {
    if (item.kind === 'line' || item.mode === 'dark') continue;
    const look = lookOfArea(item);
    const known = areas.get(look);
    const area = known ?? {
      items: [],
      fields: [],
      values: new Float32Array(frame.columns * frame.rows).fill(-Infinity),
    };
    area.items.push(item);
    area.fields.push(fields[index]!);
    if (!known) areas.set(look, area);
  }
  return areas;
}

/** Of what is lit by nothing: dark areas, and lines, which cut every area. */
const NO_COLOUR = -1;

/** How much of a place is left by what was painted above it. */
class Cover {
  readonly #frame: FieldFrame;
  /** The deepest cut at each node, whose it is, and the deepest of all other colours. */
  readonly #least: Float32Array;
  readonly #colour: Int16Array;
  readonly #second: Float32Array;

  constructor(frame: FieldFrame) {
    const nodes = frame.columns * frame.rows;
    this.#frame = frame;
    this.#least = new Float32Array(nodes).fill(Infinity);
    this.#second = new Float32Array(nodes).fill(Infinity);
    this.#colour = new Int16Array(nodes).fill(NO_COLOUR);
  }

  /** Adds to `values` what can be seen of an item. */
  joinTo(values: Float32Array, field: FieldWindow, colour: number): void {
    for (let row = 0; row < field.rows; row += 1) {
      const node = firstNode(this.#frame, field, row);
      const at = row * field.columns;
      for (let column = 0; column < field.columns; column += 1) {
        const seen = Math.min(field.values[at + column]!, this.#leftAt(node + column, colour));
        if (seen > values[node + column]!) values[node + column] = seen;
      }
    }
  }

  joinEverywhere(values: Float32Array, value: number, colour: number): void {
    for (let node = 0; node < values.length; node += 1) {
      const seen = Math.min(value, this.#leftAt(node, colour));
      if (seen > values[node]!) values[node] = seen;
    }
  }

  #leftAt(node: number, colour: number): number {
    return this.#colour[node] === colour ? this.#second[node]! : this.#least[node]!;
  }

  /** Keeps what lies below clear, by `margin`, of an item: `side` is 1 for a line, -1 for an area. */
  cut(field: FieldWindow, side: 1 | -1, margin: number, colour: number): void {
    for (let row = 0; row < field.rows; row += 1) {
      const node = firstNode(this.#frame, field, row);
      const at = row * field.columns;
      for (let column = 0; column < field.columns; column += 1) {
        this.#cutAt(node + column, side * field.values[at + column]! - margin, colour);
      }
    }
  }

  #cutAt(node: number, most: number, colour: number): void {
    const least = this.#least[node]!;
    if (this.#colour[node] === colour) {
      if (most < least) this.#least[node] = most;
    } else if (most < least) {
      this.#second[node] = least;
      this.#least[node] = most;
      this.#colour[node] = colour;
    } else if (most < this.#second[node]!) this.#second[node] = most;
  }
}

/** The node of the frame at the start of a row of a window. */
function firstNode(frame: FieldFrame, field: FieldWindow, row: number): number {
  return (row + field.row0) * frame.columns + field.column0;
}

/** Something painted over a line, which is covered where it is nearer than `margin`. */
export interface LineCover {
  readonly field: FieldWindow;
  readonly margin: number;
}

/** What is painted after an item and may cover it. */
export function coversOf(picture: MeasuredPicture, order: number, gap: number): LineCover[] {
  const bounds = pathBounds(picture.items[order]!.paths);
  const covers: LineCover[] = [];
  for (let later = order + 1; bounds && later < picture.items.length; later += 1) {
    const item = picture.items[later]!;
    const field = picture.fields[later]!;
    if (item.kind === 'line' || !overlaps(picture.frame, field, bounds)) continue;
    covers.push({ field, margin: item.mode === 'dark' ? 0 : gap });
  }
  return covers;
}

function overlaps({ x0, y0, step }: FieldFrame, field: FieldWindow, { left, right, low, high }: Bounds): boolean {
  const [fromX, fromY] = [x0 + (field.column0 - 1) * step, y0 + (field.row0 - 1) * step];
  const [toX, toY] = [fromX + (field.columns + 1) * step, fromY + (field.rows + 1) * step];
  return left <= toX && right >= fromX && low <= toY && high >= fromY;
}

/** How far a place of a line is from being covered; negative when it is. */
export function clearanceOfLine(picture: MeasuredPicture, covers: readonly LineCover[], x: number, y: number): number {
  let clearance = picture.band;
  for (const { field, margin } of covers) {
    clearance = Math.min(clearance, -sampleWindow(picture.frame, field, x, y) - margin);
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
export function itemAt({ frame }: MeasuredPicture, { items, fields }: PaintedArea, x: number, y: number): AreaItem {
  let best = items[0]!;
  let deepest = -Infinity;
  for (const [index, item] of items.entries()) {
    const depth = sampleWindow(frame, fields[index]!, x, y);
    if (depth >= Math.min(deepest, 0)) [best, deepest] = [item, Math.max(deepest, depth)];
  }
  return best;
}

/** Lines of one look and the distance to the nearest of them: what their symmetry is judged by. */
export class LineProbe {
  readonly #picture: MeasuredPicture;
  readonly #orders: readonly number[];
  readonly #fields: readonly FieldWindow[];

  /** @param orders indices of the lines in the picture. */
  constructor(picture: MeasuredPicture, orders: readonly number[]) {
    this.#picture = picture;
    this.#orders = orders;
    this.#fields = [...new Set(orders.map((order) => picture.fields[order]!))];
  }

  /** Distance of the nearest line, as far as the picture's band. */
  distance(x: number, y: number): number {
    const { frame, band } = this.#picture;
    const column = Math.round((x - frame.x0) / frame.step);
    const row = Math.round((y - frame.y0) / frame.step);
    let nearest = band;
    for (const field of this.#fields) nearest = Math.min(nearest, windowValue(field, column, row, field.band));
    return nearest;
  }

  /** The line that is nearest to a place; the first one where none is within the band. */
  nearest(x: number, y: number): LineItem {
    const { frame, items, firstPaths } = this.#picture;
    const column = Math.round((x - frame.x0) / frame.step);
    const row = Math.round((y - frame.y0) / frame.step);
    let [best, least] = [this.#orders[0]!, Infinity];
    for (const field of this.#fields) {
      const distance = windowValue(field, column, row, field.band);
      if (distance >= least) continue;
      least = distance;
      const path = pathNear(field, column, row);
      best = this.#orders.findLast((order) => this.#picture.fields[order] === field && firstPaths[order]! <= path)!;
    }
    return items[best] as LineItem;
  }
}

/** The path of a field that is nearest to a node. */
function pathNear({ nearest, column0, row0, columns, rows }: FieldWindow, column: number, row: number): number {
  const [i, j] = [column - column0, row - row0];
  return nearest && i >= 0 && j >= 0 && i < columns && j < rows ? nearest[j * columns + i]! : 0;
}
