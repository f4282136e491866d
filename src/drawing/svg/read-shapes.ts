import { InputError, message } from '../../core';
import type { PictureShape } from '../../core/formation';
import { type Bounds, type FlatPath, type Matrix2d, multiply2d, pathBounds } from '../../core/geometry';
import { flattenPath } from '../flatten-path';
import { SoftPainter } from '../soft/soft-painter';
import { readSoftShape } from '../soft/soft-shape';
import { softnessOf } from '../soft/softness';
import type { DrawingNotes } from './drawing-notes';
import { fillRuleOf, isFillSeen, isStrokeSeen, nameOf, type Outlined, plainColour } from './outlined-shape';
import type { PlainDrawing, PlainShape } from './plain-svg';
import type { SvgNode } from './svg-tree';

const MOST_SHAPES = 5000;
const MOST_CORNERS = 200_000;
/** How far straight pieces may leave a curve: as a part of the page, and at most of the shape's own size. */
const TOLERANCE = 0.0004;
const OWN_TOLERANCE = 0.004;
/** Without a page the shape's own size tells. */
const PAGELESS_TOLERANCE = 0.0008;
/** SVG's y runs down, a picture's up. */
const UPRIGHT: Matrix2d = [1, 0, 0, -1, 0, 0];
/** How far shapes may reach beyond the page, as a part of it, before they are cut there. */
const PAGE_SLACK = 0.01;

/** The shapes of a resolved drawing as a picture, and the ids of all that is seen or was noted. */
export function* readShapes(
  drawing: PlainDrawing,
  engine: ConstructorParameters<typeof SoftPainter>[1],
  statedPage: Bounds | null,
  namesOf: (ids: readonly string[]) => string[],
  notes: DrawingNotes,
  where: string,
): Generator<void, { shapes: PictureShape[]; seen: ReadonlySet<string> }> {
  if (drawing.shapes.length > MOST_SHAPES) throw tooMany(where);
  const seen = new Set<string>();
  const outlined = yield* outline(drawing.shapes, namesOf, notes, seen, statedPage, where);
  const extent = pathBounds(outlined.flatMap(({ paths }) => paths));
  // A page that shows nothing of the drawing is a slip; the drawing is meant.
  const page = statedPage && outlined.some(({ bounds }) => meets(bounds, statedPage)) ? statedPage : null;
  const softness = new Map(
    outlined.map((one) => [one, softnessOf(one, drawing, page && reachesBeyond(one.bounds, page))]),
  );
  const soft = outlined.filter((one) => softness.get(one) !== 'hard');
  const areaToPaint = soft.reduce((sum, { bounds }) => sum + areaOf(bounds, page), 0);
  const painter = extent && new SoftPainter(drawing, engine, page ?? extent, page, areaToPaint, where);
  const shapes: PictureShape[] = [];
  for (const one of outlined) {
    yield;
    if (page && !meets(one.bounds, page)) {
      notes.add('ofPage', one.ids[0]);
      for (const id of one.plain.ids) seen.add(id);
      continue;
    }
    const isCut = page && reachesBeyond(one.bounds, page) && !one.plain.groups.some(isClipped);
    if (isCut) notes.add('page', one.ids[0]);
    const how = softness.get(one)!;
    const made = how === 'hard' ? [plainShape(one)] : yield* readSoftShape(one, how, drawing, painter!);
    if (made.length > 0) for (const id of one.plain.ids) seen.add(id);
    shapes.push(...made);
  }
  return { shapes, seen };
}

function tooMany(where: string): InputError {
  return new InputError(
    message`the drawing has over ${MOST_SHAPES} shapes or ${MOST_CORNERS} corners`,
    where,
    message`Simplify the drawing.`,
  );
}

function* outline(
  shapes: readonly PlainShape[],
  namesOf: (ids: readonly string[]) => string[],
  notes: DrawingNotes,
  seen: Set<string>,
  page: Bounds | null,
  where: string,
): Generator<void, Outlined[]> {
  const visible = shapes.filter((shape) => isFillSeen(shape) || isStrokeSeen(shape));
  // Not what the shapes span: a stray speck would make all others coarse.
  const size = page ? Math.max(page.right - page.left, page.high - page.low) : Infinity;
  const outlined: Outlined[] = [];
  let corners = 0;
  for (const plain of visible) {
    yield;
    const ids = namesOf(plain.ids);
    const paths = outlineOf(plain, size);
    corners += paths?.reduce((sum, { xy }) => sum + xy.length / 2, 0) ?? 0;
    if (corners > MOST_CORNERS) throw tooMany(where);
    const bounds = paths && pathBounds(paths);
    if (bounds) outlined.push({ plain, ids, paths, bounds });
    if (paths === null) {
      notes.add('number', ids[0]);
      for (const id of plain.ids) seen.add(id);
    }
  }
  return outlined;
}

/** Null for a shape with a coordinate that cannot be used. */
function outlineOf({ path, matrix }: PlainShape, size: number): FlatPath[] | null {
  const upright = multiply2d(UPRIGHT, matrix);
  const data = path.attributes.d ?? '';
  const own = roughSize([{ path, matrix }]);
  if (!(own < 1e7)) return null;
  try {
    return flattenPath(data, upright, toleranceOf(size, own), '');
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function toleranceOf(pageSize: number, own: number): number {
  const tolerance = Number.isFinite(pageSize)
    ? Math.min(TOLERANCE * pageSize, OWN_TOLERANCE * own)
    : PAGELESS_TOLERANCE * own;
  return Math.max(tolerance, 1e-9);
}

/** The longer side of what the corners and handles of some shapes span. */
function roughSize(shapes: readonly Pick<PlainShape, 'path' | 'matrix'>[]): number {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { path, matrix } of shapes) {
    const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number];
    const numbers = (path.attributes.d ?? '').match(/-?[\d.]+(?:e[+-]?\d+)?/g) ?? [];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [x, y] = [Number(numbers[at]), Number(numbers[at + 1])];
      const [px, py] = [a * x + c * y + e, b * x + d * y + f];
      // A corner that is far out of use must not make all others coarse.
      if (!(Math.abs(px) < 1e7 && Math.abs(py) < 1e7)) continue;
      [left, right, low, high] = [Math.min(left, px), Math.max(right, px), Math.min(low, py), Math.max(high, py)];
    }
  }
  return left <= right ? Math.max(right - left, high - low) : 0;
}

function meets(a: Bounds, b: Bounds): boolean {
  return a.left <= b.right && a.right >= b.left && a.low <= b.high && a.high >= b.low;
}

function reachesBeyond(bounds: Bounds, page: Bounds): boolean {
  const slack = PAGE_SLACK * Math.max(page.right - page.left, page.high - page.low);
  return (
    bounds.left < page.left - slack ||
    bounds.right > page.right + slack ||
    bounds.low < page.low - slack ||
    bounds.high > page.high + slack
  );
}

function isClipped({ attributes }: SvgNode): boolean {
  return attributes['clip-path'] !== undefined || attributes.mask !== undefined;
}

function areaOf(bounds: Bounds, page: Bounds | null): number {
  const width = Math.min(bounds.right, page?.right ?? Infinity) - Math.max(bounds.left, page?.left ?? -Infinity);
  const height = Math.min(bounds.high, page?.high ?? Infinity) - Math.max(bounds.low, page?.low ?? -Infinity);
  return Math.max(width, 0) * Math.max(height, 0);
}

function plainShape(one: Outlined): PictureShape {
  const { fill, stroke } = one.plain.path.attributes;
  return {
    ...nameOf(one),
    paths: one.paths,
    fillRule: fillRuleOf(one),
    ...(isFillSeen(one.plain) && { fill: plainColour(fill!) }),
    ...(isStrokeSeen(one.plain) && { stroke: plainColour(stroke!) }),
  };
}
