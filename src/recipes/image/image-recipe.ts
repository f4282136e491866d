import { type MessageText, message } from '../../core';
import type { PictureItem, Site } from '../../core/formation';
import { pathBounds } from '../../core/geometry';
import { assetOf, type RecipeContext, type RecipeOf } from '../context';
import { fitPicture } from '../fit/fit-picture';
import { inRows, rowsOfLines } from '../fit/line-rows';
import { KeptReadings } from '../kept-readings';
import type { Oklab } from '../oklab';
import { foregroundOf } from './background';
import { hexOf, withDensities } from './colour-parts';
import { areaItems, lineItems } from './image-items';
import { type ImageMode, modeFor } from './image-mode';
import { labImage } from './lab-image';
import { litColours, mainColours, noteUnknown } from './lit-colours';
import { nothingToLight, type SeenImage, widthOf } from './seen-image';
import { weightedPoints } from './weighted-points';

type ImageRecipe = RecipeOf<'image'>;

const CORNER_RAD = (35 * Math.PI) / 180;

/** Pictures that were decoded. */
const pictures = new KeptReadings<Pick<SeenImage, 'read' | 'image'>>();

/** Points on the lines, areas or tones of a picture of pixels. */
export function* makeImage(recipe: ImageRecipe, context: RecipeContext): Generator<void, Site[]> {
  const whole = yield* seePicture(recipe, context);
  let main: Oklab[] | undefined;
  const mainOf = () => {
    main ??= mainColours(whole, undefined);
    return main;
  };
  const mode = recipe.mode === 'auto' ? modeFor(whole, mainOf) : recipe.mode;
  const palette = paletteFor(recipe, mode, whole, mainOf);
  const { seen, leftOut } = litColours(whole, recipe, palette, context.where);
  leftOut.forEach(context.leaveOut);
  const note = (sentence: MessageText) => context.note(message`${recipe.file}: ${sentence}`);
  noteUnknown(whole, palette, recipe, note);
  if (mode === 'weighted') {
    note(saidOf(seen, message`points by brightness`));
    return yield* weightedPoints(seen, recipe, context);
  }
  const lines = mode === 'lines' ? withDensities(yield* lineItems(seen, palette), recipe.parts) : null;
  const rows = lines ? rowsOfLines(lines, { ...recipe, count: context.count, spacingM: context.spacingM }) : 1;
  const items = yield* lines ? inRows(lines, rows, context.count) : denseAreas(seen, palette, recipe, note);
  const bounds = pathBounds(items.flatMap(({ paths }) => paths));
  if (!bounds) throw nothingToLight(context.where);
  note(saidOf(seen, saidOfMode(mode, items)));
  if (recipe.background !== 'keep' && isAllLit(whole))
    note(
      message`the corners differ, so no background was found and all of it is lit; cut the picture out, or give it one even background`,
    );
  if (items !== lines && rows > 1) note(message`lines are lit in ${rows} rows`);
  return yield* fitPicture(items, CORNER_RAD, widthOf(recipe.widthM, bounds.right - bounds.left), context);
}

/** The areas of a picture in its colours, whatever its recipe lights of it. */
export function* imageAreas(recipe: ImageRecipe, context: RecipeContext): Generator<void, PictureItem[]> {
  const whole = yield* seePicture(recipe, context);
  const palette = mainColours(whole, recipe.colours);
  const { seen } = litColours(whole, recipe, palette, context.where);
  return yield* areaItems(seen, palette, () => undefined);
}

/** The colours that a picture is parted into; tones need none where their recipe speaks of none. */
function paletteFor(
  { colours, parts }: ImageRecipe,
  mode: ImageMode,
  whole: SeenImage,
  mainOf: () => readonly Oklab[],
): readonly Oklab[] {
  if (mode === 'weighted') return parts ? mainOf() : [];
  return colours === undefined ? mainOf() : mainColours(whole, colours);
}

function* denseAreas(
  seen: SeenImage,
  palette: readonly Oklab[],
  { parts }: ImageRecipe,
  note: (sentence: MessageText) => void,
): Generator<void, PictureItem[]> {
  return withDensities(yield* areaItems(seen, palette, note), parts);
}

function* seePicture(recipe: ImageRecipe, context: RecipeContext): Generator<void, SeenImage> {
  const { readImage } = context;
  if (!readImage) throw new Error(`${context.where} shows a picture, and what reads pictures was not loaded`);
  const bytes = assetOf(recipe.file, context);
  const { read, image } = yield* pictures.of(bytes, recipe.file, function* () {
    const picture = yield* readImage(bytes, recipe.file);
    return { read: picture, image: yield* labImage(picture.pixels) };
  });
  const foreground = foregroundOf(image, recipe);
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
  return background.length === 0 && !mask.includes(0);
}

function saidOf(
  { read: { width, height }, foreground: { background, litBackground } }: SeenImage,
  as: MessageText,
): MessageText {
  const left = background.filter((colour) => !litBackground.includes(colour)).map(hexOf);
  if (left.length === 0) return message`${width} × ${height} pixels read as ${as}`;
  return message`${width} × ${height} pixels read as ${as}; the background ${left.join(', ')} is left out`;
}
