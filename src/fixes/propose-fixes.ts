import { type CompileMeans, compileShow, figuresOf, type PlannedShow, ShowCache } from '../compile';
import { InputError, type InputErrorDetails, message, planMovesInline, type TaskContext } from '../core';
import { mainStoryboard, type Scene, type Show } from '../show';
import { type Finding, type FixTarget, findingsIn } from './finding';
import { applyEdits, costOf, type FixEdit } from './fix-edit';
import { proposalsFor } from './proposals';
import { rounded, roundUp, STEP } from './rounded-steps';
import { sceneName } from './scene-name';
import { SeenFigures } from './seen-figures';
import type { Proposal, Situation } from './situation';
import { type Compile, isMended, isSound, type Outcome, outcomeOf, type Trial, tryEdits } from './verify';

/** A change that was planned, checked in full and found to fix what it is for. */
export interface Fix {
  /** Made one after the other. */
  readonly edits: readonly FixEdit[];
  /** The changed show as a file. */
  readonly text: string;
  /** Null where there was no plan before. */
  readonly before: Outcome | null;
  readonly after: Outcome;
}

/** What was found, and what fixes it, the best first; none where nothing that was tried does. */
export interface FixedFinding {
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

export interface FixRequest {
  readonly show: Show;
  /** The bytes of the files that the show names, by path. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly target: FixTarget;
  /** How to plan and check a show; `compileShow`, which reuses what a proposal does not change, when left out. */
  readonly compile?: Compile;
  /** What may be reused from before, and what plans the transitions. */
  readonly means?: CompileMeans;
}

/** More than these are not shown. */
const MOST_FIXES = 5;

/**
 * Looks for changes that fix what is wrong with a show: each is tried on the whole show, and nothing is returned that
 * was not planned and found good. The best leave the fewest errors, then figures
 * that can be told apart, then cost the picture least, then the least time.
 * @throws InputError when the target is not in the plan, or the show cannot be planned for a reason without proposals.
 */
export async function proposeFixes(request: FixRequest, task: TaskContext): Promise<readonly FixedFinding[]> {
  const quiet: TaskContext = { progress: () => {}, checkpoint: () => task.checkpoint() };
  const { show, target } = request;
  const means = request.means ?? { cache: new ShowCache(), planTransitions: planMovesInline };
  const compile: Compile = request.compile ?? ((changed) => compileShow(changed, request.assets, quiet, means));
  task.progress({ stage: 'fixes', done: 0, total: 1 });
  const planned = await tryBaseline(show, compile);
  if (planned instanceof InputError) return [await fixPlan(show, planned, compile, task)];
  const [made] = await figuresOf(show, request.assets, quiet, means);
  const seen = new SeenFigures(made ?? []);
  const baseline: Situation = { show, planned, seen };
  const work = findingsIn(baseline.planned.report, target).map((finding) => {
    return { finding, proposals: proposalsFor(finding, baseline) };
  });
  const total = work.reduce((sum, { proposals }) => sum + proposals.length, 1);
  let done = 1;
  const found: FixedFinding[] = [];
  for (const { finding, proposals } of work) {
    const fixes: Fix[] = [];
    for (const proposal of proposals) {
      task.progress({ stage: 'fixes', done: done++, total });
      await task.checkpoint();
      const fix = await firstThatHolds(proposal, finding, baseline, compile);
      if (fix) fixes.push(fix);
    }
    found.push({ finding, fixes: ranked(fixes, ({ edits }) => seen.mixedScenes(applyEdits(show, edits))) });
  }
  return found;
}

async function tryBaseline(show: Show, compile: Compile): Promise<PlannedShow | InputError> {
  try {
    return await compile(show);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

async function firstThatHolds(
  proposal: Proposal,
  finding: Finding,
  { show, planned }: Situation,
  compile: Compile,
): Promise<Fix | null> {
  const before = planned.report;
  for (const edits of proposal) {
    const trial = await tryEdits(show, edits, compile);
    if (trial instanceof InputError || !isMended(finding, before, trial, show)) continue;
    return { edits, text: trial.text, before: outcomeOf(before, finding), after: outcomeOf(trial.report, finding) };
  }
  return null;
}

/** @param mixedScenes how many scenes have figures that the audience cannot tell apart, with a fix. */
function ranked(fixes: readonly Fix[], mixedScenes: (fix: Fix) => number = () => 0): Fix[] {
  const texts = new Set<string>();
  const mixed = new Map(fixes.map((fix) => [fix, mixedScenes(fix)]));
  return [...fixes]
    .sort(
      (a, b) =>
        a.after.errors - b.after.errors ||
        mixed.get(a)! - mixed.get(b)! ||
        a.after.warnings - b.after.warnings ||
        costOf(a.edits) - costOf(b.edits) ||
        a.after.durationS - b.after.durationS,
    )
    .filter(({ text }) => !texts.has(text) && texts.add(text))
    .slice(0, MOST_FIXES);
}

type EditFor = (details: InputErrorDetails) => FixEdit;

/** Fixes for a show that cannot be planned. The next thing in the way is fixed along with the first. */
async function fixPlan(show: Show, error: InputError, compile: Compile, task: TaskContext): Promise<FixedFinding> {
  if (!error.details) throw error;
  const finding: Finding = { code: 'plan-failed', place: { kind: 'show' }, count: 1 };
  const ideas: EditFor[] = [
    (details) => longEnough(show, details),
    ({ scene }) => ({ kind: 'make-transition-planned', scene: sceneName(sceneAt(show, scene)) }),
  ];
  const fixes: Fix[] = [];
  for (const [done, editFor] of ideas.entries()) {
    task.progress({ stage: 'fixes', done: done + 1, total: ideas.length + 1 });
    await task.checkpoint();
    const trial = await fixInTurn(show, error.details, editFor, compile);
    if (!trial || !isSound(trial, show)) continue;
    fixes.push({ edits: trial.edits, text: trial.text, before: null, after: outcomeOf(trial.report, finding) });
  }
  return { finding, fixes: ranked(fixes) };
}

async function fixInTurn(
  show: Show,
  first: InputErrorDetails,
  editFor: EditFor,
  compile: Compile,
): Promise<Trial | null> {
  const edits = new Map<string, FixEdit>();
  // a transition that was fixed may fall short again once the one before it starts elsewhere
  const mostTries = 2 * mainStoryboard(show).scenes.length;
  let details: InputErrorDetails | null = first;
  for (let tries = 0; details && tries < mostTries; tries++) {
    edits.set(details.scene, editFor(details));
    const trial: Trial | InputError = await tryEdits(show, [...edits.values()], compile);
    if (!(trial instanceof InputError)) return trial;
    details = trial.details;
  }
  return null;
}

function longEnough(show: Show, { scene: id, neededS }: InputErrorDetails): FixEdit {
  const scene = sceneAt(show, id);
  const { transition } = scene;
  const toS = roundUp(neededS, STEP);
  const wasS = transition.kind === 'fixed' ? transition.durationS : 0;
  return { kind: 'lengthen-transition', scene: sceneName(scene), byS: rounded(toS - wasS), toS };
}

/** @throws InputError for a scene of another group: fixes change the first storyboard alone. */
function sceneAt(show: Show, id: string): Scene {
  const scene = mainStoryboard(show).scenes.find((one) => one.id === id);
  if (scene) return scene;
  throw new InputError(message`no known change would fix this`, message`scene "${id}"`, message`Change it by hand.`);
}
