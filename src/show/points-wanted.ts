import type { Figure, LeafRecipe, Recipe } from './schema';

/** Points that a recipe says it makes; those that take what is left say nothing. */
export function pointsWanted(recipe: Recipe): number {
  return leavesOf(recipe).reduce((sum, leaf) => sum + ofLeaf(leaf), 0);
}

/** Points that a figure says it takes: by its recipe, else by itself. */
export function pointsOfFigure({ points }: Figure, recipe: Recipe): number {
  return takesAllItsPoints(recipe) ? pointsWanted(recipe) : Math.max(points ?? 0, pointsWanted(recipe));
}

/** Whether all of a recipe says how many points it takes, so that nothing of it shares what is left. */
export function takesAllItsPoints(recipe: Recipe): boolean {
  return leavesOf(recipe).every(takesItsOwnPoints);
}

/** Whether a recipe says how many points it takes, or has a natural number; the others share what is left. */
export function takesItsOwnPoints(leaf: LeafRecipe): boolean {
  if (leaf.kind === 'grid' || leaf.kind === 'points' || leaf.kind === 'qr') return true;
  return leaf.points !== undefined || (leaf.kind === 'text' && leaf.style === 'stroke');
}

export function leavesOf(recipe: Recipe): LeafRecipe[] {
  return recipe.kind === 'group' ? recipe.members.map((member) => member.recipe) : [recipe];
}

/** All recipes whose files and fonts a recipe needs: those of a combined figure too. */
export function sourcesOf(recipe: Recipe): LeafRecipe[] {
  return leavesOf(recipe).flatMap((leaf): LeafRecipe[] =>
    leaf.kind === 'combine' ? [leaf, leaf.first.recipe, leaf.second.recipe] : [leaf],
  );
}

/** Whole numbers in proportion to the shares that add up to `total`, each at least 1 (largest remainders). */
export function shareOut(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const spare = total - shares.length;
  const exact = shares.map((share) => (spare * share) / sum);
  const whole = exact.map((value) => 1 + Math.floor(value));
  const order = exact.map((value, index) => ({ rest: value - Math.floor(value), index }));
  order.sort((a, b) => b.rest - a.rest || a.index - b.index);
  const missing = total - whole.reduce((a, b) => a + b, 0);
  for (const { index } of order.slice(0, shares.length === 0 ? 0 : missing)) whole[index]! += 1;
  return whole;
}

function ofLeaf(leaf: LeafRecipe): number {
  if (leaf.kind === 'grid') return leaf.columns * leaf.rows;
  if (leaf.kind === 'points') return leaf.pointsM?.length ?? 0;
  return leaf.kind === 'qr' ? 0 : (leaf.points ?? 0);
}
