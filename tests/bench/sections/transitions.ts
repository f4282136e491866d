import { formationSuite } from '../../oracles/formation-suite';
import type { Figure } from '../figure';
import {
  certifiedFigures,
  keepRuns,
  orderedPairs,
  planTimeFigures,
  type RatioGoals,
  ratioFigures,
  runPair,
  runPairs,
} from '../pair-runs';
import { printFigures } from './police-day';

interface Spacing {
  readonly spacingM: number;
  readonly separationM: number;
  readonly goals: RatioGoals | null;
}

const DRONES = 550;
const SPACINGS: readonly Spacing[] = [
  { spacingM: 2.1, separationM: 2, goals: [1.015, 1.05, 1.1] },
  { spacingM: 2.5, separationM: 2, goals: [1.01, 1.03, 1.08] },
  { spacingM: 2, separationM: 1.5, goals: null },
];
const WARM_UP_PAIRS = 5;

async function measure({ spacingM, separationM, goals }: Spacing): Promise<Figure[]> {
  const pairs = orderedPairs(formationSuite(DRONES, spacingM));
  for (const pair of pairs.slice(0, WARM_UP_PAIRS)) await runPair(pair, separationM);
  const runs = await runPairs(pairs, separationM);
  const label = `${DRONES} at ${spacingM.toFixed(1)} / ${separationM.toFixed(1)} m`;
  keepRuns(`${DRONES}-${spacingM.toFixed(1)}-${separationM.toFixed(1)}`, runs);
  return [
    ...ratioFigures(label, runs, goals),
    ...planTimeFigures(label, runs, [60, 150]),
    ...certifiedFigures(label, runs),
  ];
}

const figures: Figure[] = [];
for (const spacing of SPACINGS) figures.push(...(await measure(spacing)));
printFigures(figures);
