import type { LeafRecipe, Recipe } from './schema';

/** Points that a recipe says it makes; those that take what is left say nothing. */
export function pointsWanted(recipe: Recipe): number {
  return leavesOf(recipe).reduce((sum, leaf) => sum + ofLeaf(leaf), 0);
}

/** Whether a recipe says how many points it takes, or has a natural number; the others share what is left. */
export function takesItsOwnPoints(leaf: LeafRecipe): boolean {
  if (leaf.kind === 'grid' || leaf.kind === 'points') return true;
  return leaf.points !== undefined || (leaf.kind === 'text' && leaf.style === 'stroke');
}

export function leavesOf(recipe: Recipe): LeafRecipe[] {
  return recipe.kind === 'group' ? recipe.members.map((member) => member.recipe) : [recipe];
}

function ofLeaf(leaf: LeafRecipe): number {
  if (leaf.kind === 'grid') return leaf.columns * leaf.rows;
  if (leaf.kind === 'points') return leaf.pointsM?.length ?? 0;
  return leaf.points ?? 0;
}
