import type { Recipe } from '../show';

/** What has no id in its drawing is called so, and cannot be told apart there. */
const UNNAMED = 'drawing';

/** Whether a recipe can leave a part out: the named parts of a drawing, the colours of a picture. */
export function canLeaveOut(recipe: Recipe, part: string): boolean {
  if (recipe.kind === 'drawing') return part !== UNNAMED;
  return recipe.kind === 'image' && part.startsWith('#');
}
