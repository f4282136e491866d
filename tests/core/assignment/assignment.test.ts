import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AssignmentRequest, type Assignments, assign, assignInSteps } from '../../../src/core/assignment/assign';
import { slowest } from '../../../src/core/assignment/bottleneck';
import { within } from '../../../src/core/assignment/reach';
import { runAtOnce } from '../../../src/core/task-context';
import { flyableWithin } from '../../../src/core/transition/transition-setup';
import { column, floor, line, scatter, wall } from '../../oracles/formations';
import { everyOrder, leastTotal, squaredDistances } from '../../oracles/least-squares';
import { FORMATION_PAIRS, uprightWall, wideWall } from '../../oracles/show-formations';

const LIMITS = { speedXyMps: 6, speedUpMps: 3, speedDownMps: 2, accelerationMps2: 3, jerkMps3: 6 };
const PITCH_M = 2.1;

/** Coarse coordinates on purpose: they meet in lines, planes and the same place. */
const points = (n: number) =>
  fc
    .array(fc.oneof(fc.double({ min: -50, max: 50, noNaN: true }), fc.integer({ min: -2, max: 2 })), {
      minLength: 3 * n,
      maxLength: 3 * n,
    })
    .map((values) => Float64Array.from(values));

const pairOfSets = fc.integer({ min: 0, max: 6 }).chain((n) => fc.tuple(points(n), points(n)));

const flyable = flyableWithin({ limits: LIMITS, limitShare: { speed: 1, acceleration: 1 } });

/** Every move fits into what can be flown within a time. */
function expectWithin(from: Float64Array, to: Float64Array, assignment: Uint32Array, timeS: number): void {
  const reach = flyable(timeS);
  expect(assignment.every((point, drone) => within(reach, from, drone, to, point))).toBe(true);
}

function ask(fromM: Float64Array, toM: Float64Array, more: Partial<AssignmentRequest> = {}): Assignments {
  return assign({ fromM, toM, limits: LIMITS, downwashFactor: 1, pins: null, flyable, ...more });
}

function isPermutation(assignment: Uint32Array): boolean {
  return [...assignment].sort((a, b) => a - b).every((p, k) => p === k);
}

/** The squares as the request counts them: about the centroids, heights scaled. */
function counted(positions: Float64Array, downwashFactor = 1): Float64Array {
  const n = positions.length / 3;
  const mean = [0, 1, 2].map((axis) => positions.reduce((sum, v, at) => (at % 3 === axis ? sum + v / n : sum), 0));
  return positions.map((v, at) => (v - mean[at % 3]!) / (at % 3 === 2 ? downwashFactor : 1));
}

function costOf(costs: number[][], order: ArrayLike<number>): number {
  return costs.reduce((sum, row, i) => sum + row[order[i]!]!, 0);
}

/** The least gain of an exchange over all pairs of drones, by the definition: negative where one would pay. */
function worstExchange(from: Float64Array, to: Float64Array, assignment: Uint32Array): number {
  let worst = Number.POSITIVE_INFINITY;
  for (let i = 0; i < assignment.length; i++) {
    for (let j = 0; j < i; j++) {
      let along = 0;
      for (let axis = 0; axis < 3; axis++) {
        const apart = to[3 * assignment[i]! + axis]! - to[3 * assignment[j]! + axis]!;
        along += (from[3 * i + axis]! - from[3 * j + axis]!) * apart;
      }
      worst = Math.min(worst, along);
    }
  }
  return worst;
}

describe('against every assignment there is', () => {
  test('the bound on squares is below the least, the assignments above it, and no exchange pays', () => {
    fc.assert(
      fc.property(pairOfSets, fc.constantFrom(1, 2.5), ([from, to], downwashFactor) => {
        const { leastSquares, capped, costM2, lowerBoundM2 } = ask(from, to, { downwashFactor });
        const squares = squaredDistances(counted(from, downwashFactor), counted(to, downwashFactor));
        const least = Math.min(...everyOrder(leastSquares.length).map((order) => costOf(squares, order)));
        expect(isPermutation(leastSquares)).toBe(true);
        expect(isPermutation(capped)).toBe(true);
        expect(lowerBoundM2).toBeLessThanOrEqual(least + 1e-9);
        expect(lowerBoundM2).toBeGreaterThanOrEqual(least * 0.99 - 1e-6);
        expect(costM2(leastSquares)).toBeCloseTo(costOf(squares, leastSquares), 6);
        expect(costM2(capped)).toBeCloseTo(costOf(squares, capped), 6);
        expect(costM2(leastSquares)).toBeGreaterThanOrEqual(least - 1e-6);
        const [scaledFrom, scaledTo] = [counted(from, downwashFactor), counted(to, downwashFactor)];
        expect(worstExchange(scaledFrom, scaledTo, leastSquares)).toBeGreaterThanOrEqual(-1.1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('the bottleneck holds the least time of all between its bounds, and its assignment and the cap keep to it', () => {
    fc.assert(
      fc.property(pairOfSets, ([from, to]) => {
        const { bottleneck, capped, flyableS } = ask(from, to, { capFactor: 1.01 });
        const orders = everyOrder(from.length / 3).map((order) => Uint32Array.from(order));
        const least = Math.min(...orders.map((order) => slowest(from, to, order, LIMITS)));
        expect(bottleneck.lowerBoundS).toBeLessThanOrEqual(least * (1 + 1e-7));
        expect(bottleneck.upperBoundS).toBeGreaterThanOrEqual(least * (1 - 1e-7));
        expect(bottleneck.upperBoundS - bottleneck.lowerBoundS).toBeLessThanOrEqual(1.001e-3 * bottleneck.upperBoundS);
        expect(slowest(from, to, bottleneck.assignment, LIMITS)).toBeLessThanOrEqual(bottleneck.upperBoundS);
        expect(flyableS).toBeGreaterThanOrEqual(bottleneck.upperBoundS);
        expectWithin(from, to, capped, flyableS * 1.01);
      }),
      { numRuns: 300 },
    );
  });

  test('pins are honoured, and everything else is as good as it can be around them', () => {
    const pinned = fc.integer({ min: 1, max: 6 }).chain((n) => {
      const shuffled = fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n });
      return fc.tuple(points(n), points(n), shuffled, fc.array(fc.boolean(), { minLength: n, maxLength: n }));
    });
    fc.assert(
      fc.property(pinned, ([from, to, order, isPinned]) => {
        const pins = Int32Array.from(order, (p, i) => (isPinned[i] ? p : -1));
        const { leastSquares, capped, bottleneck, flyableS } = ask(from, to, { pins });
        for (const found of [leastSquares, capped, bottleneck.assignment]) {
          expect(isPermutation(found)).toBe(true);
          pins.forEach((p, i) => {
            if (p >= 0) expect(found[i]).toBe(p);
          });
        }
        const allowed = everyOrder(pins.length).filter((o) => pins.every((p, i) => p < 0 || o[i] === p));
        const least = Math.min(...allowed.map((o) => slowest(from, to, Uint32Array.from(o), LIMITS)));
        expect(bottleneck.lowerBoundS).toBeLessThanOrEqual(least * (1 + 1e-7));
        expect(bottleneck.upperBoundS).toBeGreaterThanOrEqual(least * (1 - 1e-7));
        expect(slowest(from, to, capped, LIMITS)).toBeLessThanOrEqual(flyableS * 1.006 + 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});

test.each(FORMATION_PAIRS)('%s, 60 drones: within half a per cent of what the Hungarian method finds', (_, a, b) => {
  const [from, to] = [a(60, PITCH_M), b(60, PITCH_M)];
  const { leastSquares, costM2, lowerBoundM2 } = ask(from, to);
  const least = leastTotal(squaredDistances(counted(from), counted(to)));
  expect(lowerBoundM2).toBeLessThanOrEqual(least + 1e-6);
  expect(lowerBoundM2).toBeGreaterThanOrEqual(least * 0.995 - 1e-6);
  expect(costM2(leastSquares)).toBeGreaterThanOrEqual(least - 1e-6);
  expect(costM2(leastSquares)).toBeLessThanOrEqual(least * 1.005 + 1e-6);
});

test('the Hungarian method agrees with trying every assignment', () => {
  fc.assert(
    fc.property(points(6), points(6), (from, to) => {
      const squares = squaredDistances(from, to);
      expect(leastTotal(squares)).toBeCloseTo(Math.min(...everyOrder(6).map((order) => costOf(squares, order))), 6);
    }),
    { numRuns: 30 },
  );
});

test.each(FORMATION_PAIRS)('%s, 550 drones: a proved gap of half a per cent and no exchange that pays', (_, a, b) => {
  const [from, to] = [a(550, PITCH_M), b(550, PITCH_M)];
  const { leastSquares, capped, findAnotherCapped, flyableS, costM2, lowerBoundM2 } = ask(from, to, {
    capFactor: 1.005,
  });
  expect(isPermutation(leastSquares)).toBe(true);
  expect(isPermutation(capped)).toBe(true);
  expect(costM2(leastSquares) - lowerBoundM2).toBeLessThanOrEqual(0.005 * lowerBoundM2 + 1e-6);
  expect(worstExchange(from, to, leastSquares)).toBeGreaterThanOrEqual(-1.1e-9);
  expectWithin(from, to, capped, flyableS * 1.005);
  expect(costM2(capped)).toBeLessThanOrEqual(costM2(leastSquares) * 1.7 + 1e-6);
  if (!findAnotherCapped) {
    expect(capped).toEqual(leastSquares);
    return;
  }
  const another = runAtOnce(findAnotherCapped());
  expect(isPermutation(another)).toBe(true);
  expectWithin(from, to, another, flyableS * 1.005);
  expect(costM2(another)).toBeLessThanOrEqual(costM2(leastSquares) * 1.7 + 1e-6);
});

test.each([
  ['nobody', 0],
  ['one', 1],
  ['two', 2],
])('%s', (_, n) => {
  const { leastSquares, capped, bottleneck } = ask(line(n, 2), wall(n, 2, 3));
  expect([leastSquares.length, capped.length, bottleneck.assignment.length]).toEqual([n, n, n]);
  expect(isPermutation(leastSquares)).toBe(true);
});

test.each([
  ['itself', scatter(60, 2.1, 5), scatter(60, 2.1, 5)],
  ['line to crossing line', line(90, 2.1), line(90, 2.1).map((_, at, all) => all[at - (at % 3) + ((at + 1) % 3)]!)],
  ['line to column', line(90, 2.1), column(90, 2.1)],
  ['all in one place', new Float64Array(300), floor(100, 2, 10)],
  ['all in one place to all in one place', new Float64Array(300), new Float64Array(300).fill(7)],
  ['a few nanometres', line(100, 1e-9), column(100, 1e-9)],
  ['two places', Float64Array.from({ length: 300 }, (_, at) => (at < 150 ? 0 : 9)), floor(100, 2, 10)],
])('%s: permutations within the gap', (_, from, to) => {
  const { leastSquares, capped, costM2, lowerBoundM2 } = ask(from, to);
  expect(isPermutation(leastSquares)).toBe(true);
  expect(isPermutation(capped)).toBe(true);
  expect(costM2(leastSquares) - lowerBoundM2).toBeLessThanOrEqual(0.005 * lowerBoundM2 + 1e-6);
});

test('identical formations stay where they are', () => {
  const still = scatter(40, 2.1, 8);
  const { leastSquares, bottleneck, costM2 } = ask(still, still);
  expect([...leastSquares]).toEqual([...still.keys()].slice(0, 40));
  expect(bottleneck.upperBoundS).toBe(0);
  expect(costM2(leastSquares)).toBeLessThan(1e-9);
});

/** What can be compared: assignments and figures. */
function plain({ costM2, findAnotherCapped, ...rest }: Assignments) {
  return { ...rest, cappedM2: costM2(rest.capped), another: findAnotherCapped && runAtOnce(findAnotherCapped()) };
}

test('the same request gives the same bytes, at once or in steps', () => {
  const request = { limits: LIMITS, downwashFactor: 1.5, pins: null };
  const [fromM, toM] = [uprightWall(550, PITCH_M), wideWall(550, PITCH_M)];
  const steps = assignInSteps({ ...request, fromM, toM });
  let breaths = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) breaths++;
  expect(breaths).toBeGreaterThan(10);
  expect(plain(step.value)).toEqual(plain(assign({ ...request, fromM, toM })));
});
