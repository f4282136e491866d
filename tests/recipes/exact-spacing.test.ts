import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { runAtOnce } from '../../src/core/task-context';
import { makeFormation } from '../../src/recipes';
import { recipeSchema } from '../../src/show';

/** Points that stand exactly at the spacing on paper are accepted, whatever arithmetic makes of them; nearer ones are not. */

const make = (recipe: object, count: number, spacingM: number, csv = '') =>
  runAtOnce(
    makeFormation(recipeSchema.parse(recipe), {
      count,
      spacingM,
      assets: new Map([['a.csv', new TextEncoder().encode(csv)]]),
      fontText: null,
      where: 'it',
    }),
  );

const spacing = fc.integer({ min: 500, max: 4000 }).map((mm) => mm / 1000);
const origin = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -40_000, max: 40_000 }).map((mm) => mm / 1000)));
const side = fc.integer({ min: 2, max: 7 });
/** A lattice written down in millimetres, as a spreadsheet would. */
const lattice = ([x, y, z]: number[], columns: number, rows: number, pitch: number) =>
  Array.from({ length: columns * rows }, (_, k) => [
    Number((x! + (k % columns) * pitch).toFixed(3)),
    y!,
    Number((z! + Math.floor(k / columns) * pitch).toFixed(3)),
  ]);

describe('exactly at the spacing', () => {
  test('points of a list and of a file', () => {
    fc.assert(
      fc.property(origin, side, side, spacing, (at, columns, rows, pitch) => {
        const pointsM = lattice(at, columns, rows, pitch);
        const count = columns * rows;
        expect(make({ kind: 'points', pointsM }, count, pitch).parts).toHaveLength(count);
        const csv = `Name,x_m,y_m,z_m\n${pointsM.map((point, k) => `${k},${point.join()}`).join('\n')}\n`;
        expect(make({ kind: 'points', file: 'a.csv' }, count, pitch, csv).parts).toHaveLength(count);
      }),
    );
  });

  test('grids, and those that a scene makes smaller', () => {
    const scale = fc.constantFrom(1, 0.7, 0.9, 1 / 3, 0.55);
    fc.assert(
      fc.property(side, side, spacing, scale, (columns, rows, pitch, factor) => {
        const recipe = { kind: 'grid', columns, rows, pitchM: pitch / factor };
        expect(make(recipe, columns * rows, pitch / factor).parts).toHaveLength(columns * rows);
      }),
    );
  });

  test('the default spacing of a design separation', () => {
    fc.assert(
      fc.property(spacing, (separation) => {
        const pitchM = Number((separation * 1.1).toFixed(4));
        expect(make({ kind: 'grid', columns: 3, rows: 2, pitchM }, 6, separation * 1.1).parts).toHaveLength(6);
      }),
    );
  });

  test('members of a group, turned or not', () => {
    fc.assert(
      fc.property(spacing, fc.integer({ min: -180, max: 180 }), origin, (pitch, turnDeg, at) => {
        const recipe = { kind: 'grid', columns: 4, rows: 2, pitchM: pitch };
        const above = [at[0], at[1], at[2]! + 5 * pitch];
        const members = [
          { recipe, atM: at, turnDeg },
          { recipe, atM: above, turnDeg },
        ];
        expect(make({ kind: 'group', members }, 16, pitch).parts).toHaveLength(16);
      }),
    );
  });
});

test('nearer than that by a hundredth of a millimetre is refused', () => {
  fc.assert(
    fc.property(spacing, origin, (pitch, [x, y, z]) => {
      const pointsM = [
        [x, y, z],
        [x! + pitch - 1e-5, y, z],
      ];
      expect(() => make({ kind: 'points', pointsM }, 2, pitch)).toThrow(InputError);
      expect(() => make({ kind: 'grid', columns: 2, rows: 1, pitchM: pitch - 1e-5 }, 2, pitch)).toThrow(InputError);
    }),
  );
});
