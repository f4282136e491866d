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

const PLACES: [string, number, number, string[][]][] = [
  ['outside the fence', 0, -120, []],
  ['inside it, away from all drones', 70, -70, INSIDE],
  ['on a pad', -10, 0, UNDER],
  ['beside a pad', -12.5, 0, UNDER],
  ['a little farther', -10, -3.2, INSIDE],
  ['under a formation', 20, 30, UNDER],
  ['under the way of a drone', -15, 15, UNDER],
  ['amidst the drones, far from each', 0, 20, UNDER],
];

test.each(PLACES)('%s', (_, x, y, expected) => {
  expect(audienceProblems(x, y)).toEqual(expected);
});

test.each(PLACES)('people at a place of their own: %s', (_, x, y, expected) => {
  const placesM = [
    { name: 'Bridge', positionM: [0, -150, 6] as const },
    { name: 'Roof', positionM: [x, y, 40] as const },
  ];
  expect(audienceProblems(0, -120, { placesM })).toEqual(expected);
});

test('a problem names the place that it is about', () => {
  const placesM = [{ name: 'Roof', positionM: [20, 30, 40] as const }];
  const { report } = checkTrajectories({ ...FLIGHT, site: { ...SITE, audienceM: [0, -120, 1.7], placesM } }, PROFILE);
  expect(report.problems.map(({ message }) => String(message))).toEqual([
    expect.stringMatching(/^The audience at "Roof" \(20, 30\) stands under or in the swarm/),
  ]);
});

test('a place that is only a camera\u2019s is not judged, and without a fence only what flies', () => {
  expect(audienceProblems(20, 30, { audienceIsAssumed: true })).toEqual([]);
  expect(audienceProblems(70, -70, { geofenceM: [] })).toEqual([]);
  expect(audienceProblems(20, 30, { geofenceM: [] })).toEqual(UNDER);
});
