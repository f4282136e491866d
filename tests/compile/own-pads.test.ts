import { expect, test } from 'vitest';
import { compileShow } from '../../src/compile';
import { positionInto, UNATTENDED } from '../../src/core';
import { mainStoryboard } from '../../src/show';
import { readShippedShow } from '../shows/shipped-shows';

test('550 drones of the Police-Day show come home to their own pads, all of it proved', async () => {
  const { show, assets } = readShippedShow('police-day');
  const main = mainStoryboard(show);
  const own = {
    ...show,
    storyboards: [{ ...main, landing: { ...main.landing, to: 'own' as const } }],
  };
  const { flight, report } = await compileShow(own, assets, UNATTENDED);
  expect(report.problems).toEqual([]);
  expect(report.transitions.every(({ certified }) => certified)).toBe(true);
  const { trajectories } = flight;
  const [first, last] = [new Float64Array(3), new Float64Array(3)];
  for (let d = 0; d < show.fleet.count; d++) {
    positionInto(trajectories, d, 0, first, 0);
    positionInto(trajectories, d, Number.MAX_SAFE_INTEGER, last, 0);
    expect([...last]).toEqual([...first]);
  }
});
