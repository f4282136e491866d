import { type CompileMeans, compileShow, type PlannedShow, ShowCache } from '../../../src/compile';
import { UNATTENDED } from '../../../src/core';
import { createNodePlanner, readShowFiles } from '../../../src/platform/node';
import { type Figure, parseShow, type Scene, type Show } from '../../../src/show';
import { POLICE_DAY, printFigures, quantile } from './police-day';

interface Edit {
  readonly kind: 'placement' | 'hold' | 'light';
  /** @param n counts edits, so that no two of them are the same. */
  readonly make: (scene: Scene & { readonly figures: [Figure] }, n: number) => void;
}

const EDITS: readonly Edit[] = [
  {
    kind: 'placement',
    make: ({ figures: [{ placement }] }, n) => {
      placement.positionM[0] += 1 + n / 1000;
    },
  },
  {
    kind: 'placement',
    make: ({ figures: [{ placement }] }, n) => {
      placement.scale = 1.02 + n / 1e5;
    },
  },
  {
    kind: 'placement',
    make: ({ figures: [{ placement }] }, n) => {
      placement.headingDeg += 5 + n / 1000;
    },
  },
  {
    kind: 'hold',
    make: (scene, n) => {
      scene.holdS += 1 + n / 1000;
    },
  },
  {
    kind: 'light',
    make: ({ figures: [{ light }] }, n) => {
      light.colour = `#${(0x100000 + n).toString(16)}`;
    },
  },
];

/**
 * Ways that an edit of one scene may plan again. A longer hold plans none, save where the scene moves and spare drones
 * wait beside all that it sweeps.
 */
const MOST_PLANNED = { placement: 2, hold: 2, light: 0 } as const;

/** Warm enough for what is measured to be the work, not the compiler's. */
const ROUNDS = 3;

const files = readShowFiles(POLICE_DAY);
const show = parseShow(files.text, files.name);
const planner = createNodePlanner();
let planned = 0;
const means: CompileMeans = {
  cache: new ShowCache(),
  planTransitions: (requests, task, onPlanned) => {
    planned += requests.length;
    return planner.planTransitions(requests, task, onPlanned);
  },
};

function edited(scene: number, make: Edit['make'], n: number): Show {
  const copy = structuredClone(show);
  make(copy.storyboards[0]!.scenes[scene]! as Parameters<typeof make>[0], n);
  return copy;
}

/** A show that is not planned as it must be is no figure but a failure. */
function assertPlanned({ kind }: Edit, scene: number, { report }: PlannedShow): void {
  const where = `${kind} edit of "${show.storyboards[0]!.scenes[scene]!.name}"`;
  if (planned > MOST_PLANNED[kind]) throw new Error(`${where}: ${planned} ways were planned again`);
  if (report.transitions.some(({ certified }) => !certified)) throw new Error(`${where}: a way is not certified`);
}

const timesMs = { placement: [] as number[], hold: [] as number[], light: [] as number[] };
const checkMs: number[] = [];
const plannedByHold: number[] = [];
let before: PlannedShow | null = null;
let shown = await compileShow(show, files.assets, UNATTENDED, means);
let n = 0;
for (let round = 0; round < ROUNDS; round++) {
  for (const edit of EDITS) {
    for (let scene = 0; scene < show.storyboards[0]!.scenes.length; scene++) {
      const next = edited(scene, edit.make, ++n);
      planned = 0;
      // as the worker does with flights that it forgets
      if (before) means.cache.segments.recycle(before.flight.trajectories);
      const startMs = performance.now();
      const result = await compileShow(next, files.assets, UNATTENDED, means);
      if (round > 0) timesMs[edit.kind].push(performance.now() - startMs);
      if (round > 0) checkMs.push(result.report.timingsMs.check);
      assertPlanned(edit, scene, result);
      [before, shown] = [shown, result];
      if (edit.kind === 'hold') plannedByHold.push(planned);
    }
  }
}
planner.close();
const figure = (name: string, values: number[], share: number, atMost: number | null) => ({
  name,
  value: quantile(values, share),
  unit: 'ms',
  atMost,
});
printFigures([
  figure(
    'a scene is moved, scaled or turned: edit to certified plan on all cores, median',
    timesMs.placement,
    0.5,
    150,
  ),
  figure('the same, 95 of 100', timesMs.placement, 0.95, null),
  figure('a hold is made longer: edit to certified plan, median', timesMs.hold, 0.5, 100),
  {
    name: 'ways that a longer hold plans again, mean',
    value: plannedByHold.reduce((sum, ways) => sum + ways, 0) / plannedByHold.length,
    unit: '',
    atMost: null,
  },
  figure('light is changed: edit to certified plan, median', timesMs.light, 0.5, 100),
  figure('of these the check, median', checkMs, 0.5, null),
]);
