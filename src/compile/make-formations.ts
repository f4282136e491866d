import { type FormationPoints, type LimitsProfile, runSteps, type TaskContext } from '../core';
import { fontTextFor, makeFormation } from '../recipes';
import { filesOfRecipe, groupsOf, type Show, type ShowGroup } from '../show';
import type { ShowCache } from './show-cache';

export type MadeFormations = ReadonlyMap<string, FormationPoints>;

/** Spacing of a formation that names none, as a multiple of the design separation: room for paths to bend. */
const SPACING_FACTOR = 1.1;

/**
 * Makes the points of every formation that a scene shows, or finds them made: for each group of the show a map by name.
 * A formation that groups of different sizes show is made for each size.
 */
export async function makeFormations(
  show: Show,
  profile: LimitsProfile,
  assets: ReadonlyMap<string, Uint8Array>,
  cache: ShowCache,
  task: TaskContext,
): Promise<MadeFormations[]> {
  const wanted = groupsOf(show).map((group) => ({ group, names: namesOf(group) }));
  const total = wanted.reduce((sum, { names }) => sum + names.length, 0);
  const allNames = [...new Set(wanted.flatMap(({ names }) => names))];
  const fontText = await fontTextFor(allNames.map((name) => show.formations[name]!.recipe));
  const all: MadeFormations[] = [];
  let done = 0;
  for (const { group, names } of wanted) {
    const { count } = group;
    const made = new Map<string, FormationPoints>();
    for (const name of names) {
      task.progress({ stage: 'formations', done: done++, total });
      await task.checkpoint();
      const { recipe, spacingM } = show.formations[name]!;
      const spacing = (spacingM ?? profile.separationDesignM * SPACING_FACTOR) / smallestScale(show, name);
      const where = `formations.${name}.recipe`;
      const files = new Map([...assets].filter(([path]) => filesOfRecipe(recipe).includes(path)));
      const make = () => makeFormation(recipe, { count, spacingM: spacing, assets, fontText, where });
      const points = cache.formation({ recipe, count, spacingM: spacing, files }, make);
      made.set(name, await runSteps(points, task));
    }
    all.push(made);
  }
  return all;
}

function namesOf({ storyboard }: ShowGroup): string[] {
  return [...new Set(storyboard.scenes.map((scene) => scene.formation))];
}

/** Points that a scene shrinks must stand farther apart in the recipe. */
function smallestScale(show: Show, formation: string): number {
  const scales = groupsOf(show)
    .flatMap(({ storyboard }) => storyboard.scenes)
    .filter((scene) => scene.formation === formation)
    .map((scene) => scene.placement.scale);
  return Math.min(1, ...scales);
}
