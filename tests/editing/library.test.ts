import { expect, test } from 'vitest';
import { figureOfItem, SHAPE_ITEMS, scenesOfItem, showItems, textItems, tileInputs } from '../../src/editing/library';
import { applyEdits, parseShow, recipeSchema, type Show } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';

const show = (): Show => parseShow(JSON.stringify(SMALL_SHOW), 'show.json');

test('every form of the library is a recipe with a picture, and has a name of its own', () => {
  for (const item of [...SHAPE_ITEMS, ...textItems(''), ...textItems('Әлем')]) {
    expect(recipeSchema.safeParse(item.recipe).success, item.id).toBe(true);
    const needsFont = item.recipe.kind === 'text' && item.recipe.style !== undefined;
    expect(tileInputs(item, new Map()) !== null, item.id).toBe(!needsFont);
  }
  expect(new Set(SHAPE_ITEMS.map(({ id }) => id)).size).toBe(19);
});

test('a countdown is of the numbers that are asked for', () => {
  const numbersOf = (words: string) =>
    textItems(words)
      .find(({ id }) => id === 'countdown')!
      .scenes!.map(({ name }) => Number(name));
  expect(numbersOf('')).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  expect(numbersOf('3-1')).toEqual([3, 2, 1]);
  expect(numbersOf('1…3')).toEqual([1, 2, 3]);
  expect(numbersOf('5 3 1')).toEqual([5, 3, 1]);
  expect(numbersOf('heart')).toHaveLength(11);
  expect(numbersOf('999-1')).toHaveLength(60);
});

test('scenes of an item stand behind a scene in their order, each with a formation of its own', () => {
  const before = show();
  const countdown = textItems('3-1').find(({ id }) => id === 'countdown')!;
  const { edits, index } = scenesOfItem(before, 0, countdown, 'Countdown');
  const after = applyEdits(before, edits);
  const scenes = after.storyboards[0]!.scenes.slice(index, index + 3);
  expect(scenes.map(({ name }) => name)).toEqual(['3', '2', '1']);
  expect(new Set(scenes.map(({ id }) => id)).size).toBe(3);
  const texts = scenes.map(({ figures }) => after.formations[figures[0]!.formation]!.recipe);
  expect(texts.map((recipe) => recipe.kind === 'text' && recipe.text)).toEqual(['3', '2', '1']);
});

test('a figure of an item stands where it is put and faces the audience; one of the show needs no new formation', () => {
  const before = show();
  const heart = SHAPE_ITEMS.find(({ id }) => id === 'heart')!;
  const after = applyEdits(before, figureOfItem(before, 0, heart, 'Heart', [40, 0, 50]));
  const added = after.storyboards[0]!.scenes[0]!.figures.at(-1)!;
  expect(added.placement.positionM).toEqual([40, 0, 50]);
  const [ax, ay] = after.site.audience.positionM;
  expect(added.placement.headingDeg).toBeCloseTo((Math.atan2(ax - 40, 0 - ay) * 180) / Math.PI, 0);
  expect(after.formations[added.formation]!.recipe).toMatchObject({ kind: 'shape', shape: 'heart' });
  const own = showItems(before)[0]!;
  const edits = figureOfItem(before, 0, own, own.name!);
  expect(Object.keys(applyEdits(before, edits).formations)).toEqual(Object.keys(before.formations));
});
