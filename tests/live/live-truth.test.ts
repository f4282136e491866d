import { expect, test } from 'vitest';
import { type BoundsQuestion, boundScene, runAtOnce, type SceneBounds } from '../../src/core';
import { LiveTruth, type SceneTruth, truthSubject } from '../../src/live';
import type { HoldPicture } from '../../src/live/hold-picture';
import type { LiveShow } from '../../src/live/live-show';
import { applyEdits, parseShow, type Show } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';

const SHOW = parseShow(JSON.stringify(SMALL_SHOW), 'show.json');
const SECOND = ['storyboards', 0, 'scenes', 1, 'transition'];

/** A hold whose points stand at one height, four metres apart. */
function holdAt(heightM: number): HoldPicture {
  const placesM = Float64Array.from({ length: 3 * 4 }, (_, at) =>
    at % 3 === 0 ? 4 * Math.floor(at / 3) : at % 3 === 2 ? heightM : 0,
  );
  const figures = [{ id: 'main', placesM }];
  const hold = {
    count: 4,
    endMs: 5000,
    placesAt: () => placesM.slice(),
    figuresAt: () => figures,
    instants: () => [[placesM]],
  };
  return hold as unknown as HoldPicture;
}

const showing = (holds: readonly HoldPicture[], isUnsure = false) =>
  ({ holdOf: (index: number) => holds[index] ?? null, isUnsure: () => isUnsure }) as unknown as LiveShow;
const LIVE = showing([holdAt(20), holdAt(60)]);

async function truthOf(show: Show, scene: number, planned: Parameters<typeof truthSubject>[3] = [], live = LIVE) {
  const told: (SceneTruth | null)[] = [];
  const truth = new LiveTruth(
    (question) => Promise.resolve(runAtOnce(boundScene({ ...question, drones: 4 }))),
    (found) => told.push(found),
  );
  truth.want(() => truthSubject(live, show, scene, planned));
  await expect.poll(() => told.length).toBe(1);
  return told[0]!;
}

test('a rise of 40 m at 3 m/s needs its time, beside what the plan took and what the show gives', async () => {
  const [before, after] = SHOW.storyboards[0]!.scenes.map(({ id }) => id);
  const planned = [{ fromScene: before!, toScene: after!, durationS: 16.2 }];
  const { into, out, closest, toOthers, leastM, limitsBroken } = (await truthOf(SHOW, 1, planned))!;
  expect(into!.needsS).toBeGreaterThan(40 / 3);
  expect(into).toMatchObject({ givenS: null, plannedS: 16.2 });
  expect(out).toBeNull();
  expect(closest).toEqual({
    distanceM: 4,
    points: [
      { figure: 'main', name: 'main', point: 0 },
      { figure: 'main', name: 'main', point: 1 },
    ],
  });
  expect(toOthers).toBeNull();
  expect(leastM).toBe(2);
  expect(limitsBroken).toMatchObject({ tooLowM: 0, tooHighM: 0, outside: 0 });
  const given = applyEdits(SHOW, [{ kind: 'set', at: SECOND, value: { kind: 'fixed', durationS: 9 } }]);
  expect((await truthOf(given, 1))!.into).toMatchObject({ givenS: 9, plannedS: null });
  expect((await truthOf(given, 0))!.out).toMatchObject({ givenS: 9 });
});

test('transitions that flow through have no bound from rest to rest', async () => {
  const through = applyEdits(SHOW, [{ kind: 'set', at: [...SECOND, 'flow'], value: 'through' }]);
  expect((await truthOf(through, 1))!.into).toBeNull();
  expect((await truthOf(through, 0))!.out).toBeNull();
});

test('points that are not known yet say nothing', () => {
  expect(truthSubject(showing([]), SHOW, 0, [])).toBeNull();
});

test('one question at a time; the next is about what is shown when it is asked', async () => {
  const asked: BoundsQuestion[] = [];
  const answers: ((bounds: SceneBounds) => void)[] = [];
  const told: (SceneTruth | null)[] = [];
  const ask = (question: BoundsQuestion) => {
    asked.push(question);
    return new Promise<SceneBounds>((resolve) => answers.push(resolve));
  };
  const truth = new LiveTruth(ask, (found) => told.push(found));
  for (const heightM of [30, 31, 32]) truth.want(() => truthSubject(showing([holdAt(heightM)]), SHOW, 0, []));
  await expect.poll(() => asked.length).toBe(1);
  expect(asked[0]!.start.placesM[2]).toBe(32);
  for (const heightM of [33, 34]) truth.want(() => truthSubject(showing([holdAt(heightM)]), SHOW, 0, []));
  answers[0]!({ intoS: null, outS: null, closest: null, toOthers: null });
  await expect.poll(() => asked.length).toBe(2);
  expect(asked[1]!.start.placesM[2]).toBe(34);
  answers[1]!({ intoS: null, outS: null, closest: null, toOthers: null });
  truth.want(() => null);
  await expect.poll(() => told).toEqual([expect.anything(), expect.anything(), null]);
});

test('of points that may be a sketch yet no distance is told', async () => {
  const { closest, toOthers, into } = (await truthOf(SHOW, 1, [], showing([holdAt(20), holdAt(60)], true)))!;
  expect([closest, toOthers]).toEqual([null, null]);
  expect(into!.needsS).toBeGreaterThan(40 / 3);
});
