import { InputError, message } from '../../core';
import type { ColourAt, PictureItem, Site } from '../../core/formation';
import { type FlatPath, pathBounds } from '../../core/geometry';
import { readColour } from '../../drawing';
import type { RecipeContext, RecipeOf } from '../context';
import { fitPicture } from '../fit/fit-picture';
import { numberPaints } from '../merge-paints';
import { linearOf, type Oklab, oklabOf, srgbOf } from '../oklab';
import { shaded } from '../shades';
import { combinedPaths } from './combined-paths';
import { type FlatArea, flatSource } from './flat-source';
import { formField, frameAbout } from './form-field';
import { topmostArea } from './topmost-area';

type CombineRecipe = RecipeOf<'combine'>;

const CORNER_RAD = (35 * Math.PI) / 180;

/** Points on what two flat figures are together, upright before the audience. */
export function* makeCombined(recipe: CombineRecipe, context: RecipeContext): Generator<void, Site[]> {
  const { how, blend } = recipe;
  const [first, second] = how === 'between' ? aboutOnePlace(recipe) : [recipe.first, recipe.second];
  const areas = [yield* flatSource(first, context), yield* flatSource(second, context)] as const;
  const frame = frameAbout(
    areas.flatMap((own) => own.flatMap(({ paths }) => paths)),
    how === 'between',
  );
  const fields = [yield* formField(areas[0], frame), yield* formField(areas[1], frame)] as const;
  const paths = yield* combinedPaths(fields, frame, how, blend);
  const bounds = pathBounds(paths);
  if (!bounds) {
    throw new InputError(
      message`nothing is left of the two figures`,
      context.where,
      message`Let them overlap more or less, or combine them in another way.`,
    );
  }
  const colourAt = coloursOf(recipe, areas, context.where);
  const units = bounds.right - bounds.left;
  const limits = recipe.widthM === undefined ? [] : [{ sizeM: recipe.widthM, units, name: message`width` }];
  return yield* fitPicture(itemsOf(recipe, paths, colourAt), CORNER_RAD, { limits, units }, context);
}

/** A blend is between forms about one place: where they are apart, about a place between. */
function aboutOnePlace({ first, second, blend }: CombineRecipe): [CombineRecipe['first'], CombineRecipe['second']] {
  const between = (axis: 0 | 1) => first.offsetM[axis] + blend * (second.offsetM[axis] - first.offsetM[axis]);
  const offsetM: [number, number] = [between(0), between(1)];
  return [
    { ...first, offsetM },
    { ...second, offsetM },
  ];
}

function itemsOf(recipe: CombineRecipe, paths: readonly FlatPath[], colourAt: number | ColourAt): PictureItem[] {
  const paint = typeof colourAt === 'number' ? { colour: colourAt } : { colour: 0, colourAt };
  const common = { part: recipe.how, ...paint, paths, pitchFactor: 1, depthM: 0 };
  const item: PictureItem =
    recipe.mode === 'outline'
      ? { kind: 'line', ...common }
      : { kind: 'area', ...common, rule: 'evenodd', mode: recipe.mode };
  return numberPaints([shaded(item, recipe)]);
}

/** Each light in the colour of the figure that it is of: of the second where that lies over the first. */
function coloursOf(
  { how, colour, blend }: CombineRecipe,
  [first, second]: readonly [readonly FlatArea[], readonly FlatArea[]],
  where: string,
): number | ColourAt {
  if (colour !== undefined) return readColour(colour, where)!;
  const all = how === 'union' ? [...first, ...second] : first;
  if (how === 'between') {
    return (x, y) => mixed(topmostArea(first, x, y).colourAt(x, y), topmostArea(second, x, y).colourAt(x, y), blend);
  }
  return (x, y) => topmostArea(all, x, y).colourAt(x, y);
}

function mixed(from: number, to: number, share: number): number {
  if (from === to) return from;
  const [a, b] = [oklabOf(linearOf(from)), oklabOf(linearOf(to))];
  const between = (channel: keyof Oklab) => a[channel] + share * (b[channel] - a[channel]);
  return srgbOf({ lightness: between('lightness'), a: between('a'), b: between('b') });
}
