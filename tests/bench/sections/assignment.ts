import { execFileSync } from 'node:child_process';
import { type Assignments, assign } from '../../../src/core/assignment/assign';
import { FORMATION_PAIRS } from '../../oracles/show-formations';
import type { Figure } from '../figure';
import { printFigures, quantile } from './police-day';

const LIMITS = { speedXyMps: 6, speedUpMps: 3, speedDownMps: 2, accelerationMps2: 3, jerkMps3: 6 };
const PITCH_M = 2.1;

/** Times only the solver; the matrix is built before, and timed on its own. Processor time, as below. */
const SCIPY = `
import json, sys, time
import numpy as np
from scipy.optimize import linear_sum_assignment
out = []
for pair in json.load(sys.stdin):
    a, b = (np.array(p).reshape(-1, 3) for p in pair)
    start = time.process_time()
    cost = ((a[:, None, :] - b[None, :, :]) ** 2).sum(axis=2)
    built = time.process_time()
    rows, columns = linear_sum_assignment(cost)
    solved = time.process_time()
    out.append([(solved - built) * 1000, (built - start) * 1000])
print(json.dumps(out))
`;

interface Run {
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  readonly ms: number;
  readonly found: Assignments;
}

/** Processor time, the collector and the compiler included: the two solvers take turns on a machine that others use too. */
function medianCpuMs(repeats: number, work: () => unknown): number {
  const times: number[] = [];
  for (let k = 0; k < repeats; k++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return quantile(times, 0.5);
}

function run(pair: (typeof FORMATION_PAIRS)[number], n: number, repeats: number): Run {
  const [fromM, toM] = [pair[1](n, PITCH_M), pair[2](n, PITCH_M)];
  const request = { fromM, toM, limits: LIMITS, downwashFactor: 1, pins: null };
  const found = assign(request);
  return { fromM, toM, ms: medianCpuMs(repeats, () => assign(request)), found };
}

/** Milliseconds of SciPy's solver and of its matrix for each pair; null where there is no SciPy. */
function timeScipy(runs: readonly Run[]): [number, number][] | null {
  const input = JSON.stringify(runs.map(({ fromM, toM }) => [[...fromM], [...toM]]));
  try {
    return JSON.parse(execFileSync('python3', ['-c', SCIPY], { input, encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    return null;
  }
}

/** Largest gap of all in per cent; formations that are alike but for their place have nothing to compare with. */
function worstGap(runs: readonly Run[]): number {
  const gaps = runs.map(({ found: { costM2, leastSquares, lowerBoundM2 } }) => {
    const short = costM2(leastSquares) - lowerBoundM2;
    return short < 1e-6 ? 0 : (100 * short) / lowerBoundM2;
  });
  return quantile(gaps, 1);
}

function againstScipy(runs: readonly Run[]): Figure[] {
  const scipy = timeScipy(runs);
  const name = 'SciPy linear_sum_assignment on the same points';
  if (!scipy) return [{ name, value: 0, unit: 'ms', atMost: null, note: 'not measured: no python3 with scipy here' }];
  const [solver, matrix] = [scipy.map(([ms]) => ms), scipy.map(([, ms]) => ms)];
  const note = `solver only; the matrix takes ${quantile(matrix, 0.5).toFixed(1)} ms more`;
  return [
    { name: `${name}, median`, value: quantile(solver, 0.5), unit: 'ms', atMost: null, note },
    { name: `${name}, 95 %`, value: quantile(solver, 0.95), unit: 'ms', atMost: null },
    {
      name: 'all of assign() / SciPy, worst pair',
      value: quantile(
        runs.map(({ ms }, k) => ms / solver[k]!),
        1,
      ),
      unit: 'x',
      atMost: null,
      note: 'SciPy: least squares only; ours: bottleneck, cap and proofs as well',
    },
  ];
}

const runs: Run[] = [];
for (const pair of FORMATION_PAIRS) run(pair, 550, 1);
for (const pair of FORMATION_PAIRS) runs.push(run(pair, 550, 7));
const times = runs.map(({ ms }) => ms);
const thousands: Run[] = [];
for (const pair of FORMATION_PAIRS) thousands.push(run(pair, 2000, 1));
const large = run(FORMATION_PAIRS[2]!, 16_000, 1);
const capPrice = runs.map(
  ({ found: { costM2, capped, leastSquares } }) => costM2(capped) / Math.max(costM2(leastSquares), 1e-9),
);

printFigures([
  { name: `assign 550 drones, median of ${runs.length} pairs`, value: quantile(times, 0.5), unit: 'ms', atMost: 20 },
  { name: 'assign 550 drones, 95 %', value: quantile(times, 0.95), unit: 'ms', atMost: 40 },
  { name: 'gap to the proved bound, worst', value: worstGap(runs), unit: '%', atMost: 0.5 },
  {
    name: 'squares with the longest move capped / least, median',
    value: quantile(capPrice, 0.5),
    unit: 'x',
    atMost: null,
  },
  ...againstScipy(runs),
  {
    name: 'assign 2,000 drones, median',
    value: quantile(
      thousands.map(({ ms }) => ms),
      0.5,
    ),
    unit: 'ms',
    atMost: 250,
  },
  { name: 'assign 2,000 drones, gap, worst', value: worstGap(thousands), unit: '%', atMost: 0.5 },
  { name: 'assign 16,000 drones, ball to wall', value: large.ms / 1000, unit: 's', atMost: 4 },
  { name: 'assign 16,000 drones, gap', value: worstGap([large]), unit: '%', atMost: 0.5 },
]);
