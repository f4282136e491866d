import { closestPair } from '../../../src/core/formation';
import type { FormationPair } from '../../oracles/adversarial-pairs';
import { formationSuite } from '../../oracles/formation-suite';
import {
  certifiedFigures,
  keepRuns,
  orderedPairs,
  type PairRun,
  planTimeFigures,
  ratioFigures,
  runPair,
  stridePairs,
} from '../pair-runs';
import { printFigures } from './police-day';

/** Formations that stand at exactly the separation, so many drones: `exact.ts 550`. */
const drones = Number(process.argv[2]);
const SPACING_M = 2;
/** Of more drones than this only some pairs are planned. */
const MOST_FOR_ALL = 550;
const STRIDES = [1, 7];
const WARM_UP_PAIRS = 5;

/**
 * What a pair of formations can keep: on whole millimetres, of which plans are made, points of a curve that stood at the
 * separation stand up to 0.8 mm nearer. The command `transition` asks for as much.
 */
function standingM({ fromM, toM }: FormationPair): number {
  const spacings = [fromM, toM].map((points) => closestPair(points.map((m) => Math.round(m * 1000) / 1000))!.distance);
  return Math.min(SPACING_M, ...spacings);
}

const suite = formationSuite(drones, SPACING_M);
const pairs = drones <= MOST_FOR_ALL ? orderedPairs(suite) : stridePairs(suite, STRIDES);
for (const pair of pairs.slice(0, WARM_UP_PAIRS)) await runPair(pair, standingM(pair));
const runs: PairRun[] = [];
for (const pair of pairs) runs.push(await runPair(pair, standingM(pair)));
const label = `${drones} at exactly ${SPACING_M.toFixed(1)} / ${SPACING_M.toFixed(1)} m`;
keepRuns(`exact-${drones}`, runs);
printFigures([
  ...ratioFigures(label, runs, [1.15, 1.5, 1.5]),
  ...planTimeFigures(label, runs, drones <= MOST_FOR_ALL ? [150, 600] : [2500, 7500]),
  ...certifiedFigures(label, runs),
]);
