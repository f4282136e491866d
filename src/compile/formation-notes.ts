import { type FormationNote, printMessage } from '../core';
import type { MadeGroup } from './made-group';

/** What of the formations is not lit as their recipes give it, each once, in the order in which they are shown. */
export function formationNotes(groups: readonly MadeGroup[]): FormationNote[] {
  const found = new Map<string, FormationNote>();
  for (const { figure, points } of groups.flatMap(({ scenes }) => scenes.flatMap(({ figures }) => figures))) {
    const { formation } = figure;
    for (const note of points.notes ?? []) found.set(`${formation} ${printMessage(note)}`, { formation, note });
  }
  return [...found.values()];
}
