import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CompileMeans, compileShow, type PlannedShow, ShowCache } from '../../src/compile';
import { CHECK_DEFAULTS, checkTrajectories, type PlanReport, planMovesInline, UNATTENDED } from '../../src/core';
import { collectTransferables } from '../../src/jobs/transferables';
import { type Figure, mainStoryboard, parseShow, type Scene, type Show } from '../../src/show';
import '../seed-properties';
import { SMALL_SHOW } from '../fixtures/small-show';
import { readShippedShow } from '../shows/shipped-shows';

type Edit = (show: Show) => void;

const sceneOf = (show: Show, index: number): Scene => mainStoryboard(show).scenes[index]!;
const figureOf = (show: Show, index: number): Figure => sceneOf(show, index).figures[0]!;

const NO_FILES: ReadonlyMap<string, Uint8Array> = new Map();
const RANDOM_EDITS = fc.oneof(
  fc.record({ scene: fc.nat(1), byM: fc.integer({ min: -4, max: 4 }) }).map(
    ({ scene, byM }): Edit =>
      (show) => {
        figureOf(show, scene).placement.positionM = [byM, 0, 45 + byM];
      },
  ),
  fc.record({ scene: fc.nat(1), holdS: fc.integer({ min: 3, max: 20 }) }).map(
    ({ scene, holdS }): Edit =>
      (show) => {
        sceneOf(show, scene).holdS = holdS;
      },
  ),
  fc.constantFrom('#112233', '#ff0000').map(
    (colour): Edit =>
      (show) => {
        figureOf(show, 0).light.colour = colour;
      },
  ),
  fc.record({ scene: fc.nat(1), periodS: fc.constantFrom(2, 3), brightness: fc.constantFrom(0.5, 1) }).map(
    ({ scene, periodS, brightness }): Edit =>
      (show) => {
        const { light } = figureOf(show, scene);
        light.brightness = brightness;
        light.effects = [
          { id: 'band', kind: 'chase', colour: '#ff8800', directionDeg: 30, widthM: 4, periodS },
          { id: 'stars', kind: 'twinkle', depth: 0.6, periodS, seed: 3 },
        ];
      },
  ),
  fc.integer({ min: 24, max: 36 }).map(
    (points): Edit =>
      (show) => {
        show.formations.ball!.recipe = { ...show.formations.ball!.recipe, points } as never;
      },
  ),
  fc.constantFrom(40, 70).map(
    (holdS): Edit =>
      (show) => {
        show.formations.ball!.recipe = { ...show.formations.ball!.recipe, points: 24 } as never;
        Object.assign(sceneOf(show, 1), { spares: 'land', holdS });
      },
  ),
  fc.constantFrom('default', 'conservative').map(
    (profile): Edit =>
      (show) => {
        show.profile = profile;
      },
  ),
);

function smallShow(): Show {
  return parseShow(JSON.stringify(SMALL_SHOW), 'test');
}

/** A cache, and how many ways were planned since it was last asked. */
function countingMeans(): { means: CompileMeans; planned: () => number } {
  let count = 0;
  const planTransitions: CompileMeans['planTransitions'] = (requests, task, onPlanned) => {
    count += requests.length;
    return planMovesInline(requests, task, onPlanned);
  };
  return {
    means: { cache: new ShowCache(), planTransitions },
    planned: () => {
      const since = count;
      count = 0;
      return since;
    },
  };
}

function edited(show: Show, edit: Edit): Show {
  const copy = structuredClone(show);
  edit(copy);
  return copy;
}

function untimed({ flight, report }: PlannedShow) {
  return { flight, report: { ...report, timingsMs: null } };
}

/** The check of the whole flight, with no knowledge of its parts, as far as a plan reports it. */
function checkedAnew({ flight, report }: PlannedShow): Partial<PlanReport> {
  const windows = report.transitions.map(({ startS, durationS }) => ({
    startMs: Math.round(startS * 1000),
    endMs: Math.round((startS + durationS) * 1000),
  }));
  return checkTrajectories(flight, flight.profile, { ...CHECK_DEFAULTS, windows }).report;
}

test('with a cache a chain of edits gives the same bytes and the same report as without', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(RANDOM_EDITS, { minLength: 1, maxLength: 4 }), async (edits) => {
      const { means } = countingMeans();
      let show = smallShow();
      for (const edit of edits) {
        show = edited(show, edit);
        const [kept, fresh] = [
          await compileShow(show, NO_FILES, UNATTENDED, means).then(untimed, String),
          await compileShow(show, NO_FILES, UNATTENDED).then(untimed, String),
        ];
        expect(kept).toEqual(fresh);
      }
    }),
    { numRuns: 8 },
  );
}, 60_000);

test('light and holds plan no way again; a scene that is moved plans those into it and out of it', async () => {
  const { means, planned } = countingMeans();
  const show = smallShow();
  await compileShow(show, NO_FILES, UNATTENDED, means);
  expect(planned()).toBe(3);
  const light = edited(show, (one) => (figureOf(one, 1).light.colour = '#00ff00'));
  const { flight } = await compileShow(light, NO_FILES, UNATTENDED, means);
  expect(planned()).toBe(0);
  expect(flight.lights.rgb.includes(255)).toBe(true);
  await compileShow(
    edited(light, (one) => (sceneOf(one, 0).holdS = 11)),
    NO_FILES,
    UNATTENDED,
    means,
  );
  expect(planned()).toBe(0);
  const moved = edited(show, (one) => (figureOf(one, 0).placement.positionM = [1, 0, 45]));
  await compileShow(moved, NO_FILES, UNATTENDED, means);
  expect(planned()).toBe(2);
});

test('another name of the show, of a scene, a figure or a group plans nothing', async () => {
  const { means, planned } = countingMeans();
  const show = smallShow();
  await compileShow(show, NO_FILES, UNATTENDED, means);
  planned();
  const renamed = edited(show, (one) => {
    one.title = 'Another';
    mainStoryboard(one).name = 'Another';
    sceneOf(one, 0).name = 'Another';
    figureOf(one, 0).name = 'Another';
    one.formations.other = one.formations.ball!;
    figureOf(one, 1).formation = 'other';
  });
  const { report } = await compileShow(renamed, NO_FILES, UNATTENDED, means);
  expect(planned()).toBe(0);
  expect(report.transitions.map(({ from, to }) => [from, to])).toEqual([
    ['takeoff', 'Another'],
    ['Another', 'Ball'],
    ['Ball', 'landing'],
  ]);
});

test('a scene that is shown twice is one segment in two places: with a cache the same as without, and as a check finds it', async () => {
  const { means } = countingMeans();
  const twice = edited(smallShow(), (one) => {
    const main = mainStoryboard(one);
    const [ring, ball] = main.scenes;
    main.scenes = [
      ring!,
      ball!,
      { ...ring!, id: 'ring-again', name: 'Ring again' },
      { ...ball!, id: 'ball-again', name: 'Ball again' },
    ];
  });
  for (let round = 0; round < 2; round++) {
    const kept = await compileShow(twice, NO_FILES, UNATTENDED, means);
    expect(untimed(kept)).toEqual(untimed(await compileShow(twice, NO_FILES, UNATTENDED)));
    expect(kept.report).toMatchObject(checkedAnew(kept));
  }
});

test('new parts are judged while others are planned, and the report is that of a check of the whole', async () => {
  const { means } = countingMeans();
  const show = smallShow();
  await compileShow(show, NO_FILES, UNATTENDED, means);
  let listens = false;
  let judgedAhead = 0;
  const cache = means.cache;
  const judgeSteps = cache.checks.judgeSteps.bind(cache.checks);
  cache.checks.judgeSteps = function* (...given) {
    const steps = judgeSteps(...given);
    const isNew = !steps.next().done;
    if (isNew && listens) judgedAhead++;
    if (isNew && !listens) throw new Error('a part was judged after all were planned');
    yield* steps;
  };
  const planTransitions: CompileMeans['planTransitions'] = async (requests, task, onPlanned) => {
    listens = true;
    const plans = await means.planTransitions(requests, task, onPlanned);
    listens = false;
    return plans;
  };
  const moved = edited(show, (one) => (figureOf(one, 0).placement.positionM = [2, 0, 45]));
  const planned = await compileShow(moved, NO_FILES, UNATTENDED, { cache, planTransitions });
  expect(judgedAhead).toBe(3); // the scene, the transition into it and the transition out of it
  expect(planned.report).toMatchObject(checkedAnew(planned));
});

test('what a worker sends away is not what it keeps', async () => {
  const { means, planned } = countingMeans();
  const first = await compileShow(smallShow(), NO_FILES, UNATTENDED, means);
  const sent = structuredClone(first, { transfer: collectTransferables(first) });
  expect(first.flight.trajectories.controlsM.length).toBe(0);
  planned();
  const again = await compileShow(smallShow(), NO_FILES, UNATTENDED, means);
  expect(planned()).toBe(0);
  expect(untimed(again)).toEqual(untimed(sent));
});

test('a file with other bytes under the same name makes another formation', async () => {
  const { means } = countingMeans();
  const show = edited(smallShow(), ({ formations }) => {
    formations.ring!.recipe = parseShow(
      JSON.stringify({ ...SMALL_SHOW, formations: { ...SMALL_SHOW.formations, ring: POINTS } }),
      'test',
    ).formations.ring!.recipe;
  });
  const filesOf = (pitch: number) => new Map([['assets/row.csv', new TextEncoder().encode(rowOfPoints(pitch))]]);
  const placesM = async (pitch: number) => {
    const { flight } = await compileShow(show, filesOf(pitch), UNATTENDED, means);
    return flight.trajectories.controlsM;
  };
  const narrow = await placesM(2.4);
  expect(await placesM(5)).not.toEqual(narrow);
  expect(await placesM(2.4)).toEqual(narrow);
}, 30_000);

const POINTS = { recipe: { kind: 'points', file: 'assets/row.csv' } } as const;

function rowOfPoints(pitch: number): string {
  return ['Name,x_m,y_m,z_m', ...Array.from({ length: 20 }, (_, k) => `P${k},${(k - 9.5) * pitch},0,0`)].join('\n');
}

/** Edits after which a check has much to say, of all kinds. */
const BROKEN: [string, Edit][] = [
  ['as it ships', () => {}],
  ['a scene outside the fence', (one) => (figureOf(one, 1).placement.positionM = [85, 20, 60])],
  ['a scene too low', (one) => (figureOf(one, 0).placement.positionM = [0, 10, 12])],
  ['a movement too fast', (one) => (figureOf(one, 0).motion = [{ kind: 'turn', degrees: 2000 }])],
  ['points that come too close', (one) => (figureOf(one, 0).motion = [{ kind: 'scale', to: 0.5, back: true }])],
];

test.each(['first-steps', 'police-day'])(
  '%s: parts that were judged before make the same report',
  async (name) => {
    const { show, assets } = readShippedShow(name);
    const { means } = countingMeans();
    await compileShow(show, assets, UNATTENDED, means);
    for (const [what, edit] of name === 'first-steps' ? BROKEN : [...BROKEN.slice(0, 2), BROKEN.at(-1)!]) {
      const planned = await compileShow(edited(show, edit), assets, UNATTENDED, means);
      expect(planned.report, `${name}, ${what}`).toMatchObject(checkedAnew(planned));
      if (what === 'as it ships') expect(planned.report.problems).toEqual([]);
      else expect(planned.report.problems.length, what).toBeGreaterThan(0);
    }
  },
  120_000,
);
