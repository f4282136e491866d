import { expect, test } from 'vitest';
import type { FormationPoints } from '../../../../src/core';
import { runAtOnce } from '../../../../src/core/task-context';
import { makeFormation } from '../../../../src/recipes';
import { recipeSchema } from '../../../../src/show';
import { mergedParts, roomFor, sizeOf, smallestOf } from '../../../../src/ui/inspector/formation/formation-room';

const inputsOf = (recipe: object, count: number) => ({
  recipe: recipeSchema.parse(recipe),
  count,
  spacingM: 2,
  files: new Map(),
});
const make = (inputs: ReturnType<typeof inputsOf>) =>
  runAtOnce(makeFormation(inputs.recipe, { ...inputs, assets: inputs.files, fontText: null, where: 'it' }));

test.each([
  { kind: 'shape', shape: 'disc', mode: 'contour' },
  { kind: 'shape', shape: 'heart', mode: 'outline' },
  { kind: 'solid', solid: 'cone' },
  { kind: 'solid', solid: 'helix' },
])('what is said of the smallest size and of room is about what can be made: %o', (recipe) => {
  const smallest = smallestOf(inputsOf({ ...recipe, widthM: 500 }, 120))!;
  const leastM = sizeOf(smallest, make(smallest as ReturnType<typeof inputsOf>));
  const room = roomFor(inputsOf({ ...recipe, widthM: 1.5 * leastM }, 120), leastM)!;
  const neededM = sizeOf(smallest, make(inputsOf(recipe, room)));
  expect(neededM / (1.5 * leastM)).toBeGreaterThan(0.85);
  expect(neededM / (1.5 * leastM)).toBeLessThan(1.15);
});

test('what takes its own points, or has no size, has none that is smallest', () => {
  expect(smallestOf(inputsOf({ kind: 'text', text: 'А' }, 50))).toBeNull();
  expect(smallestOf(inputsOf({ kind: 'qr', text: 'А' }, 50))).toBeNull();
  expect(roomFor(inputsOf({ kind: 'shape' }, 50), 10)).toBeNull();
});

test('parts of one colour that stand near each other run together, others do not', () => {
  const of = (gapM: number, red: number): FormationPoints => ({
    positionsM: Float64Array.of(0, 0, 0, gapM, 0, 0),
    coloursSrgb: Uint8Array.of(255, 255, 255, red, 255, 255),
    parts: Uint16Array.of(0, 1),
    partNames: ['left', 'right'],
  });
  expect(mergedParts(of(2.5, 255), 2)).toEqual(['left', 'right']);
  expect(mergedParts(of(3.1, 255), 2)).toBeNull();
  expect(mergedParts(of(2.5, 100), 2)).toBeNull();
});
