import { expect, test } from 'vitest';
import { recipeSchema } from '../../../../src/show';
import { slidersOf } from '../../../../src/ui/inspector/formation/sliders-of';

const keys = (recipe: object) => slidersOf(recipeSchema.parse(recipe), 30, 2.2).map(({ at }) => at.at(-1));

test.each([
  [{ kind: 'image', file: 'a.png' }, ['widthM', 'threshold', 'colours', 'rows', 'spacingM']],
  [{ kind: 'image', file: 'a.png', mode: 'weighted' }, ['widthM', 'threshold', 'spacingM']],
  [{ kind: 'mesh', file: 'a.stl' }, ['heightM', 'spacingM']],
  [{ kind: 'mesh', file: 'a.stl', mode: 'edges' }, ['heightM', 'edgeAngleDeg', 'spacingM']],
  [{ kind: 'shape', shape: 'heart' }, ['widthM', 'spacingM']],
  [{ kind: 'shape', shape: 'star' }, ['widthM', 'corners', 'spacingM']],
  [{ kind: 'shape', shape: 'spiral' }, ['widthM', 'turns', 'spacingM']],
  [{ kind: 'solid', solid: 'torus' }, ['widthM', 'spacingM']],
  [{ kind: 'circle', radiusM: 10 }, []],
])('%o has a slider for what changes it, and for nothing else', (recipe, expected) => {
  expect(keys(recipe)).toEqual(expected);
});

test('a size is slid from the smallest that its points allow, as far as what is set', () => {
  const of = (widthM?: number) =>
    slidersOf(recipeSchema.parse({ kind: 'image', file: 'a.png', widthM }), 30.02, 2.2)[0]!;
  expect(of()).toMatchObject({ from: 30.1, to: 120.4, resting: 30.1, isOptional: true });
  expect(of(300)).toMatchObject({ from: 30.1, to: 300 });
});
