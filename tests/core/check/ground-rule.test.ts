import { expect, test } from 'vitest';
import { checkTrajectories, type ProblemCode } from '../../../src/core';
import { flightOver, PROFILE, type Stop, visit } from './flights';

/** Trays that stand half a metre apart. */
const DENSE = { ...PROFILE, launchPitchM: 0.5 };

function parkedAt(x: number, y = 0): Stop[] {
  return [
    { atS: 0, x, y, z: 0 },
    { atS: 130, x, y, z: 0 },
  ];
}

const up = visit([0, 0], 0, 0, 40);

function check(routes: Stop[][], profile = DENSE) {
  return checkTrajectories(flightOver(routes), profile).report;
}

function codes(routes: Stop[][], profile = DENSE): ProblemCode[] {
  return [...new Set(check(routes, profile).problems.map((problem) => problem.code))];
}

test('straight up and down between parked neighbours is judged by the pitch of the pads alone', () => {
  const report = check([up, parkedAt(0.5), parkedAt(-0.5), parkedAt(0, 0.5)]);
  expect(report.problems).toEqual([]);
  expect(report.notMeasured.map(({ what }) => what)).toEqual(['separation']);
  expect(report.standing).toMatchObject({ atStart: 4, atEnd: 4, rests: 0 });
});

test('beside pads that do not keep the pitch a rising drone is judged as in flight', () => {
  expect(codes([up, parkedAt(0.5)], { ...PROFILE, launchPitchM: 0.6 }).sort()).toEqual([
    'pads-too-close',
    'separation-too-small',
  ]);
});

test('a drone that drifts sideways over a parked neighbour is an error', () => {
  const drifting: Stop[] = [
    { atS: 0, x: 0, y: 0, z: 0 },
    { atS: 5, x: 0, y: 0, z: 1 },
    { atS: 15, x: 3, y: 0, z: 1 },
    { atS: 30, x: 3, y: 0, z: 20 },
    { atS: 100, x: 0, y: 0, z: 20 },
    { atS: 130, x: 0, y: 0, z: 0 },
  ];
  const report = check([drifting, parkedAt(1.5)]);
  expect(report.problems.map((problem) => problem.code)).toContain('separation-too-small');
  expect(report.minSeparation!.m).toBeCloseTo(1, 3);
  expect(report.minSeparation!.timeS).toBeCloseTo(10, 1);
});

test('the exception ends the instant the column is left', () => {
  // from rest at 1.2 m, 10 s to 1 m away from the neighbour: 5 cm away from the pad after some 1.35 s
  const leaving: Stop[] = [
    { atS: 0, x: 0, y: 0, z: 0 },
    { atS: 10, x: 0, y: 0, z: 1.2 },
    { atS: 20, x: -1, y: 0, z: 1.2 },
    { atS: 40, x: -1, y: 0, z: 20 },
    { atS: 80, x: 0, y: 0, z: 20 },
    { atS: 130, x: 0, y: 0, z: 0 },
  ];
  const { minSeparation } = check([leaving, parkedAt(0.5)]);
  expect(minSeparation!.m).toBeCloseTo(Math.hypot(0.55, 1.2), 3);
  const share = (minSeparation!.timeS - 10) / 10;
  expect(3 * share ** 2 - 2 * share ** 3).toBeCloseTo(0.05, 4);
});

test('two that rise side by side are both in flight', () => {
  const { minSeparation, problems } = check([up, visit([0.5, 0], 10, 0, 40)]);
  expect(minSeparation!.m).toBeCloseTo(0.5, 6);
  expect(problems[0]!.code).toBe('separation-too-small');
});

test('landing beside a parked neighbour is judged by where both stand: nearer than the pitch is an error', () => {
  const landingAt = (x: number): Stop[] => [
    { atS: 0, x: 10, y: 0, z: 0 },
    { atS: 20, x: 10, y: 0, z: 20 },
    { atS: 60, x, y: 0, z: 20 },
    { atS: 130, x, y: 0, z: 0 },
  ];
  expect(codes([landingAt(0.5), parkedAt(0)])).toEqual([]);
  expect(codes([landingAt(0.3), parkedAt(0)])).toEqual(['separation-too-small']);
});

test('in a move nobody stands', () => {
  const { report } = checkTrajectories(flightOver([up, parkedAt(0.5)]), DENSE, { wholeFlight: false, windows: [] });
  expect(report.minSeparation!.m).toBeCloseTo(0.5, 6);
});
