import { expect, test } from 'vitest';
import { closestPair } from '../../src/core/formation';
import { adversarialPairs } from './adversarial-pairs';
import { formationSuite } from './formation-suite';
import { turned } from './formations';

const SPACING_M = 2.1;

/** What a sum of doubles may take from a pitch. */
const ARITHMETIC_M = 1e-9;

function expectSpaced(points: Float64Array, n: number, spacingM: number): void {
  expect(points.length).toBe(3 * n);
  expect(points.every(Number.isFinite)).toBe(true);
  // Turned, so that its sweep along x has no wall to look at from the side.
  const nearest = closestPair(turned(points, 0.7));
  expect(nearest?.distance ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(spacingM - ARITHMETIC_M);
  expect(points.reduce((low, z, k) => (k % 3 === 2 ? Math.min(low, z) : low), 60)).toBeGreaterThan(6);
}

test.each([1, 2, 3, 7, 60, 550, 2000, 16_000])('the suite of %i: so many points, spaced, above the ground', (n) => {
  const suite = formationSuite(n, SPACING_M);
  expect(Object.keys(suite).length).toBeGreaterThanOrEqual(n > 2000 ? 17 : 18);
  for (const points of Object.values(suite)) expectSpaced(points, n, SPACING_M);
});

test('kinds of the suite are different formations', () => {
  const suite = Object.values(formationSuite(550, SPACING_M));
  expect(new Set(suite.map((points) => points.join())).size).toBe(suite.length);
});

test('the suite is the same every time', () => {
  expect(formationSuite(100, SPACING_M)).toEqual(formationSuite(100, SPACING_M));
});

test.each([1, 2, 3, 7, 60, 550])('adversarial pairs of %i keep the separation, and most of them the spacing', (n) => {
  const pairs = [...adversarialPairs({ n, spacingM: SPACING_M, separationM: 2, seed: 5, count: 60 })];
  expect(pairs.length).toBe(60);
  expect(new Set(pairs.map(({ name }) => name)).size).toBe(60);
  for (const { fromM, toM, exact } of pairs) {
    expectSpaced(fromM, n, exact ? 2 : SPACING_M);
    expectSpaced(toM, n, exact ? 2 : SPACING_M);
  }
});

test('another seed gives other pairs', () => {
  const [first, second] = [1, 2].map((seed) =>
    [...adversarialPairs({ n: 30, spacingM: SPACING_M, separationM: 2, seed, count: 40 })].map(({ toM }) => toM.join()),
  );
  expect(first).not.toEqual(second);
});
