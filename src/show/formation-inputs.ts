import type { LimitsProfile } from '../core';
import { layoutSpacingM } from './formation-spacing';
import { filesOfRecipe } from './list-assets';
import type { Recipe, Show } from './schema';

/** All that a formation's points are made from; see `makeFormation`. */
export interface FormationInputs {
  readonly recipe: Recipe;
  readonly count: number;
  readonly spacingM: number;
  /** Bytes of the files that the recipe names, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What a formation of a show is made from when `count` drones show it. */
export function formationInputs(
  show: Show,
  profile: LimitsProfile,
  name: string,
  count: number,
  assets: ReadonlyMap<string, Uint8Array>,
): FormationInputs {
  const { recipe, spacingM } = show.formations[name]!;
  const named = filesOfRecipe(recipe);
  return {
    recipe,
    count,
    spacingM: layoutSpacingM({ spacingM }, profile.separationDesignM),
    files: new Map([...assets].filter(([path]) => named.includes(path))),
  };
}
