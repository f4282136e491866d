import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FormationPoints, runAtOnce } from '../../src/core';
import { closestPair } from '../../src/core/formation';
import { makeFormation } from '../../src/recipes';
import { recipeSchema } from '../../src/show';

const SPACING_M = 2.1;

function made(text: string, more: object = {}, count = 550): FormationPoints {
  const recipe = recipeSchema.parse({ kind: 'text', text, ...more });
  return runAtOnce(
    makeFormation(recipe, { count, spacingM: SPACING_M, assets: new Map(), fontText: null, where: 'x' }),
  );
}

const heightOf = ({ positionsM }: FormationPoints) => {
  const up = positionsM.filter((_, k) => k % 3 === 2);
  return up.reduce((a, b) => Math.max(a, b)) - up.reduce((a, b) => Math.min(a, b));
};

test('strokes in two rows take about 35 lights a letter, seven pitches from foot to top and one more over all', () => {
  const points = made('ПОЛИЦИЯ', { rows: 2 });
  expect(points.parts.length / 7).toBeGreaterThan(28);
  expect(points.parts.length / 7).toBeLessThan(40);
  expect(closestPair(points.positionsM)!.distance).toBeGreaterThanOrEqual(SPACING_M);
  expect(heightOf(made('Н', { rows: 2 }))).toBeLessThan(9 * SPACING_M);
  expect(heightOf(made('Н', { rows: 2 }))).toBeGreaterThan(7 * SPACING_M);
});

test('any letters in two or three rows keep the spacing, and take exactly the points that are asked for', () => {
  const letters = fc.array(fc.constantFrom(...'АБВГҒДЕЖЗИКҚЛМНҢОӨПРСТУҮҰФХҺЦЧШЩЭЮЯІ0123456789KZ'), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(letters, fc.constantFrom(2, 3), fc.option(fc.integer({ min: 60, max: 260 })), (all, rows, points) => {
      const text = all.join('');
      const lit = made(text, { rows, ...(points !== null && { points }) });
      if (points !== null) expect(lit.parts).toHaveLength(points);
      expect(closestPair(lit.positionsM)!.distance).toBeGreaterThanOrEqual(SPACING_M);
      expect(made(text, { rows, ...(points !== null && { points }) })).toEqual(lit);
    }),
    { numRuns: 20 },
  );
});

test('one row is what it was without the setting, and too few drones are refused with a way out', () => {
  expect(made('ДА', { rows: 1 })).toEqual(made('ДА'));
  expect(() => made('ПОЛИЦИЯ', { rows: 2 }, 100)).toThrow(/takes \d+ points and there are 100 drones.*set "rows" to 1/);
});
