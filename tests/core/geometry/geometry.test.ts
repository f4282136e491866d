import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClearanceGrid } from '../../../src/core/geometry/clearance-grid';
import { areaDistanceField, type FieldFrame, lineDistanceField } from '../../../src/core/geometry/distance-field';
import { pathBounds } from '../../../src/core/geometry/flat-path';
import { IndexHeap } from '../../../src/core/geometry/index-heap';
import { PointGrid } from '../../../src/core/geometry/point-grid';
import { seededRandom } from '../../../src/core/geometry/seeded-random';
import { SpaceCurve } from '../../../src/core/geometry/space-curve';
import { traceContours } from '../../../src/core/geometry/trace-contours';
import { runAtOnce } from '../../../src/core/task-context';

const coordinate = fc.double({ min: -20, max: 20, noNaN: true });

test('the same seed gives the same numbers, in [0, 1) and even', () => {
  const [one, same, other] = [seededRandom(7), seededRandom(7), seededRandom(8)];
  const numbers = Array.from({ length: 4000 }, one);
  expect(Array.from({ length: 4000 }, same)).toEqual(numbers);
  expect(other()).not.toBe(numbers[0]);
  expect(numbers.every((value) => value >= 0 && value < 1)).toBe(true);
  expect(numbers.reduce((a, b) => a + b, 0) / 4000).toBeCloseTo(0.5, 1);
});

test('the point grid finds the pairs that comparing all with all finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate, fc.constantFrom(0, 0, 3.7, -9), coordinate), { minLength: 1, maxLength: 60 }),
      fc.double({ min: 0.2, max: 15, noNaN: true }),
      (points, reach) => {
        const expected: string[] = [];
        points.forEach(([x, y, z], a) => {
          points.forEach(([u, v, w], b) => {
            if (b > a && Math.sqrt((x - u) ** 2 + (y - v) ** 2 + (z - w) ** 2) < reach) expected.push(`${a} ${b}`);
          });
        });
        const grid = new PointGrid(Float64Array.from(points.flat()), points.length, reach);
        const find = () => {
          const { count, a, b } = runAtOnce(grid.findPairs());
          return Array.from({ length: count }, (_, pair) => `${a[pair]} ${b[pair]}`);
        };
        expect(find().sort()).toEqual(expected.sort());
        grid.refill();
        expect(find().sort()).toEqual(expected.sort());
      },
    ),
  );
});

test('the clearance grid tells the distance to the nearest point within its reach', () => {
  const grid = new ClearanceGrid(2);
  expect(grid.nearest(0, 0, 0)).toBe(Infinity);
  grid.add(1, 0, 0);
  grid.add(-5, 0, 0);
  expect(grid.nearest(0, 0, 0)).toBe(1);
  expect(grid.nearest(-5, 0, 1.5)).toBe(1.5);
  expect(grid.nearest(9, 9, 9)).toBe(Infinity);
});

test('the heap gives indices by falling key, also after keys fell', () => {
  const keys = Float64Array.of(5, 9, 1, 7, 9);
  const heap = new IndexHeap(keys);
  expect(heap.pop()).toBe(1);
  keys[4] = 2;
  heap.fell(4);
  expect([heap.pop(), heap.pop(), heap.pop(), heap.pop()]).toEqual([3, 0, 4, 2]);
});

describe('a space curve', () => {
  const square = new SpaceCurve(Float64Array.of(0, 0, 0, 4, 0, 0, 4, 0, 4, 0, 0, 4), true);

  test('measures itself and wraps round', () => {
    expect(square.length).toBe(16);
    const point = new Float64Array(3);
    square.pointInto(-1, point);
    expect([...point]).toEqual([0, 0, 1]);
    square.pointInto(6, point);
    expect([...point]).toEqual([4, 0, 2]);
  });

  test('finds the nearest place to a point near the hint, over corners and over the seam', () => {
    expect(square.nearest(3, 0, -1, 3.9, 2)).toBeCloseTo(3);
    expect(square.nearest(4.5, 0, 1, 3.9, 2)).toBeCloseTo(5);
    expect(square.nearest(-1, 0, 0.5, 0.2, 2)).toBeCloseTo(15.5);
    expect(square.nearest(0.5, 0, -1, 15.8, 2)).toBeCloseTo(0.5);
  });

  test('of one corner has no length and is still a place', () => {
    const dot = new SpaceCurve(Float64Array.of(1, 2, 3), false);
    const point = new Float64Array(3);
    dot.pointInto(5, point);
    expect(dot.length).toBe(0);
    expect([...point]).toEqual([1, 2, 3]);
  });
});

describe('distance fields and contours', () => {
  const frame: FieldFrame = { x0: -6.05, y0: -6.05, step: 0.1, columns: 122, rows: 122 };
  const box = (half: number) => ({
    xy: Float64Array.of(-half, -half, half, -half, half, half, -half, half),
    closed: true,
  });

  test('an area field is the signed distance, as far as its band', () => {
    const field = runAtOnce(areaDistanceField(frame, [box(4)], 'nonzero', 1));
    const at = (x: number, y: number) => {
      const i = Math.round((x - frame.x0) / 0.1) - field.column0;
      const j = Math.round((y - frame.y0) / 0.1) - field.row0;
      return field.values[j * field.columns + i]!;
    };
    expect(at(3.55, 0.05)).toBeCloseTo(0.45);
    expect(at(4.35, 0.05)).toBeCloseTo(-0.35);
    expect(at(0.05, 0.05)).toBe(1);
  });

  test('a ring within a ring is a hole by even-odd, and none by nonzero when both run the same way', () => {
    const hole = { xy: box(2).xy.slice(), closed: true };
    const middle = (rule: 'nonzero' | 'evenodd') => {
      const field = runAtOnce(areaDistanceField(frame, [box(4), hole], rule, 1));
      return field.values[Math.floor(field.rows / 2) * field.columns + Math.floor(field.columns / 2)]!;
    };
    expect(middle('evenodd')).toBeLessThan(0);
    expect(middle('nonzero')).toBeGreaterThan(0);
  });

  test('a line field is never negative', () => {
    const field = runAtOnce(lineDistanceField(frame, [{ xy: Float64Array.of(-3, 0, 3, 0), closed: false }], 1));
    expect(Math.min(...field.values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...field.values)).toBe(1);
  });

  test('a disc is traced as one ring of its own length; half a frame gives an open half', () => {
    const values = Float32Array.from({ length: frame.columns * frame.rows }, (_, node) => {
      const x = frame.x0 + (node % frame.columns) * 0.1;
      const y = frame.y0 + Math.floor(node / frame.columns) * 0.1;
      return 5 - Math.hypot(x, y);
    });
    const [ring, ...rest] = runAtOnce(traceContours(frame, values));
    expect(rest).toEqual([]);
    expect(ring!.closed).toBe(true);
    expect(
      new SpaceCurve(Float64Array.from([...ring!.xy].flatMap((v, i) => (i % 2 ? [0, v] : [v]))), true).length,
    ).toBeCloseTo(10 * Math.PI, 1);
    const [half] = runAtOnce(traceContours(frame, values, 61));
    expect(half!.closed).toBe(false);
    expect(pathBounds([half!])!.right).toBeCloseTo(frame.x0 + 6.1, 5);
  });
});

test('an area whose corners lie exactly on rows of nodes is filled in every row', () => {
  const whole = fc.integer({ min: 1, max: 40 });
  const places = fc.record({ x0: coordinate, y0: coordinate, step: fc.double({ min: 0.01, max: 3, noNaN: true }) });
  fc.assert(
    fc.property(places, whole, whole, ({ x0, y0, step }, wide, high) => {
      const frame: FieldFrame = { x0, y0, step, columns: wide + 6, rows: high + 6 };
      const [left, right] = [x0 + 2.5 * step, x0 + (2.5 + wide) * step];
      // a corner on each row, as contours that were traced on the same nodes have
      const rows = Array.from({ length: high + 1 }, (_, row) => y0 + (2 + row) * step);
      const xy = [...rows.flatMap((y) => [right, y]), ...rows.toReversed().flatMap((y) => [left, y])];
      const border = [{ xy: Float64Array.from(xy), closed: true }];
      const field = runAtOnce(areaDistanceField(frame, border, 'evenodd', 9 * step));
      for (let row = 0; row < field.rows; row += 1) {
        const inside = field.values
          .slice(row * field.columns, (row + 1) * field.columns)
          .filter((v) => v > 1e-6 * step);
        const isWithin = row + field.row0 > 2 && row + field.row0 < 2 + high;
        expect(inside.length).toBe(isWithin ? wide : 0);
      }
    }),
  );
});
