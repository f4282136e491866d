import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveDurationMs, type VerticalMove, verticalMove } from '../../../src/core/plan/launch/vertical-move';
import { TEST_PROFILE } from '../../fixtures/test-profile';

const thousandths = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 1000);
const limits = fc.record({
  speedUpMps: thousandths(100, 4000),
  speedDownMps: thousandths(100, 4000),
  accelerationMps2: thousandths(30, 4000),
  jerkMps3: thousandths(20, 8000),
});

/** Greatest speed up and down and greatest acceleration, from dense samples of the rounded pieces. */
function sampled({ knotsMs, heightsM }: VerticalMove): { up: number; down: number; acceleration: number } {
  const found = { up: 0, down: 0, acceleration: 0 };
  for (let k = 0; k + 1 < knotsMs.length; k++) {
    const seconds = (knotsMs[k + 1]! - knotsMs[k]!) / 1000;
    const [a, b, c, d] = heightsM.subarray(4 * k, 4 * k + 4) as unknown as [number, number, number, number];
    for (let u = 0; u <= 1; u += 0.02) {
      const speed = (3 * ((b - a) * (1 - u) ** 2 + 2 * (c - b) * u * (1 - u) + (d - c) * u * u)) / seconds;
      const rate = (6 * ((a - 2 * b + c) * (1 - u) + (b - 2 * c + d) * u)) / seconds ** 2;
      found.up = Math.max(found.up, speed);
      found.down = Math.max(found.down, -speed);
      found.acceleration = Math.max(found.acceleration, Math.abs(rate));
    }
  }
  return found;
}

test('a way up or down keeps the limits as it is rounded, however small they are', () => {
  fc.assert(
    fc.property(limits, thousandths(0, 120_000), thousandths(0, 120_000), (own, fromZ, toZ) => {
      const move = verticalMove(fromZ, toZ, { ...TEST_PROFILE, ...own });
      const { up, down, acceleration } = sampled(move);
      expect(up).toBeLessThanOrEqual(own.speedUpMps * (1 + 1e-9));
      expect(down).toBeLessThanOrEqual(own.speedDownMps * (1 + 1e-9));
      expect(acceleration).toBeLessThanOrEqual(own.accelerationMps2 * (1 + 1e-9));
      expect([move.heightsM[0], move.heightsM.at(-1)]).toEqual([fromZ, toZ]);
    }),
    { numRuns: 300 },
  );
});

test('under usual limits a way takes as long as its law, in phases no longer than they must be', () => {
  expect(moveDurationMs(verticalMove(0, 10, TEST_PROFILE))).toBeLessThan(5000);
  expect(moveDurationMs(verticalMove(0, 0, TEST_PROFILE))).toBe(0);
});
