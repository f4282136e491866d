import type { FormationPoints } from '../core';
import { isSameValue, type LeafRecipe, type Recipe } from '../show';

/** Values of recipes with which the whole picture grows. */
const SIZES = ['widthM', 'heightM', 'radiusM', 'pitchM'] as const;

/**
 * How many times as large a recipe makes a picture as another that is the same but for one size; null for recipes that
 * differ otherwise.
 */
export function growthBetween(before: Recipe, after: Recipe): number | null {
  for (const size of SIZES) {
    const [from, to] = [sizeOf(before, size), sizeOf(after, size)];
    if (from === undefined || to === undefined || from === to) continue;
    return isSameValue({ ...before, [size]: to }, after) ? to / from : null;
  }
  return null;
}

function sizeOf(recipe: Recipe, size: string): number | undefined {
  const value = (recipe as Readonly<Record<string, unknown>>)[size];
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** The same points, farther from their middle. */
export function grownPoints(points: FormationPoints, factor: number): FormationPoints {
  const { positionsM, sizeM } = points;
  return {
    ...points,
    positionsM: positionsM.map((metres) => metres * factor),
    ...(sizeM !== undefined && { sizeM: sizeM * factor }),
  };
}

/** Whether the points of a recipe may take longer to lay out than a hand waits for. */
export function isSlow(recipe: Recipe): boolean {
  return leavesOf(recipe).some((leaf) => leaf.kind === 'curve' || leaf.kind === 'solid' || isPicture(leaf));
}

/** Whether a sketch of a recipe is there sooner than its points. */
export function canBeSketched(recipe: Recipe): boolean {
  return leavesOf(recipe).some(isPicture);
}

function isPicture(leaf: LeafRecipe): boolean {
  if (leaf.kind === 'image' || leaf.kind === 'mesh' || leaf.kind === 'shape' || leaf.kind === 'combine') return true;
  return leaf.kind === 'drawing' || (leaf.kind === 'text' && leaf.style !== 'stroke');
}

function leavesOf(recipe: Recipe): LeafRecipe[] {
  return recipe.kind === 'group' ? recipe.members.map((member) => member.recipe) : [recipe];
}
