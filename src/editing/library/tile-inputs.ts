import { type FormationInputs, filesOfRecipe, recipeSchema, takesAllItsPoints } from '../../show';
import type { LibraryItem } from './library-items';

/** Points of a tile's picture. */
const POINTS = 90;
/** A code and a text of single lines take what they need. */
const MOST_POINTS = 600;
const SPACING_M = 2;

/** What a small picture of an item is made from; null for a recipe that cannot be, or whose files are not there. */
export function tileInputs(
  { recipe, files }: LibraryItem,
  assets: ReadonlyMap<string, Uint8Array>,
): FormationInputs | null {
  const { points: _points, widthM: _width, heightM: _height, ...plain } = recipe;
  const parsed = recipeSchema.safeParse(plain);
  if (!parsed.success) return null;
  const known = new Map([...assets, ...(files ?? [])]);
  const named = filesOfRecipe(parsed.data);
  if (named.some((path) => !known.has(path))) return null;
  const takesItsOwn = takesAllItsPoints(parsed.data) || parsed.data.kind === 'group';
  return {
    recipe: parsed.data,
    count: takesItsOwn ? MOST_POINTS : POINTS,
    spacingM: SPACING_M,
    files: new Map(named.map((path) => [path, known.get(path)!])),
  };
}
