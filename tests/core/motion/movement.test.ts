import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HoldMotion, type MovingPoint } from '../../../src/core/motion/hold-motion';
import { type Movement, type MovementEase, movementKnotsMs } from '../../../src/core/motion/movement';

const HOLD_S = 40;
const EXTENT = { minX: -20, maxX: 20 };
const EASED = { in: true, out: true };
const FLOWING = { in: false, out: false };

const swinging: Movement[] = [
  { kind: 'sway', degrees: 30, periodS: 12 },
  { kind: 'wave', amplitudeM: 3, lengthM: 30, periodS: 8 },
  { kind: 'beat', degrees: 12, periodS: 10, bodyM: 4 },
  { kind: 'bob', byM: [0, 2, 4], periodS: 10 },
];
const going: Movement[] = [
  { kind: 'turn', degrees: 90 },
  { kind: 'scale', to: 1.5, back: false },
  {
    kind: 'path',
    pointsM: [
      [5, 0, 0],
      [20, 10, 5],
      [40, -5, 10],
      [50, 20, 0],
    ],
    headingFollows: false,
  },
  {
    kind: 'path',
    pointsM: [
      [0, 0, 0],
      [20, 10, 5],
      [10, 40, 10],
    ],
    headingFollows: true,
  },
];
const back: Movement = { kind: 'scale', to: 0.5, back: true };
const movements: Movement[] = [...swinging, ...going, back, { kind: 'turn', degrees: 360 }];

type Triple = [number, number, number];

/** Place and velocity of a point, paths included, where the placement neither turns nor scales. */
function stateOf(list: readonly Movement[], ease: MovementEase, rest: Triple, timeS: number): MovingPoint {
  const { move, carried } = new HoldMotion(list, { holdS: HOLD_S, ease, extent: EXTENT, upright: [0, 0, 1] }).at(timeS);
  const point: MovingPoint = [...rest, Number.NaN, Number.NaN, Number.NaN];
  move(point);
  return point.map((value, k) => value + carried[k]!) as MovingPoint;
}

function placeOf(list: readonly Movement[], ease: MovementEase, rest: Triple, timeS: number): Triple {
  return stateOf(list, ease, rest, timeS).slice(0, 3) as Triple;
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const REST: Triple = [15, 1, 5];

describe.each(movements)('$kind', (movement) => {
  test('eased: starts and ends without speed and acceleration, and moves between', () => {
    const h = 0.01;
    for (const [edgeS, inwards] of [
      [0, h],
      [HOLD_S, -h],
    ] as const) {
      const speeds = stateOf([movement], EASED, REST, edgeS).slice(3);
      for (const speed of speeds) expect(speed).toBeCloseTo(0, 9);
      const soon = stateOf([movement], EASED, REST, edgeS + inwards).slice(3);
      for (const speed of soon) expect(Math.abs(speed) / h).toBeLessThan(0.05);
    }
    const start = placeOf([movement], EASED, REST, 0);
    const strayed = Array.from({ length: 41 }, (_, k) => distance(placeOf([movement], EASED, REST, k), start));
    expect(Math.max(...strayed)).toBeGreaterThan(0.5);
  });

  test('has whole, increasing knots over the whole hold', () => {
    const knots = movementKnotsMs([movement], 40_000);
    expect(knots[0]).toBe(0);
    expect(knots[knots.length - 1]).toBe(40_000);
    for (let k = 1; k < knots.length; k++) {
      expect(Number.isInteger(knots[k])).toBe(true);
      expect(knots[k]! - knots[k - 1]!).toBeGreaterThanOrEqual(250);
    }
  });
});

test.each([...swinging, back])('eased, $kind comes back to where it began', (movement) => {
  for (const timeS of [0, HOLD_S]) {
    expect(distance(placeOf([movement], EASED, REST, timeS), REST)).toBeLessThan(1e-9);
  }
});

test('velocities are the derivatives of places, whatever is made together and however it is eased', () => {
  const point = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -20, max: 20, noNaN: true }))) as fc.Arbitrary<Triple>;
  const ease = fc.record({ in: fc.boolean(), out: fc.boolean() });
  const list = fc.array(fc.constantFrom(...movements), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      list,
      ease,
      point,
      fc.double({ min: 0.01, max: HOLD_S - 0.01, noNaN: true }),
      (made, eased, rest, timeS) => {
        const h = 1e-4;
        const [before, after] = [timeS - h, timeS + h].map((t) => placeOf(made, eased, rest, t)) as [Triple, Triple];
        const state = stateOf(made, eased, rest, timeS);
        for (let axis = 0; axis < 3; axis++) {
          expect(Math.abs((after[axis]! - before[axis]!) / (2 * h) - state[3 + axis]!)).toBeLessThan(2e-4);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('what flows is at full swing and speed from the first instant to the last', () => {
  const sway = stateOf([{ kind: 'sway', degrees: 30, periodS: 12 }], FLOWING, [10, 0, 0], 0);
  expect(sway.slice(0, 3)).toEqual([10, 0, 0]);
  expect(sway[4]).toBeCloseTo(10 * (Math.PI / 6) * ((2 * Math.PI) / 12), 9);

  const wave: Movement = { kind: 'wave', amplitudeM: 3, lengthM: 30, periodS: 8 };
  const phase = (timeS: number) => 2 * Math.PI * (35 / 30 - timeS / 8);
  for (const timeS of [0, 13, HOLD_S]) {
    const state = stateOf([wave], FLOWING, [15, 0, 0], timeS);
    expect(state[1]).toBeCloseTo(3 * (35 / 40) * Math.sin(phase(timeS)), 9);
    expect(state[4]).toBeCloseTo(-3 * (35 / 40) * ((2 * Math.PI) / 8) * Math.cos(phase(timeS)), 9);
  }

  const beat = stateOf([{ kind: 'beat', degrees: 12, periodS: 9, bodyM: 4 }], FLOWING, [-14, 0, 0], HOLD_S);
  const angle = ((12 * Math.PI) / 180) * Math.sin((2 * Math.PI * HOLD_S) / 9);
  expect(beat[2]).toBeCloseTo(10 * Math.tan(angle), 9);

  for (const timeS of [0, 20, HOLD_S]) {
    const turn = stateOf([{ kind: 'turn', degrees: 90 }], FLOWING, [10, 0, 0], timeS);
    expect(Math.hypot(turn[3], turn[4])).toBeCloseTo((10 * Math.PI) / 2 / HOLD_S, 9);
  }
});

test('one end may be eased and the other flow', () => {
  for (const movement of going) {
    const arriving = { in: false, out: true };
    expect(Math.hypot(...stateOf([movement], arriving, REST, 0).slice(3))).toBeGreaterThan(0.1);
    expect(Math.hypot(...stateOf([movement], arriving, REST, HOLD_S).slice(3))).toBeCloseTo(0, 9);
    const [eased, flown] = [EASED, arriving].map((ease) => placeOf([movement], ease, REST, HOLD_S)) as [Triple, Triple];
    expect(distance(eased, flown)).toBeLessThan(1e-9);
  }
});

test('a quarter turn ends turned, and distances never change', () => {
  const quarter: Movement[] = [{ kind: 'turn', degrees: 90 }];
  const end = placeOf(quarter, EASED, [10, 0, 3], HOLD_S);
  expect(end[0]).toBeCloseTo(0, 9);
  expect(end[1]).toBeCloseTo(10, 9);
  const [p, q] = [placeOf(quarter, EASED, [10, 0, 3], 17), placeOf(quarter, EASED, [7, 2, 3], 17)];
  expect(Math.hypot(p[0] - q[0], p[1] - q[1])).toBeCloseTo(Math.hypot(3, 2), 9);
});

test('a scale ends grown, or goes there by half of the hold and back', () => {
  expect(placeOf([{ kind: 'scale', to: 1.5, back: false }], EASED, [10, 2, -4], HOLD_S)).toEqual([15, 3, -6]);
  expect(placeOf([back], EASED, [10, 2, -4], HOLD_S / 2)).toEqual([5, 1, -2]);
});

test('a path starts at its first point, runs through the others at an even speed and ends at the last', () => {
  const path = going[2] as Extract<Movement, { kind: 'path' }>;
  const flown = Array.from({ length: 4001 }, (_, k) => stateOf([path], FLOWING, [0, 0, 0], k / 100));
  for (const point of path.pointsM) {
    const nearest = Math.min(...flown.map(([x, y, z]) => distance([x, y, z], [...point])));
    expect(nearest).toBeLessThan(0.02);
  }
  expect(distance(placeOf([path], EASED, [0, 0, 0], 0), [5, 0, 0])).toBeLessThan(1e-9);
  expect(distance(placeOf([path], EASED, [0, 0, 0], HOLD_S), [50, 20, 0])).toBeLessThan(1e-9);
  const speeds = flown.map(([, , , vx, vy, vz]) => Math.hypot(vx, vy, vz));
  expect(Math.max(...speeds) - Math.min(...speeds)).toBeLessThan(1e-9);
});

test('where the heading follows, the formation turns as its path does, and stays rigid', () => {
  const path: Movement[] = [
    {
      kind: 'path',
      pointsM: [
        [0, 0, 0],
        [20, 0, 0],
        [20, 20, 0],
        [0, 20, 0],
      ],
      headingFollows: true,
    },
  ];
  const headings = Array.from({ length: 401 }, (_, k) => {
    const nose = placeOf(path, EASED, [5, 0, 0], k / 10);
    const tail = placeOf(path, EASED, [-5, 0, 0], k / 10);
    expect(distance(nose, tail)).toBeCloseTo(10, 9);
    return Math.atan2(nose[1] - tail[1], nose[0] - tail[0]);
  });
  expect(headings[0]).toBeCloseTo(0, 9);
  const [, , , vx, vy] = stateOf(path, FLOWING, [0, 0, 0], HOLD_S);
  const [, , , ux, uy] = stateOf(path, FLOWING, [0, 0, 0], 0);
  const turned = Math.atan2(vy, vx) - Math.atan2(uy, ux);
  expect(Math.cos(headings[400]! - turned)).toBeCloseTo(1, 9);
  expect(Math.abs(turned)).toBeGreaterThan(2);
  for (let k = 1; k < headings.length; k++) {
    expect(Math.cos(headings[k]! - headings[k - 1]!)).toBeGreaterThan(0.99);
  }
});

test('a wave leaves the mast still, a beat leaves the body still, also while the formation grows', () => {
  expect(placeOf([swinging[1]!], EASED, [-20, 0, 5], 13)).toEqual([-20, 0, 5]);
  expect(placeOf([swinging[2]!], EASED, [3.9, 0, 5], 13)).toEqual([3.9, 0, 5]);
  const grown = placeOf([swinging[1]!, { kind: 'scale', to: 2, back: true }], EASED, [-20, 0, 5], HOLD_S / 2);
  expect(grown).toEqual([-40, 0, 10]);
});

test('movements act in one order, however they are listed', () => {
  const made: Movement[] = [back, swinging[1]!, going[0]!, going[3]!];
  const [a, b] = [made, [...made].reverse()].map((list) => stateOf(list, EASED, REST, 13));
  expect(a).toEqual(b);
});
