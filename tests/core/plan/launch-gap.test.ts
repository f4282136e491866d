import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightAtM, leastDelayMs, leastGapM } from '../../../src/core/plan/launch/launch-gap';
import { mirrorMove, moveDurationMs, verticalMove } from '../../../src/core/plan/launch/vertical-move';
import { limits } from './launches';

const heights = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }));
const up = (toM: number) => verticalMove(0, toM, limits());
const down = (fromM: number) => mirrorMove(verticalMove(fromM, 0, limits()));

test.each([['up', up] as const, ['down, backwards', down] as const])(
  'the least gap on the way %s is that of dense sampling, and never above it',
  (_, move) => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 4000 }), ([lowM, stepM], delayMs) => {
        const [first, second] = [move(lowM + stepM), move(lowM)];
        let sampled = Number.POSITIVE_INFINITY;
        const endMs = Math.max(moveDurationMs(first), delayMs + moveDurationMs(second));
        for (let time = delayMs; time <= endMs; time++) {
          sampled = Math.min(sampled, heightAtM(first, time) - heightAtM(second, time - delayMs));
        }
        const exact = leastGapM(first, second, delayMs);
        expect(exact).toBeLessThanOrEqual(sampled + 1e-9);
        expect(exact).toBeGreaterThan(sampled - 1e-4);
      }),
      { numRuns: 50 },
    );
  },
);

test('the least delay is proved to be enough, and one millisecond less is not', () => {
  fc.assert(
    fc.property(heights, fc.double({ min: 0.2, max: 1, noNaN: true }), ([lowM, stepM], share) => {
      const [first, second] = [up(lowM + stepM), up(lowM)];
      const gapM = stepM * share;
      const delayMs = leastDelayMs(first, second, gapM, 0);
      expect(leastGapM(first, second, delayMs)).toBeGreaterThanOrEqual(gapM);
      expect(leastGapM(first, second, delayMs - 1)).toBeLessThan(gapM);
    }),
  );
});

test('a clearance above the layer is all the way up', () => {
  const first = up(4);
  const delayMs = leastDelayMs(first, up(2), 1, 9);
  expect(heightAtM(first, delayMs)).toBe(4);
  expect(heightAtM(first, delayMs - 40)).toBeLessThan(4);
});
