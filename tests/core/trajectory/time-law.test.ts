import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fastestProfile,
  profileDurationMs,
  profileKnotsMs,
  profilePieces,
  profileState,
  restToRestS,
  slowProfile,
  stretchProfile,
} from '../../../src/core/trajectory/time-profile';

const limits = fc.record({
  speed: fc.double({ min: 0.02, max: 3, noNaN: true }),
  acceleration: fc.double({ min: 0.01, max: 3, noNaN: true }),
  jerk: fc.double({ min: 0.02, max: 10, noNaN: true }),
});

test('a law covers exactly one, never runs back, and keeps its limits', () => {
  fc.assert(
    fc.property(limits, (given) => {
      const profile = fastestProfile(given);
      const duration = profileDurationMs(profile);
      const h = duration / 400;
      let before = profileState(profile, 0);
      let acceleration = 0;
      expect(before.position).toBe(0);
      for (let k = 1; k <= 400; k++) {
        const now = profileState(profile, k * h);
        expect(now.position).toBeGreaterThanOrEqual(before.position - 1e-12);
        expect(now.speed).toBeLessThanOrEqual(given.speed * (1 + 1e-9));
        const next = ((now.speed - before.speed) / h) * 1000;
        expect(Math.abs(next)).toBeLessThanOrEqual(given.acceleration * (1 + 1e-6));
        if (k > 1) expect((Math.abs(next - acceleration) / h) * 1000).toBeLessThanOrEqual(given.jerk * (1 + 1e-6));
        acceleration = next;
        before = now;
      }
      expect(before.position).toBeCloseTo(1, 12);
      expect(before.speed).toBeCloseTo(0, 12);
    }),
    { numRuns: 60 },
  );
});

test('rounding to milliseconds costs little against the exact optimum', () => {
  fc.assert(
    fc.property(limits, (given) => {
      const exactMs = restToRestS(1, given.speed, given.acceleration, given.jerk) * 1000;
      const ms = profileDurationMs(fastestProfile(given));
      expect(ms).toBeGreaterThanOrEqual(exactMs - 1e-3);
      expect(ms).toBeLessThanOrEqual(exactMs + 7 * 401);
    }),
  );
});

test('the known closed forms: without a plateau, without a cruise, with both', () => {
  expect(restToRestS(1, 1e9, 1e9, 6)).toBeCloseTo(4 * Math.cbrt(1 / 12), 9);
  expect(restToRestS(60, 6, 3, 6)).toBeCloseTo(60 / 6 + 6 / 3 + 3 / 6, 9);
  expect(restToRestS(0, 6, 3, 6)).toBe(0);
});

test('stretching hits the duration to the millisecond and stays within the limits', () => {
  fc.assert(
    fc.property(limits, fc.integer({ min: 450, max: 20000 }), (given, extra) => {
      const profile = fastestProfile(given);
      const stretched = stretchProfile(profile, profileDurationMs(profile) + extra);
      expect(profileDurationMs(stretched)).toBe(profileDurationMs(profile) + extra);
      expect(profileState(stretched, profileDurationMs(stretched) / 2).position).toBeCloseTo(0.5, 9);
      const slowed = slowProfile(profile, 1.2);
      expect(profileKnotsMs(slowed)).toHaveLength(profileKnotsMs(profile).length);
    }),
  );
});

test('pieces between the phase boundaries are the law itself', () => {
  const profile = fastestProfile({ speed: 0.1, acceleration: 0.05, jerk: 0.1 });
  const knots = profileKnotsMs(profile);
  const pieces = profilePieces(profile, knots);
  for (let k = 0; k + 1 < knots.length; k++) {
    const [a, b, c, d] = pieces.subarray(4 * k, 4 * k + 4);
    const middle = (a! + 3 * b! + 3 * c! + d!) / 8;
    expect(middle).toBeCloseTo(profileState(profile, (knots[k]! + knots[k + 1]!) / 2).position, 12);
  }
});
