import { expect, test } from 'vitest';
import { flattenPath } from '../../src/drawing/flatten-path';

/** Nearest that a flattened path comes to a place. */
function missBy(data: string, matrix: readonly number[], x: number, y: number): number {
  const { xy } = flattenPath(data, matrix, 0.01, 'test')[0]!;
  let nearest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < xy.length; k += 2) nearest = Math.min(nearest, Math.hypot(xy[k]! - x, xy[k + 1]! - y));
  return nearest;
}

const HALF_CIRCLE = 'M0 0A5 5 0 0 1 10 0';

test('an arc bends to its own side, also under a reflection', () => {
  expect(missBy(HALF_CIRCLE, [1, 0, 0, 1, 0, 0], 5, -5)).toBeLessThan(0.3);
  expect(missBy(HALF_CIRCLE, [1, 0, 0, -1, 0, 0], 5, 5)).toBeLessThan(0.3);
  expect(missBy(HALF_CIRCLE, [-1, 0, 0, 1, 0, 0], -5, -5)).toBeLessThan(0.3);
});

test('lines along one axis are turned with the rest', () => {
  expect(missBy('M0 0H10V20', [0, 1, -1, 0, 0, 0], 0, 10)).toBeLessThan(1e-6);
  expect(missBy('M0 0H10V20', [0, 1, -1, 0, 0, 0], -20, 10)).toBeLessThan(1e-6);
});
