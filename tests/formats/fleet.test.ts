import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runAtOnce } from '../../src/core';
import { maxDeviationM } from '../../src/formats/deviation';
import { elevate, fitCubics, PieceCollector, split } from '../../src/formats/fleet';
import { fromNwu, toNwu } from '../../src/formats/values/nwu';
import { trajectorySet } from './small-flight';

/** A Bézier curve by its definition: nested straight lines. */
function pointAt(controls: ArrayLike<number>, u: number): number[] {
  let points = Array.from({ length: controls.length / 3 }, (_, k) => [0, 1, 2].map((axis) => controls[3 * k + axis]!));
  while (points.length > 1) {
    points = points.slice(1).map((to, k) => to.map((value, axis) => points[k]![axis]! * (1 - u) + value * u));
  }
  return points[0]!;
}

function expectNear(actual: readonly number[], wanted: readonly number[], epsilon = 1e-9): void {
  actual.forEach((value, k) => {
    expect(Math.abs(value - wanted[k]!)).toBeLessThan(epsilon);
  });
}

const metres = fc.double({ min: -200, max: 200, noNaN: true });
const curve = fc
  .integer({ min: 1, max: 7 })
  .chain((degree) => fc.array(metres, { minLength: (degree + 1) * 3, maxLength: (degree + 1) * 3 }));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('curves', () => {
  test('raising the degree leaves the curve as it is', () => {
    fc.assert(
      fc.property(curve, share, (controls, u) => {
        const raised = elevate(controls, controls.length / 3 - 1, 7);
        expect(raised).toHaveLength(24);
        expectNear(pointAt(raised, u), pointAt(controls, u));
      }),
    );
  });

  test('both parts of a cut lie on the curve', () => {
    fc.assert(
      fc.property(curve, share, share, (controls, cut, u) => {
        const [left, right] = split(Float64Array.from(controls), cut);
        expectNear(pointAt(left, u), pointAt(controls, cut * u));
        expectNear(pointAt(right, u), pointAt(controls, cut + (1 - cut) * u));
      }),
    );
  });

  test('a collector raises earlier pieces when a higher degree comes', () => {
    const pieces = new PieceCollector();
    pieces.add(0, 100, [0, 0, 0, 3, 3, 3], 1);
    pieces.add(100, 200, new Array(24).fill(3), 7);
    pieces.endDrone(0, [0, 0, 0]);
    pieces.endDrone(50, [7, 8, 9]);
    const set = pieces.build();
    expect(set.degree).toBe(7);
    expect([...set.pieceStart]).toEqual([0, 2, 3]);
    expectNear(pointAt(set.controlsM.subarray(0, 24), 0.5), [1.5, 1.5, 1.5]);
    expectNear([...set.controlsM.subarray(48, 51)], [7, 8, 9]);
    expect([set.startsMs[2], set.endsMs[2]]).toEqual([50, 51]);
  });

  test('curves of degree seven are fitted by cubics within the tolerance, at whole milliseconds', () => {
    const mm = fc.integer({ min: -20_000, max: 20_000 });
    fc.assert(
      fc.property(fc.array(mm, { minLength: 24, maxLength: 24 }), (controls) => {
        const set = trajectorySet([[[0, 4001, controls]]], 7);
        const fitted = fitCubics(set, 0.01);
        expect(fitted.degree).toBe(3);
        expect(fitted.endsMs.every(Number.isInteger)).toBe(true);
        expect(runAtOnce(maxDeviationM(set, fitted))).toBeLessThanOrEqual(0.01);
      }),
      { numRuns: 40 },
    );
  });

  test('deviation sees a bulge between equal ends', () => {
    const line = trajectorySet([[[0, 1000, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]]]]);
    const bulge = trajectorySet([[[0, 1000, [0, 0, 0, 0, 4000, 0, 0, 4000, 0, 0, 0, 0]]]]);
    expect(runAtOnce(maxDeviationM(line, bulge))).toBeCloseTo(3, 12);
    expect(runAtOnce(maxDeviationM(bulge, bulge))).toBe(0);
  });
});

describe('frames', () => {
  test('forward is X, left is Y, up is Z', () => {
    expect(toNwu(0, 1, 0)).toEqual([1, 0, 0]);
    expect(toNwu(-1, 0, 0)).toEqual([0, 1, 0]);
    expect(toNwu(0, 0, 1)).toEqual([0, 0, 1]);
  });

  test('there and back is the same point, without negative zeros', () => {
    expect(fromNwu(...toNwu(1.5, -2.25, 3))).toEqual([1.5, -2.25, 3]);
    expect(toNwu(0, 0, 0).map((value) => Object.is(value, -0))).toEqual([false, false, false]);
  });
});
