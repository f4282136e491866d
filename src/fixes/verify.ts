import type { PlannedShow } from '../compile';
import { InputError, type PlanReport, type Problem, type TransitionReport } from '../core';
import { parseShow, printShow, type Show } from '../show';
import { type Finding, isProved, problemsAt } from './finding';
import { applyEdits, type FixEdit, scenesTouched } from './fix-edit';
import { type Place, placeKey, placeOf } from './place';

/** Plans and checks a show in full. @throws InputError for one that cannot be made. */
export type Compile = (show: Show) => Promise<PlannedShow>;

/** What a plan came to, as far as a fix is judged by it. */
export interface Outcome {
  readonly errors: number;
  readonly warnings: number;
  /** Problems of the finding itself. */
  readonly ofFinding: number;
  readonly durationS: number;
  readonly minSeparationM: number | null;
  /** The transition that the finding is about, where it is about one and this plan has it. */
  readonly transition: { readonly durationS: number; readonly ratio: number } | null;
}

/** What became of a show that was changed. */
export interface Trial {
  readonly edits: readonly FixEdit[];
  /** The changed show as a file: it is this text that was read back, planned and checked. */
  readonly text: string;
  readonly report: PlanReport;
}

/** Problems of where a picture stands. */
const OF_THE_PICTURE: readonly Problem['code'][] = ['geofence-left', 'altitude-too-low', 'altitude-too-high'];

/** Nothing shorter than this is called a gain. */
const LEAST_GAIN_S = 0.5;

/** Makes a changed show as its file would be read, plans and checks it; an `InputError` where it cannot be made. */
export async function tryEdits(show: Show, edits: readonly FixEdit[], compile: Compile): Promise<Trial | InputError> {
  try {
    const text = printShow(applyEdits(show, edits));
    const { report } = await compile(parseShow(text, 'the changed show'));
    return { edits, text, report };
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/**
 * Whether a trial fixes a finding: what was found is gone, no transition lost its proof, and no error is new. Where a
 * check names the worst of a drone or a pair only, fixing one part of a show may uncover another that lay behind it; so
 * parts that the change does not touch may bring errors, as long as there are no more of a code than there were.
 */
export function isMended(finding: Finding, before: PlanReport, { edits, report }: Trial, show: Show): boolean {
  const touched = new Set(edits.flatMap((edit) => scenesTouched(edit, show)));
  const [had, has] = [tallyOf(before), tallyOf(report)];
  return (
    isGone(finding, before, report) &&
    report.transitions.every((transition) => isProved(transition) || isUnproved(transitionLike(transition, before))) &&
    errorsOf(report).every((problem) => {
      const { code } = problem;
      const place = placeOf(problem, report);
      const key = `${code} ${placeKey(place)}`;
      const isNoMore = (one: string) => has.get(one)! <= (had.get(one) ?? 0);
      return isNoMore(code) && (!isTouched(problem, place, touched) || isNoMore(key));
    })
  );
}

/** Whether a plan that could not be made before is a good one: proved, and with no error about what was changed. */
export function isSound({ edits, report }: Trial, show: Show): boolean {
  const touched = new Set(edits.flatMap((edit) => scenesTouched(edit, show)));
  const isClean = errorsOf(report).every((problem) => !isTouched(problem, placeOf(problem, report), touched));
  return isClean && report.transitions.every(isProved);
}

export function outcomeOf(report: PlanReport, { code, place }: Finding): Outcome {
  const errors = errorsOf(report).length;
  const isAboutTransition = code === 'transition-too-long' || code === 'transition-not-proved';
  const transition = isAboutTransition && place.kind === 'transition' ? transitionLike(place, report) : undefined;
  return {
    errors,
    warnings: report.problems.length - errors,
    ofFinding: problemsAt(report, code, place).length,
    durationS: report.durationS,
    minSeparationM: report.minSeparation?.m ?? null,
    transition: transition ? { durationS: transition.durationS, ratio: transition.ratio } : null,
  };
}

function isGone({ code, place }: Finding, before: PlanReport, after: PlanReport): boolean {
  if (place.kind === 'transition' && code === 'transition-not-proved') return !isUnproved(transitionLike(place, after));
  if (place.kind === 'transition' && code === 'transition-too-long') {
    const [was, is] = [transitionLike(place, before)!, transitionLike(place, after)];
    const isShorter = is === undefined || is.durationS <= was.durationS - LEAST_GAIN_S;
    return isShorter && after.durationS <= before.durationS - LEAST_GAIN_S;
  }
  return problemsAt(after, code, place).length === 0;
}

type Ends = Pick<TransitionReport, 'fromScene' | 'toScene'>;

function transitionLike({ fromScene, toScene }: Ends, report: PlanReport): TransitionReport | undefined {
  return report.transitions.find((one) => one.fromScene === fromScene && one.toScene === toScene);
}

function errorsOf({ problems }: PlanReport): Problem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/** How many problems a plan has of each code, and of each code in each part of the show. */
function tallyOf(report: PlanReport): ReadonlyMap<string, number> {
  const tally = new Map<string, number>();
  for (const problem of report.problems) {
    const { code } = problem;
    for (const key of [code, `${code} ${placeKey(placeOf(problem, report))}`])
      tally.set(key, (tally.get(key) ?? 0) + 1);
  }
  return tally;
}

/**
 * Whether a problem lies where a change was made. A transition out of the fence, or out of the heights, is one into a
 * picture that stands there: it is that picture's, whatever the picture before.
 */
function isTouched({ code }: Problem, place: Place, touched: ReadonlySet<string>): boolean {
  if (place.kind === 'scene') return touched.has(place.id);
  if (place.kind !== 'transition') return true;
  const isIn = (scene: string | null) => scene !== null && touched.has(scene);
  return isIn(place.toScene) || (isIn(place.fromScene) && (place.toScene === null || !OF_THE_PICTURE.includes(code)));
}

function isUnproved(transition: TransitionReport | undefined): boolean {
  return transition !== undefined && !isProved(transition);
}
