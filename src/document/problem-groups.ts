import { groupProblems, type ProblemGroup, type Stretch, storylinesOf } from '../core';
import type { OpenFlight } from './session';

/** Groups of problems of one scene, one transition or another stretch of the show, the worst first. */
export interface ProblemPlace {
  /** Null for what has no time, or lies in no stretch that has a name. */
  readonly stretch: Stretch | null;
  readonly groups: readonly ProblemGroup[];
}

const known = new WeakMap<OpenFlight, readonly ProblemPlace[]>();

/** The problems of an open flight by where they lie, the place of the worst first; made once: the list, the keys and the verdict ask for them. */
export function problemPlacesOf(open: OpenFlight): readonly ProblemPlace[] {
  const places = known.get(open) ?? placesOf(open);
  known.set(open, places);
  return places;
}

/** The same in the order of that list. */
export function problemGroupsOf(open: OpenFlight): readonly ProblemGroup[] {
  return problemPlacesOf(open).flatMap(({ groups }) => groups);
}

function placesOf({ report, flight }: OpenFlight): ProblemPlace[] {
  const places = new Map<string, { stretch: Stretch | null; groups: ProblemGroup[] }>();
  for (const group of groupProblems(report.problems, storylinesOf(report, flight.segments))) {
    const { stretch } = group;
    const key = stretch === null ? '' : [stretch.kind, stretch.startS, stretch.endS].join();
    const place = places.get(key);
    if (place) place.groups.push(group);
    else places.set(key, { stretch, groups: [group] });
  }
  return [...places.values()];
}
