import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/geometry/seeded-random';
import { type BendSpace, createBendSpace } from '../../../src/core/transition/bend/bend-space';
import { carryBends } from '../../../src/core/transition/timing/carry-bends';
import { clockKnotsMs, createClock } from '../../../src/core/transition/timing/transition-clock';
import { clockFor, setUpTransition } from '../../../src/core/transition/transition-setup';
import { MOVE_LIMITS, transitionRequest } from '../../oracles/plan-now';

const STEP = clockFor(MOVE_LIMITS, 'bent');

function spaceOf(durationMs: number): BendSpace {
  const request = transitionRequest({ fromM: Float64Array.of(0, 0, 0), toM: Float64Array.of(3, 1, 1), separationM: 2 });
  const { profiles, curves } = setUpTransition(request, Uint32Array.of(0), durationMs, STEP)!;
  return createBendSpace(createClock(profiles.knotsMs), curves);
}

/** What the watched value `q` is, from the coefficients of one coordinate and the Bézier values of the bumps alone. */
function watchedFrom(
  { clock, placeCount, rateCount, accelerationCount }: BendSpace,
  bends: Float64Array,
  q: number,
): number {
  const { knotsMs, bumpCount, bumps } = clock;
  const pieces = knotsMs.length - 1;
  const control = (k: number, c: number) =>
    bends.reduce((sum, bend, m) => sum + bend * bumps[(k * bumpCount + m) * 4 + c]!, 0);
  const secondsOf = (k: number) => (knotsMs[k + 1]! - knotsMs[k]!) / 1000;
  if (q < placeCount) {
    const k = Math.min(Math.floor(q / 3), pieces - 1);
    const u = q / 3 - k;
    const [a, b, c, d] = [0, 1, 2, 3].map((at) => control(k, at));
    return (1 - u) ** 3 * a! + 3 * u * (1 - u) ** 2 * b! + 3 * u * u * (1 - u) * c! + u ** 3 * d!;
  }
  if (q < placeCount + rateCount) {
    const index = q - placeCount;
    const k = Math.min(index >> 1, pieces - 1);
    const c = index & 1 ? 1 : index >> 1 === k ? 0 : 2;
    return (3 * (control(k, c + 1) - control(k, c))) / secondsOf(k);
  }
  const knot = q - placeCount - rateCount;
  if (knot >= accelerationCount) {
    const k = knot - accelerationCount;
    const [a, b, c, d] = [0, 1, 2, 3].map((at) => control(k, at));
    return (6 * (d! - 3 * c! + 3 * b! - a!)) / secondsOf(k) ** 3;
  }
  const k = Math.min(knot, pieces - 1);
  const c = knot === k ? 0 : 1;
  return (6 * (control(k, c) - 2 * control(k, c + 1) + control(k, c + 2))) / secondsOf(k) ** 2;
}

const durations = fc.integer({ min: 3200, max: 30_000 });

test('a push on a watched value moves it by exactly that, and all others by what the coefficients say', () => {
  fc.assert(
    fc.property(durations, fc.double({ min: 0, max: 0.999, noNaN: true }), (durationMs, share) => {
      const space = spaceOf(durationMs);
      const { count, answers, pushes, clock } = space;
      const p = Math.floor(share * count);
      const bends = pushes.slice(p * clock.bumpCount, (p + 1) * clock.bumpCount);
      const moves = bends.some((bend) => bend !== 0);
      for (let q = 0; q < count; q++) {
        const size = Math.max(1, Math.abs(answers[p * count + q]!));
        expect(Math.abs(answers[p * count + q]! - watchedFrom(space, bends, q)) / size).toBeLessThan(1e-8);
      }
      if (moves) expect(answers[p * count + p]!).toBeCloseTo(1, 9);
    }),
    { numRuns: 60 },
  );
});

test('only what is fixed at the ends cannot be pushed', () => {
  const { placeCount, rateCount, accelerationCount, count, pushes, clock } = spaceOf(12_000);
  const accelerations = placeCount + rateCount;
  for (let p = 0; p < count; p++) {
    const row = pushes.subarray(p * clock.bumpCount, (p + 1) * clock.bumpCount);
    const fixed = [0, placeCount - 1, placeCount, accelerations - 1, accelerations];
    fixed.push(accelerations + accelerationCount - 1);
    const controls = [placeCount + 1, accelerations - 2];
    expect([p, row.some((push) => push !== 0)]).toEqual([p, ![...fixed, ...controls].includes(p)]);
  }
});

test('no other change of the coefficients is smoother and moves the value as far', () => {
  const { count, rows, pushes, clock } = spaceOf(9000);
  const n = clock.bumpCount;
  const roughness = (bends: Float64Array) => {
    let sum = bends.reduce((total, bend) => total + bend * bend, 0);
    const at = (m: number) => bends[m] ?? 0;
    for (let m = -1; m <= n; m++) sum += 6 * (at(m - 1) - 2 * at(m) + at(m + 1)) ** 2;
    return sum;
  };
  const random = seededRandom(3);
  for (let p = 0; p < count; p++) {
    const best = pushes.slice(p * n, (p + 1) * n);
    if (best.every((bend) => bend === 0)) continue;
    for (let attempt = 0; attempt < 20; attempt++) {
      const other = best.map((bend) => bend + (random() - 0.5) * 0.2);
      const moved = other.reduce((sum, bend, m) => sum + bend * rows[p * n + m]!, 0);
      if (Math.abs(moved) < 1e-6) continue;
      expect(roughness(other.map((bend) => bend / moved))).toBeGreaterThanOrEqual(roughness(best) * (1 - 1e-9));
    }
  }
});

test('bends carried to other knots keep their shape, and carried to the same they stay', () => {
  fc.assert(
    fc.property(durations, fc.double({ min: 1, max: 1.4, noNaN: true }), (durationMs, longer) => {
      const [old, knotsMs] = [clockKnotsMs(durationMs, STEP), clockKnotsMs(Math.round(durationMs * longer), STEP)];
      const [before, after] = [createClock(old), createClock(knotsMs)];
      if (before.bumpCount < 1 || after.bumpCount < 1) return;
      const centre = ({ knotsMs: k }: { knotsMs: readonly number[] }, m: number) =>
        (k[m + 1]! + k[m + 2]! + k[m + 3]!) / (3 * k.at(-1)!);
      // a straight slope in shares of the duration is carried exactly, within the centres of the old bumps
      const bendsM = Float64Array.from({ length: before.bumpCount * 6 }, (_, at) => {
        const m = Math.floor(at / 3) % before.bumpCount;
        return (at % 3) + 1 + 2 * centre(before, m) + (at >= before.bumpCount * 3 ? 5 : 0);
      });
      const carried = carryBends(bendsM, old, knotsMs);
      expect(carried.length).toBe(after.bumpCount * 6);
      const ends = [centre(before, 0), centre(before, before.bumpCount - 1)];
      for (let at = 0; at < carried.length; at++) {
        const m = Math.floor(at / 3) % after.bumpCount;
        const share = before.bumpCount === after.bumpCount ? centre(before, m) : centre(after, m);
        const held = Math.min(ends[1]!, Math.max(ends[0]!, share));
        const drone = at >= after.bumpCount * 3 ? 5 : 0;
        expect(carried[at]!).toBeCloseTo((at % 3) + 1 + 2 * held + drone, 9);
      }
      expect(carryBends(bendsM, old, old)).toEqual(bendsM);
    }),
  );
});
