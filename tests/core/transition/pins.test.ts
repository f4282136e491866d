import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError, type TransitionPlan } from '../../../src/core';
import { seededRandom } from '../../../src/core/geometry/seeded-random';
import { planInSteps } from '../../../src/core/transition/plan-transition';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { formationSuite } from '../../oracles/formation-suite';
import { line, scatter, shifted, wall } from '../../oracles/formations';
import { checkTransition } from '../../oracles/judge-transition';
import { pathsToSet } from '../../oracles/paths-to-set';
import { MOVE_LIMITS, planNow, transitionRequest } from '../../oracles/plan-now';

const SEPARATION_M = 2;

/** Pins for a share of the drones, to places by chance. */
function randomPins(n: number, share: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  const places = Array.from({ length: n }, (_, place) => place);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return Int32Array.from(places, (place) => (random() < share ? place : -1));
}

function expectHonoured(plan: TransitionPlan, pins: Int32Array): void {
  expect(new Set(plan.assignment).size).toBe(pins.length);
  pins.forEach((pin, drone) => {
    if (pin >= 0) expect(plan.assignment[drone]).toBe(pin);
  });
}

function expectProved(fromM: Float64Array, toM: Float64Array, pins: Int32Array): void {
  const plan = planNow({ fromM, toM, pins, separationM: SEPARATION_M });
  expectHonoured(plan, pins);
  expect(plan.certified).toBe(true);
  if (plan.durationMs === 0) return;
  const set = pathsToSet(plan.paths);
  expect(sampledSeparation(set, 50).m).toBeGreaterThanOrEqual(SEPARATION_M - 1e-6);
  expect(checkTransition(set, SEPARATION_M, MOVE_LIMITS).problems.map(({ message }) => message)).toEqual([]);
}

describe.each([0.1, 0.5, 1])('pins for a share of %d', (share) => {
  test('clouds: honoured and proved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 45 }), fc.integer({ min: 1, max: 1e6 }), (n, seed) => {
        expectProved(scatter(n, 2.1, seed), scatter(n, 2.1, seed + 3), randomPins(n, share, seed));
      }),
      { numRuns: 12 },
    );
  });

  test('formations of the suite: honoured and proved', () => {
    const suite = formationSuite(60, 2.1);
    expectProved(suite.wideWall!, suite.sideWall!, randomPins(60, share, 8));
    expectProved(suite.ground!, suite.ball!, randomPins(60, share, 9));
  });
});

describe('drones that must all take places of their own', () => {
  const identity = Int32Array.from({ length: 40 }, (_, i) => i);

  test.each([
    ['each stays', scatter(40, 2.1, 3), scatter(40, 2.1, 3), identity],
    [
      'each keeps its point of a formation that moves',
      scatter(40, 2.1, 3),
      shifted(scatter(40, 2.1, 3), 20, 0, 3),
      identity,
    ],
    ['a wall end for end', wall(40, 2.1, 10), wall(40, 2.1, 10), identity.toReversed()],
    [
      'a line end for end, all head on',
      line(12, 2.1),
      line(12, 2.1),
      Int32Array.from({ length: 12 }, (_, i) => 11 - i),
    ],
    ['two head on', Float64Array.of(0, 0, 20, 30, 0, 20), Float64Array.of(0, 0, 20, 30, 0, 20), Int32Array.of(1, 0)],
  ])('%s: honoured and proved', (_, fromM, toM, pins) => expectProved(fromM, toM, pins));
});

describe('a corridor in which two drones trade places', () => {
  const pointsM = Float64Array.of(0, 0, 20, 30, 0, 20);
  const corridor = (halfM: number) => ({
    floorM: 19.5,
    ceilingM: 20.5,
    fenceM: [
      [-5, -halfM],
      [35, -halfM],
      [35, halfM],
      [-5, halfM],
    ] as [number, number][],
    obstacles: [],
  });
  const plan = (halfM: number) =>
    planNow({
      fromM: pointsM,
      toM: pointsM,
      pins: Int32Array.of(1, 0),
      separationM: SEPARATION_M,
      space: corridor(halfM),
    });

  test('wide enough: they pass each other', () => expect(plan(1.7).certified).toBe(true));

  test('too narrow: not proved, and it says who meets whom, when and how near', () => {
    const { certified, conflicts, durationMs } = plan(0.6);
    expect(certified).toBe(false);
    expect(conflicts).toEqual([
      { drones: [0, 1], distanceM: expect.closeTo(0, 3), timeMs: expect.closeTo(durationMs / 2, 0) },
    ]);
  });
});

/** Whether planning is refused; a plan that has not come after so many steps never will. */
function refuses(wish: Parameters<typeof transitionRequest>[0]): boolean {
  try {
    const steps = planInSteps(transitionRequest(wish));
    for (let step = 0; step < 5000; step++) if (steps.next().done) return false;
    return false;
  } catch (error) {
    return error instanceof InputError;
  }
}

describe('pins that mean nothing are refused', () => {
  const [fromM, toM] = [scatter(6, 2.1, 3), scatter(6, 2.1, 4)];

  test.each([
    ['two drones to one place', Int32Array.of(1, 1, -1, -1, -1, -1)],
    ['all drones to one place', new Int32Array(6)],
    ['a place that is not there', Int32Array.of(6, -1, -1, -1, -1, -1)],
    ['a place before the first', Int32Array.of(-2, -1, -1, -1, -1, -1)],
    ['pins for some drones only', Int32Array.of(1, 0)],
    ['pins for more drones than there are', Int32Array.of(-1, -1, -1, -1, -1, -1, 3)],
  ])('%s', (_, pins) => {
    expect(refuses({ fromM, toM, pins, separationM: SEPARATION_M })).toBe(true);
  });
});
