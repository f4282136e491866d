import { expect, test } from 'vitest';
import { layOutPicture, type PictureItem } from '../../../src/core/formation';
import { runAtOnce } from '../../../src/core/task-context';

/** Two strokes with a corner at the lower left. */
const CORNER: PictureItem = {
  kind: 'line',
  part: 'corner',
  paths: [{ xy: Float64Array.of(0, 10, 0, 0, 10, 0), closed: false }],
  colour: 0xffffff,
  pitchFactor: 1,
  depthM: 0,
};

test('a long line of so many points that its field has wide steps is not taken for its mirror image', () => {
  const { sites } = runAtOnce(layOutPicture([CORNER], { count: 14_000, cornerRad: 0.6, seed: 1 }));
  expect(sites.length).toBe(14_000);
  expect(sites.filter(({ x, z }) => x > 0.01 && z > 0.01)).toEqual([]);
});
