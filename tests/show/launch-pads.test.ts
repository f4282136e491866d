import { expect, test } from 'vitest';
import { launchPads } from '../../src/show';

test('the grid is filled row by row from the audience\u2019s side, about its middle', () => {
  const launch = { columns: 3, rows: 2, pitchM: 2, centreM: [10, 20] as [number, number] };
  expect(launchPads({ count: 5, launch })).toEqual([
    [8, 19],
    [10, 19],
    [12, 19],
    [8, 21],
    [10, 21],
  ]);
});

test('pads given one by one stand for the grid', () => {
  const launch = { columns: 1, rows: 1, pitchM: 2, centreM: [0, 0] as [number, number] };
  expect(
    launchPads({
      count: 2,
      launch,
      homesM: [
        [1, 2],
        [3, 4],
      ],
    }),
  ).toEqual([
    [1, 2],
    [3, 4],
  ]);
});
