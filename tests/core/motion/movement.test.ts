import { expect, test } from 'vitest';
import { type Movement, movementKnotsMs, movePoint } from '../../../src/core/motion/movement';

const HOLD_S = 40;
const EXTENT = { minX: -20, maxX: 20 };

const movements: Movement[] = [
  { kind: 'turn', degrees: 360 },
  { kind: 'sway', degrees: 30, periodS: 12 },
  { kind: 'wave', amplitudeM: 3, lengthM: 30, periodS: 8 },
  { kind: 'beat', degrees: 12, periodS: 10, bodyM: 4 },
  { kind: 'bob', byM: [0, 2, 4], periodS: 10 },
];

function at(movement: Movement, point: [number, number, number], timeS: number): [number, number, number] {
  const out: [number, number, number] = [0, 0, 0];
  movePoint(movement, EXTENT, point, timeS, HOLD_S, out);
  return out;
}

test.each(movements)('$kind starts and ends at rest where it began, and moves between', (movement) => {
  const point: [number, number, number] = [15, 1, 5];
  const h = 1e-3;
  for (const [edge, inside] of [
    [0, h],
    [HOLD_S, HOLD_S - h],
  ] as const) {
    const [a, b] = [at(movement, point, edge), at(movement, point, inside)];
    for (let axis = 0; axis < 3; axis++) {
      expect(a[axis]).toBeCloseTo(point[axis]!, 6);
      expect(Math.abs(a[axis]! - b[axis]!) / h).toBeLessThan(0.02);
    }
  }
  const strayed = Array.from({ length: 41 }, (_, k) => at(movement, point, k));
  expect(Math.max(...strayed.map((p) => Math.hypot(p[0] - 15, p[1] - 1, p[2] - 5)))).toBeGreaterThan(0.5);
});

test('a quarter turn ends turned, and distances never change', () => {
  const quarter: Movement = { kind: 'turn', degrees: 90 };
  const end = at(quarter, [10, 0, 3], HOLD_S);
  expect(end[0]).toBeCloseTo(0, 9);
  expect(end[1]).toBeCloseTo(10, 9);
  const [p, q] = [at(quarter, [10, 0, 3], 17), at(quarter, [7, 2, 3], 17)];
  expect(Math.hypot(p[0] - q[0], p[1] - q[1])).toBeCloseTo(Math.hypot(3, 2), 9);
});

test('a wave leaves the mast still, a beat leaves the body still', () => {
  expect(at(movements[2]!, [-20, 0, 5], 13)).toEqual([-20, 0, 5]);
  expect(at(movements[3]!, [3.9, 0, 5], 13)).toEqual([3.9, 0, 5]);
});

test.each(movements)('$kind has whole, increasing knots over the whole hold', (movement) => {
  const knots = movementKnotsMs(movement, 40_000);
  expect(knots[0]).toBe(0);
  expect(knots[knots.length - 1]).toBe(40_000);
  for (let k = 1; k < knots.length; k++) {
    expect(Number.isInteger(knots[k])).toBe(true);
    expect(knots[k]! - knots[k - 1]!).toBeGreaterThanOrEqual(250);
  }
});
