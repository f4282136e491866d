import type { PlannedShow } from '../compile';
import { mainStoryboard, type Scene, type Show } from '../show';
import type { FixEdit } from './fix-edit';
import type { Place } from './place';
import type { SeenFigures } from './seen-figures';

/** A show as it stands and the plan in which something was found. */
export interface Situation {
  readonly show: Show;
  readonly planned: PlannedShow;
  readonly seen: SeenFigures;
}

/** One idea: changes to try, the gentlest first; the first of them that holds is the one that is proposed. */
export type Proposal = readonly (readonly FixEdit[])[];

/** An idea with a single change a try. */
export function attempts(...edits: readonly FixEdit[]): Proposal {
  return edits.map((edit) => [edit]);
}

/** The scenes that a place concerns: itself, or where a transition leads to and where it comes from. */
export function scenesAt(place: Place, { show }: Situation): Scene[] {
  const { scenes } = mainStoryboard(show);
  const indices =
    place.kind === 'scene' ? [place.index] : place.kind === 'transition' ? [place.index, place.index - 1] : [];
  return indices.flatMap((index) => scenes[index] ?? []);
}

/** When a part of the show begins and ends, seconds of show time. */
export function timesOf(place: Place, { planned: { report } }: Situation): readonly [number, number] {
  if (place.kind === 'scene') {
    const { startS, endS } = report.scenes[place.index]!;
    return [startS, endS];
  }
  if (place.kind !== 'transition') return [0, report.durationS];
  const { startS, durationS } = report.transitions[place.index]!;
  return [startS, startS + durationS];
}
