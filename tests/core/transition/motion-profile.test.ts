import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  gentlestProfile,
  type MotionProfile,
  profilePieces,
  profileState,
} from '../../../src/core/transition/timing/motion-profile';

/** Random knots that are the same read from either end; the first piece is the shortest, as in every clock. */
const symmetricKnots = fc
  .record({
    firstMs: fc.integer({ min: 400, max: 900 }),
    more: fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 0, maxLength: 6 }),
    middleMs: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }),
  })
  .map(({ firstMs, more, middleMs }) => {
    const half = [firstMs, ...more.map((ms) => firstMs + ms)];
    const middle = middleMs === null ? [] : [firstMs + middleMs];
    let at = 0;
    return [0, ...[...half, ...middle, ...half.reverse()].map((ms) => (at += ms))];
  })
  .filter((knots) => knots.length > 3);

function placeAt(knotsMs: readonly number[], pieces: Float64Array, timeMs: number): number {
  let k = 0;
  while (k < knotsMs.length - 2 && knotsMs[k + 1]! <= timeMs) k++;
  const u = (timeMs - knotsMs[k]!) / (knotsMs[k + 1]! - knotsMs[k]!);
  const v = 1 - u;
  const [a, b, c, d] = pieces.subarray(4 * k, 4 * k + 4);
  return v ** 3 * a! + 3 * u * v * v * b! + 3 * u * u * v * c! + u ** 3 * d!;
}

/** The slow judge of a law: its ends, its course and its limits, by the acceleration at the knots alone. */
function judge(knotsMs: readonly number[], profile: MotionProfile, rateLimit: number): void {
  let [place, rate] = [0, 0];
  const steepest = profile.peakAcceleration / (knotsMs[1]! - knotsMs[0]!);
  for (let k = 1; k < knotsMs.length; k++) {
    const [before, after] = [profile.acceleration[k - 1]!, profile.acceleration[k]!];
    const seconds = (knotsMs[k]! - knotsMs[k - 1]!) / 1000;
    place += rate * seconds + ((2 * before + after) * seconds * seconds) / 6;
    rate += ((before + after) * seconds) / 2;
    expect(Math.abs(after)).toBeLessThanOrEqual(profile.peakAcceleration * (1 + 1e-12));
    expect(Math.abs(after - before) / (seconds * 1000)).toBeLessThanOrEqual(steepest * (1 + 1e-9));
    expect(rate).toBeLessThanOrEqual(rateLimit * (1 + 1e-9));
    expect(rate).toBeLessThanOrEqual(profile.peakRate * (1 + 1e-9));
    expect(rate).toBeGreaterThanOrEqual(-1e-9);
    expect(profile.place[k]!).toBeCloseTo(place, 9);
    expect(profile.rate[k]!).toBeCloseTo(rate, 9);
  }
  expect([place, rate]).toEqual([expect.closeTo(1, 9), expect.closeTo(0, 9)]);
  expect([profile.acceleration[0], profile.acceleration.at(-1)]).toEqual([0, 0]);
}

test('rest to rest over exactly one, within the rate, with no jerk beyond that of the first piece', () => {
  fc.assert(
    fc.property(symmetricKnots, fc.double({ min: 1.0001, max: 4, noNaN: true }), (knotsMs, looseness) => {
      const limit = (looseness / knotsMs.at(-1)!) * 1000;
      const profile = gentlestProfile(knotsMs, limit);
      if (profile) judge(knotsMs, profile, limit);
    }),
  );
});

test('no law where the clock is too short for the rate, whatever the limit one where there is no limit', () => {
  fc.assert(
    fc.property(symmetricKnots, (knotsMs) => {
      expect(gentlestProfile(knotsMs, 999 / knotsMs.at(-1)!)).toBeNull();
      judge(knotsMs, gentlestProfile(knotsMs, Number.POSITIVE_INFINITY)!, Number.POSITIVE_INFINITY);
    }),
  );
});

test('its pieces join with equal place, rate and acceleration, and agree with its state', () => {
  fc.assert(
    fc.property(symmetricKnots, (knotsMs) => {
      const profile = gentlestProfile(knotsMs, 2200 / knotsMs.at(-1)!);
      if (!profile) return;
      const pieces = profilePieces(knotsMs, profile);
      const h = 0.5;
      for (let k = 1; k + 1 < knotsMs.length; k++) {
        const at = (offset: number) => placeAt(knotsMs, pieces, knotsMs[k]! + offset);
        const second = (at(h) - 2 * at(0) + at(-h)) / (h * h * 1e-6);
        // a kink of the jerk shows in a second difference by at most h times it
        const kink = (profile.peakAcceleration / knotsMs[1]!) * h * 2;
        expect(Math.abs(second - profile.acceleration[k]!)).toBeLessThanOrEqual(kink + 1e-7);
        expect((at(h) - at(-h)) / (h * 2e-3)).toBeCloseTo(profile.rate[k]!, 5);
      }
      for (let share = 0; share <= 1; share += 1 / 16) {
        const timeMs = share * knotsMs.at(-1)!;
        expect(profileState(knotsMs, profile, timeMs).place).toBeCloseTo(placeAt(knotsMs, pieces, timeMs), 9);
      }
    }),
    { numRuns: 50 },
  );
});

/**
 * Accelerations of any symmetric law within a rate and a jerk: least peak by trying all shapes on a coarse grid, each
 * scaled to cover exactly one.
 */
function leastByTrying(knotsMs: readonly number[], rateLimit: number, shares: readonly number[]): number {
  const inHalf = Math.floor((knotsMs.length - 2) / 2);
  let least = Number.POSITIVE_INFINITY;
  const tryShape = (shape: number[]): void => {
    if (shape.length < inHalf) {
      for (const share of shares) tryShape([...shape, share]);
      return;
    }
    const acceleration = [0, ...shape];
    if (knotsMs.length % 2 === 1) acceleration.push(0);
    acceleration.push(...shape.map((a) => -a).reverse(), 0);
    let [place, rate, fastest] = [0, 0, 0];
    for (let k = 1; k < knotsMs.length; k++) {
      const seconds = (knotsMs[k]! - knotsMs[k - 1]!) / 1000;
      const [before, after] = [acceleration[k - 1]!, acceleration[k]!];
      // where acceleration turns round within a piece the rate is greatest there
      const turn = before > 0 && after < 0 ? (before * before * seconds) / (2 * (before - after)) : 0;
      fastest = Math.max(fastest, rate + turn);
      place += rate * seconds + ((2 * before + after) * seconds ** 2) / 6;
      rate += ((before + after) / 2) * seconds;
      fastest = Math.max(fastest, rate);
    }
    const peak = Math.max(...shape);
    const steepest = acceleration.reduce(
      (most, a, k) => (k ? Math.max(most, Math.abs(a - acceleration[k - 1]!) / (knotsMs[k]! - knotsMs[k - 1]!)) : 0),
      0,
    );
    if (place <= 0 || fastest / place > rateLimit || steepest > (peak / knotsMs[1]!) * (1 + 1e-9)) return;
    least = Math.min(least, peak / place);
  };
  tryShape([]);
  return least;
}

function expectGentlest(hasMiddle: boolean): void {
  fc.assert(
    fc.property(
      fc.integer({ min: 400, max: 900 }),
      fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 3 }),
      fc.double({ min: 1.05, max: 2.2, noNaN: true }),
      (firstMs, more, looseness) => {
        const half = [firstMs, ...more.map((ms) => firstMs + ms)];
        let at = 0;
        const knots = [0, ...[...half, ...(hasMiddle ? [2 * firstMs] : []), ...half.reverse()].map((ms) => (at += ms))];
        const limit = (looseness * 1000) / at;
        const profile = gentlestProfile(knots, limit);
        const tried = leastByTrying(knots, limit * (1 - 1e-9), [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
        expect(profile?.peakAcceleration ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(tried * (1 + 1e-6));
      },
    ),
    { numRuns: 60 },
  );
}

test('no law that was tried by brute force is gentler', () => expectGentlest(false));

test('nor is one where a single piece lies in the middle, within which the rate is greatest', () =>
  expectGentlest(true));
