import { formationSuite } from '../../oracles/formation-suite';
import { certifiedFigures, keepRuns, ratioFigures, runPairs, stridePairs } from '../pair-runs';
import { peakMemoryMb, printFigures, quantile } from './police-day';

const DRONES = 2000;
const SPACING_M = 2.1;
const SEPARATION_M = 2;
const STRIDES = [1, 7];

const runs = await runPairs(stridePairs(formationSuite(DRONES, SPACING_M), STRIDES), SEPARATION_M);
const seconds = runs.map(({ planMs }) => planMs / 1000);
const label = `${DRONES} at ${SPACING_M} / ${SEPARATION_M.toFixed(1)} m`;
keepRuns(`${DRONES}`, runs);
printFigures([
  ...ratioFigures(label, runs, null),
  { name: `${label}: time for one transition, median`, value: quantile(seconds, 0.5), unit: 's', atMost: 1 },
  { name: `${label}: time for one transition, longest`, value: quantile(seconds, 1), unit: 's', atMost: 3 },
  ...certifiedFigures(label, runs),
  { name: `${label}: peak memory of the process`, value: peakMemoryMb(), unit: 'MB', atMost: null },
]);
