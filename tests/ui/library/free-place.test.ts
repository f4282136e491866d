import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBeside } from '../../../src/ui/library/free-place';

const ROOM = { left: -90, right: 90, low: 5, high: 110 };

test('what is wide stands beneath, else above, else at a side', () => {
  expect(placeBeside({ left: -50, right: 50, low: 40, high: 90 }, 40, 8, ROOM)).toEqual([0, 26]);
  expect(placeBeside({ left: -50, right: 50, low: 10, high: 60 }, 40, 8, ROOM)).toEqual([0, 74]);
  expect(placeBeside({ left: -80, right: 10, low: 10, high: 100 }, 30, 8, ROOM)).toEqual([46, 55]);
});

test('what is not wide stands to the right, else to the left', () => {
  expect(placeBeside({ left: -20, right: 20, low: 40, high: 80 }, 20, 20, ROOM)).toEqual([46, 60]);
  expect(placeBeside({ left: 10, right: 60, low: 40, high: 80 }, 20, 20, ROOM)).toEqual([-16, 60]);
});

test('it never comes nearer than the gap, and stays in the room where any side has it', () => {
  const half = fc.double({ min: 1, max: 60, noNaN: true });
  const extent = fc
    .tuple(fc.double({ min: -80, max: 60, noNaN: true }), half, fc.double({ min: 5, max: 80, noNaN: true }), half)
    .map(([left, width, low, height]) => ({ left, right: left + width, low, high: low + height }));
  fc.assert(
    fc.property(extent, half, half, (taken, halfWidth, halfHeight) => {
      const [x, z] = placeBeside(taken, halfWidth, halfHeight, ROOM);
      const gapX = Math.max(x - halfWidth - taken.right, taken.left - x - halfWidth);
      const gapZ = Math.max(z - halfHeight - taken.high, taken.low - z - halfHeight);
      expect(Math.max(gapX, gapZ)).toBeGreaterThanOrEqual(6 - 1e-9);
      const fitsRight = taken.right + 6 + 2 * halfWidth + 1 <= ROOM.right;
      const middleZ = Math.round((taken.low + taken.high) / 2);
      if (fitsRight && middleZ - halfHeight >= ROOM.low && middleZ + halfHeight <= ROOM.high) {
        expect(x - halfWidth >= ROOM.left && x + halfWidth <= ROOM.right).toBe(true);
        expect(z - halfHeight >= ROOM.low && z + halfHeight <= ROOM.high).toBe(true);
      }
    }),
  );
});
