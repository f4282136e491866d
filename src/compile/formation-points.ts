import { type FormationPoints, runSteps, type TaskContext } from '../core';
import type { FormationInputs } from '../show';
import { formationKey } from './formation-key';
import type { LaidOut } from './laid-out';
import type { ShowCache } from './show-cache';

/** Where points may come from that need not be laid out. */
export interface KnownPoints {
  readonly cache: ShowCache;
  readonly laidOut: LaidOut;
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
  const { drawingReaderFor, fontTextFor, imageReaderFor, makeFormation } = await import('../recipes');
  const readDrawing = await drawingReaderFor([recipe]);
  const readImage = await imageReaderFor([recipe], files);
  const fontText = await fontTextFor([recipe]);
  const options = { count, spacingM, assets: files, fontText, readDrawing, readImage, where, isSketch };
  return runSteps(makeFormation(recipe, options), task);
}
