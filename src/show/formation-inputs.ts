import type { LimitsProfile } from '../core';
import { groupsOf } from './groups-of';
import { filesOfRecipe } from './list-assets';
import type { Recipe, Show } from './schema';

/** Spacing of a formation that names none, as a multiple of the design separation: room for paths to bend. */
const SPACING_FACTOR = 1.1;

/** All that a formation's points are made from; see `makeFormation`. */
export interface FormationInputs {
  readonly recipe: Recipe;
  readonly count: number;
  readonly spacingM: number;
  /** Bytes of the files that the recipe names, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What a formation of a show is made from when a group of `count` drones shows it. */
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
    spacingM: (spacingM ?? profile.separationDesignM * SPACING_FACTOR) / smallestScale(show, name),
    files: new Map([...assets].filter(([path]) => named.includes(path))),
  };
}

/** Points that a scene shrinks must stand farther apart in the recipe. */
function smallestScale(show: Show, formation: string): number {
  const scales = groupsOf(show)
    .flatMap(({ storyboard }) => storyboard.scenes)
    .filter((scene) => scene.formation === formation)
    .map((scene) => scene.placement.scale);
  return Math.min(1, ...scales);
}
