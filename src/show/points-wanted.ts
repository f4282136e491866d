import type { LeafRecipe, Recipe } from './schema';

/** Points that a recipe says it makes; those that take what is left say nothing. */
export function pointsWanted(recipe: Recipe): number {
  return leavesOf(recipe).reduce((sum, leaf) => sum + ofLeaf(leaf), 0);
}

export function leavesOf(recipe: Recipe): LeafRecipe[] {
  return recipe.kind === 'group' ? recipe.members.map((member) => member.recipe) : [recipe];
}

function ofLeaf(leaf: LeafRecipe): number {
  if (leaf.kind === 'grid') return leaf.columns * leaf.rows;
  if (leaf.kind === 'points') return leaf.pointsM?.length ?? 0;
  return leaf.points ?? 0;
}
