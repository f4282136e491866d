import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from '../../../src/core/assignment/assign';
import { assignByBisection } from '../../../src/core/assignment/bisection';
import { bottleneckTime, slowest } from '../../../src/core/assignment/bottleneck';
import { exchangePairs } from '../../../src/core/assignment/exchange';
import { reachWithin, travelTimeS } from '../../../src/core/assignment/reach';
import { column, floor, line, scatter, wall } from '../../oracles/formations';

const LIMITS = { speedXyMps: 6, speedUpMps: 3, speedDownMps: 2, accelerationMps2: 3, jerkMps3: 6 };

const points = (n: number) =>
  fc
    .array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 3 * n, maxLength: 3 * n })
    .map((values) => Float64Array.from(values));

function isPermutation(assignment: Uint32Array): boolean {
  return new Set(assignment).size === assignment.length && Math.max(...assignment) === assignment.length - 1;
}

function everyOrder(n: number): number[][] {
  if (n === 0) return [[]];
  return everyOrder(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)]),
  );
}

function cost(from: Float64Array, to: Float64Array, order: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < from.length / 3; i++) {
    for (let axis = 0; axis < 3; axis++) sum += (from[3 * i + axis]! - to[3 * order[i]! + axis]!) ** 2;
  }
  return sum;
}

test('after the exchange no swap of two lowers the sum of squares, and it is never below the exhaustive optimum', () => {
  fc.assert(
    fc.property(points(6), points(6), (from, to) => {
      const assignment = assignByBisection(from, to);
      expect(exchangePairs(from, to, assignment)).toBe(true);
      expect(isPermutation(assignment)).toBe(true);
      const best = Math.min(...everyOrder(6).map((order) => cost(from, to, order)));
      const found = cost(from, to, assignment);
      expect(found).toBeGreaterThanOrEqual(best - 1e-6);
      for (let i = 0; i < 6; i++) {
        for (let j = 0; j < i; j++) {
          const swapped = assignment.slice();
          swapped[i] = assignment[j]!;
          swapped[j] = assignment[i]!;
          expect(cost(from, to, swapped)).toBeGreaterThanOrEqual(found - 1e-6);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the bottleneck agrees with trying every assignment', () => {
  fc.assert(
    fc.property(points(6), points(6), (from, to) => {
      const start = assignByBisection(from, to);
      const { lowerBoundS, upperBoundS, assignment } = bottleneckTime(from, to, start, LIMITS);
      const best = Math.min(...everyOrder(6).map((order) => slowest(from, to, Uint32Array.from(order), LIMITS)));
      expect(lowerBoundS).toBeLessThanOrEqual(best * (1 + 1e-6));
      expect(upperBoundS).toBeGreaterThanOrEqual(best * (1 - 1e-6));
      expect(upperBoundS - lowerBoundS).toBeLessThanOrEqual(1.1e-3 * upperBoundS);
      expect(slowest(from, to, assignment, LIMITS)).toBeLessThanOrEqual(upperBoundS * (1 + 1e-6));
    }),
    { numRuns: 60 },
  );
});

test.each([
  [
    'wall to crossing wall',
    wall(120, 2.1, 12),
    Float64Array.from(wall(120, 2.1, 10)).map((v, k) => (k % 3 === 1 ? v + 30 : v)),
  ],
  ['floor to wall', floor(120, 2.5, 12), wall(120, 2.1, 12)],
  ['line to column', line(90, 2.1), column(90, 2.1)],
  ['itself', scatter(60, 2.1, 5), scatter(60, 2.1, 5)],
])('%s: a permutation, the slowest within 2 %% of the bottleneck', (_, from, to) => {
  const { capped, leastSquares, bottleneck } = assign(from, to, LIMITS);
  expect(isPermutation(capped)).toBe(true);
  expect(isPermutation(leastSquares)).toBe(true);
  expect(slowest(from, to, capped, LIMITS)).toBeLessThanOrEqual(bottleneck.upperBoundS * 1.02 + 1e-9);
});

test('a reach holds exactly the moves that fit into its time', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 30, noNaN: true }), (timeS) => {
      const reach = reachWithin(timeS, LIMITS);
      expect(travelTimeS(Math.sqrt(reach.acrossSquared), 0, 0, LIMITS)).toBeCloseTo(timeS, 5);
      expect(travelTimeS(0, 0, reach.up, LIMITS)).toBeCloseTo(timeS, 5);
      expect(travelTimeS(0, 0, -reach.down, LIMITS)).toBeCloseTo(timeS, 5);
    }),
  );
});
