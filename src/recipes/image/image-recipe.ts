import { type MessageText, message } from '../../core';
import type { PictureItem, Site } from '../../core/formation';
import { pathBounds } from '../../core/geometry';
import { assetOf, type RecipeContext, type RecipeOf } from '../context';
import { fitPicture } from '../fit/fit-picture';
import { inRows, rowsOfLines } from '../fit/line-rows';
import { KeptReadings } from '../kept-readings';
import { type Oklab, srgbOf } from '../oklab';
import { foregroundOf } from './background';
import { areaItems, lineItems } from './image-items';
import { type ImageMode, modeFor } from './image-mode';
import { labImage } from './lab-image';

import { paletteOf } from './palette';
import { nothingToLight, type SeenImage, widthOf } from './seen-image';
import { weightedPoints } from './weighted-points';

type ImageRecipe = RecipeOf<'image'>;

const CORNER_RAD = (35 * Math.PI) / 180;

/** Pictures that were decoded. */
const pictures = new KeptReadings<Pick<SeenImage, 'read' | 'image'>>();

/** Points on the lines, areas or tones of a picture of pixels. */
export function* makeImage(recipe: ImageRecipe, context: RecipeContext): Generator<void, Site[]> {
  const seen = yield* seePicture(recipe, context);
  const { image, foreground } = seen;
  let main: Oklab[] | undefined;
  const mainColours = () => {
    main ??= paletteOf(image, foreground.mask, undefined);
    return main;
  };
  const mode = recipe.mode === 'auto' ? modeFor(seen, mainColours) : recipe.mode;
  const note = (sentence: MessageText) => context.note(message`${recipe.file}: ${sentence}`);
  if (mode === 'weighted') {
    note(saidOf(seen, message`points by brightness`));
    return yield* weightedPoints(seen, recipe, context);
  }
  const { colours } = recipe;
  const palette = colours === undefined ? mainColours() : paletteOf(image, foreground.mask, colours);
  const lines = mode === 'lines' ? yield* lineItems(seen, palette) : null;
  const rows = lines ? rowsOfLines(lines, { ...recipe, count: context.count, spacingM: context.spacingM }) : 1;
  const items = yield* lines ? inRows(lines, rows, context.count) : areaItems(seen, palette, note);
  const bounds = pathBounds(items.flatMap(({ paths }) => paths));
  if (!bounds) throw nothingToLight(context.where);
  note(saidOf(seen, saidOfMode(mode, items)));
  if (recipe.background !== 'keep' && isAllLit(seen))
    note(
      message`the corners differ, so no background was found and all of it is lit; cut the picture out, or give it one even background`,
    );
  if (items !== lines && rows > 1) note(message`lines are lit in ${rows} rows`);
  return yield* fitPicture(items, CORNER_RAD, widthOf(recipe.widthM, bounds.right - bounds.left), context);
}

/** The areas of a picture in its colours, whatever its recipe lights of it. */
export function* imageAreas(recipe: ImageRecipe, context: RecipeContext): Generator<void, PictureItem[]> {
  const seen = yield* seePicture(recipe, context);
  const palette = paletteOf(seen.image, seen.foreground.mask, recipe.colours);
  return yield* areaItems(seen, palette, () => undefined);
}

function* seePicture(recipe: ImageRecipe, context: RecipeContext): Generator<void, SeenImage> {
  const { readImage } = context;
  if (!readImage) throw new Error(`${context.where} shows a picture, and what reads pictures was not loaded`);
  const bytes = assetOf(recipe.file, context);
  const { read, image } = yield* pictures.of(bytes, recipe.file, function* () {
    const picture = yield* readImage(bytes, recipe.file);
    return { read: picture, image: yield* labImage(picture.pixels) };
  });
  const foreground = foregroundOf(image, recipe.background === 'keep', recipe.threshold);
  if (!foreground.mask.includes(1)) throw nothingToLight(context.where);
  yield;
  return { read, image, foreground };
}

function saidOfMode(mode: ImageMode, items: readonly PictureItem[]): MessageText {
  const colours = new Set(items.map(({ colour }) => colour)).size;
  if (mode === 'areas') return colours === 1 ? message`areas of one colour` : message`areas of ${colours} colours`;
  return colours === 1 ? message`lines of one colour` : message`lines of ${colours} colours`;
}

/** A picture that has neither a clear part nor a background of one colour. */
function isAllLit({ foreground: { background, mask } }: SeenImage): boolean {
  return background === null && !mask.includes(0);
}

function saidOf({ read: { width, height }, foreground: { background } }: SeenImage, as: MessageText): MessageText {
  if (!background) return message`${width} × ${height} pixels read as ${as}`;
  const hex = `#${srgbOf(background).toString(16).padStart(6, '0')}`;
  return message`${width} × ${height} pixels read as ${as}; the background ${hex} is left out`;
}
