import type { FormationPoints } from '../../../core';
import { type FormationInputs, type LeafRecipe, type Recipe, takesAllItsPoints } from '../../../show';

/** Layouts that hold points by their size; the others by its square. */
const LINES: ReadonlySet<unknown> = new Set(['outline', 'twoRows', 'edges', 'lines', 'silhouette']);

/** The same recipe as small as its points allow; null for one that has no such size. */
export function smallestOf(inputs: FormationInputs): FormationInputs | null {
  const { recipe } = inputs;
  // single lines of text take the points that their letters need
  if (!isSized(recipe) || (recipe.kind === 'text' && takesAllItsPoints(recipe))) return null;
  return { ...inputs, recipe: { ...recipe, widthM: undefined, heightM: undefined } as Recipe };
}

type SizedRecipe = Extract<LeafRecipe, { kind: 'shape' | 'solid' | 'drawing' | 'image' | 'mesh' | 'text' }>;

function isSized(recipe: Recipe): recipe is SizedRecipe {
  return ['shape', 'solid', 'drawing', 'image', 'mesh', 'text'].includes(recipe.kind);
}

/** How wide points stand, in metres; of a model how high, as its recipe gives its size. */
export function sizeOf({ recipe }: Pick<FormationInputs, 'recipe'>, { positionsM }: FormationPoints): number {
  let [least, most] = [0, 0];
  for (let at = recipe.kind === 'mesh' ? 2 : 0; at < positionsM.length; at += 3) {
    least = Math.min(least, positionsM[at]!);
    most = Math.max(most, positionsM[at]!);
  }
  return most - least;
}

/** About how many points a recipe of a size has room for, by the size that `count` of them need; null without a size. */
export function roomFor({ recipe, count }: FormationInputs, smallestM: number): number | null {
  const sizeM = isSized(recipe) ? (recipe.kind === 'mesh' ? recipe.heightM : recipe.widthM) : undefined;
  if (!isSized(recipe) || sizeM === undefined || !(smallestM > 0)) return null;
  return Math.floor(count * (sizeM / smallestM) ** (LINES.has(layoutOf(recipe)) ? 1 : 2));
}

function layoutOf(recipe: SizedRecipe): string {
  if (recipe.kind === 'solid') return recipe.solid === 'helix' ? 'edges' : recipe.lit;
  return recipe.kind === 'text' ? recipe.style : recipe.mode;
}

/** Nearer than this, in spacings, parts of one colour run together from far. */
const GAP = 1.5;
/** Colours at most so far apart, of 255 a channel, are one colour from far. */
const LIKE = 60;
/** More points than this are not looked at pair by pair. */
const MOST_POINTS = 2000;

/** Two parts of like colours that run together from far; null where none do. */
export function mergedParts(points: FormationPoints, spacingM: number): readonly [string, string] | null {
  const { positionsM: at, coloursSrgb: rgb, parts, partNames } = points;
  if (partNames.length < 2 || parts.length > MOST_POINTS) return null;
  const away = (a: number, b: number, values: Float64Array | Uint8Array) =>
    Math.hypot(
      values[3 * a]! - values[3 * b]!,
      values[3 * a + 1]! - values[3 * b + 1]!,
      values[3 * a + 2]! - values[3 * b + 2]!,
    );
  for (let a = 0; a < parts.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      if (parts[a] === parts[b] || away(a, b, at) >= GAP * spacingM || away(a, b, rgb) > LIKE) continue;
      return [partNames[parts[b]!]!, partNames[parts[a]!]!];
    }
  }
  return null;
}
