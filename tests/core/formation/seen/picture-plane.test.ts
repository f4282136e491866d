import fc from 'fast-check';
import { expect, test } from 'vitest';
import { picturePlane, viewOfPicture } from '../../../../src/core';

const unit = fc
  .tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
  )
  .filter((v) => Math.hypot(...v) > 0.2)
  .map(([x, y, z]) => [x, y, z].map((part) => part / Math.hypot(x, y, z)) as [number, number, number]);
const metres = fc.double({ min: -40, max: 40, noNaN: true });

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, part, k) => sum + part * b[k]!, 0);

test('points of any plane give its normal, and two directions within it', () => {
  fc.assert(
    fc.property(
      unit,
      fc.tuple(metres, metres, metres),
      fc.array(fc.tuple(metres, metres), { minLength: 12, maxLength: 40 }),
      (n, centre, flat) => {
        const helper = Math.abs(n[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0];
        const a = [
          n[1] * helper[2]! - n[2] * helper[1]!,
          n[2] * helper[0]! - n[0] * helper[2]!,
          n[0] * helper[1]! - n[1] * helper[0]!,
        ];
        const u = a.map((part) => part / Math.hypot(...a));
        const v = [n[1] * u[2]! - n[2] * u[1]!, n[2] * u[0]! - n[0] * u[2]!, n[0] * u[1]! - n[1] * u[0]!];
        const points = flat.flatMap(([s, t]) => [0, 1, 2].map((k) => centre[k]! + s * u[k]! + t * v[k]!));
        const plane = picturePlane(points);
        fc.pre(plane !== null);
        expect(Math.abs(dot(plane!.normal, n))).toBeGreaterThan(0.9999);
        expect(plane!.normal[1]).toBeLessThanOrEqual(0);
        for (const within of [plane!.right, plane!.up]) {
          expect(Math.abs(dot(within, n))).toBeLessThan(0.01);
          expect(Math.hypot(...within)).toBeCloseTo(1, 6);
        }
      },
    ),
  );
});

test('angles are those between the plane and the line of sight', () => {
  const seen = (eye: readonly [number, number, number]) => viewOfPicture([0, -1, 0], [0, 0, 50], eye);
  expect(seen([0, -100, 50])).toMatchObject({ isEdgeOn: false, isFromNormal: true });
  expect(seen([0, -100, 50]).degrees).toBeCloseTo(90);
  expect(seen([0, 100, 50])).toMatchObject({ isEdgeOn: false, isFromNormal: false });
  expect(seen([100, 0, 50])).toMatchObject({ isEdgeOn: true });
  expect(seen([100, -20, 50]).isEdgeOn).toBe(true);
  expect(seen([100, -30, 50]).isEdgeOn).toBe(false);
});
