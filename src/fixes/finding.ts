import {
  InputError,
  type Message,
  message,
  type PlanReport,
  type Problem,
  type ProblemCode,
  type TransitionReport,
} from '../core';
import { type Place, placeKey, placeOf, transitionAt } from './place';

/** What fixes are wanted for: one problem or one transition of a plan, a plan that cannot be made, or all there is. */
export type FixTarget =
  | { readonly kind: 'problem' | 'transition'; readonly index: number }
  | { readonly kind: 'failed-plan' }
  | { readonly kind: 'all' };

export type FindingCode = ProblemCode | 'transition-too-long' | 'transition-not-proved' | 'plan-failed';

/** Something to fix: all problems of one code in one part of the show together, for one change fixes them all. */
export interface Finding {
  readonly code: FindingCode;
  readonly place: Place;
  /** How many problems it stands for. */
  readonly count: number;
}

/** A transition that takes this many times its bound is worth a look. */
const LONG_RATIO = 1.25;

/** What is to be fixed in a plan. @throws InputError when the plan has no such problem or transition. */
export function findingsIn(report: PlanReport, target: FixTarget): Finding[] {
  switch (target.kind) {
    case 'failed-plan':
      return [];
    case 'problem': {
      const problem = nth(report.problems, target.index, message`problem`);
      const place = placeOf(problem, report);
      return [{ code: problem.code, place, count: problemsAt(report, problem.code, place).length }];
    }
    case 'transition':
      nth(report.transitions, target.index, message`transition`);
      return [findingOnTransition(report, target.index)];
    case 'all':
      return [
        ...problemFindings(report),
        ...report.transitions.flatMap((_, index) => transitionFindings(report, index)),
      ];
  }
}

/** The problems of a code in a part of the show. */
export function problemsAt(report: PlanReport, code: FindingCode, place: Place): Problem[] {
  const key = placeKey(place);
  return report.problems.filter((problem) => problem.code === code && placeKey(placeOf(problem, report)) === key);
}

function problemFindings(report: PlanReport): Finding[] {
  const found = new Map<string, Finding>();
  for (const problem of report.problems) {
    const { code } = problem;
    const place = placeOf(problem, report);
    const key = `${code} ${placeKey(place)}`;
    found.set(key, { code, place, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

/** A transition is proved, or lacks only the proof of a wall that its own ends do not keep: the check reports those. */
export function isProved({ certified, diagnostics }: TransitionReport): boolean {
  return certified || diagnostics.unkept.length > 0;
}

function transitionFindings(report: PlanReport, index: number): Finding[] {
  const transition = report.transitions[index]!;
  return isProved(transition) && transition.ratio <= LONG_RATIO ? [] : [findingOnTransition(report, index)];
}

function findingOnTransition(report: PlanReport, index: number): Finding {
  const code = isProved(report.transitions[index]!) ? 'transition-too-long' : 'transition-not-proved';
  return { code, place: transitionAt(index, report), count: 1 };
}

function nth<T>(list: readonly T[], index: number, name: Message): T {
  const item = list[index];
  if (item !== undefined) return item;
  const remedy = list.length === 0 ? message`The plan has none.` : message`Give a number from 1 to ${list.length}.`;
  throw new InputError(message`the plan has no ${name} ${index + 1}`, message`what is to be fixed`, remedy);
}
