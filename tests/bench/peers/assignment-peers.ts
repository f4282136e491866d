import type { Figure } from '../figure';
import { assignPair } from '../plan-pair';
import { quantile } from '../sections/police-day';
import { loadPeer } from './load-peer';

/** `munkres`: pairs of row and column. */
interface MunkresApi {
  munkres(costs: number[][]): [number, number][];
}
/** `linear-sum-assignment`: the column of each row. */
interface LinearSumApi {
  linearSumAssignment(costs: number[][], options: { maximaze: boolean }): { rowAssignments: ArrayLike<number> };
}

type TwoFormations = readonly [Float64Array, Float64Array];
type Solve = (costs: number[][]) => ArrayLike<number>;

const LEFT_OUT = 'assignment alone: no longest move, no flight, no limits; matrix filled beforehand';

/** Exact solvers from the registry against ours, on the same pairs in the same run. */
export async function assignmentFigures(pairs: readonly TwoFormations[]): Promise<Figure[]> {
  const ours = pairs.map(([from, to]) => assignPair(from, to));
  const exact: number[][] = [];
  const figures: Figure[] = [];
  for (const { label, solve } of await solvers()) {
    const runs = pairs.map((pair) => solvePair(pair, solve));
    exact.push(runs.map(({ cost }) => cost));
    const ms = quantile(
      runs.map((run) => run.ms),
      0.5,
    );
    figures.push({ name: `assignment of 550: ${label}`, value: ms, unit: 'ms', atMost: null, note: LEFT_OUT });
  }
  const best = pairs.map((_, k) => Math.min(...exact.map((costs) => costs[k]!)));
  const excess = ours.map(({ assignment }, k) => costOf(pairs[k]!, assignment) / best[k]! - 1);
  const note =
    exact.length === 0
      ? ''
      : `cost at most ${(100 * Math.max(...excess)).toFixed(2)} % over the exact one; with the bottleneck`;
  const ms = quantile(
    ours.map((run) => run.ms),
    0.5,
  );
  return [{ name: 'assignment of 550: ours, same pairs', value: ms, unit: 'ms', atMost: null, note }, ...figures];
}

async function solvers(): Promise<{ label: string; solve: Solve }[]> {
  const munkres = await loadPeer<MunkresApi>('munkres', '2.0.4');
  const linearSum = await loadPeer<LinearSumApi>('linear-sum-assignment', '1.0.9');
  const found: { label: string; solve: Solve }[] = [];
  if (munkres) {
    const solve: Solve = (costs) => {
      const columns = new Uint32Array(costs.length);
      for (const [row, column] of munkres.api.munkres(costs)) columns[row] = column;
      return columns;
    };
    found.push({ label: `munkres ${munkres.version}`, solve });
  }
  if (linearSum) {
    const { linearSumAssignment } = linearSum.api;
    // The package spells its option so.
    const solve: Solve = (costs) => linearSumAssignment(costs, { maximaze: false }).rowAssignments;
    found.push({ label: `linear-sum-assignment ${linearSum.version}`, solve });
  }
  return found;
}

function solvePair(pair: TwoFormations, solve: Solve) {
  const costs = squaredDistances(pair);
  const start = performance.now();
  const assignment = solve(costs);
  return { ms: performance.now() - start, cost: costOf(pair, assignment) };
}

function squaredDistances([from, to]: TwoFormations): number[][] {
  return Array.from({ length: from.length / 3 }, (_, i) =>
    Array.from({ length: to.length / 3 }, (_, p) => squaredDistance(from, i, to, p)),
  );
}

function costOf([from, to]: TwoFormations, assignment: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < assignment.length; i++) sum += squaredDistance(from, i, to, assignment[i]!);
  return sum;
}

function squaredDistance(from: Float64Array, i: number, to: Float64Array, p: number): number {
  return (
    (from[3 * i]! - to[3 * p]!) ** 2 +
    (from[3 * i + 1]! - to[3 * p + 1]!) ** 2 +
    (from[3 * i + 2]! - to[3 * p + 2]!) ** 2
  );
}
