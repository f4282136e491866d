import { expect, test } from 'vitest';
import { compileShow } from '../../src/compile';
import { UNATTENDED } from '../../src/core';
import { PROFILES, parseShow } from '../../src/show';
import { smallShowText } from '../show/small-show';

/** The small show, flat at a height, within limits of its own. */
function problemsAt(heightM: number, limits: { altitudeMinM: number; verticalZoneM: number }) {
  const text = smallShowText((show) => {
    show.profile = { ...PROFILES[0]!, ...limits, name: 'own', source: 'a test' };
    show.storyboard.takeoff = { layers: 1 };
    show.formations.square = { recipe: { kind: 'grid', columns: 4, rows: 3, pitchM: 3, plane: 'ground' } };
    show.storyboard.scenes = [
      { name: 'Low', formation: 'square', placement: { positionM: [0, 0, heightM] }, holdS: 5, spares: 'behind' },
    ];
  });
  return compileShow(parseShow(text, 'show.json'), new Map(), UNATTENDED).then(({ report }) => report.problems);
}

test.each([
  ['below the vertical zone, above the least altitude', 2, { altitudeMinM: 1, verticalZoneM: 2.5 }],
  ['above the vertical zone, below the least altitude', 4, { altitudeMinM: 5, verticalZoneM: 2.5 }],
])('a picture %s is an error', async (_, heightM, limits) => {
  const problems = await problemsAt(heightM, limits);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.every(({ severity, value }) => severity === 'error' && value < 5)).toBe(true);
});

test('a picture above both is fine, and so is one at exactly the higher of the two', async () => {
  expect(await problemsAt(2.5, { altitudeMinM: 1, verticalZoneM: 2.5 })).toEqual([]);
  expect(await problemsAt(6, { altitudeMinM: 5, verticalZoneM: 2.5 })).toEqual([]);
});
