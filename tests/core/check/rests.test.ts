import { expect, test } from 'vitest';
import { checkTrajectories, type ProblemCode } from '../../../src/core';
import { flightOver, PROFILE, SITE, type Stop, visit } from './flights';

/** Trays that stand half a metre apart. */
const DENSE = { ...PROFILE, launchPitchM: 0.5 };

/** Up from the origin, over to a place, down there by way of `low`, up again and home. */
function resting(x: number, low: readonly Omit<Stop, 'atS'>[]): Stop[] {
  const down = low.map((place, k) => ({ atS: 80 + 20 * k, ...place }));
  const afterS = 80 + 20 * low.length;
  return [
    { atS: 0, x: 0, y: 0, z: 0 },
    { atS: 20, x: 0, y: 0, z: 20 },
    { atS: 50, x, y: 0, z: 20 },
    ...down,
    { atS: afterS + 10, x: low.at(-1)!.x, y: low.at(-1)!.y, z: 20 },
    { atS: afterS + 40, x: 0, y: 0, z: 20 },
    { atS: afterS + 70, x: 0, y: 0, z: 0 },
  ];
}

const at = (x: number, z: number, y = 0) => ({ x, y, z });
const restsAt = (x: number) => resting(x, [at(x, 0), at(x, 0)]);

function check(routes: Stop[][], profile = PROFILE) {
  return checkTrajectories(flightOver(routes), profile).report;
}

function codes(routes: Stop[][], profile = PROFILE): ProblemCode[] {
  return [...new Set(check(routes, profile).problems.map(({ code }) => code))];
}

test('a drone may land straight down in the midst of a show, rest, and rise straight up, anywhere and more than once', () => {
  expect(codes([restsAt(10)])).toEqual([]);
  expect(codes([restsAt(0)])).toEqual([]);
  expect(codes([resting(10, [at(10, 0), at(10, 0), at(10, 20), at(14, 20), at(14, 0), at(14, 0)])])).toEqual([]);
});

test.each<[string, ReturnType<typeof at>[], ProblemCode]>([
  ['dips low without landing', [at(10, 0.5)], 'takeoff-not-vertical'],
  ['dips below the least altitude', [at(10, 4)], 'altitude-too-low'],
  [
    'drifts sideways at 1 m before it lands',
    [at(10, 1), at(10.5, 1), at(10.5, 0), at(10.5, 0)],
    'landing-not-vertical',
  ],
  ['drifts sideways at 1 m after it has risen', [at(10, 0), at(10, 1), at(10.5, 1)], 'takeoff-not-vertical'],
  ['slides along the ground', [at(10, 0), at(10.5, 0)], 'takeoff-not-vertical'],
  ['sinks at a slant', [at(12, 0), at(12, 0)], 'landing-not-vertical'],
  ['sinks into the ground', [at(10, -1), at(10, -1)], 'altitude-too-low'],
])('a drone that %s is an error', (_, low, code) => {
  expect(codes([resting(10, low)])).toContain(code);
});

test('what rests does not excuse a dip elsewhere', () => {
  const route = resting(10, [at(10, 0), at(10, 0), at(10, 20), at(20, 20), at(20, 1), at(20, 20)]);
  const [problem] = check([route]).problems;
  expect(problem).toMatchObject({ code: expect.stringContaining('not-vertical'), drones: [0] });
  expect(problem!.value).toBeCloseTo(1, 3);
});

test('resting drones are judged by the pitch; one that flies past a resting one by the separation of flight', () => {
  const neighbour = restsAt(10).map((stop) => ({ ...stop, y: 3 }));
  const beside = resting(10, [at(10, 0, 0.5), at(10, 0, 0.5)]).map((stop) => ({ ...stop, y: 0.5 }));
  const later = beside.map((stop, k) => ({ ...stop, atS: stop.atS + (k > 1 ? 15 : 0) }));
  expect(codes([restsAt(10), neighbour])).toEqual([]);
  // both rest half a metre apart, but they come and go as two that fly
  expect(codes([restsAt(10), later], { ...DENSE, launchPitchM: 0.4 })).toContain('separation-too-small');
  const passing: Stop[] = [
    ...visit([30, 0], 10, 0, 20).slice(0, 2),
    { atS: 60, x: 10, y: 0.9, z: 20 },
    { atS: 90, x: 10, y: 0.9, z: 1 },
    { atS: 130, x: 30, y: 0, z: 20 },
    { atS: 160, x: 30, y: 0, z: 0 },
  ];
  const [worst] = check([restsAt(10), passing], DENSE).problems.filter(({ code }) => code === 'separation-too-small');
  expect(worst!.drones).toEqual([0, 1]);
});

test('one that lands and rises beside a resting one is judged by where both stand', () => {
  const long = resting(10, [at(10, 0), at(10, 0), at(10, 0), at(10, 0), at(10, 0)]);
  const short = (y: number): Stop[] => [
    { atS: 0, x: 0, y: 5, z: 0 },
    { atS: 20, x: 0, y: 5, z: 20 },
    { atS: 70, x: 10, y, z: 22 },
    { atS: 110, x: 10, y, z: 0 },
    { atS: 120, x: 10, y, z: 0 },
    { atS: 150, x: 10, y, z: 24 },
    { atS: 160, x: 10, y: 5, z: 24 },
    { atS: 200, x: 0, y: 5, z: 20 },
    { atS: 250, x: 0, y: 5, z: 0 },
  ];
  expect(codes([long, short(0.6)], DENSE)).toEqual([]);
  expect(codes([long, short(0.4)], DENSE)).toEqual(['separation-too-small']);
});

test('the longest flight is from the first take-off to the last landing, rests included', () => {
  expect(check([restsAt(10)]).longestFlightS).toBeGreaterThan(180);
});

test('near an obstacle a resting drone need only stand outside, as one that has landed', () => {
  const wall = {
    name: 'wall',
    footprintM: [
      [11, -5],
      [12, -5],
      [12, 5],
      [11, 5],
    ] as const,
    bottomM: 0,
    topM: 0.1,
    clearanceM: 1.1,
  };
  const flight = { ...flightOver([restsAt(10)]), site: { ...SITE, obstacles: [wall] } };
  const [problem] = checkTrajectories(flight, PROFILE).report.problems;
  expect(problem).toMatchObject({ code: 'obstacle-too-near' }); // on its way down, not while it stands
  const narrow = { ...flight, site: { ...SITE, obstacles: [{ ...wall, clearanceM: 0.9 }] } };
  expect(checkTrajectories(narrow, PROFILE).report.problems).toEqual([]);
});
