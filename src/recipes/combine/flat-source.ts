import { InputError, type MessageText, message } from '../../core';
import type { PictureItem } from '../../core/formation';
import type { FillRule } from '../../core/geometry';
import { type FlatPath, pathBounds } from '../../core/geometry';
import { readColour } from '../../drawing';
import { assetOf, type RecipeContext, type RecipeOf } from '../context';
import { drawingItems } from '../drawing/drawing-items';
import { imageAreas } from '../image';
import { flatShape } from '../shapes/flat-shape';
import { fontLines, textItems } from '../text-recipe';

type Source = RecipeOf<'combine'>['first'];
type ShapeRecipe = RecipeOf<'shape'>;

/** An area of a figure with its colour, in metres of the picture that it is combined in. */
export interface FlatArea {
  readonly paths: readonly FlatPath[];
  readonly rule: FillRule;
  readonly colourAt: (x: number, y: number) => number;
}

const ROUND = 144;

/** The areas of a figure that is to be combined, the topmost last, where its source says that they are. */
export function* flatSource(source: Source, context: RecipeContext): Generator<void, FlatArea[]> {
  const own = (yield* areasOf(source.recipe, context)).filter(({ paths }) => paths.length > 0);
  const bounds = pathBounds(own.flatMap(({ paths }) => paths));
  if (!bounds) {
    throw new InputError(
      message`a figure with no inside cannot be combined`,
      context.where,
      message`Choose one that has areas: a filled text in place of single lines, a closed shape.`,
    );
  }
  const { left, right, low, high } = bounds;
  const scale = source.sizeM / Math.max(right - left, 1e-9);
  const [x0, y0] = [(left + right) / 2, (low + high) / 2];
  const [dx, dy] = source.offsetM;
  return own.map(({ paths, rule, colourAt }) => ({
    rule,
    paths: paths.map(({ xy }) => ({
      xy: xy.map((value, at) => (at % 2 === 0 ? scale * (value - x0) + dx : scale * (value - y0) + dy)),
      closed: true,
    })),
    colourAt: (x, y) => colourAt((x - dx) / scale + x0, (y - dy) / scale + y0),
  }));
}

function* areasOf(recipe: Source['recipe'], context: RecipeContext): Generator<void, FlatArea[]> {
  switch (recipe.kind) {
    case 'shape':
      return shapeAreas(recipe, context.where);
    case 'circle':
      return [plainArea([roundPath()], readColour(recipe.colour, context.where)!)];
    case 'text': {
      if (recipe.style === 'stroke') return [];
      const plain = { ...recipe, rim: undefined, inside: undefined };
      return textItems(fontLines(plain, context), plain, context.where).flatMap(areaOf);
    }
    case 'drawing': {
      const { readDrawing } = context;
      if (!readDrawing) throw new Error(`${context.where} shows a drawing, and what reads drawings was not loaded`);
      const note = (sentence: MessageText) => context.note(message`${recipe.file}: ${sentence}`);
      const picture = yield* readDrawing(assetOf(recipe.file, context), recipe.file);
      const plain = { ...recipe, rim: undefined, inside: undefined };
      return (yield* drawingItems(picture, plain, context.where, note)).flatMap(areaOf);
    }
    case 'image':
      return (yield* imageAreas(recipe, context)).flatMap(areaOf);
  }
}

function shapeAreas(recipe: ShapeRecipe, where: string): FlatArea[] {
  const { areas } = flatShape(recipe);
  return areas.length === 0 ? [] : [plainArea(areas, readColour(recipe.colour, where)!)];
}

function plainArea(paths: readonly FlatPath[], colour: number): FlatArea {
  return { paths, rule: 'evenodd', colourAt: () => colour };
}

/** The inside of an area, or of closed lines; open lines and dark areas have none. */
function areaOf(item: PictureItem): FlatArea[] {
  if (item.kind === 'area' && item.mode === 'dark') return [];
  const { colour } = item;
  const paths = item.kind === 'area' ? item.paths : item.paths.filter(({ closed }) => closed);
  const rule = item.kind === 'area' ? item.rule : 'evenodd';
  const colourAt = (x: number, y: number) => item.colourAt?.(x, y, 1) ?? colour;
  return paths.length === 0 ? [] : [{ paths, rule, colourAt }];
}

function roundPath(): FlatPath {
  const angle = (at: number) => (Math.PI * 2 * (at >> 1)) / ROUND;
  const xy = Float64Array.from({ length: 2 * ROUND }, (_, at) =>
    at % 2 === 0 ? Math.sin(angle(at)) : Math.cos(angle(at)),
  );
  return { xy, closed: true };
}
