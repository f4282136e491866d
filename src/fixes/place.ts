import {
  type PlanReport,
  type Problem,
  type Storyline,
  storylinesOf,
  stretchOf,
  type TransitionEndNames,
} from '../core';

/** Where in a show something was found. Transitions are counted as in the plan: the last one leads to the landing. */
export type Place =
  | { readonly kind: 'show' | 'takeoff' | 'landing' }
  | { readonly kind: 'scene'; readonly index: number; readonly id: string; readonly name: string }
  | ({ readonly kind: 'transition'; readonly index: number } & TransitionEndNames);

/** The part of the show in which a problem lies: by the first storyboard, for it is the one that fixes change. */
export function placeOf(problem: Problem, report: PlanReport): Place {
  if (problem.timeS === null) return { kind: 'show' };
  const stretch = stretchOf(problem, storylinesFor(report));
  switch (stretch?.kind) {
    case 'scene':
      return { kind: 'scene', index: stretch.index, id: stretch.id, name: stretch.name };
    case 'transition':
      return transitionAt(stretch.index, report);
    case 'takeoff':
      return { kind: 'takeoff' };
    default:
      return { kind: 'landing' };
  }
}

/** Made once a report: thousands of problems are looked up in it, over and over. */
const storylines = new WeakMap<PlanReport, readonly Storyline[]>();

function storylinesFor(report: PlanReport): readonly Storyline[] {
  const known = storylines.get(report);
  if (known) return known;
  const made = storylinesOf({ ...report, groups: [] }, null);
  storylines.set(report, made);
  return made;
}

export function transitionAt(index: number, { transitions }: PlanReport): Place {
  const { from, to, fromScene, toScene } = transitions[index]!;
  return { kind: 'transition', index, from, to, fromScene, toScene };
}

/** The same for the same part of a show, in a plan before and a plan after. */
export function placeKey(place: Place): string {
  if (place.kind === 'scene') return `scene ${place.id}`;
  return place.kind === 'transition' ? `transition ${place.fromScene} > ${place.toScene}` : place.kind;
}
