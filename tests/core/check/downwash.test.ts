import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTrajectories } from '../../../src/core';
import { printMessage } from '../../../src/core/message';
import { flightOver, PROFILE, type Stop } from './flights';

const IN_THE_AIR = { wholeFlight: false, windows: [] };

const hover = (x: number, z: number): Stop[] => [
  { atS: 0, x, y: 0, z },
  { atS: 20, x, y: 0, z },
];

test('one above the other keeps the factor more, side by side does not', () => {
  const pair = [hover(0, 40), hover(0, 42.5)];
  const profile = { ...PROFILE, downwashFactor: 2 };
  expect(checkTrajectories(flightOver(pair), PROFILE, IN_THE_AIR).report.problems).toEqual([]);
  const { minSeparation, problems } = checkTrajectories(flightOver(pair), profile, IN_THE_AIR).report;
  expect(minSeparation!.m).toBeCloseTo(1.25, 9);
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['separation-too-small', 'error']]);
  expect(printMessage(problems[0]!.message)).toContain('1.5 m, counted across; one above the other 2 times as much.');
  const beside = [hover(0, 40), hover(2.5, 40)];
  expect(checkTrajectories(flightOver(beside), profile, IN_THE_AIR).report.problems).toEqual([]);
});

const coordinate = fc.double({ min: -8, max: 8, noNaN: true });
const route = fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 2, maxLength: 4 });

test('a factor is a sphere in a sky pressed flat by it', () => {
  const flight = (routes: (readonly [number, number, number])[][], press: number) => {
    const built = flightOver(
      routes.map((places) => places.map(([x, y, z], k): Stop => ({ atS: 3 * k, x, y, z: 40 + z }))),
    );
    const controlsM = built.trajectories.controlsM.map((metres, k) => (k % 3 === 2 ? metres / press : metres));
    return { ...built, trajectories: { ...built.trajectories, controlsM } };
  };
  const factor = fc.double({ min: 1, max: 3, noNaN: true });
  fc.assert(
    fc.property(fc.array(route, { minLength: 2, maxLength: 5 }), factor, (routes, downwashFactor) => {
      const tall = checkTrajectories(flight(routes, 1), { ...PROFILE, downwashFactor }, IN_THE_AIR).report;
      const pressed = checkTrajectories(flight(routes, downwashFactor), PROFILE, IN_THE_AIR).report;
      expect(tall.minSeparation!.m ** 2).toBeCloseTo(pressed.minSeparation!.m ** 2, 6);
    }),
  );
});
