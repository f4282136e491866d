import { expect, test } from 'vitest';
import { checkTrajectories } from '../../../src/core';
import { flightOver, PROFILE, SITE, visit } from './flights';

const FLIGHT = flightOver([visit([-10, 0], -20, 30, 30), visit([10, 0], 20, 30, 30), visit([0, 8], 0, 50, 40)]);

function audienceProblems(x: number, y: number, site: Partial<typeof SITE> = {}) {
  const audienceM = [x, y, 1.7] as const;
  const { report } = checkTrajectories({ ...FLIGHT, site: { ...SITE, audienceM, ...site } }, PROFILE);
  return report.problems
    .filter(({ code }) => code.startsWith('audience'))
    .map(({ code, severity }) => [code, severity]);
}

const UNDER = [['audience-under-drones', 'error']];
const INSIDE = [['audience-inside-fence', 'warning']];

test.each<[string, number, number, string[][]]>([
  ['outside the fence', 0, -120, []],
  ['inside it, away from all drones', 70, -70, INSIDE],
  ['on a pad', -10, 0, UNDER],
  ['beside a pad', -12.5, 0, UNDER],
  ['a little farther', -10, -3.2, INSIDE],
  ['under a formation', 20, 30, UNDER],
  ['under the way of a drone', -15, 15, UNDER],
  ['amidst the drones, far from each', 0, 20, UNDER],
])('%s', (_, x, y, expected) => {
  expect(audienceProblems(x, y)).toEqual(expected);
});

test('a place that is only a camera\u2019s is not judged, and without a fence only what flies', () => {
  expect(audienceProblems(20, 30, { audienceIsAssumed: true })).toEqual([]);
  expect(audienceProblems(70, -70, { geofenceM: [] })).toEqual([]);
  expect(audienceProblems(20, 30, { geofenceM: [] })).toEqual(UNDER);
});
