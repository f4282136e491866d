import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTrajectories, type Obstacle, positionInto } from '../../../src/core';
import { printMessage } from '../../../src/core/message';
import { flightOver, PROFILE, SITE, type Stop, visit } from './flights';

const TOWER: Obstacle = {
  name: 'tower',
  footprintM: [
    [-5, -5],
    [5, -5],
    [5, 5],
    [-5, 5],
  ],
  bottomM: 0,
  topM: 30,
  clearanceM: 3,
};

function problemsOf(routes: Stop[][], obstacle: Obstacle, wholeFlight = false) {
  const flight = { ...flightOver(routes), site: { ...SITE, obstacles: [obstacle] } };
  const { problems } = checkTrajectories(flight, PROFILE, { wholeFlight, windows: [] }).report;
  return problems.filter((problem) => problem.code === 'obstacle-too-near');
}

const pass = (y: number, z: number): Stop[] => [
  { atS: 0, x: -20, y, z },
  { atS: 20, x: 20, y, z },
];

test('walls and roof keep their clearance; a formats rounding is let by', () => {
  expect(problemsOf([pass(8, 20)], TOWER)).toEqual([]);
  expect(problemsOf([pass(0, 33)], TOWER)).toEqual([]);
  expect(problemsOf([pass(7.995, 20)], TOWER)).toEqual([]);
  const [wall] = problemsOf([pass(7.9, 20)], TOWER);
  expect(wall).toMatchObject({ severity: 'error', drones: [0], limit: 3 });
  expect(wall!.value).toBeCloseTo(2.9, 2);
  expect(printMessage(wall!.message)).toContain('"tower"');
  expect(problemsOf([pass(0, 32)], TOWER)[0]!.value).toBeCloseTo(2, 2);
});

test('over the edge of the roof the distance is that to the edge', () => {
  expect(problemsOf([pass(7, 32)], TOWER)[0]!.value).toBeCloseTo(Math.SQRT2 * 2, 2);
  expect(problemsOf([pass(7.2, 32.2)], TOWER)).toEqual([]);
});

test('through it is no distance at all; under a bridge there is room', () => {
  const [through] = problemsOf([pass(0, 20)], TOWER);
  expect(through!.value).toBe(0);
  expect(printMessage(through!.message)).toContain('is within "tower"');
  expect(problemsOf([pass(0, 20)], { ...TOWER, bottomM: 24 })).toEqual([]);
  expect(problemsOf([pass(0, 22)], { ...TOWER, bottomM: 24 })[0]!.value).toBeCloseTo(2, 2);
});

test('between two samples: a quick dip over a thin wall is found', () => {
  const wall = {
    ...TOWER,
    clearanceM: 0,
    footprintM: [
      [0, -5],
      [0.02, -5],
      [0.02, 5],
      [0, 5],
    ] as const,
  };
  expect(
    problemsOf(
      [
        [
          { atS: 0, x: -6, y: 0, z: 20 },
          { atS: 1, x: 6, y: 0, z: 20 },
        ],
      ],
      wall,
    ).length,
  ).toBe(1);
});

test('a drone may stand near a wall but not within it, and keeps clear as soon as it rises', () => {
  const parked = (x: number): Stop[] => [
    { atS: 0, x, y: 0, z: 0 },
    { atS: 60, x, y: 0, z: 0 },
  ];
  expect(problemsOf([parked(6)], TOWER, true)).toEqual([]);
  expect(problemsOf([parked(4)], TOWER, true)[0]!.value).toBe(0);
  expect(problemsOf([visit([6, 0], 30, 0, 40)], TOWER, true)[0]!.value).toBeCloseTo(1, 2);
  expect(problemsOf([visit([9, 0], 30, 0, 40)], TOWER, true)).toEqual([]);
});

/** Distance of a point from a prism, by sampling its edges: slow and obvious. */
function distance({ footprintM, bottomM, topM }: Obstacle, [x, y, z]: ArrayLike<number> & number[]): number {
  let inside = false;
  let across = Number.POSITIVE_INFINITY;
  for (const [k, [ax, ay]] of footprintM.entries()) {
    const [bx, by] = footprintM[(k + 1) % footprintM.length]!;
    if (ay > y! !== by > y! && x! < ax + ((y! - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    for (let s = 0; s <= 400; s++) {
      across = Math.min(across, Math.hypot(ax + ((bx - ax) * s) / 400 - x!, ay + ((by - ay) * s) / 400 - y!));
    }
  }
  return Math.hypot(inside ? 0 : across, Math.max(bottomM - z!, z! - topM, 0));
}

const coordinate = fc.double({ min: -15, max: 15, noNaN: true });
const star = fc.array(fc.double({ min: 1, max: 8, noNaN: true }), { minLength: 3, maxLength: 7 }).map((radii) =>
  radii.map((radius, k): [number, number] => {
    const angle = (2 * Math.PI * k) / radii.length;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }),
);

test('the nearest approach agrees with dense sampling, for footprints with dents as well', () => {
  const place = fc.tuple(coordinate, coordinate, fc.double({ min: 20, max: 50, noNaN: true }));
  fc.assert(
    fc.property(star, fc.array(place, { minLength: 2, maxLength: 3 }), (footprintM, places) => {
      const obstacle = { name: 'rock', footprintM, bottomM: 25, topM: 40, clearanceM: 6 };
      const stops = places.map(([x, y, z], k): Stop => ({ atS: 4 * k, x, y, z }));
      const { trajectories } = flightOver([stops]);
      const at = new Float64Array(3);
      let sampled = Number.POSITIVE_INFINITY;
      for (let timeMs = 0; timeMs <= stops.at(-1)!.atS * 1000; timeMs += 20) {
        positionInto(trajectories, 0, timeMs, at, 0);
        sampled = Math.min(sampled, distance(obstacle, [...at]));
      }
      const [found] = problemsOf([stops], obstacle);
      if (sampled < 5.98) expect(found!.value).toBeGreaterThan(sampled - 0.4);
      if (found) expect(found.value).toBeLessThanOrEqual(sampled + 0.02);
      else expect(sampled).toBeGreaterThanOrEqual(5.98);
    }),
    { numRuns: 60 },
  );
});
