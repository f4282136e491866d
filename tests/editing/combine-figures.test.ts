import { expect, test } from 'vitest';
import { combineFigures } from '../../src/editing';
import { applyEdits, mainStoryboard, parseShow, type Show } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';

const SIZE = { widthM: 20, heightM: 10 };

/** The small show with two further figures in its first scene. */
function showWith(first: object, second: object, more: object = {}): Show {
  const show = structuredClone(parseShow(JSON.stringify(SMALL_SHOW), 'x'));
  const scene = mainStoryboard(show).scenes[0]!;
  const figure = (id: string, x: number, z: number, own: object = {}) => ({
    ...scene.figures[0]!,
    ...own,
    id,
    formation: id,
    placement: { ...scene.figures[0]!.placement, positionM: [x, 0, z], headingDeg: 0, pitchDeg: 0, rollDeg: 0 },
  });
  return parseShow(
    JSON.stringify({
      ...show,
      formations: { ...show.formations, one: { title: 'One', recipe: first }, two: { title: 'Two', recipe: second } },
      storyboards: [
        {
          ...mainStoryboard(show),
          scenes: mainStoryboard(show).scenes.map((one, k) =>
            k === 0 ? { ...one, figures: [figure('one', -10, 50), figure('two', 14, 53, more)] } : one,
          ),
        },
      ],
    }),
    'x',
  );
}

const heart = { kind: 'shape', shape: 'heart', widthM: 33, points: 12 };
const star = { kind: 'shape', shape: 'star', colour: '#ff0000' };
const combined = (show: Show) => {
  const { edits, needsFont } = combineFigures(show, 0, ['one', 'two'], [SIZE, { widthM: 12, heightM: 12 }]);
  const after = applyEdits(show, edits);
  return { after, needsFont, scene: mainStoryboard(after).scenes[0]! };
};

test('two figures become one, that stands where both stood, with the drones of both', () => {
  const { after, scene, needsFont } = combined(showWith(heart, star, { share: 2 }));
  expect(scene.figures.map(({ id }) => id)).toEqual(['one']);
  const [figure] = scene.figures;
  const { recipe, title } = after.formations[figure!.formation]!;
  expect(title).toBe('One + Two');
  expect(recipe).toMatchObject({
    kind: 'combine',
    how: 'union',
    first: { recipe: { shape: 'heart' }, sizeM: 20, offsetM: [0, 0] },
    second: { recipe: { shape: 'star', colour: '#ff0000' }, sizeM: 12, offsetM: [24, 3] },
  });
  expect(recipe.kind === 'combine' && recipe.first.recipe).not.toHaveProperty('points');
  expect(recipe.kind === 'combine' && recipe.first.recipe).not.toHaveProperty('widthM');
  // from -20 to 20 across, from 45 to 59 up
  expect(figure!.placement.positionM).toEqual([0, 0, 52]);
  expect(figure!.share).toBe(3);
  expect(Object.keys(after.formations)).not.toContain('two');
  expect(Object.keys(after.formations)).not.toContain('one');
  expect(needsFont).toBe(false);
});

test('numbers of points are added where both have one', () => {
  const show = showWith({ kind: 'shape' }, { kind: 'shape' }, {});
  const set = (id: string, points: number) =>
    ({ kind: 'set', at: ['storyboards', 0, 'scenes', 0, 'figures', id, 'points'], value: points }) as const;
  const both = combined(applyEdits(show, [set('one', 10), set('two', 14)]));
  expect(both.scene.figures[0]!.points).toBe(24);
  const one = combined(applyEdits(show, [set('one', 10)]));
  expect(one.scene.figures[0]!.points).toBeUndefined();
});

test('letters of single strokes get an inside', () => {
  const { after, scene, needsFont } = combined(showWith({ kind: 'text', text: 'A' }, star));
  expect(needsFont).toBe(true);
  const { recipe } = after.formations[scene.figures[0]!.formation]!;
  expect(recipe).toMatchObject({ first: { recipe: { kind: 'text', style: 'fill' } } });
});
