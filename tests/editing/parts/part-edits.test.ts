import { expect, test } from 'vitest';
import { canLeaveOut } from '../../../src/document';
import { isPartLit, leftOutOf, partEdits, partSetting, switchPart } from '../../../src/editing';
import { recipeSchema } from '../../../src/show';

const AT = ['formations', 'logo', 'recipe'];
const drawing = (layers: readonly object[] = []) => recipeSchema.parse({ kind: 'drawing', file: 'logo.svg', layers });
const image = (parts?: readonly object[]) => recipeSchema.parse({ kind: 'image', file: 'logo.png', parts });

test('a part that is left out gets a layer, and one that is lit again loses it', () => {
  expect(switchPart(drawing(), AT, 'wing', [])).toEqual([
    { kind: 'insert', at: [...AT, 'layers'], item: { id: 'wing', mode: 'skip' } },
  ]);
  const without = drawing([
    { id: 'tail', density: 2 },
    { id: 'wing', mode: 'skip' },
  ]);
  expect(leftOutOf(without)).toEqual(['wing']);
  expect(isPartLit(without, 'wing', [])).toBe(false);
  expect(switchPart(without, AT, 'wing', ['wing'])).toEqual([{ kind: 'remove', at: [...AT, 'layers', 1] }]);
});

test('a layer that says more keeps it', () => {
  const recipe = drawing([{ id: 'wing', mode: 'skip', depthM: 2 }]);
  expect(switchPart(recipe, AT, 'wing', ['wing'])).toEqual([
    { kind: 'set', at: [...AT, 'layers', 0, 'mode'], value: 'auto' },
  ]);
  expect(partEdits(recipe, AT, 'wing', { density: 1.5 })).toEqual([
    { kind: 'set', at: [...AT, 'layers', 0, 'density'], value: 1.5 },
  ]);
  expect(partSetting(recipe, 'wing')?.depthM).toBe(2);
  expect(partSetting(recipeSchema.parse({ kind: 'shape' }), 'wing')).toBeUndefined();
});

test('a colour of a picture is left out and lit again, and the picture says nothing more of it then', () => {
  expect(switchPart(image(), AT, '#005adc', [])).toEqual([
    { kind: 'set', at: [...AT, 'parts'], value: [{ colour: '#005adc', mode: 'skip' }] },
  ]);
  const without = image([{ colour: '#005adc', mode: 'skip' }]);
  expect(leftOutOf(without, ['#ffffff', '#005adc'])).toEqual(['#ffffff', '#005adc']);
  expect(switchPart(without, AT, '#005adc', ['#ffffff', '#005adc'])).toEqual([
    { kind: 'remove', at: [...AT, 'parts'] },
  ]);
});

test('a colour of the background is lit by a word of its own, and is background again without it', () => {
  const leftOut = ['#ffffff'];
  expect(isPartLit(image(), '#ffffff', leftOut)).toBe(false);
  expect(switchPart(image([{ colour: '#005adc', density: 2 }]), AT, '#ffffff', leftOut)).toEqual([
    { kind: 'insert', at: [...AT, 'parts'], item: { colour: '#ffffff', mode: 'light' } },
  ]);
  const lit = image([
    { colour: '#005adc', density: 2 },
    { colour: '#ffffff', mode: 'light' },
  ]);
  expect(isPartLit(lit, '#ffffff', [])).toBe(true);
  expect(switchPart(lit, AT, '#ffffff', [])).toEqual([{ kind: 'remove', at: [...AT, 'parts', 1] }]);
});

test('named parts of drawings and colours of pictures can be left out, and nothing else', () => {
  expect(canLeaveOut(drawing(), 'wing')).toBe(true);
  expect(canLeaveOut(drawing(), 'drawing')).toBe(false);
  expect(canLeaveOut(image(), '#005adc')).toBe(true);
  expect(canLeaveOut(image(), 'image')).toBe(false);
  expect(canLeaveOut(recipeSchema.parse({ kind: 'shape' }), 'heart')).toBe(false);
});
