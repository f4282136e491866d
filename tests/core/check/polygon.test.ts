import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, distanceToBoxM, touchesEdge } from '../../../src/core/check/flight/polygon';

const coordinate = fc.integer({ min: -20, max: 20 });
const star = fc.array(fc.integer({ min: 2, max: 10 }), { minLength: 3, maxLength: 7 }).map((radii) =>
  radii.map((radius, k): [number, number] => {
    const angle = (2 * Math.PI * k) / radii.length + 0.1;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }),
);
const box = fc
  .tuple(coordinate, coordinate, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
  .map(([x, y, width, depth]) => Float64Array.of(x, y, 0, x + width, y + depth, 0));

test('the distance between a box and a polygon agrees with sampling the edges of the polygon', () => {
  fc.assert(
    fc.property(star, box, (polygon, [x0, y0, , x1, y1]) => {
      let sampled = Number.POSITIVE_INFINITY;
      for (const [k, [ax, ay]] of polygon.entries()) {
        const [bx, by] = polygon[(k + 1) % polygon.length]!;
        for (let s = 0; s <= 500; s++) {
          const [x, y] = [ax + ((bx - ax) * s) / 500, ay + ((by - ay) * s) / 500];
          sampled = Math.min(sampled, Math.hypot(Math.max(x0! - x, x - x1!, 0), Math.max(y0! - y, y - y1!, 0)));
        }
      }
      const seen = Float64Array.of(x0!, y0!, 0, x1!, y1!, 0);
      const found = distanceToBoxM(polygon, seen);
      if (contains(polygon, x0!, y0!)) expect(found).toBe(0);
      else {
        expect(found).toBeLessThanOrEqual(sampled + 1e-9);
        expect(found).toBeGreaterThanOrEqual(sampled - 0.05);
      }
      if (sampled === 0) expect(touchesEdge(seen, polygon)).toBe(true);
      if (sampled > 0.05) expect(touchesEdge(seen, polygon)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
