import type { Site } from '../core/formation';
import { pathBounds } from '../core/geometry';
import { readSvg } from '../drawing';
import { type RecipeContext, type RecipeOf, textAssetOf } from './context';
import { drawingItems } from './drawing-items';
import { fitPicture } from './fit-picture';

/** Points on the lines and areas of an SVG drawing. */
export function* makeDrawing(recipe: RecipeOf<'drawing'>, context: RecipeContext): Generator<void, Site[]> {
  const picture = readSvg(textAssetOf(recipe.file, context), recipe.file);
  const items = drawingItems(picture, recipe, context.where);
  const lit = items.filter((item) => item.kind === 'line' || item.mode !== 'dark');
  const { left, right } = pathBounds(lit.flatMap(({ paths }) => paths))!;
  const size = { sizeM: recipe.widthM, units: Math.max(right - left, 1e-9), name: 'width' };
  return yield* fitPicture(items, (recipe.cornerAngleDeg * Math.PI) / 180, size, context);
}
