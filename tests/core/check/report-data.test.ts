import { expect, test } from 'vitest';
import { checkTrajectories, reportData } from '../../../src/core';
import { flightOver, PROFILE, visit } from './flights';

test('what is written counts drones from one, and leaves the report as it was', () => {
  const { report } = checkTrajectories(flightOver([visit([0, 0], 30, 0, 40), visit([3, 0], 31.2, 0, 40)]), PROFILE);
  const data = reportData(report);
  expect(report.minSeparation!.drones).toEqual([0, 1]);
  expect(data.minSeparation!.drones).toEqual([1, 2]);
  expect(data.problems[0]!.drones).toEqual([1, 2]);
  expect(data.problems[0]!.message).toContain('Drones 1 and 2');
});
