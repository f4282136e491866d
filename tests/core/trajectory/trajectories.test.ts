import { expect, test } from 'vitest';
import { positionInto, timeSpanMs } from '../../../src/core';
import { RestToRestSpline } from '../../../src/core/trajectory/smooth-spline';
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

test('a spline through a sine follows it, starts and ends at rest and has no kink in its acceleration', () => {
  const times = Array.from({ length: 41 }, (_, k) => k * 0.25);
  const values = times.map((t) => 1 - Math.cos((2 * Math.PI * t) / 10));
  const rates = new RestToRestSpline(times).velocities(values);
  expect(rates[0]).toBe(0);
  expect(rates[40]).toBe(0);
  for (let k = 1; k < 40; k++) {
    expect(rates[k]).toBeCloseTo(((2 * Math.PI) / 10) * Math.sin((2 * Math.PI * times[k]!) / 10), 3);
    const accelerationAt = (piece: number, end: 0 | 1) => {
      const h = times[piece + 1]! - times[piece]!;
      const slope = (values[piece + 1]! - values[piece]!) / h;
      const [v0, v1] = [rates[piece]!, rates[piece + 1]!];
      return end === 0 ? (6 * slope - 4 * v0 - 2 * v1) / h : (2 * v0 + 4 * v1 - 6 * slope) / h;
    };
    expect(accelerationAt(k - 1, 1)).toBeCloseTo(accelerationAt(k, 0), 9);
  }
});
