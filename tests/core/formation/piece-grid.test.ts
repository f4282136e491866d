import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PieceGrid } from '../../../src/core/formation/tracks/piece-grid';

test('finds the pieces whose bounds meet, as comparing all with all does', () => {
  const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
  const extent = fc.oneof(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 90, noNaN: true }));
  const piece = fc
    .tuple(coordinate, coordinate, extent, extent)
    .map(([left, low, wide, high]) => ({ left, right: left + wide, low, high: low + high }));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (pieces) => {
      const grid = new PieceGrid(pieces);
      pieces.forEach((a, index) => {
        grid.collectNear(index);
        const found = grid.near.slice(0, grid.found).sort((p, q) => p - q);
        const expected = pieces
          .slice(0, index)
          .flatMap((b, other) =>
            a.left <= b.right && b.left <= a.right && a.low <= b.high && b.low <= a.high ? [other] : [],
          );
        expect(found).toEqual(expected);
        grid.add(index);
      });
    }),
  );
});
