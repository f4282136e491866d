import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCrossing, isInside } from '../../src/show/polygon';

type Point = [number, number];

/** A star-shaped polygon about the origin: never crosses itself. */
const star = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 12 }).map((radii) =>
  radii.map((radius, index): Point => {
    const angle = (2 * Math.PI * index) / radii.length;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  }),
);

test('a star-shaped polygon crosses nowhere and holds its centre', () => {
  fc.assert(
    fc.property(star, (polygon) => {
      expect(findCrossing(polygon)).toBeNull();
      expect(isInside([0.01, 0.003], polygon)).toBe(true);
      expect(isInside([101, 0], polygon)).toBe(false);
    }),
  );
});

test('two corners of a convex polygon swapped make it cross', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 12 }), fc.nat(), (count, pick) => {
      const at = (index: number): Point => [
        Math.cos((2 * Math.PI * index) / count),
        Math.sin((2 * Math.PI * index) / count),
      ];
      const polygon = Array.from({ length: count }, (_, index) => at(index));
      const first = pick % count;
      const second = (first + 1) % count;
      [polygon[first], polygon[second]] = [polygon[second]!, polygon[first]!];
      expect(findCrossing(polygon)).not.toBeNull();
    }),
  );
});

test.each<[string, Point[]]>([
  [
    'a corner given twice',
    [
      [0, 0],
      [9, 0],
      [9, 0],
      [9, 9],
    ],
  ],
  [
    'a spike',
    [
      [0, 0],
      [9, 0],
      [4, 0],
      [4, 9],
    ],
  ],
  [
    'a corner on another side',
    [
      [0, 0],
      [9, 0],
      [9, 9],
      [4, 0],
      [0, 9],
    ],
  ],
])('refuses %s', (_, polygon) => {
  expect(findCrossing(polygon)).not.toBeNull();
});

test('corners along a straight side are no fault', () => {
  expect(
    findCrossing([
      [0, 0],
      [4, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ]),
  ).toBeNull();
});
