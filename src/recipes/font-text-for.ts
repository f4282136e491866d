import { type FontText, loadFontText } from '../drawing';
import { type LeafRecipe, type Recipe, sourcesOf } from '../show';

/** Loads what reads fonts when any of the recipes writes in a font; null when none does. */
export async function fontTextFor(recipes: readonly Recipe[]): Promise<FontText | null> {
  return recipes.flatMap(sourcesOf).some(writesInFont) ? loadFontText() : null;
}

function writesInFont(recipe: LeafRecipe): boolean {
  return recipe.kind === 'text' && recipe.style !== 'stroke';
}
