import { expect, test } from 'vitest';
import { launchPads } from '../../src/show/launch-pads';

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

test('trays are filled one after another, each about its own middle', () => {
  const tray = { columns: 2, rows: 1, pitchM: 0.5 };
  const launch = { columns: 2, rows: 2, pitchM: 4, centreM: [10, 20] as [number, number], tray };
  expect(launchPads({ count: 5, launch })).toEqual([
    [7.75, 18],
    [8.25, 18],
    [11.75, 18],
    [12.25, 18],
    [7.75, 22],
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
