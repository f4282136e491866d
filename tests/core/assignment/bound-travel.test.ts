import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundTravel } from '../../../src/core/assignment/bound-travel';
import { travelTimeS } from '../../../src/core/assignment/reach';
import { runAtOnce } from '../../../src/core/task-context';

const LIMITS = { speedXyMps: 6, speedUpMps: 3, speedDownMps: 2, accelerationMps2: 3, jerkMps3: 6 };

const coordinate = fc.oneof(fc.double({ min: -60, max: 60, noNaN: true }), fc.integer({ min: -2, max: 2 }));
const points = (most: number, least = 0) =>
  fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: least, maxLength: most });
type Points = readonly (readonly [number, number, number])[];

/** The slowest drone of the best choice of `count` flights between different points, by trying all. */
function leastSlowestS(from: Points, to: Points, count: number, taken = 0, at = 0): number {
  if (count === 0) return 0;
  if (from.length - at < count) return Number.POSITIVE_INFINITY;
  let best = leastSlowestS(from, to, count, taken, at + 1);
  for (let p = 0; p < to.length; p++) {
    if ((taken >> p) & 1) continue;
    const [x, y, z] = from[at]!;
    const ownS = travelTimeS(to[p]![0] - x, to[p]![1] - y, to[p]![2] - z, LIMITS);
    best = Math.min(best, Math.max(ownS, leastSlowestS(from, to, count - 1, taken | (1 << p), at + 1)));
  }
  return best;
}

const boundS = (from: Points, to: Points, drones: number) =>
  runAtOnce(boundTravel(Float64Array.from(from.flat()), Float64Array.from(to.flat()), drones, LIMITS));

test('of a whole fleet it is the time of the best assignment, to 0.1 %', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }).chain((n) => fc.tuple(points(n, n), points(n, n))),
      ([from, to]) => {
        const best = leastSlowestS(from, to, from.length);
        const bound = boundS(from, to, from.length);
        expect(bound).toBeLessThanOrEqual(best + 1e-9);
        expect(bound).toBeGreaterThanOrEqual(best * 0.998 - 1e-9);
      },
    ),
  );
});

test('where drones come from elsewhere it is never more than the best choice of flights that must be made', () => {
  fc.assert(
    fc.property(points(5), points(5), fc.integer({ min: 0, max: 4 }), (from, to, spare) => {
      const drones = Math.max(from.length, to.length) + spare;
      const must = Math.max(0, from.length + to.length - drones);
      expect(boundS(from, to, drones)).toBeLessThanOrEqual(leastSlowestS(from, to, must) + 1e-9);
    }),
  );
});

test('a few drones that stay aside do not make it blind', () => {
  const from: Points = Array.from({ length: 20 }, (_, k) => [3 * k, 0, 20]);
  const to: Points = Array.from({ length: 18 }, (_, k) => [3 * k, 0, 60]);
  expect(boundS(from, to, 20)).toBeGreaterThanOrEqual(travelTimeS(0, 0, 40, LIMITS) * 0.998);
  expect(boundS([], to, 20)).toBe(0);
});

test('whatever it is asked, it ends: more points than drones, none, or places that are no numbers', () => {
  const anywhere = fc.oneof(
    coordinate,
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  );
  const any = fc.array(fc.tuple(anywhere, anywhere, anywhere), { maxLength: 12 });
  fc.assert(
    fc.property(any, any, fc.integer({ min: 0, max: 10 }), (from, to, drones) => {
      const steps = boundTravel(Float64Array.from(from.flat()), Float64Array.from(to.flat()), drones, LIMITS);
      for (let count = 0; count < 500; count++) {
        const step = steps.next();
        if (!step.done) continue;
        expect(step.value).toBeGreaterThanOrEqual(0);
        expect(step.value).toBeLessThan(1e4);
        return;
      }
      expect.fail('it does not end');
    }),
    { numRuns: 500 },
  );
});
