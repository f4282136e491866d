import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockStep } from '../../../src/core/transition/timing/fleet-profiles';
import {
  clockKnotsMs,
  createClock,
  shortestClockMs,
  shortestPieceMs,
  type TransitionClock,
} from '../../../src/core/transition/timing/transition-clock';

const limits = fc.record({
  speedXyMps: fc.double({ min: 0.2, max: 20, noNaN: true }),
  speedUpMps: fc.constant(3),
  speedDownMps: fc.constant(2),
  accelerationMps2: fc.double({ min: 0.5, max: 10, noNaN: true }),
  jerkMps3: fc.double({ min: 0.5, max: 100, noNaN: true }),
});
const bentOrStraight = fc.boolean();
const knots = fc.tuple(limits, bentOrStraight, fc.integer({ min: 0, max: 120_000 })).map(([profile, bent, extraMs]) => {
  const step = { ...clockStep(profile), ...(bent ? {} : { steadyMs: Number.POSITIVE_INFINITY }) };
  const durationMs = shortestClockMs(step) + extraMs;
  return { durationMs, step, knotsMs: clockKnotsMs(durationMs, step) };
});

test('knots are whole, the same from both ends, and no piece is shorter than flight files bear', () => {
  fc.assert(
    fc.property(knots, ({ durationMs, step, knotsMs }) => {
      expect([knotsMs[0], knotsMs.at(-1)]).toEqual([0, durationMs]);
      for (const [k, knot] of knotsMs.entries()) {
        expect(Number.isInteger(knot)).toBe(true);
        expect(knot).toBe(durationMs - knotsMs[knotsMs.length - 1 - k]!);
        if (k > 0) expect(knot - knotsMs[k - 1]!).toBeGreaterThanOrEqual(step.shortestMs);
      }
    }),
    { numRuns: 500 },
  );
});

/** A bump's value, speed and acceleration (per millisecond) at the start (`u = 0`) or end of a piece. */
function stateOf({ knotsMs, bumpCount, bumps }: TransitionClock, m: number, k: number, end: 0 | 1): number[] {
  const [a, b, c, d] = bumps.subarray((k * bumpCount + m) * 4, (k * bumpCount + m) * 4 + 4);
  const h = knotsMs[k + 1]! - knotsMs[k]!;
  return end === 0
    ? [a!, (3 * (b! - a!)) / h, (6 * (a! - 2 * b! + c!)) / (h * h)]
    : [d!, (3 * (d! - c!)) / h, (6 * (b! - 2 * c! + d!)) / (h * h)];
}

test('bumps join smoothly up to the acceleration and begin and end with nothing', () => {
  fc.assert(
    fc.property(knots, ({ knotsMs }) => {
      const clock = createClock(knotsMs);
      const last = knotsMs.length - 2;
      for (let m = 0; m < clock.bumpCount; m++) {
        for (const state of [stateOf(clock, m, 0, 0), stateOf(clock, m, last, 1)]) {
          for (const value of state) expect(Math.abs(value)).toBeLessThan(1e-12);
        }
        let jump = 0;
        for (let k = 0; k < last; k++) {
          const [before, after] = [stateOf(clock, m, k, 1), stateOf(clock, m, k + 1, 0)];
          for (const order of [0, 1, 2]) {
            jump = Math.max(jump, Math.abs(before[order]! - after[order]!) * shortestPieceMs(1) ** order);
          }
        }
        expect(jump).toBeLessThan(1e-11);
      }
    }),
    { numRuns: 60 },
  );
});

test('bumps are hats of one: never negative, together never more than one, and exactly one away from the ends', () => {
  fc.assert(
    fc.property(knots, ({ knotsMs }) => {
      const { bumpCount, bumps } = createClock(knotsMs);
      const pieces = knotsMs.length - 1;
      expect(bumps.reduce((least, value) => Math.min(least, value), 0)).toBeGreaterThanOrEqual(-1e-14);
      for (let k = 0; k < pieces; k++) {
        for (let c = 0; c < 4; c++) {
          let sum = 0;
          for (let m = 0; m < bumpCount; m++) sum += bumps[(k * bumpCount + m) * 4 + c]!;
          expect(sum).toBeLessThanOrEqual(1 + 1e-12);
          if (k >= 3 && k < pieces - 3) expect(sum).toBeCloseTo(1, 12);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('fewer than five knots have no bumps', () => {
  expect(createClock([0, 400, 800, 1200])).toMatchObject({ bumpCount: 0 });
});
