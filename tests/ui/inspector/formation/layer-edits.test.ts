import { expect, test } from 'vitest';
import { recipeSchema } from '../../../../src/show';
import { layerEdits, layerOf, leftOutOf } from '../../../../src/ui/inspector/formation/layer-edits';

const AT = ['formations', 'logo', 'recipe'];
const drawing = (layers: readonly object[] = []) => {
  const recipe = recipeSchema.parse({ kind: 'drawing', file: 'logo.svg', layers });
  if (recipe.kind !== 'drawing') throw new Error('no drawing');
  return recipe;
};

test('a part that is left out gets a layer, and one that is lit again loses it', () => {
  expect(layerEdits(drawing(), AT, 'wing', { mode: 'skip' })).toEqual([
    { kind: 'insert', at: [...AT, 'layers'], item: { id: 'wing', mode: 'skip' } },
  ]);
  const without = drawing([
    { id: 'tail', density: 2 },
    { id: 'wing', mode: 'skip' },
  ]);
  expect(leftOutOf(without)).toEqual(['wing']);
  expect(layerEdits(without, AT, 'wing', { mode: 'auto' })).toEqual([{ kind: 'remove', at: [...AT, 'layers', 1] }]);
});

test('a layer that says more keeps it', () => {
  const recipe = drawing([{ id: 'wing', mode: 'skip', depthM: 2 }]);
  expect(layerEdits(recipe, AT, 'wing', { mode: 'auto' })).toEqual([
    { kind: 'set', at: [...AT, 'layers', 0, 'mode'], value: 'auto' },
  ]);
  expect(layerEdits(recipe, AT, 'wing', { density: 1.5 })).toEqual([
    { kind: 'set', at: [...AT, 'layers', 0, 'density'], value: 1.5 },
  ]);
  expect(layerOf(recipe, 'wing')?.depthM).toBe(2);
  expect(layerOf(recipeSchema.parse({ kind: 'shape' }), 'wing')).toBeUndefined();
});
