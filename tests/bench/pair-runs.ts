import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FormationPair } from '../oracles/adversarial-pairs';
import { judgeTransition } from '../oracles/judge-transition';
import type { Figure } from './figure';
import { PAIR_LIMITS, planPair } from './plan-pair';
import { quantile } from './sections/police-day';

/** How planning one pair of formations went. */
export interface PairRun {
  readonly name: string;
  /** Duration over the lower bound; 1 where nobody has to move. */
  readonly ratio: number;
  readonly durationS: number;
  readonly planMs: number;
  readonly longestStepMs: number;
  readonly method: string;
  readonly certified: boolean;
  /** What the check says against it. */
  readonly faults: readonly string[];
}

/** Names of the worst pairs that a note has room for. */
const WORST_NAMED = 3;

/** All ordered pairs of a suite's formations. */
export function orderedPairs(suite: Record<string, Float64Array>): FormationPair[] {
  const kinds = Object.keys(suite);
  return kinds.flatMap((from) => kinds.filter((to) => to !== from).map((to) => pairOf(suite, from, to)));
}

/** Each formation flies into those so many places after it in the suite: neighbours and strangers, not all pairs. */
export function stridePairs(suite: Record<string, Float64Array>, strides: readonly number[]): FormationPair[] {
  const kinds = Object.keys(suite);
  return strides.flatMap((stride) => kinds.map((from, k) => pairOf(suite, from, kinds[(k + stride) % kinds.length]!)));
}

export function pairOf(suite: Record<string, Float64Array>, from: string, to: string): FormationPair {
  return { name: `${from} -> ${to}`, fromM: suite[from]!, toM: suite[to]!, exact: false };
}

/** Plans a pair. `judge` asks the check, which knows nothing of the planner, what is wrong with the plan. */
export async function planRun(pair: FormationPair, separationM: number) {
  const plan = await planPair(pair.fromM, pair.toM, separationM, PAIR_LIMITS, pair.name);
  const run = {
    name: pair.name,
    ratio: plan.lowerBoundS > 0 ? plan.durationS / plan.lowerBoundS : 1,
    durationS: plan.durationS,
    planMs: plan.planMs,
    longestStepMs: plan.longestStepMs,
    method: plan.method,
    certified: plan.certified,
  };
  return { run, judge: () => judgeTransition(plan, pair, separationM, PAIR_LIMITS) };
}

/** Plans a pair and has the plan judged. */
export async function runPair(pair: FormationPair, separationM: number): Promise<PairRun> {
  const { run, judge } = await planRun(pair, separationM);
  return { ...run, faults: judge() };
}

export async function runPairs(pairs: Iterable<FormationPair>, separationM: number): Promise<PairRun[]> {
  const runs: PairRun[] = [];
  for (const pair of pairs) runs.push(await runPair(pair, separationM));
  return runs;
}

/** Goals of duration over lower bound: median, nine in ten, worst. */
export type RatioGoals = readonly [median: number, most: number, worst: number];

export function ratioFigures(label: string, runs: readonly PairRun[], goals: RatioGoals | null): Figure[] {
  const ratios = runs.map(({ ratio }) => ratio);
  const worst = [...runs].sort((p, q) => q.ratio - p.ratio).slice(0, WORST_NAMED);
  const figure = (name: string, share: number, atMost: number | null, note: string): Figure => ({
    name: `${label}: duration / lower bound, ${name}`,
    value: quantile(ratios, share),
    unit: 'x',
    atMost,
    note,
  });
  return [
    figure('median', 0.5, goals?.[0] ?? null, `${runs.length} pairs`),
    figure('90 %', 0.9, goals?.[1] ?? null, ''),
    figure('worst', 1, goals?.[2] ?? null, worst.map(({ name, ratio }) => `${name} ${ratio.toFixed(3)}`).join(', ')),
  ];
}

/** How long planning took, half of the time and nearly always. @param goalsMs median and 95 %. */
export function planTimeFigures(
  label: string,
  runs: readonly PairRun[],
  goalsMs: readonly [median: number, most: number],
): Figure[] {
  const times = runs.map(({ planMs }) => planMs);
  const figure = (name: string, share: number, atMost: number): Figure => ({
    name: `${label}: time for one transition, ${name}`,
    value: quantile(times, share),
    unit: 'ms',
    atMost,
  });
  return [figure('median', 0.5, goalsMs[0]), figure('95 %', 0.95, goalsMs[1])];
}

/** Whether all is proved, and whether the check agrees with the proof. */
export function certifiedFigures(label: string, runs: readonly PairRun[]): Figure[] {
  const unproved = runs.filter(({ certified }) => !certified);
  const refused = runs.filter(({ certified, faults }) => certified && faults.length > 0);
  const count = (what: string, found: readonly PairRun[], note: string): Figure => ({
    name: `${label}: ${what}`,
    value: found.length,
    unit: '',
    atMost: 0,
    note,
  });
  return [
    count(
      'not certified',
      unproved,
      [`of ${runs.length}`, methodsOf(runs), namesOf(unproved)].filter(Boolean).join('; '),
    ),
    count(
      'certified but refused by the check',
      refused,
      refused[0] ? `${refused[0].name}: ${refused[0].faults[0]}` : '',
    ),
  ];
}

function methodsOf(runs: readonly PairRun[]): string {
  const methods = [...new Set(runs.map(({ method }) => method))].sort();
  return methods.map((method) => `${method} ${runs.filter((run) => run.method === method).length}`).join(', ');
}

function namesOf(runs: readonly PairRun[]): string {
  return runs
    .slice(0, WORST_NAMED)
    .map(({ name }) => name)
    .join(', ');
}

/** Writes every run of a section where it can be looked at: `tests/output/bench-NAME.json`. */
export function keepRuns(name: string, runs: readonly PairRun[]): void {
  const folder = fileURLToPath(new URL('../output/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const lines = [...runs].sort((p, q) => q.ratio - p.ratio).map((run) => JSON.stringify(run));
  writeFileSync(`${folder}bench-${name}.json`, `[\n${lines.join(',\n')}\n]\n`);
}
