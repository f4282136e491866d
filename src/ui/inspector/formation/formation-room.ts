import type { FormationPoints } from '../../../core';
import { type FormationInputs, type LeafRecipe, type Recipe, takesAllItsPoints } from '../../../show';

/** The same recipe as small as its points allow; null for one that has no such size. */
export function smallestOf(inputs: FormationInputs): FormationInputs | null {
  const { recipe } = inputs;
  // single lines of text take the points that their letters need
  if (!isSized(recipe) || (recipe.kind === 'text' && takesAllItsPoints(recipe))) return null;
  return { ...inputs, recipe: { ...recipe, widthM: undefined, heightM: undefined } as Recipe };
}

const SIZED = ['shape', 'solid', 'drawing', 'image', 'mesh', 'text', 'combine'] as const;
type SizedRecipe = Extract<LeafRecipe, { kind: (typeof SIZED)[number] }>;

function isSized(recipe: Recipe): recipe is SizedRecipe {
  return SIZED.some((kind) => kind === recipe.kind);
}

/** A size as it is said: rounded up, so that it still does what is said of it. */
export function saidSizeM(sizeM: number): number {
  return Math.ceil(10 * sizeM - 1e-6) / 10;
}

/** The same at a size, by the measure that its recipe has. */
export function atSize(inputs: FormationInputs, sizeM: number): FormationInputs {
  const key = inputs.recipe.kind === 'mesh' ? 'heightM' : 'widthM';
  return { ...inputs, recipe: { ...inputs.recipe, [key]: sizeM } as Recipe };
}

/** The size that a recipe gives; null where it gives none, or more than one. */
export function sizeGiven({ recipe }: FormationInputs): number | null {
  if (!isSized(recipe)) return null;
  if (recipe.kind === 'text' && recipe.heightM !== undefined) return null;
  return (recipe.kind === 'mesh' ? recipe.heightM : recipe.widthM) ?? null;
}

/** The same with another number of points. */
export function withCount(inputs: FormationInputs, count: number): FormationInputs {
  return { ...inputs, count, recipe: { ...inputs.recipe, points: undefined } as Recipe };
}

/** Whether the rows of lines go with the size: then what points need at their smallest says nothing of it, and they are tried at it. */
export function hasRowsBySize({ recipe }: FormationInputs): boolean {
  return recipe.kind === 'image' && recipe.rows === undefined && (recipe.mode === 'lines' || recipe.mode === 'auto');
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
