import { expect, test } from 'vitest';
import { compileShow, type PlannedShow } from '../../src/compile';
import { UNATTENDED } from '../../src/core';
import { ShowDocument, type ShowValue } from '../../src/editing';
import { createTaskHandlers } from '../../src/jobs';
import { LiveShow } from '../../src/live';
import { createFleetSampler, type FleetSampler } from '../../src/playback';
import { applyEdits, parseShow, type ShowEdit } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';

/** What a scene is given to do, beside the rings and balls of the small show; each against the plan of the same show. */
const SCENES: Readonly<Record<string, Tried & Record<string, unknown>>> = {
  'stands still': {},
  'is turned and grown': { placement: { positionM: [3, -4, 50], headingDeg: 33, scale: 1.2 } },
  'is shrunk': { placement: { positionM: [0, 0, 45], scale: 0.7 } },
  turns: { movement: { kind: 'turn', degrees: 80 } },
  waves: { movement: { kind: 'wave', amplitudeM: 2, lengthM: 30, periodS: 8 } },
  'beats and bobs': {
    movement: [
      { kind: 'beat', degrees: 12, periodS: 8, bodyM: 4 },
      { kind: 'bob', byM: [0, 0, 4], periodS: 8 },
    ],
  },
  'is carried': {
    movement: {
      kind: 'path',
      pointsM: [
        [0, 0, 0],
        [8, 2, 3],
        [16, 0, 6],
      ],
      headingFollows: true,
    },
  },
  'is dim and of one colour': { light: { colour: '#22ccaa', brightness: 0.6 } },
  twinkles: { light: { effects: [{ kind: 'twinkle', periodS: 3, depth: 0.8 }] } },
  'is chased through': { light: { effects: [{ kind: 'chase', colour: '#ff0000', widthM: 6, periodS: 5 }] } },
  'flows in and out': { movement: { kind: 'turn', degrees: 40 }, transition: { kind: 'planned', flow: 'through' } },
  'has spares': { formation: 'few' },
  'waits for the next one': { movement: { kind: 'turn', degrees: 40 }, nextStartS: 80 },
};

const FORMATIONS = { few: { recipe: { kind: 'circle', radiusM: 12, points: 20 } } };
const ASSETS: ReadonlyMap<string, Uint8Array> = new Map();

interface Tried {
  readonly transition?: object;
  readonly nextStartS?: number;
}

function showWith({ nextStartS, ...scene }: Tried & Readonly<Record<string, unknown>>): ShowValue {
  const [first, second] = SMALL_SHOW.storyboard.scenes as [object, object];
  const transition = scene.transition ?? { kind: 'planned' };
  const after = { ...second, name: 'After', transition, ...(nextStartS && { startS: nextStartS }) };
  const scenes = [first, { ...second, name: 'Tried', movement: undefined, holdS: 12, ...scene }, after];
  const formations = { ...SMALL_SHOW.formations, ...FORMATIONS };
  const text = JSON.stringify({ ...SMALL_SHOW, formations, storyboard: { ...SMALL_SHOW.storyboard, scenes } });
  return { show: parseShow(text, 'show.json'), assets: ASSETS };
}

/**
 * The plan flies a spline through the movement, here is the movement itself: they part by a few centimetres, a quarter of a
 * light's core on screen. (By 12 cm where a path turns back sharply.)
 */
const UNSEEN_M = 0.05;

const plan = ({ show, assets }: ShowValue): Promise<PlannedShow> => compileShow(show, assets, UNATTENDED);
const handlers = createTaskHandlers();

/** A live show whose second scene was edited, over a plan of the same points: both must show the same. */
async function liveOver(value: ShowValue, planned: PlannedShow) {
  const other = applyEdits(value.show, [
    { kind: 'set', at: ['storyboards', 0, 'scenes', 1, 'spares'], value: 'below' },
  ]);
  const document = new ShowDocument(value, null);
  const live = new LiveShow(document, { show: other, assets: ASSETS }, (question) =>
    handlers.points(question, UNATTENDED),
  );
  const flown = createFleetSampler(planned.flight);
  return { document, live, flown, sampler: live.over(createFleetSampler(planned.flight), planned.report.scenes) };
}

/** Lit drones as words in the order of their places: where they are, to `stepM`, and how they shine. */
function look(sampler: FleetSampler, timeMs: number) {
  const [positionsM, colours] = [new Float32Array(3 * sampler.count), new Float32Array(3 * sampler.count)];
  sampler.samplePositionsInto(positionsM, timeMs);
  sampler.sampleLightsInto(colours, timeMs);
  const lit: { at: number[]; colour: number[] }[] = [];
  for (let k = 0; k < positionsM.length; k += 3) {
    const colour = [...colours.subarray(k, k + 3)];
    if (Math.max(...colour) > 0.004) lit.push({ at: [...positionsM.subarray(k, k + 3)], colour });
  }
  return lit;
}

/** For each of the first the nearest of the second: the farthest of them, and the most that a channel differs. */
function worst(a: ReturnType<typeof look>, b: ReturnType<typeof look>) {
  let [farM, differs] = [0, 0];
  for (const { at, colour } of a) {
    const distances = b.map((other) => Math.hypot(...at.map((value, axis) => value - other.at[axis]!)));
    const nearest = distances.indexOf(Math.min(...distances));
    farM = Math.max(farM, distances[nearest]!);
    differs = Math.max(differs, ...colour.map((value, channel) => Math.abs(value - b[nearest]!.colour[channel]!)));
  }
  return { farM, differs };
}

async function settled(live: LiveShow): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet++) {
    const stop = live.subscribe(() => {
      quiet = 0;
    });
    await new Promise((done) => setTimeout(done, 10));
    stop();
  }
}

test.each(Object.keys(SCENES))('the seam is not seen when the plan of a scene arrives that %s', async (name) => {
  const value = showWith(SCENES[name]!);
  const planned = await plan(value);
  const { live, flown, sampler } = await liveOver(value, planned);
  const { startS, endS } = planned.report.scenes[1]!;
  look(sampler, startS * 1000 + 1);
  await settled(live);
  expect(live.stale!.edited[1]).toBe(true);
  for (const share of [0.2, 0.4, 0.55, 0.8]) {
    const timeMs = 1000 * (startS + share * (endS - startS));
    const [shown, asPlanned] = [look(sampler, timeMs), look(flown, timeMs)];
    expect(shown.length).toBe(asPlanned.length);
    for (const { farM, differs } of [worst(shown, asPlanned), worst(asPlanned, shown)]) {
      expect(farM).toBeLessThan(UNSEEN_M);
      expect(differs).toBeLessThan(0.02);
    }
  }
  live.dispose();
});

test('a hold that is not called old is flown as before: whatever was edited elsewhere', async () => {
  const before = showWith({ movement: { kind: 'turn', degrees: 30 } });
  const planned = await plan(before);
  const at = ['storyboards', 0, 'scenes', 0];
  const edits: readonly ShowEdit[][] = [
    [{ kind: 'set', at: [...at, 'figures', 0, 'placement', 'positionM', 0], value: 6 }],
    [{ kind: 'set', at: [...at, 'figures', 0, 'light', 'brightness'], value: 0.4 }],
    [{ kind: 'set', at: [...at, 'holdS'], value: 11 }],
    [{ kind: 'set', at: [...at, 'spares'], value: 'below' }],
    [{ kind: 'set', at: ['storyboards', 0, 'scenes', 1, 'transition'], value: { kind: 'fixed', durationS: 40 } }],
    [{ kind: 'move', at, before: 2 }],
    [{ kind: 'set', at: ['storyboards', 0, 'takeoff', 'layers'], value: 3 }],
    [{ kind: 'set', at: ['formations', 'ring', 'recipe', 'radiusM'], value: 20 }],
  ];
  for (const edit of edits) {
    const now = { show: applyEdits(before.show, edit), assets: ASSETS };
    const document = new ShowDocument(now, null);
    const live = new LiveShow(document, before, () => new Promise(() => {}));
    const again = await plan(now);
    for (const [index, isOld] of live.stale!.scenes.entries()) {
      if (isOld) continue;
      const [was, is] = [planned.report.scenes[index]!, again.report.scenes[live.stale!.indexNow[index]!]!];
      expect(is.endS - is.startS).toBeCloseTo(was.endS - was.startS, 3);
      const middleMs = 500 * (was.endS - was.startS);
      const flown = [
        look(createFleetSampler(planned.flight), was.startS * 1000 + middleMs),
        look(createFleetSampler(again.flight), is.startS * 1000 + middleMs),
      ] as const;
      const { farM, differs } = worst(...flown);
      expect(farM, JSON.stringify(edit)).toBeLessThan(0.002);
      expect(differs, JSON.stringify(edit)).toBeLessThan(0.01);
    }
    live.dispose();
  }
});

test('between holds, and in holds that are current, the plan is shown as it is', async () => {
  const value = showWith({});
  const planned = await plan(value);
  const document = new ShowDocument(value, null);
  const live = new LiveShow(document, value, (question) => handlers.points(question, UNATTENDED));
  const flown = createFleetSampler(planned.flight);
  const sampler = live.over(createFleetSampler(planned.flight), planned.report.scenes);
  document.draft([
    { kind: 'set', at: ['storyboards', 0, 'scenes', 1, 'figures', 0, 'placement', 'positionM', 0], value: 9 },
  ]);
  const { startS, endS } = planned.report.scenes[1]!;
  look(sampler, startS * 1000 + 1);
  await settled(live);
  for (let timeS = 0; timeS < planned.report.durationS; timeS += 1.7) {
    const isHeld = timeS >= startS && timeS < endS;
    const { farM } = worst(look(sampler, timeS * 1000), look(flown, timeS * 1000));
    if (isHeld) expect(farM).toBeGreaterThan(1);
    else expect(farM).toBe(0);
  }
  document.discard();
  expect(live.stale).toBeNull();
  live.dispose();
});

test('a plan that is about to leave the screen still shows the document, though its successor has come', async () => {
  const value = showWith({});
  const planned = await plan(value);
  const document = new ShowDocument(value, null);
  const live = new LiveShow(document, value, (question) => handlers.points(question, UNATTENDED));
  const sampler = live.over(createFleetSampler(planned.flight), planned.report.scenes);
  const at = ['storyboards', 0, 'scenes', 1, 'figures', 0, 'placement', 'positionM', 0];
  document.edit({ key: 'change' }, [{ kind: 'set', at, value: 9 }], null);
  const { startS, endS } = planned.report.scenes[1]!;
  const middleMs = 500 * (startS + endS);
  look(sampler, middleMs);
  await settled(live);
  const before = look(sampler, middleMs);
  live.setPlanned(document.value);
  expect(live.stale).toBeNull();
  expect(worst(look(sampler, middleMs), before)).toEqual({ farM: 0, differs: 0 });
  live.dispose();
});
