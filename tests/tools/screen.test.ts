import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acrossAxis, alongAxis, aroundAxis, awayFrom, facingAxis, handleLine } from '../../src/tools/drag-math';
import { handleAt, handlesOf } from '../../src/tools/gizmo';
import { metresPerPx, minus, type Px, plus, project, rayThrough, scaled, type Vec3 } from '../../src/tools/screen';
import { AUDIENCE, viewFrom } from './a-view';

const ORBIT = viewFrom([150, -200, 80], [0, 0, 34]);
const point = fc.tuple(
  fc.integer({ min: -60, max: 60 }),
  fc.integer({ min: -40, max: 60 }),
  fc.integer({ min: 5, max: 90 }),
);
const view = fc.constantFrom(AUDIENCE, ORBIT);
const shift = fc.tuple(
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: -20, max: 20 }),
  fc.integer({ min: -20, max: 20 }),
);

test('what is looked at lies in the middle, right is right and up is up', () => {
  expect(project(AUDIENCE, [0, 0, 40])!.map(Math.round)).toEqual([500, 400]);
  expect(project(AUDIENCE, [10, 0, 40])![0]).toBeGreaterThan(500);
  expect(project(AUDIENCE, [0, 0, 50])![1]).toBeLessThan(400);
  expect(project(AUDIENCE, [0, -300, 1])).toBeNull();
});

test('a ray through the pixel of a point goes through the point', () => {
  fc.assert(
    fc.property(view, point, (from, at) => {
      const px = project(from, at);
      if (!px) return;
      const ray = rayThrough(from, px);
      const away = minus(at, from.eyeM);
      const on = scaled(ray, Math.hypot(...away));
      expect(Math.hypot(...minus(on, away))).toBeLessThan(0.05);
    }),
  );
});

test('a pixel is worth more metres the farther a point is', () => {
  expect(metresPerPx(AUDIENCE, [0, 100, 40])).toBeGreaterThan(1.5 * metresPerPx(AUDIENCE, [0, 0, 40]));
  const px = metresPerPx(AUDIENCE, [0, 0, 40]);
  const [a, b] = [project(AUDIENCE, [0, 0, 40])!, project(AUDIENCE, [10 * px, 0, 40])!];
  expect(b[0] - a[0]).toBeCloseTo(10, 1);
});

describe('a drag', () => {
  test('from a point to another in a plane is the way between them', () => {
    fc.assert(
      fc.property(view, point, shift, fc.constantFrom(0, 1, 2), (from, at, by, axis) => {
        const inPlane = by.map((metres, k) => (k === axis ? 0 : metres)) as unknown as Vec3;
        const normal = [0, 1, 2].map((k) => (k === axis ? 1 : 0)) as unknown as Vec3;
        const [a, b] = [project(from, at), project(from, plus(at, inPlane))];
        const sight = minus(at, from.eyeM);
        const isEdgeOn = Math.abs(sight[axis]!) / Math.hypot(...sight) < 0.15;
        if (!a || !b || isEdgeOn) return;
        const moved = acrossAxis(from, at, normal, a, b);
        expect(Math.hypot(...minus(moved, inPlane))).toBeLessThan(0.2);
      }),
    );
  });

  test('along an axis that is seen from the side is the way along it', () => {
    fc.assert(
      fc.property(view, point, fc.integer({ min: -15, max: 15 }), fc.constantFrom(0, 2), (from, at, by, axis) => {
        const along = [0, 1, 2].map((k) => (k === axis ? 1 : 0)) as unknown as Vec3;
        const [a, b] = [project(from, at), project(from, plus(at, scaled(along, by)))];
        if (!a || !b || handleLine(from, at, along).isEndOn) return;
        expect(alongAxis(from, at, along, a, b)).toBeCloseTo(by, 1);
      }),
    );
  });

  test('of an axis that points to the eye goes down and left towards the audience', () => {
    expect(handleLine(AUDIENCE, [0, 0, 45], [0, 1, 0]).isEndOn).toBe(true);
    const nearer = alongAxis(AUDIENCE, [0, 0, 45], [0, 1, 0], [500, 400], [470, 430]);
    expect(nearer).toBeLessThan(-3);
    expect(alongAxis(AUDIENCE, [0, 0, 45], [0, 1, 0], [500, 400], [530, 370])).toBeCloseTo(-nearer, 6);
  });

  test('around a point turns as the hand does, seen from either side', () => {
    const [x, y] = project(AUDIENCE, [0, 0, 45])!;
    const [right, above]: [Px, Px] = [
      [x + 50, y],
      [x, y - 50],
    ];
    // counterclockwise on the screen is by the right hand about what comes to the eye
    expect(aroundAxis(AUDIENCE, [0, 0, 45], [0, -1, 0], right, above)).toBeCloseTo(90, 6);
    expect(aroundAxis(AUDIENCE, [0, 0, 45], [0, 1, 0], right, above)).toBeCloseTo(-90, 6);
    expect(awayFrom(AUDIENCE, [0, 0, 45], right, [x + 100, y])).toBeCloseTo(2, 6);
  });

  test('without a lock goes across the axis that points to the eye', () => {
    expect(facingAxis(AUDIENCE)).toBe(1);
    expect(facingAxis(viewFrom([0, -1, 300], [0, 0, 0]))).toBe(2);
    expect(facingAxis(viewFrom([300, 0, 50], [0, 0, 50]))).toBe(0);
  });
});

test('handles are 80 px long at any distance, and are hit within 6 px of their lines', () => {
  fc.assert(
    fc.property(view, point, (from, at) => {
      for (const handle of handlesOf(from, at, 'move')) {
        const [dx, dy] = [handle.to[0] - handle.from[0], handle.to[1] - handle.from[1]];
        expect(Math.hypot(dx, dy)).toBeCloseTo(80, 3);
        // in its outer third, where no other handle is near
        const on: Px = [handle.from[0] + dx * 0.95, handle.from[1] + dy * 0.95];
        expect(handleAt([handle], [on[0] - (dy / 80) * 5, on[1] + (dx / 80) * 5])).toBe(handle);
        expect(handleAt([handle], [on[0] - (dy / 80) * 8, on[1] + (dx / 80) * 8])).toBeNull();
      }
    }),
  );
  const [first] = handlesOf(AUDIENCE, [0, 0, 45], 'move');
  expect(handleAt(handlesOf(AUDIENCE, [0, 0, 45], 'move'), first!.from)!.lock).toEqual({ kind: 'free' });
});
