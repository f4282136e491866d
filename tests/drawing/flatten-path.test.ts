import { expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { flattenPath } from '../../src/drawing/flatten-path';

/** Nearest that a flattened path comes to a place. */
function missBy(data: string, matrix: readonly number[], x: number, y: number): number {
  const { xy } = flattenPath(data, matrix, 0.01, 'test')[0]!;
  let nearest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < xy.length; k += 2) nearest = Math.min(nearest, Math.hypot(xy[k]! - x, xy[k + 1]! - y));
  return nearest;
}

test('curves are followed, also under a reflection', () => {
  const hump = 'M 0 0 C 0 -10 10 -10 10 0';
  expect(missBy(hump, [1, 0, 0, 1, 0, 0], 5, -7.5)).toBeLessThan(0.3);
  expect(missBy(hump, [1, 0, 0, -1, 0, 0], 5, 7.5)).toBeLessThan(0.3);
  expect(missBy(hump, [-1, 0, 0, 1, 0, 0], -5, -7.5)).toBeLessThan(0.3);
  expect(missBy('M0 0Q5 10 10 0', [1, 0, 0, 1, 0, 0], 5, 5)).toBeLessThan(0.3);
});

test('lines are turned with the matrix, and numbers may stand close', () => {
  expect(missBy('M0 0L10 0L10 20', [0, 1, -1, 0, 0, 0], 0, 10)).toBeLessThan(1e-6);
  expect(missBy('M0 0L10-.5.5 20', [1, 0, 0, 1, 0, 0], 0.5, 20)).toBeLessThan(1e-6);
});

test('a path goes on where it was closed', () => {
  const paths = flattenPath('M 1 2 L 5 2 L 5 5 Z L 9 9', [1, 0, 0, 1, 0, 0], 0.01, 'test');
  expect(paths.map(({ xy, closed }) => [[...xy], closed])).toEqual([
    [[1, 2, 5, 2, 5, 5], true],
    [[1, 2, 9, 9], false],
  ]);
});

test.each(['M0 0H5', 'M0 0l5 5', 'M0 0L5', 'M0 0LNaN 5', 'M0 0L1e9 5'])('%s is refused', (data) => {
  expect(() => flattenPath(data, [1, 0, 0, 1, 0, 0], 0.01, 'test')).toThrow(InputError);
});
