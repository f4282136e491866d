import { adversarialPairs } from '../../oracles/adversarial-pairs';
import { certifiedFigures, keepRuns, ratioFigures, runPairs } from '../pair-runs';
import { printFigures, quantile } from './police-day';

/** As many random and adversarial pairs as are asked for: `certified.ts 1000`. */
const count = Number(process.argv[2]);
const DRONES = 550;
const SEPARATION_M = 2;

const pairs = adversarialPairs({ n: DRONES, spacingM: 2.1, separationM: SEPARATION_M, seed: 20260623, count });
const runs = await runPairs(pairs, SEPARATION_M);
const label = `${count} adversarial pairs of ${DRONES}`;
const times = runs.map(({ planMs }) => planMs);
keepRuns(`certified-${count}`, runs);
printFigures([
  ...certifiedFigures(label, runs),
  ...ratioFigures(label, runs, null),
  { name: `${label}: time for one transition, median`, value: quantile(times, 0.5), unit: 'ms', atMost: null },
  { name: `${label}: time for one transition, longest`, value: quantile(times, 1), unit: 'ms', atMost: null },
]);
