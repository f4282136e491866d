import { loadDrawingReader, type ReadDrawing } from '../drawing';
import type { LeafRecipe, Recipe } from '../show';

/** Loads what reads drawings when any of the recipes shows one; null when none does. */
export async function drawingReaderFor(recipes: readonly Recipe[]): Promise<ReadDrawing | null> {
  return recipes.flatMap(leavesOf).some(({ kind }) => kind === 'drawing') ? loadDrawingReader() : null;
}

function leavesOf(recipe: Recipe): LeafRecipe[] {
  return recipe.kind === 'group' ? recipe.members.map((member) => member.recipe) : [recipe];
}
