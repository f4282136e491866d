import type { FormationPoints, LimitsProfile, TaskContext } from '../core';
import { fontTextFor, makeFormation } from '../recipes';
import { filesOfRecipe, type Show } from '../show';
import type { ShowCache } from './show-cache';

export type MadeFormations = ReadonlyMap<string, FormationPoints>;

/** Spacing of a formation that names none, as a multiple of the design separation: room for paths to bend. */
const SPACING_FACTOR = 1.1;

/** Makes the points of every formation that a scene shows, by name, or finds them made. */
export async function makeFormations(
  show: Show,
  profile: LimitsProfile,
  assets: ReadonlyMap<string, Uint8Array>,
  cache: ShowCache,
  task: TaskContext,
): Promise<MadeFormations> {
  const names = [...new Set(show.storyboard.scenes.map((scene) => scene.formation))];
  const fontText = await fontTextFor(names.map((name) => show.formations[name]!.recipe));
  const made = new Map<string, FormationPoints>();
  for (const [done, name] of names.entries()) {
    task.progress({ stage: 'formations', done, total: names.length });
    await task.checkpoint();
    const { recipe, spacingM } = show.formations[name]!;
    const spacing = (spacingM ?? profile.separationDesignM * SPACING_FACTOR) / smallestScale(show, name);
    const { count } = show.fleet;
    const where = `formations.${name}.recipe`;
    const files = new Map([...assets].filter(([path]) => filesOfRecipe(recipe).includes(path)));
    const make = () => makeFormation(recipe, { count, spacingM: spacing, assets, fontText, where });
    made.set(name, cache.formation({ recipe, count, spacingM: spacing, files }, make));
  }
  return made;
}

/** Points that a scene shrinks must stand farther apart in the recipe. */
function smallestScale(show: Show, formation: string): number {
  const scales = show.storyboard.scenes
    .filter((scene) => scene.formation === formation)
    .map((scene) => scene.placement.scale);
  return Math.min(1, ...scales);
}
