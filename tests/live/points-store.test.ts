import { expect, test } from 'vitest';
import { Cancelled, type FormationPoints, InputError } from '../../src/core';
import { type PointsQuestion, PointsStore } from '../../src/live/points-store';
import { type Recipe, recipeSchema } from '../../src/show';

interface Asked extends PointsQuestion {
  readonly signal: AbortSignal;
  answer(points: FormationPoints): Promise<void>;
  refuse(error: Error): Promise<void>;
}

const later = () => new Promise<void>((done) => setTimeout(done, 0));

/** A lane that answers when it is told to. */
function lane() {
  const asked: Asked[] = [];
  let arrivals = 0;
  const store = new PointsStore(
    (question, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Cancelled()));
        asked.push({
          ...question,
          signal,
          answer: (points) => {
            resolve(points);
            return later();
          },
          refuse: (error) => {
            reject(error);
            return later();
          },
        });
      }),
    () => arrivals++,
  );
  return { store, asked, arrivals: () => arrivals };
}

const recipe = (given: object): Recipe => recipeSchema.parse(given);
const circle = (radiusM: number) => recipe({ kind: 'circle', radiusM });
const drawing = (more = {}) => recipe({ kind: 'drawing', file: 'a.svg', ...more });
const FILES: ReadonlyMap<string, Uint8Array> = new Map();

function wish(of: Recipe, { slot = 'ring', isUrgent = true } = {}) {
  return { slot, where: 'x', isUrgent, inputs: { recipe: of, count: 10, spacingM: 2, files: FILES } };
}

function pointsAt(x: number): FormationPoints {
  const [positionsM, coloursSrgb, parts] = [Float64Array.of(x, 0, 0), Uint8Array.of(1, 2, 3), Uint16Array.of(0)];
  return { positionsM, coloursSrgb, parts, partNames: ['p'] };
}

test('what is not known is asked for once, and known from then on by its value', async () => {
  const { store, asked, arrivals } = lane();
  expect(store.pointsOf(wish(circle(5)))).toBeNull();
  expect(store.pointsOf(wish(circle(5)))).toBeNull();
  expect(asked.length).toBe(1);
  await asked[0]!.answer(pointsAt(5));
  expect(arrivals()).toBe(1);
  expect(store.pointsOf(wish(circle(5)))!.positionsM[0]).toBe(5);
  expect(store.isExact(wish(circle(5)).inputs)).toBe(true);
  expect(asked.length).toBe(1);
});

test('while a hand moves only the newest question waits, and a size grows what was shown meanwhile', async () => {
  const { store, asked } = lane();
  store.pointsOf(wish(circle(5)));
  await asked[0]!.answer(pointsAt(5));
  expect(store.pointsOf(wish(circle(5)))!.positionsM[0]).toBe(5);
  for (const radiusM of [6, 7, 8, 9]) expect(store.pointsOf(wish(circle(radiusM)))!.positionsM[0]).toBeCloseTo(radiusM);
  expect(asked.slice(1).map((one) => (one.recipe as { radiusM?: number }).radiusM)).toEqual([6]);
  await asked[1]!.answer(pointsAt(6));
  expect(asked.slice(2).map((one) => (one.recipe as { radiusM?: number }).radiusM)).toEqual([9]);
  await asked[2]!.answer(pointsAt(9.5));
  expect(store.pointsOf(wish(circle(9)))!.positionsM[0]).toBe(9.5);
  expect(asked.length).toBe(3);
});

test('a slow formation is sketched first; a newer one calls it off, and the sky keeps the last until then', async () => {
  const { store, asked } = lane();
  expect(store.pointsOf(wish(drawing()))).toBeNull();
  expect(asked[0]!.isSketch).toBe(true);
  await asked[0]!.answer(pointsAt(1));
  expect(store.pointsOf(wish(drawing()))!.positionsM[0]).toBe(1);
  expect(store.isExact(wish(drawing()).inputs)).toBe(false);
  expect(asked[1]!.isSketch).toBe(false);
  const other = wish(drawing({ mode: 'outline' }));
  expect(store.pointsOf(other)!.positionsM[0]).toBe(1);
  expect(asked[1]!.signal.aborted).toBe(true);
  await later();
  expect(asked[2]!.isSketch).toBe(true);
  await asked[2]!.answer(pointsAt(2));
  await asked[3]!.answer(pointsAt(3));
  expect(store.pointsOf(other)!.positionsM[0]).toBe(3);
});

test('what the eye waits for goes before what a thumbnail wants, which is not forgotten', async () => {
  const { store, asked } = lane();
  store.pointsOf(wish(drawing(), { slot: 'thumbnail', isUrgent: false }));
  expect(asked[0]!.isSketch).toBe(false);
  store.pointsOf(wish(circle(5)));
  expect(asked[0]!.signal.aborted).toBe(true);
  await later();
  expect(asked[1]!.recipe.kind).toBe('circle');
  await asked[1]!.answer(pointsAt(5));
  expect(asked[2]!.recipe.kind).toBe('drawing');
});

test('points that cannot be are asked for once, and what was shown stays', async () => {
  const { store, asked, arrivals } = lane();
  store.pointsOf(wish(circle(5)));
  await asked[0]!.answer(pointsAt(5));
  store.pointsOf(wish(circle(5)));
  store.pointsOf(wish(circle(0.1)));
  await asked[1]!.refuse(new InputError('they do not fit', 'x', 'Make it larger.'));
  expect(arrivals()).toBe(2);
  expect(store.pointsOf(wish(circle(0.1)))!.positionsM[0]).toBe(5);
  expect(asked.length).toBe(2);
});

test('a sketch that fails does not keep the points away, nor does a worker that dies ask for ever', async () => {
  const { store, asked } = lane();
  store.pointsOf(wish(drawing()));
  await asked[0]!.refuse(new Error('no sketch'));
  expect(asked[1]!.isSketch).toBe(false);
  expect(store.pointsOf(wish(drawing()))).toBeNull();
  await asked[1]!.refuse(new Error('the worker died'));
  expect(store.pointsOf(wish(drawing()))).toBeNull();
  expect(asked.length).toBe(2);
});

test('a closed store asks nothing more', async () => {
  const { store, asked, arrivals } = lane();
  store.pointsOf(wish(circle(5)));
  store.close();
  expect(asked[0]!.signal.aborted).toBe(true);
  await later();
  expect(arrivals()).toBe(0);
  expect(asked.length).toBe(1);
});

test('what may be a sketch yet is not judged by its distances; what cannot be sketched always is', async () => {
  const { store, asked } = lane();
  const picture = wish(drawing());
  store.pointsOf(picture);
  expect(store.isUnsure(picture.inputs)).toBe(true);
  expect(store.isUnsure(wish(circle(5)).inputs)).toBe(false);
  await asked[0]!.answer(pointsAt(1));
  expect(store.isUnsure(picture.inputs)).toBe(true);
  await asked[1]!.answer(pointsAt(2));
  expect(store.isExact(picture.inputs)).toBe(true);
  expect(store.isUnsure(picture.inputs)).toBe(false);
});

test('what is only tried is forgotten and stopped as soon as a hand is at something; what is shown goes on', async () => {
  const { store, asked } = lane();
  store.pointsOf(wish(circle(5), { slot: 'tried/a', isUrgent: false }));
  store.pointsOf(wish(circle(6), { slot: 'tried/b', isUrgent: false }));
  store.pointsOf(wish(circle(7), { slot: 'ring' }));
  store.drop('tried/');
  await later();
  expect(asked[0]!.signal.aborted).toBe(true);
  expect(asked.map((one) => (one.recipe as { radiusM?: number }).radiusM)).toEqual([5, 7]);
  expect(asked[1]!.signal.aborted).toBe(false);
  expect(store.answerTo(wish(circle(5)).inputs)).toBeNull();
  await asked[1]!.answer(pointsAt(7));
  expect(store.answerTo(wish(circle(7)).inputs)).not.toBeNull();
  store.pointsOf(wish(circle(6), { slot: 'tried/b', isUrgent: false }));
  await asked[2]!.refuse(new InputError('no room', 'x', 'y'));
  expect(store.answerTo(wish(circle(6)).inputs)).toBeInstanceOf(InputError);
});
