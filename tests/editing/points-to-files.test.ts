import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runAtOnce } from '../../src/core/task-context';
import { withListsInFiles } from '../../src/editing';
import { makeFormation } from '../../src/recipes';
import { parseShow, type Show } from '../../src/show';
import { smallShowText } from '../show/small-show';

const SPACING_M = 1;
const NOTHING_BESIDE = new Map<string, Uint8Array>();

function showWith(...recipes: readonly object[]): Show {
  const formations = Object.fromEntries(recipes.map((recipe, k) => [`form-${k}`, { spacingM: SPACING_M, recipe }]));
  const text = smallShowText((show) => {
    Object.assign(show.formations, formations);
    show.fleet = { count: 400, launch: { columns: 20, rows: 20, pitchM: 2 } };
  });
  return parseShow(text, 'show.json');
}

function made(show: Show, id: string, assets: ReadonlyMap<string, Uint8Array>) {
  return runAtOnce(
    makeFormation(show.formations[id]!.recipe, {
      count: 400,
      spacingM: SPACING_M,
      assets,
      where: id,
      fontText: () => expect.fail('no text'),
      readDrawing: () => expect.fail('no drawing'),
    } as never),
  );
}

/** Points of a lattice, each moved by less than half of what is free beside it. */
const lists = fc
  .array(fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -0.4, max: 0.4, noNaN: true }))), {
    minLength: 51,
    maxLength: 120,
  })
  .map((moved) => moved.map(([x, y, z], k) => [3 * (k % 9) + x!, 3 * Math.floor(k / 9) + y!, z! + 40]));

test('points in files are the points of the lists, bit for bit, also within a group', () => {
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const colour = '#12ab9f';
      const members = [
        { recipe: { kind: 'points', pointsM: a, colour } },
        { recipe: { kind: 'points', pointsM: b }, atM: [0, 0, 30] },
      ];
      const show = showWith({ kind: 'points', pointsM: a, colour }, { kind: 'group', members });
      const { show: moved, assets: files } = withListsInFiles({ show, assets: NOTHING_BESIDE });
      expect(files.size).toBeGreaterThan(0);
      expect(JSON.stringify(moved)).not.toContain('pointsM');
      for (const id of ['form-0', 'form-1']) expect(made(moved, id, files)).toEqual(made(show, id, NOTHING_BESIDE));
    }),
    { numRuns: 25 },
  );
});

const row = (count: number) => Array.from({ length: count }, (_, k) => [2 * k, 0, 0]);

test('the same list twice is one file, and a name that is taken is left alone', () => {
  const show = showWith({ kind: 'points', pointsM: row(60) }, { kind: 'points', pointsM: row(60) });
  const taken = new Map([['assets/form-0.csv', Uint8Array.of(1)]]);
  const { show: moved, assets } = withListsInFiles({ show, assets: taken });
  expect([...assets.keys()]).toEqual(['assets/form-0.csv', 'assets/form-0-2.csv']);
  for (const id of ['form-0', 'form-1'])
    expect(moved.formations[id]!.recipe).toMatchObject({ kind: 'points', file: 'assets/form-0-2.csv' });
});

test('a short list stays where people read it', () => {
  const value = { show: showWith({ kind: 'points', pointsM: row(50) }), assets: NOTHING_BESIDE };
  expect(withListsInFiles(value)).toBe(value);
});
