import { describe, expect, test } from 'vitest';
import { layOutPicture, type PictureItem } from '../../../src/core/formation';
import { seededRandom } from '../../../src/core/geometry/seeded-random';

/** Whatever is drawn, laying it out ends, and lets others have a word in between. */

const look = { part: 'p', colour: 0xffffff, pitchFactor: 1, depthM: 0 };
const path = (xy: readonly number[], closed = false) => ({ xy: Float64Array.from(xy), closed });
const line = (paths: ReturnType<typeof path>[]): PictureItem => ({ kind: 'line', ...look, paths });
const area = (paths: ReturnType<typeof path>[], more: object = {}): PictureItem => ({
  kind: 'area',
  rule: 'nonzero',
  mode: 'fill',
  ...look,
  ...more,
  paths,
});
const random = seededRandom(5);
const ring = (radius: number, corners: number, x = 0, y = 0) =>
  Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  }).flat();
const spiral = (corners: number, turns: number) =>
  Array.from({ length: corners }, (_, i) => {
    const [radius, angle] = [(100 * i) / corners, (2 * Math.PI * turns * i) / corners];
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }).flat();
const zigzag = Array.from({ length: 20_000 }, (_, i) => [i * 0.005, i % 2 ? 100 : 0]).flat();
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

/** Times are of the processor, for other work on the machine not to count; generous, for that of a busy one. */
const MOST_TOTAL_MS = 20_000;
const MOST_STEP_MS = 400;
const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

describe('laying out ends soon and comes in short steps', () => {
  test.each([
    ['a spiral of 30,000 pieces', () => [line([path(spiral(30_000, 60))])], 550],
    ['a wide spiral of 30,000 pieces', () => [line([path(spiral(30_000, 3))])], 550],
    [
      '50,000 tiny strokes',
      () => [
        line(
          many(50_000, () => {
            const [x, y] = [100 * random(), 100 * random()];
            return path([x, y, x + 0.1, y + 0.1]);
          }),
        ),
      ],
      550,
    ],
    [
      '3,000 items of a stroke each',
      () =>
        many(3000, (i) => line([path([(i * 37) % 771, (i * 91) % 771, ((i * 37) % 771) + 30, ((i * 91) % 771) + 20])])),
      60,
    ],
    ['a line to and fro 20,000 times', () => [line([path(zigzag)])], 550],
    ['an area that overlaps itself 20,000 times', () => [area([path(zigzag, true)])], 550],
    ['300 rings in one place', () => [line(many(300, () => path(ring(50, 100), true)))], 550],
    ['dots that are lines of no length', () => [line(many(1000, (i) => path([i, i, i, i])))], 50],
    ['an area without area', () => [area([path([0, 0, 100, 0, 50, 0], true)])], 50],
    ['an aspect ratio of ten million', () => [line([path([0, 0, 1e7, 0.5])])], 550],
    ['a straight line of 20,000 points', () => [line([path([0, 0, 100, 30])])], 20_000],
    [
      '2,000 filled and stroked shapes',
      () =>
        many(2000, () => path(ring(2, 12, 100 * random(), 100 * random()), true)).flatMap((one) => [
          area([one], { colour: 0xff0000 }),
          line([one]),
        ]),
      550,
    ],
  ] as [string, () => PictureItem[], number][])(
    '%s',
    (_name, make, count) => {
      const steps = layOutPicture(make(), { count, cornerRad: 0.6, seed: 1 });
      const started = processorMs();
      let [last, longest] = [started, 0];
      for (;;) {
        const step = steps.next();
        const now = processorMs();
        longest = Math.max(longest, now - last);
        last = now;
        expect(now - started).toBeLessThan(MOST_TOTAL_MS);
        if (!step.done) continue;
        expect(step.value.sites).toHaveLength(count);
        break;
      }
      expect(longest).toBeLessThan(MOST_STEP_MS);
    },
    60_000,
  );

  test('two spots so far apart that no field shows both are refused points, not looked for forever', () => {
    const spots = [area([path(ring(1, 20), true)]), area([path(ring(1, 20, 1e6, 3), true)])];
    const steps = layOutPicture(spots, { count: 550, cornerRad: 0.6, seed: 1 });
    const started = processorMs();
    let step = steps.next();
    for (; !step.done; step = steps.next()) expect(processorMs() - started).toBeLessThan(MOST_TOTAL_MS);
    expect(step.value.sites.length).toBeLessThan(550);
  }, 60_000);
});
