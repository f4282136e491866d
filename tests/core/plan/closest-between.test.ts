import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closestBetween } from '../../../src/core/plan/scene/closest-between';

const coordinate = fc.oneof(fc.double({ min: -60, max: 60, noNaN: true }), fc.integer({ min: -3, max: 3 }));
const point = fc.tuple(coordinate, coordinate, coordinate, fc.boolean());

test('the nearest two of the hand and the rest are those that trying all pairs finds', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), (points) => {
      const places = Float64Array.from(points.flatMap((of) => of.slice(0, 3) as number[]));
      const isInHand = Uint8Array.from(points, ([, , , held]) => (held ? 1 : 0));
      let least = Number.POSITIVE_INFINITY;
      for (const [ax, ay, az, a] of points) {
        for (const [bx, by, bz, b] of points)
          if (a && !b) least = Math.min(least, Math.hypot(ax - bx, ay - by, az - bz));
      }
      const found = closestBetween(places, isInHand);
      if (least === Number.POSITIVE_INFINITY) {
        expect(found).toBeNull();
        return;
      }
      expect(found!.distance).toBeCloseTo(least, 9);
      expect([isInHand[found!.a], isInHand[found!.b]]).toEqual([1, 0]);
    }),
  );
});
