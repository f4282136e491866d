import { expect, test } from 'vitest';
import { checkTrajectories } from '../../../src/core';
import { printMessage } from '../../../src/core/message';
import { flightOver, PROFILE, visit } from './flights';

const remediesOf = (routes: Parameters<typeof flightOver>[0]) =>
  checkTrajectories(flightOver(routes), PROFILE).report.problems.map(({ code, remedy }) => [
    code,
    remedy && printMessage(remedy),
  ]);

test('two that rise side by side from near pads are told to set the pads apart, not the points', () => {
  const remedies = remediesOf([visit([0, 0], -20, 30, 40), visit([0.4, 0], 20, 30, 40)]);
  expect(remedies.map(([code]) => code)).toEqual(expect.arrayContaining(['pads-too-close', 'separation-too-small']));
  for (const [, remedy] of remedies) expect(remedy).toMatch(/pads at least 2 m apart.*trays.*profile/);
});

test('two whose points are too near are told to scale the formation', () => {
  const remedies = remediesOf([visit([0, 0], -0.5, 30, 40), visit([5, 0], 0.5, 30, 40)]);
  expect(remedies).toEqual([['separation-too-small', expect.stringMatching(/Scale the formation/)]]);
});

test('pads that keep their pitch, but not the separation of flight, are told both ways out', () => {
  const routes = [visit([0, 0], -20, 30, 40), visit([2.5, 0], 20, 30, 40)];
  const profile = { ...PROFILE, separationHardM: 3, separationDesignM: 3 };
  const [first] = checkTrajectories(flightOver(routes), profile).report.problems;
  expect(printMessage(first!.remedy!)).toBe(
    'Set the pads at least 3 m apart, or let neighbours rise one after the other.',
  );
});
