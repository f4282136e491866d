import { type MessageText, message } from '../../core';
import type { Site } from '../../core/formation';
import { pathBounds } from '../../core/geometry';
import { assetOf, type RecipeContext, type RecipeOf } from '../context';
import { fitPicture } from '../fit/fit-picture';
import { isLit, leaveOutSpecks } from '../specks';
import { drawingItems } from './drawing-items';

/** Points on the lines and areas of an SVG drawing. */
export function* makeDrawing(recipe: RecipeOf<'drawing'>, context: RecipeContext): Generator<void, Site[]> {
  const { readDrawing } = context;
  if (!readDrawing) throw new Error(`${context.where} shows a drawing, and what reads drawings was not loaded`);
  const picture = yield* readDrawing(assetOf(recipe.file, context), recipe.file);
  const note = (sentence: MessageText) => context.note(message`${recipe.file}: ${sentence}`);
  picture.notes.forEach(note);
  const { items, parts } = leaveOutSpecks(yield* drawingItems(picture, recipe, context.where, note), context.count);
  if (parts.length > 0) {
    const names = [...new Set(parts)].slice(0, 4).join(', ');
    note(
      parts.length === 1
        ? message`a speck too small to hold a light: left out (${names})`
        : message`${parts.length} specks too small to hold a light: left out (${names})`,
    );
  }
  const { left, right } = pathBounds(items.filter(isLit).flatMap(({ paths }) => paths))!;
  const units = Math.max(right - left, 1e-9);
  const limits = recipe.widthM === undefined ? [] : [{ sizeM: recipe.widthM, units, name: message`width` }];
  return yield* fitPicture(items, (recipe.cornerAngleDeg * Math.PI) / 180, { limits, units }, context);
}
