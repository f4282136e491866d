import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExactCubic, roundCubics } from '../../src/formats/skyb/round-cubics';

/** Runs of cubics with a smooth second derivative, in units: what a planner's S-curve looks like on one axis. */
const smoothRun = fc
  .tuple(
    fc.double({ min: -9000, max: 9000, noNaN: true }),
    fc.array(fc.tuple(fc.double({ min: -700, max: 700, noNaN: true }), fc.integer({ min: 250, max: 1500 })), {
      minLength: 2,
      maxLength: 12,
    }),
  )
  .map(([start, phases]) => {
    let [place, speed, acceleration] = [start, 0, 0];
    return phases.map(([wanted, durationMs]): ExactCubic => {
      const t = durationMs / 1000;
      const jerk = (wanted - acceleration) / t;
      const one = place + (speed * t) / 3;
      const two = place + (2 * speed * t) / 3 + (acceleration * t * t) / 6;
      place += speed * t + (acceleration * t * t) / 2 + (jerk * t ** 3) / 6;
      speed += acceleration * t + (jerk * t * t) / 2;
      const from = one - ((speed - acceleration * t - (jerk * t * t) / 2) * t) / 3;
      acceleration = wanted;
      return { controls: [from, one, two, place], durationS: t };
    });
  });

const bend = (v: ArrayLike<number>, at: number, t: number): number =>
  (6 * (v[at]! - 2 * v[at + 1]! + v[at + 2]!)) / t ** 2;

/** Root mean square of the error in acceleration at the ends of the pieces. */
function accelerationError(exact: readonly ExactCubic[], rounded: readonly (readonly number[])[]): number {
  const errors = exact.flatMap(({ controls, durationS }, k) =>
    [0, 1].map((at) => bend(rounded[k]!, at, durationS) - bend(controls, at, durationS)),
  );
  return Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
}

test('rounded together, cubics join, stay within a unit and a half of their places and bend truer than rounded one by one', () => {
  let [together, apart] = [0, 0];
  fc.assert(
    fc.property(smoothRun, (exact) => {
      const rounded = roundCubics(exact);
      rounded.forEach((controls, k) => {
        controls.forEach((value, i) => {
          expect(Number.isInteger(value)).toBe(true);
          expect(Math.abs(value - exact[k]!.controls[i]!)).toBeLessThanOrEqual(1.5);
        });
        if (k > 0) expect(controls[0]).toBe(rounded[k - 1]![3]);
      });
      together += accelerationError(exact, rounded);
      apart += accelerationError(
        exact,
        exact.map(({ controls }) => Array.from(controls, Math.round)),
      );
    }),
    { numRuns: 100, seed: 3 },
  );
  expect(together).toBeLessThan(apart * 0.75);
});

test('whole units stay as they are, and a hold stays a hold', () => {
  const whole = [{ controls: [0, 10, 25, 40], durationS: 0.5 }];
  expect(roundCubics(whole)).toEqual([[0, 10, 25, 40]]);
  const [hold] = roundCubics([{ controls: [3.4, 3.4, 3.4, 3.4], durationS: 20 }]);
  expect(new Set(hold).size).toBe(1);
});
