import { spawnSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formationSuite } from '../../oracles/formation-suite';
import { certifiedFigures, keepRuns, type PairRun, pairOf, planRun, ratioFigures } from '../pair-runs';
import { peakMemoryMb, printFigures, quantile } from './police-day';

const DRONES = 16_000;
const SPACING_M = 2.1;
const SEPARATION_M = 2;
/** A pair that takes longer than this, check included, is stopped. */
const PATIENCE_S = 120;

const PAIRS = [
  ['ground', 'wideWall'],
  ['wideWall', 'sideWall'],
  ['sideWall', 'ball'],
  ['ball', 'text'],
  ['text', 'star'],
  ['cube', 'disc'],
  ['scatter', 'twoBalls'],
  ['helix', 'column'],
] as const;

interface LargeRun extends PairRun {
  readonly peakMemoryMb: number;
  /** Whether the check came to an end in time. */
  readonly judged: boolean;
}

/** Plans one pair in this process. Prints how that went, with the memory up to there, then what the check says. */
async function planHere([from, to]: readonly [string, string]): Promise<void> {
  const { run, judge } = await planRun(pairOf(formationSuite(DRONES, SPACING_M), from, to), SEPARATION_M);
  writeSync(1, `${JSON.stringify({ ...run, peakMemoryMb: peakMemoryMb() })}\n`);
  writeSync(1, `${JSON.stringify(judge().slice(0, 3))}\n`);
}

/** Plans one pair in a process of its own; null when that takes too long or runs out of memory. */
function planApart(index: number): LargeRun | null {
  const node = ['--import', 'tsx', fileURLToPath(import.meta.url), String(index)];
  const { stdout } = spawnSync(process.execPath, node, {
    encoding: 'utf8',
    timeout: PATIENCE_S * 1000,
    killSignal: 'SIGKILL',
  });
  const [run, faults] = stdout.split('\n');
  if (!run) return null;
  return { ...JSON.parse(run), faults: faults ? JSON.parse(faults) : [], judged: Boolean(faults) };
}

function measure(): void {
  const runs = PAIRS.map((_, index) => planApart(index));
  const done = runs.filter((run) => run !== null);
  const stopped = PAIRS.filter((_, index) => runs[index] === null).map((pair) => pair.join(' -> '));
  const seconds = runs.map((run) => (run ? run.planMs / 1000 : PATIENCE_S));
  const label = `${DRONES} at ${SPACING_M} / ${SEPARATION_M.toFixed(1)} m`;
  keepRuns(`${DRONES}`, done);
  printFigures([
    { name: `${label}: time for one transition, median`, value: quantile(seconds, 0.5), unit: 's', atMost: null },
    { name: `${label}: time for one transition, longest of 8`, value: quantile(seconds, 1), unit: 's', atMost: 15 },
    {
      name: `${label}: longest step, between two of which a cancel is heard`,
      value: Math.max(0, ...done.map(({ longestStepMs }) => longestStepMs)),
      unit: 'ms',
      atMost: 50,
    },
    {
      name: `${label}: stopped after ${PATIENCE_S} s, or crashed`,
      value: stopped.length,
      unit: '',
      atMost: 0,
      note: stopped.join(', '),
    },
    ...(done.length > 0 ? ratioFigures(label, done, null) : []),
    ...certifiedFigures(label, done),
    {
      name: `${label}: not certified in that time, of ${PAIRS.length}`,
      value: stopped.length + done.filter(({ certified }) => !certified).length,
      unit: '',
      atMost: 0,
    },
    {
      name: `${label}: planned, but not judged by the check in that time`,
      value: done.filter((run) => !run.judged).length,
      unit: '',
      atMost: null,
    },
    {
      name: `${label}: peak memory of a process, formations included`,
      value: Math.max(0, ...done.map((run) => run.peakMemoryMb)),
      unit: 'MB',
      // Pairs that were stopped took memory that nobody saw: no goal is reached without them.
      atMost: stopped.length === 0 ? 1500 : null,
      note: `of the ${done.length} that were planned`,
    },
  ]);
}

const asked = process.argv[2];
if (asked === undefined) measure();
else await planHere(PAIRS[Number(asked)]!);
