import { expect, test } from 'vitest';
import { withoutOverlaps } from '../../src/drawing/text/without-overlaps';

const path = (...xy: number[]) => ({ xy: Float64Array.from(xy), closed: true });
const square = (x: number, y: number, side: number) => path(x, y, x + side, y, x + side, y + side, x, y + side);

function area(paths: readonly { xy: Float64Array }[]): number {
  return paths.reduce((sum, { xy }) => {
    let twice = 0;
    for (let k = 0; k < xy.length; k += 2) {
      const next = (k + 2) % xy.length;
      twice += xy[k]! * xy[next + 1]! - xy[next]! * xy[k + 1]!;
    }
    return sum + twice / 2;
  }, 0);
}

test('two squares over each other are one border of their union', () => {
  const made = withoutOverlaps([square(0, 0, 100), square(50, 50, 100)]);
  expect(made).toHaveLength(1);
  expect(made[0]!.xy.length / 2).toBe(8);
  expect(area(made)).toBeCloseTo(17_500, 3);
});

test('a hole stays a hole, and what does not cross is left as it is', () => {
  const hole = path(20, 20, 20, 80, 80, 80, 80, 20);
  const paths = [square(0, 0, 100), hole];
  expect(withoutOverlaps(paths)).toBe(paths);
  const crossed = withoutOverlaps([...paths, square(90, 90, 50)]);
  expect(crossed).toHaveLength(2);
  expect(area(crossed)).toBeCloseTo(10_000 - 3600 + 2500 - 100, 3);
});

test('a bar through a ring, as of Ө, leaves two holes', () => {
  const ring = [square(0, 0, 100), path(20, 20, 20, 80, 80, 80, 80, 20)];
  const bar = path(-10, 45, 110, 45, 110, 55, -10, 55);
  const made = withoutOverlaps([...ring, bar]);
  expect(made).toHaveLength(3);
  expect(area(made)).toBeCloseTo(6400 + 60 * 10 + 2 * 10 * 10, 3);
});
