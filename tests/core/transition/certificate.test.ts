import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Certificate, halveCubic } from '../../../src/core/transition/proof/certificate';
import { limitExcess } from '../../../src/core/transition/proof/limit-excess';
import { MOVE_LIMITS } from '../../oracles/plan-now';

const metres = fc.integer({ min: -4000, max: 4000 }).map((mm) => mm / 1000);
const cubics = fc.array(metres, { minLength: 24, maxLength: 24 });

function cubicAt(controls: ArrayLike<number>, at: number, u: number): number {
  const v = 1 - u;
  return (
    v ** 3 * controls[at]! +
    3 * u * v * v * controls[at + 3]! +
    3 * u * u * v * controls[at + 6]! +
    u ** 3 * controls[at + 9]!
  );
}

/** Nearest approach of two cubics (12 numbers each, one after the other), sampled and then refined around the best. */
function sampledNearest(controls: readonly number[], downwashFactor: number): number {
  const distanceAt = (u: number) => {
    const [x, y, z] = [0, 1, 2].map((axis) => cubicAt(controls, axis, u) - cubicAt(controls, 12 + axis, u));
    return Math.sqrt(x! * x! + y! * y! + (z! / downwashFactor) ** 2);
  };
  let [best, centre] = [Number.POSITIVE_INFINITY, 0];
  for (let width = 1, rounds = 0; rounds < 6; rounds++, width /= 50) {
    const around = centre;
    for (let s = -200; s <= 200; s++) {
      const u = Math.min(1, Math.max(0, around + (s / 200) * width));
      if (distanceAt(u) >= best) continue;
      best = distanceAt(u);
      centre = u;
    }
  }
  return best;
}

const proves = (controls: readonly number[], distanceM: number, downwashFactor: number) =>
  new Certificate({ knotsMs: [0, 1000], controlsM: Float64Array.from(controls) }, { distanceM, downwashFactor }).proves(
    0,
    1,
  );

test('proves just less than the nearest approach and refuses just more, downwash included', () => {
  fc.assert(
    fc.property(cubics, fc.constantFrom(1, 1.6, 3), (controls, downwashFactor) => {
      const nearest = sampledNearest(controls, downwashFactor);
      if (nearest < 0.05) return;
      expect(proves(controls, nearest - 1e-4, downwashFactor)).toBe(true);
      expect(proves(controls, nearest + 1e-6, downwashFactor)).toBe(false);
    }),
    { numRuns: 400 },
  );
});

test('two drones that move as one at exactly the distance are proved, and not for more', () => {
  fc.assert(
    fc.property(fc.array(metres, { minLength: 12, maxLength: 12 }), fc.constantFrom(1, 1.6), (one, downwashFactor) => {
      const beside = [...one, ...one.map((metre, at) => metre + (at % 3 === 0 ? 2 : 0))];
      const above = [...one, ...one.map((metre, at) => metre + (at % 3 === 2 ? 2 * downwashFactor : 0))];
      for (const controls of [beside, above]) {
        expect(proves(controls, 2, downwashFactor)).toBe(true);
        expect(proves(controls, 2.00001, downwashFactor)).toBe(false);
      }
    }),
  );
});

test('a pair that touches the distance in a single instant within a piece is not proved a millimetre nearer', () => {
  for (const aside of [1.5, 2, 2.5]) {
    // head on along x, passing at `aside` in the middle: the nearest instant is no end of a halving but the first
    const controls = [0, 0, 0, 10, 0, 0, 20, 0, 0, 30, 0, 0, 30, aside, 0, 20, aside, 0, 10, aside, 0, 0, aside, 0];
    expect(proves(controls, aside - 1e-9, 1)).toBe(true);
    expect(proves(controls, aside + 1e-3, 1)).toBe(false);
  }
});

test('halves run through the same places as the whole', () => {
  fc.assert(
    fc.property(fc.array(metres, { minLength: 12, maxLength: 12 }), (controls) => {
      const [left, right] = halveCubic(Float64Array.from(controls));
      for (let u = 0; u <= 1; u += 0.125) {
        for (let axis = 0; axis < 3; axis++) {
          expect(cubicAt(left, axis, u)).toBeCloseTo(cubicAt(controls, axis, u / 2), 12);
          expect(cubicAt(right, axis, u)).toBeCloseTo(cubicAt(controls, axis, 0.5 + u / 2), 12);
        }
      }
    }),
  );
});

/** Share of the limits that a piece of `seconds` uses, by finite differences: speeds and the root of the acceleration. */
function sampledExcess(controls: readonly number[], seconds: number): { speed: number; acceleration: number } {
  const h = 1e-4;
  let [speed, acceleration] = [0, 0];
  for (let u = h; u <= 1 - h; u += (1 - 2 * h) / 400) {
    const [before, now, after] = [u - h, u, u + h].map((at) => [0, 1, 2].map((axis) => cubicAt(controls, axis, at)));
    const v = [0, 1, 2].map((axis) => (after![axis]! - before![axis]!) / (2 * h * seconds));
    const a = [0, 1, 2].map((axis) => (after![axis]! - 2 * now![axis]! + before![axis]!) / (h * seconds) ** 2);
    speed = Math.max(speed, Math.hypot(v[0]!, v[1]!) / MOVE_LIMITS.speedXyMps);
    speed = Math.max(speed, v[2]! / MOVE_LIMITS.speedUpMps, -v[2]! / MOVE_LIMITS.speedDownMps);
    acceleration = Math.max(acceleration, Math.hypot(...a) / MOVE_LIMITS.accelerationMps2);
  }
  return { speed, acceleration: Math.sqrt(acceleration) };
}

test('the excess over the limits is never less than sampled, exact for acceleration, and not far above for speed', () => {
  fc.assert(
    fc.property(
      fc.array(metres, { minLength: 12, maxLength: 12 }),
      fc.integer({ min: 500, max: 6000 }),
      (controls, durationMs) => {
        const excess = limitExcess(
          { knotsMs: [0, durationMs], controlsM: Float64Array.from(controls) },
          MOVE_LIMITS,
          0,
        );
        const sampled = sampledExcess(controls, durationMs / 1000);
        expect(excess).toBeGreaterThanOrEqual(Math.max(sampled.speed, sampled.acceleration) - 1e-3);
        const careless = limitExcess(
          { knotsMs: [0, durationMs], controlsM: Float64Array.from(controls) },
          { ...MOVE_LIMITS, speedXyMps: 1e9, speedUpMps: 1e9, speedDownMps: 1e9, jerkMps3: 1e9 },
          0,
        );
        expect(careless / sampled.acceleration).toBeCloseTo(1, 2);
      },
    ),
  );
});

test('paths that take as many times longer as they exceed the limits keep them', () => {
  fc.assert(
    fc.property(fc.array(metres, { minLength: 12, maxLength: 12 }), (controls) => {
      const controlsM = Float64Array.from(controls);
      const excess = limitExcess({ knotsMs: [0, 1000], controlsM }, MOVE_LIMITS, 0);
      expect(limitExcess({ knotsMs: [0, 1000 * excess], controlsM }, MOVE_LIMITS, 0)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test('a jerk beyond the limit and what rounding adds is an excess, one within them is not', () => {
  // x = j t³ / 6 over a second: the middle control points coincide with the start
  const jerking = (jerkMps3: number) => Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, jerkMps3 / 6, 0, 0);
  const fast = { ...MOVE_LIMITS, speedXyMps: 99, accelerationMps2: 99 };
  const excessOf = (jerkMps3: number) => limitExcess({ knotsMs: [0, 1000], controlsM: jerking(jerkMps3) }, fast, 0);
  expect(excessOf(6.04)).toBeLessThanOrEqual(1);
  expect(excessOf(6.06)).toBeGreaterThan(1);
  expect(excessOf(9) ** 3).toBeGreaterThan(8.95 / 6);
});
