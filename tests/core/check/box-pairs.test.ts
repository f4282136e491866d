import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoxPairs } from '../../../src/core/check/separation/box-pairs';

const place = fc.double({ min: -30, max: 30, noNaN: true });
const size = fc.double({ min: 0, max: 4, noNaN: true });
const box = fc
  .tuple(place, place, place, size, size, size)
  .map(([x, y, z, dx, dy, dz]) => [x, y, z, x + dx, y + dy, z + dz] as const);

type Box = readonly [number, number, number, number, number, number];

function gap(a: Box, b: Box): number {
  return Math.hypot(...[0, 1, 2].map((axis) => Math.max(a[axis]! - b[axis + 3]!, b[axis]! - a[axis + 3]!, 0)));
}

function pairsFound(boxes: readonly Box[], idle: readonly boolean[], withinM: number): string[] {
  const marks = Uint8Array.from(idle, Number);
  const search = new BoxPairs(boxes.length, Float64Array.from(boxes.flat()), marks);
  search.sort(withinM);
  const found: string[] = [];
  for (let count = search.nextBatch(withinM); count >= 0; count = search.nextBatch(withinM)) {
    for (let k = 0; k < count; k++) {
      found.push([search.pairs[2 * k]!, search.pairs[2 * k + 1]!].sort((p, q) => p - q).join(' '));
    }
  }
  return found.sort();
}

test('the pairs of a grid are those of a plain loop, each once', () => {
  const within = fc.oneof(fc.double({ min: 0.01, max: 20, noNaN: true }), fc.constant(Number.POSITIVE_INFINITY));
  const boxes = fc.array(fc.tuple(box, fc.boolean()), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(boxes, within, (marked, withinM) => {
      const expected: string[] = [];
      for (const [i, [a, aIdle]] of marked.entries()) {
        for (const [j, [b, bIdle]] of marked.entries()) {
          if (i < j && !(aIdle && bIdle) && gap(a, b) < withinM) expected.push(`${i} ${j}`);
        }
      }
      const found = pairsFound(
        marked.map(([one]) => one),
        marked.map(([, idle]) => idle),
        withinM,
      );
      expect(found).toEqual(expected.sort());
    }),
    { numRuns: 200 },
  );
});

test('one far stray does not make the grid grow, nor hide anybody', () => {
  const boxes = Array.from({ length: 100 }, (_, k): Box => [k, 0, 0, k, 0, 0]);
  boxes.push([1e7, -1e7, 0, 1e7, -1e7, 0]);
  expect(
    pairsFound(
      boxes,
      boxes.map(() => false),
      1.5,
    ).length,
  ).toBe(99);
});
