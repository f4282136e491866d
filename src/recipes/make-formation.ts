import {
  type FormationPoints,
  InputError,
  isNearerThan,
  type MessageText,
  message,
  printMessage,
  roundTo,
  type SparseText,
} from '../core';
import { closestPair, type Site } from '../core/formation';
import type { FontText, ReadDrawing, ReadImageFile } from '../drawing';
import type { LeafRecipe, Recipe } from '../show';
import { makeCombined } from './combine';
import type { RecipeContext } from './context';
import { makeDrawing } from './drawing/drawing-recipe';
import { roundedUp } from './fit/largest-that-fits';
import { makeGroup } from './group-recipe';
import { makeImage } from './image';
import { makeMesh } from './mesh';
import { makePoints } from './points-recipe';
import { makeCircle, makeCurve, makeGrid } from './shape-recipes';
import { makeQr } from './shapes/qr-recipe';
import { makeShape } from './shapes/shape-recipe';
import { makeSolid } from './shapes/solid-recipe';
import { makeShell } from './shell-recipe';
import { makeText } from './text-recipe';

export interface FormationOptions {
  /** Drones of the fleet: how many points are made, or at most made by recipes of a natural size. */
  readonly count: number;
  /** Least distance between any two points, in metres. */
  readonly spacingM: number;
  /** Files that the recipe names, and the studio's font as `studio/fonts/bold.ttf`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** What reads fonts, from `fontTextFor`; null when the recipe writes in none. */
  readonly fontText: FontText | null;
  /** What reads drawings, from `drawingReaderFor`; null when the recipe shows none. */
  readonly readDrawing?: ReadDrawing | null;
  /** What reads pictures of pixels, from `imageReaderFor`; null when the recipe shows none. */
  readonly readImage?: ReadImageFile | null;
  /** Path of the recipe in the show, for messages. */
  readonly where: string;
  /** Whether pictures are only sketched, and the spacing is not judged: soon made, for the eye alone. */
  readonly isSketch?: boolean;
}

/**
 * Makes the points of a recipe: exactly as many as the recipe or the fleet says, all at least `spacingM` apart (to a
 * micrometre) before they are rounded to a millimetre. The same recipe and options give the same points everywhere. Throws one `InputError` for a file that cannot be
 * used and for points that do not fit, with the size or the number that would.
 */
export function* makeFormation(recipe: Recipe, options: FormationOptions): Generator<void, FormationPoints> {
  const sparseTexts: SparseText[] = [];
  const notes: MessageText[] = [];
  const isSaid = (sentence: MessageText) => notes.some((one) => printMessage(one) === printMessage(sentence));
  const note = (sentence: MessageText) => void (isSaid(sentence) || notes.push(sentence));
  const leftOut: string[] = [];
  const leaveOut = (part: string) => void leftOut.push(part);
  let sizeM: number | undefined;
  const tellSize = (told: number) => {
    // a group has no size of its own, whatever its members have
    if (recipe.kind !== 'group') sizeM = told;
  };
  const context: RecipeContext = { ...options, seed: 1, sparseTexts, note, leaveOut, tellSize };
  const sites = yield* recipe.kind === 'group' ? makeGroup(recipe, context, makeLeaf) : makeLeaf(recipe, context);
  yield;
  const points = yield* finish(sites, options);
  return {
    ...points,
    ...(sizeM !== undefined && { sizeM }),
    ...(leftOut.length > 0 && { leftOut }),
    ...(notes.length > 0 && { notes }),
    ...(sparseTexts.length > 0 && { sparseTexts }),
  };
}

function* makeLeaf(recipe: LeafRecipe, given: RecipeContext): Generator<void, Site[]> {
  const context = { ...given, count: countOf(recipe, given), seed: 'seed' in recipe ? recipe.seed : given.seed };
  switch (recipe.kind) {
    case 'drawing':
      return yield* makeDrawing(recipe, context);
    case 'image':
      return yield* makeImage(recipe, context);
    case 'mesh':
      return yield* makeMesh(recipe, context);
    case 'text':
      return yield* makeText(recipe, context);
    case 'grid':
      return makeGrid(recipe, context);
    case 'circle':
      return makeCircle(recipe, context);
    case 'shell':
      return yield* makeShell(recipe, context);
    case 'shape':
      return yield* makeShape(recipe, context);
    case 'solid':
      return yield* makeSolid(recipe, context);
    case 'qr':
      return makeQr(recipe, context);
    case 'curve':
      return yield* makeCurve(recipe, context);
    case 'combine':
      return yield* makeCombined(recipe, context);
    case 'points':
      return makePoints(recipe, context);
  }
}

function countOf(recipe: LeafRecipe, { count, where }: RecipeContext): number {
  const wanted = 'points' in recipe ? (recipe.points ?? count) : count;
  if (wanted > count) {
    throw new InputError(
      message`${wanted} points are asked for and there are ${count} drones for them`,
      where,
      message`Ask for ${count} or fewer.`,
    );
  }
  return wanted;
}

/**
 * Judges the points by a check that shares nothing with what made them, and rounds them. Laid-out points keep the spacing
 * after rounding too (`ROUNDING_MARGIN_M`); points that were given at exactly the spacing may lose 1.8 mm of it.
 */
function* finish(
  sites: readonly Site[],
  { spacingM, where, isSketch = false }: FormationOptions,
): Generator<void, FormationPoints> {
  const exactM = Float64Array.from(sites.flatMap(({ x, y, z }) => [x, y, z]));
  yield;
  const closest = isSketch ? null : closestPair(exactM);
  if (closest && isNearerThan(closest.distance, spacingM)) {
    throw new InputError(
      message`two points are ${closest.distance.toFixed(3)} m apart where ${spacingM} m are wanted`,
      where,
      message`Make it ${roundedUp(spacingM / closest.distance, 2)} times as large, or take fewer points.`,
    );
  }
  yield;
  const positionsM = exactM.map((value) => roundTo(value, 1000));
  yield;
  const partNames = [...new Set(sites.map(({ part }) => part))];
  const partIndex = new Map(partNames.map((name, index) => [name, index]));
  return {
    positionsM,
    coloursSrgb: Uint8Array.from(sites.flatMap(({ colour }) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    parts: Uint16Array.from(sites, ({ part }) => partIndex.get(part)!),
    partNames,
  };
}
