import { message } from '../../core';
import type { AreaItem, LineItem, PictureItem, Site } from '../../core/formation';
import { type FlatPath, pathBounds } from '../../core/geometry';
import { readColour } from '../../drawing';
import type { RecipeContext, RecipeOf } from '../context';
import { fitPicture } from '../fit/fit-picture';
import { numberPaints } from '../merge-paints';
import { shaded } from '../shades';
import { flatShape } from './flat-shape';

type ShapeRecipe = RecipeOf<'shape'>;

const CORNER_RAD = (35 * Math.PI) / 180;

/** Points on a flat shape, upright before the audience. */
export function* makeShape(recipe: ShapeRecipe, context: RecipeContext): Generator<void, Site[]> {
  const items = numberPaints(itemsOf(recipe, context.where).map((item) => shaded(item, recipe)));
  const { left, right } = pathBounds(items.flatMap(({ paths }) => paths))!;
  const units = right - left;
  const limits = recipe.widthM === undefined ? [] : [{ sizeM: recipe.widthM, units, name: message`width` }];
  return yield* fitPicture(items, CORNER_RAD, { limits, units }, context);
}

function itemsOf(recipe: ShapeRecipe, where: string): PictureItem[] {
  const { areas, lines } = flatShape(recipe);
  const colour = readColour(recipe.colour, where)!;
  const common = { part: recipe.shape, colour, pitchFactor: 1, depthM: 0 };
  const line = (paths: readonly FlatPath[]): LineItem => ({ kind: 'line', ...common, paths });
  const { mode } = recipe;
  if (mode === 'outline' || areas.length === 0) return [line([...areas, ...lines])];
  const filled: AreaItem = { kind: 'area', ...common, paths: areas, rule: 'evenodd', mode };
  return lines.length === 0 ? [filled] : [filled, line(lines)];
}
