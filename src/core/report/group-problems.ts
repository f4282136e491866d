import type { Problem, ProblemCode } from '../check/report/check-report';
import { PAIRS_KEPT } from '../check/separation/worst-pairs';
import { type Storyline, type Stretch, stretchOf } from './stretch';

/** Problems of one kind in one stretch of the show and about one moment: what people are shown first. */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly severity: Problem['severity'];
  /** See `Problem.about`. */
  readonly about: string | null;
  /** The limit that all of them are beyond. */
  readonly limit: number;
  /** Null for what has no time, or lies in no stretch that has a name. */
  readonly stretch: Stretch | null;
  /** First and last of their instants; null where they have none. */
  readonly spanS: readonly [number, number] | null;
  /** Indices into the list of problems, the worst first. */
  readonly problems: readonly number[];
  /** How many drones they concern. */
  readonly drones: number;
  /** The check kept the nearest of very many pairs only: there may be more than are counted here. */
  readonly mayBeMore: boolean;
}

/** Findings of one kind in one stretch that lie farther apart in time than this are about different moments. */
const MOMENT_GAP_S = 20;

/**
 * Puts problems into groups: by code, severity, what they are about, limit, stretch of the show and moment. Each problem
 * is in exactly one group; groups stand in the order of their worst problems.
 * @param problems as a report has them: the worst first.
 */
export function groupProblems(problems: readonly Problem[], storylines: readonly Storyline[]): ProblemGroup[] {
  const alike = new Map<string, { stretch: Stretch | null; indices: number[] }>();
  for (const [index, problem] of problems.entries()) {
    const stretch = stretchOf(problem, storylines);
    const key = keyOf(problem, stretch);
    const found = alike.get(key);
    if (found) found.indices.push(index);
    else alike.set(key, { stretch, indices: [index] });
  }
  const pairs = pairCounts(problems);
  return [...alike.values()]
    .flatMap(({ stretch, indices }) =>
      momentsOf(problems, indices).map((moment) => groupOf(problems, moment, stretch, pairs)),
    )
    .sort((p, q) => p.problems[0]! - q.problems[0]!);
}

function keyOf({ code, severity, about, limit, timeS }: Problem, stretch: Stretch | null): string {
  const place = stretch === null ? timeS === null : [stretch.kind, stretch.startS, stretch.endS];
  return JSON.stringify([code, severity, about ?? null, limit, place]);
}

/** Splits problems where none lies for long; each part the worst first. */
function momentsOf(problems: readonly Problem[], indices: readonly number[]): number[][] {
  const timeOf = (index: number) => problems[index]!.timeS ?? 0;
  const inTime = [...indices].sort((p, q) => timeOf(p) - timeOf(q) || p - q);
  const moments: number[][] = [];
  let lastS = Number.NEGATIVE_INFINITY;
  for (const index of inTime) {
    if (timeOf(index) - lastS > MOMENT_GAP_S) moments.push([]);
    moments.at(-1)!.push(index);
    lastS = timeOf(index);
  }
  return moments.map((moment) => moment.sort((p, q) => p - q));
}

function groupOf(
  problems: readonly Problem[],
  indices: readonly number[],
  stretch: Stretch | null,
  pairs: number,
): ProblemGroup {
  const { code, severity, about, limit } = problems[indices[0]!]!;
  const drones = new Set<number>();
  let [startS, endS] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const index of indices) {
    const { timeS, drones: concerned } = problems[index]!;
    for (const drone of concerned) drones.add(drone);
    if (timeS === null) continue;
    startS = Math.min(startS, timeS);
    endS = Math.max(endS, timeS);
  }
  return {
    code,
    severity,
    about: about ?? null,
    limit,
    stretch,
    spanS: startS <= endS ? [startS, endS] : null,
    problems: indices,
    drones: drones.size,
    mayBeMore: isOfPairs(code) && pairs >= PAIRS_KEPT,
  };
}

function isOfPairs(code: ProblemCode): boolean {
  return code === 'separation-too-small' || code === 'separation-below-design';
}

function pairCounts(problems: readonly Problem[]): number {
  return problems.reduce((count, { code }) => count + Number(isOfPairs(code)), 0);
}
