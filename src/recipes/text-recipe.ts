import { InputError, message } from '../core';
import { countAtPitch, type LineItem, layOutAtPitch, type PictureItem, type Site } from '../core/formation';
import { CAP_UNITS, letterCount, readColour, strokeText, type TextLine } from '../drawing';
import { BOLD_FONT_PATH } from '../show';
import { assetOf, type RecipeContext, type RecipeOf, requireRoom } from './context';
import {
  fitPicture,
  type PictureSize,
  placeAbout,
  type SizeLimit,
  scaleOf,
  sizesAsked,
  sizesNeeded,
  smallestScale,
} from './fit/fit-picture';
import { inRows, inRowsApart } from './fit/line-rows';
import { lineTracksOf } from './fit/line-tracks-of';
import { numberPaints } from './merge-paints';
import { shaded } from './shades';

type TextRecipe = RecipeOf<'text'>;

/** Letters have corners that matter even where they turn only a little. */
const CORNER_RAD = (20 * Math.PI) / 180;

/**
 * Lights that a letter takes to be read, on the average of a text: half of what the stroke letters call for (15 to 17); both
 * sides of a bold letter in one row were read from 25, and filled ones from about 30 (NUR of 20 a letter was NL.R).
 */
const LIGHTS = { stroke: 8, outline: 24, twoRows: 40, fill: 30, contour: 30, rows: 30 } as const;

/** Pitch of strokes in several rows: seven from the foot of a capital letter to its top. */
const ROW_PITCH = CAP_UNITS / 7;

/**
 * Text upright before the audience, lines centred. Single strokes take as many lights as their units call for, unless
 * the recipe says how many; outlines and fills take all that are given.
 */
export function* makeText(recipe: TextRecipe, context: RecipeContext): Generator<void, Site[]> {
  const isStroke = recipe.style === 'stroke';
  const lines = isStroke ? strokeText(recipe.text, context.where) : fontLines(recipe, context);
  const items = numberPaints(textItems(lines, recipe, context.where));
  const size = sizeOf(recipe, lines);
  const rows = isStroke ? (recipe.rows ?? 1) : 1;
  if (rows > 1) return yield* strokesInRows(items as LineItem[], rows, recipe, size, context);
  if (isStroke && recipe.points === undefined) return yield* naturalStrokes(items as LineItem[], size, context);
  const sites = yield* fitPicture(items, CORNER_RAD, size, context);
  noteSparse(sites.length, recipe, context);
  return sites;
}

/** A text that takes as many lights as it is given is read from so many a letter on. */
function noteSparse(points: number, { text, style }: TextRecipe, { sparseTexts, where }: RecipeContext): void {
  const letters = letterCount(text);
  const neededPerLetter = LIGHTS[style];
  if (points < letters * neededPerLetter) sparseTexts.push({ where, letters, points, neededPerLetter });
}

/** The lines of a text in its font. */
export function fontLines(recipe: TextRecipe, context: RecipeContext): TextLine[] {
  const { fontText } = context;
  if (!fontText) throw new Error(`${context.where} writes in a font, and what reads fonts was not loaded`);
  const path = recipe.font === 'bold' ? BOLD_FONT_PATH : recipe.font;
  return fontText(recipe.text, assetOf(path, context), path, context.where);
}

/** Where both sizes are given, the text keeps within both. */
function sizeOf(recipe: TextRecipe, lines: readonly TextLine[]): PictureSize {
  const units = Math.max(...lines.map(({ width }) => width), 1);
  const limits: SizeLimit[] = [];
  if (recipe.heightM !== undefined)
    limits.push({ sizeM: recipe.heightM, units: CAP_UNITS, name: message`letter height` });
  if (recipe.widthM !== undefined) limits.push({ sizeM: recipe.widthM, units, name: message`width` });
  return { limits, units };
}

/** What the lines of a text light. */
export function textItems(lines: readonly TextLine[], recipe: TextRecipe, where: string): PictureItem[] {
  const items = lines.flatMap(({ paths, width }, index): PictureItem[] => {
    const left = -width / 2;
    const baseline = -index * recipe.lineStep * CAP_UNITS;
    const common = {
      part: `line ${index + 1}`,
      paths: paths.map(({ xy, closed }) => ({
        xy: xy.map((value, at) => value + (at % 2 === 0 ? left : baseline)),
        closed,
      })),
      colour: readColour(recipe.lineColours?.[index] ?? recipe.colour, where)!,
      pitchFactor: 1,
      depthM: 0,
    };
    if (paths.length === 0) return [];
    const { style } = recipe;
    const isLine = style === 'stroke' || style === 'outline';
    const item: PictureItem = isLine
      ? { kind: 'line', ...common }
      : { kind: 'area', ...common, rule: 'nonzero', mode: style };
    return [shaded(item, recipe)];
  });
  if (items.length === 0) throw new InputError(message`the text has no letters`, where, message`Write at least one.`);
  return items;
}

/** Strokes of several rows beside each other, one pitch apart: they read as solid lines. */
function* strokesInRows(
  items: readonly LineItem[],
  rows: number,
  recipe: TextRecipe,
  size: PictureSize,
  context: RecipeContext,
): Generator<void, Site[]> {
  if (recipe.points !== undefined) {
    return yield* fitPicture(yield* inRows(items, rows, recipe.points), CORNER_RAD, size, context);
  }
  const lines = yield* inRowsApart(items, rows, ROW_PITCH);
  const count = yield* countAtPitch(lineTracksOf(lines, ROW_PITCH), { cornerRad: CORNER_RAD, axisX: 0 });
  requireRoom(count, message`the text`, context, message`Write a shorter text, set "rows" to ${1}`);
  return yield* fitPicture(lines, CORNER_RAD, size, { ...context, count });
}

/** One light a unit, or as many more as the size has room for: letters keep their corners on whole pitches. */
function* naturalStrokes(
  items: readonly LineItem[],
  size: PictureSize,
  context: RecipeContext,
): Generator<void, Site[]> {
  const options = { cornerRad: CORNER_RAD, axisX: 0 };
  const plain = yield* layOutAtPitch(lineTracksOf(items, 1), 1, options);
  const smallest = smallestScale(plain, context);
  const scale = scaleOf(plain, size, context);
  if (scale < smallest * (1 - 1e-9)) {
    throw new InputError(
      message`letters cannot keep ${context.spacingM} m between lights in ${sizesAsked(size)}`,
      context.where,
      message`Make ${sizesNeeded(size, smallest, true)}.`,
    );
  }
  const shorter = message`Write a shorter text, set "points" to ${context.count}`;
  const most = Math.floor(scale / smallest + 1e-9);
  for (let lightsPerUnit = most; lightsPerUnit > 1; lightsPerUnit -= 1) {
    const tracks = lineTracksOf(items, 1 / lightsPerUnit);
    requireRoom(yield* countAtPitch(tracks, options), message`the text`, context, shorter);
    const layout = yield* layOutAtPitch(tracks, 1 / lightsPerUnit, options);
    // what divides a letter further brings its corners and crossings nearer together than its units do
    if (smallestScale(layout, context) > scale) continue;
    return yield* placeAbout(items, layout, scale);
  }
  requireRoom(plain.sites.length, message`the text`, context, shorter);
  return yield* placeAbout(items, plain, scale);
}
