import { expect, test } from 'vitest';
import { positionInto, timeSpanMs } from '../../../src/core';
import { ClampedSpline } from '../../../src/core/trajectory/clamped-spline';
import { TrajectoryBuilder } from '../../../src/core/trajectory/trajectory-builder';

test('pieces are packed in whole millimetres and join without a gap', () => {
  const builder = new TrajectoryBuilder(2);
  builder.hold(0, 0, 1000, [0.00049, 1, 2]);
  builder.add(0, 1000, 2000, [9, 9, 9, 1, 1, 2, 2, 1, 2, 3.4567, 1, 2]);
  builder.hold(1, 0, 500, [5, 5, 5]);
  const set = builder.build();
  expect([...set.pieceStart]).toEqual([0, 2, 3]);
  expect([...set.controlsM.subarray(12, 15)]).toEqual([0, 1, 2]);
  expect(set.controlsM[21]).toBe(3.457);
  expect(timeSpanMs(set)).toEqual([0, 2000]);
});

test('positions: within a piece, on a knot, before the start and after the end', () => {
  const builder = new TrajectoryBuilder(1);
  builder.add(0, 1000, 2000, [0, 0, 0, 1, 0, 0, 2, 0, 0, 3, 0, 0]);
  builder.add(0, 2000, 3000, [3, 0, 0, 3, 0, 1, 3, 0, 2, 3, 0, 3]);
  const set = builder.build();
  const at = (ms: number) => {
    const out = new Float64Array(3);
    positionInto(set, 0, ms, out, 0);
    return [...out].map((value) => Math.round(value * 1e9) / 1e9);
  };
  expect(at(0)).toEqual([0, 0, 0]);
  expect(at(1500)).toEqual([1.5, 0, 0]);
  expect(at(2000)).toEqual([3, 0, 0]);
  expect(at(2500)).toEqual([3, 0, 1.5]);
  expect(at(9999)).toEqual([3, 0, 3]);
});

/** Acceleration of a cubic at one end of a piece, from values and velocities at its knots. */
function accelerationAt(times: number[], values: number[], rates: Float64Array, piece: number, end: 0 | 1): number {
  const h = times[piece + 1]! - times[piece]!;
  const slope = (values[piece + 1]! - values[piece]!) / h;
  const [v0, v1] = [rates[piece]!, rates[piece + 1]!];
  return end === 0 ? (6 * slope - 4 * v0 - 2 * v1) / h : (2 * v0 + 4 * v1 - 6 * slope) / h;
}

test.each([
  ['at rest', 0, 10],
  ['at speed', 1.5, 9],
])(
  'a spline through a sine that starts and ends %s follows it, without a kink in its acceleration',
  (_, fromS, toS) => {
    const omega = (2 * Math.PI) / 10;
    const uneven = (k: number) => (k % 40 === 0 ? k : k + 0.2 * (k % 3));
    const times = Array.from({ length: 41 }, (_, k) => fromS + ((toS - fromS) * uneven(k)) / 40);
    const values = times.map((t) => 1 - Math.cos(omega * t));
    const speeds = times.map((t) => omega * Math.sin(omega * t));
    const rates = new Float64Array(41);
    rates[0] = speeds[0]!;
    rates[40] = speeds[40]!;
    new ClampedSpline(times).velocitiesInto(values, rates);
    expect(rates[0]).toBe(speeds[0]);
    expect(rates[40]).toBe(speeds[40]);
    for (let k = 1; k < 40; k++) {
      expect(rates[k]).toBeCloseTo(speeds[k]!, 3);
      expect(accelerationAt(times, values, rates, k - 1, 1)).toBeCloseTo(accelerationAt(times, values, rates, k, 0), 9);
    }
  },
);
