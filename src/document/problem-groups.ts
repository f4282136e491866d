import { groupProblems, type ProblemGroup, storylinesOf } from '../core';
import type { OpenFlight } from './session';

const known = new WeakMap<OpenFlight, readonly ProblemGroup[]>();

/** The problems of an open flight in groups, made once: the list, the keys and the verdict ask for them. */
export function problemGroupsOf(open: OpenFlight): readonly ProblemGroup[] {
  const groups =
    known.get(open) ?? groupProblems(open.report.problems, storylinesOf(open.report, open.flight.segments));
  known.set(open, groups);
  return groups;
}
