import { type FontText, loadFontText } from '../drawing';
import type { LeafRecipe, Recipe } from '../show';

/** Loads what reads fonts when any of the recipes writes in a font; null when none does. */
export async function fontTextFor(recipes: readonly Recipe[]): Promise<FontText | null> {
  return recipes.flatMap(leavesOf).some(writesInFont) ? loadFontText() : null;
}

function leavesOf(recipe: Recipe): LeafRecipe[] {
  return recipe.kind === 'group' ? recipe.members.map((member) => member.recipe) : [recipe];
}

function writesInFont(recipe: LeafRecipe): boolean {
  return recipe.kind === 'text' && recipe.style !== 'stroke';
}
