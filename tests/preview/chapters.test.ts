import { expect, test } from 'vitest';
import { clockText } from '../../src/preview/player/clock-text';
import { captionAt, chapterStartMs, sceneAt } from '../../src/preview/player/scene-at';

const SCENES = [
  { name: 'A', startMs: 3000, endMs: 9000 },
  { name: 'B', startMs: 11_000, endMs: 20_000 },
  { name: 'C', startMs: 40_000, endMs: 50_000 },
];

test('the scene at hand is the one that shows or comes next', () => {
  expect([0, 3000, 8999, 9000, 30_000, 50_000, 99_000].map((timeMs) => sceneAt(SCENES, timeMs))).toEqual([
    0, 0, 0, 1, 2, 2, 2,
  ]);
  expect(sceneAt([], 5)).toBe(-1);
});

test('a chapter begins a moment before its scene, never in the one before, and is then the scene at hand', () => {
  expect([0, 1, 2, 3].map((index) => chapterStartMs(SCENES, index))).toEqual([0, 9000, 35_000, 0]);
  for (const index of SCENES.keys()) expect(sceneAt(SCENES, chapterStartMs(SCENES, index))).toBe(index);
});

test('the line about a scene is shown from its start on, for nine seconds at most', () => {
  const times = [2999, 3000, 8999, 9000, 11_000, 19_999, 20_000, 48_999, 49_000];
  expect(times.map((timeMs) => captionAt(SCENES, timeMs))).toEqual([-1, 0, 0, -1, 1, 1, -1, 2, -1]);
});

test('times are minutes and seconds', () => {
  expect([0, 999, 59_999, 60_000, 488_529].map(clockText)).toEqual(['0:00', '0:00', '0:59', '1:00', '8:08']);
});
