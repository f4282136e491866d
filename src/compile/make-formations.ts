import { type FormationPoints, type LimitsProfile, runSteps, type TaskContext, UNATTENDED } from '../core';
import { type FormationInputs, formationInputs, groupsOf, profileOf, type Show, type ShowGroup } from '../show';
import { formationKey } from './formation-key';
import { type LaidOut, printLaidOut } from './laid-out';
import { ShowCache } from './show-cache';

export type MadeFormations = ReadonlyMap<string, FormationPoints>;

/** Where points may come from that need not be laid out. */
export interface KnownPoints {
  readonly cache: ShowCache;
  readonly laidOut: LaidOut;
}

/**
 * Makes the points of every formation that a scene shows, or finds them made: for each group of the show a map by name.
 * A formation that groups of different sizes show is made for each size.
 */
export async function makeFormations(
  show: Show,
  profile: LimitsProfile,
  assets: ReadonlyMap<string, Uint8Array>,
  known: KnownPoints,
  task: TaskContext,
): Promise<MadeFormations[]> {
  const wanted = groupsOf(show).map((group) => ({ group, names: namesOf(group) }));
  const total = wanted.reduce((sum, { names }) => sum + names.length, 0);
  const all: MadeFormations[] = [];
  let done = 0;
  for (const { group, names } of wanted) {
    const made = new Map<string, FormationPoints>();
    for (const name of names) {
      task.progress({ stage: 'formations', done: done++, total });
      await task.checkpoint();
      const inputs = formationInputs(show, profile, name, group.count, assets);
      made.set(name, await makeFormationPoints(inputs, `formations.${name}.recipe`, known, task));
    }
    all.push(made);
  }
  return all;
}

/** The points of all formations of a show, as the page fetches them. @param layout see `formationKey`. */
export async function layOutShow(show: Show, assets: ReadonlyMap<string, Uint8Array>, layout: string): Promise<string> {
  const known = { cache: new ShowCache(), laidOut: new Map() };
  const profile = profileOf(show);
  const made = await makeFormations(show, profile, assets, known, UNATTENDED);
  const laidOut = new Map<string, FormationPoints>();
  for (const [index, { count }] of groupsOf(show).entries()) {
    for (const [name, points] of made[index]!) {
      laidOut.set(formationKey(formationInputs(show, profile, name, count, assets), layout), points);
    }
  }
  return printLaidOut(laidOut);
}

/** The points of one formation. @param where path of its recipe, for messages. */
export async function makeFormationPoints(
  inputs: FormationInputs,
  where: string,
  { cache, laidOut }: KnownPoints,
  task: TaskContext,
): Promise<FormationPoints> {
  const kept = cache.formation(inputs) ?? (laidOut.size > 0 ? laidOut.get(formationKey(inputs)) : undefined);
  const points = kept ?? (await layOut(inputs, where, task));
  cache.keepFormation(inputs, points);
  return points;
}

/**
 * About where the points of a formation will be, soon: pictures are lit at an even pitch and nothing is judged. For the eye
 * while the points are made; never for a plan.
 */
export function sketchFormationPoints(
  inputs: FormationInputs,
  where: string,
  task: TaskContext,
): Promise<FormationPoints> {
  return layOut(inputs, where, task, true);
}

/** What lays points out is loaded when there are none: it is large, and the shows that ship bring theirs. */
async function layOut(
  { recipe, count, spacingM, files }: FormationInputs,
  where: string,
  task: TaskContext,
  isSketch = false,
): Promise<FormationPoints> {
  const { drawingReaderFor, fontTextFor, makeFormation } = await import('../recipes');
  const readDrawing = await drawingReaderFor([recipe]);
  const fontText = await fontTextFor([recipe]);
  const options = { count, spacingM, assets: files, fontText, readDrawing, where, isSketch };
  return runSteps(makeFormation(recipe, options), task);
}

function namesOf({ storyboard }: ShowGroup): string[] {
  return [...new Set(storyboard.scenes.map((scene) => scene.formation))];
}
