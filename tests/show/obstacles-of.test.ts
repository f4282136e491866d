import { expect, test } from 'vitest';
import { obstaclesOf, parseShow, printShow } from '../../src/show';
import type { ShowOfVersion1 } from '../fixtures/version-1';
import { smallShowText } from './small-show';

type Obstacles = NonNullable<ShowOfVersion1['site']['obstacles']>;

const read = (obstacles?: Obstacles) =>
  parseShow(
    smallShowText((show) => (show.site = { ...show.site, ...(obstacles && { obstacles }) })),
    'x',
  );

test('a show without obstacles has none, and prints none', () => {
  expect(obstaclesOf(read())).toEqual([]);
  expect(printShow(read())).not.toContain('obstacles');
});

test('a prism is taken as it stands, with its defaults', () => {
  const footprintM: [number, number][] = [
    [20, 20],
    [30, 20],
    [25, 30],
  ];
  expect(obstaclesOf(read([{ name: 'Tower', kind: 'prism', footprintM, topM: 40 }]))).toEqual([
    { name: 'Tower', footprintM, bottomM: 0, topM: 40, clearanceM: 3 },
  ]);
});

test('a box becomes its four corners, turned counterclockwise', () => {
  const box = { name: 'House', kind: 'box', centreM: [20, 30], sizeM: [8, 4], topM: 12, clearanceM: 5 } as const;
  const [straight, turned] = obstaclesOf(
    read([
      { ...box, centreM: [20, 30], sizeM: [8, 4] },
      { ...box, centreM: [20, 30], sizeM: [8, 4], headingDeg: 90 },
    ]),
  );
  expect(straight!.footprintM).toEqual([
    [16, 28],
    [24, 28],
    [24, 32],
    [16, 32],
  ]);
  expect(straight!.clearanceM).toBe(5);
  const corners = [
    [22, 26],
    [22, 34],
    [18, 34],
    [18, 26],
  ];
  for (const [k, corner] of turned!.footprintM.entries()) {
    expect(corner[0]).toBeCloseTo(corners[k]![0]!, 9);
    expect(corner[1]).toBeCloseTo(corners[k]![1]!, 9);
  }
});
