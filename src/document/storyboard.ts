import type { CheckReport, PlanReport, Problem, SceneTimes, TransitionReport } from '../core';

/** One stretch of the storyboard strip. `index` counts within scenes or transitions of the report. */
export interface Clip {
  readonly kind: 'takeoff' | 'scene' | 'transition' | 'landing';
  readonly index: number;
  /** Of the scene, or of what a transition leads to; take-off and landing have none. */
  readonly name: string;
  readonly startS: number;
  readonly endS: number;
}

interface Storyboard {
  readonly scenes: readonly SceneTimes[];
  readonly transitions: readonly TransitionReport[];
  readonly durationS: number;
}

/** Take-off, scenes, transitions and landing in the order in which they fly; empty when there are no scenes. */
export function storyboardClips({ scenes, transitions, durationS }: Storyboard): Clip[] {
  const sceneClips = scenes.map((scene, index): Clip => ({ kind: 'scene', index, ...scene }));
  const transitionClips = transitions.map(
    ({ to, startS, durationS: lengthS }, index): Clip => ({
      kind: 'transition',
      index,
      name: to,
      startS,
      endS: startS + lengthS,
    }),
  );
  const flown = [...sceneClips, ...transitionClips].sort((a, b) => a.startS - b.startS || a.endS - b.endS);
  const [first, last] = [flown[0], flown.at(-1)];
  if (!first || !last) return [];
  const takeoff: Clip = { kind: 'takeoff', index: 0, name: '', startS: 0, endS: first.startS };
  const landing: Clip = { kind: 'landing', index: 0, name: '', startS: last.endS, endS: durationS };
  return [takeoff, ...flown, landing].filter((clip) => clip.endS > clip.startS);
}

/** What the check says in one word: nothing found, only warnings, or errors that forbid the export. */
export interface Verdict {
  readonly kind: 'clear' | 'warnings' | 'problems';
  readonly errors: number;
  readonly warnings: number;
}

export function verdictOf(report: CheckReport): Verdict {
  const errors = report.problems.filter((problem) => problem.severity === 'error').length;
  const warnings = report.problems.length - errors;
  return { kind: errors > 0 ? 'problems' : warnings > 0 ? 'warnings' : 'clear', errors, warnings };
}

/** A coloured stretch of the safety ribbon. */
export interface SafetyMark {
  readonly severity: Problem['severity'];
  readonly startS: number;
  readonly endS: number;
}

/** Stretches around the moments of problems, neighbours merged; errors cover warnings. */
export function safetyMarks(problems: readonly Problem[], halfWidthS: number): SafetyMark[] {
  const marks: { severity: Problem['severity']; startS: number; endS: number }[] = [];
  const timed = problems.flatMap((problem) => (problem.timeS === null ? [] : [{ ...problem, timeS: problem.timeS }]));
  for (const { severity, timeS } of timed.sort((a, b) => a.timeS - b.timeS)) {
    const last = marks.findLast((mark) => mark.severity === severity);
    if (last && timeS - halfWidthS <= last.endS) last.endS = timeS + halfWidthS;
    else marks.push({ severity, startS: Math.max(0, timeS - halfWidthS), endS: timeS + halfWidthS });
  }
  return marks.sort((a, b) => Number(a.severity === 'error') - Number(b.severity === 'error'));
}

/** Drones that fly the storyboard of the strip: all that are in none of the further groups. */
export function storyboardDrones(report: CheckReport): number {
  const others = isPlanReport(report) ? report.groups : [];
  return others.reduce((rest, { drones }) => rest - drones, report.drones);
}

/** Whether a report is a planner's, with scenes and transitions, and not one of a flight file alone. */
export function isPlanReport(report: CheckReport): report is PlanReport {
  return 'scenes' in report && 'transitions' in report;
}
