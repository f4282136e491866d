import { expect, test } from 'vitest';
import { compileShow, layOutShow, readLaidOut, ShowCache } from '../../src/compile';
import { formationKey } from '../../src/compile/formation-key';
import { type LaidOut, printLaidOut } from '../../src/compile/laid-out';
import { type FormationPoints, planMovesInline, pointCount, UNATTENDED } from '../../src/core';
import { makeNamed, readShippedShow } from '../shows/shipped-shows';

const shipped = readShippedShow('first-steps');
const text = await layOutShow(shipped.show, shipped.assets, 'source');
const laidOut = readLaidOut(new TextEncoder().encode(text));

test('points that came with a show are those that would be laid out, to the last bit', () => {
  const names = Object.keys(shipped.show.formations);
  expect(laidOut.size).toBe(names.length);
  const found = [...laidOut.values()];
  for (const [index, name] of names.entries()) expect(found[index]).toEqual(makeNamed(shipped, name));
});

test.each(['police-day'])('so are those of the larger show (%s)', async (name) => {
  const large = readShippedShow(name);
  const written = readLaidOut(new TextEncoder().encode(await layOutShow(large.show, large.assets, 'source')));
  const made = Object.keys(large.show.formations).map((formation) => makeNamed(large, formation));
  const byDigest = (points: Iterable<FormationPoints>) => [...points].map((one) => JSON.stringify([...one.positionsM]));
  expect(byDigest(written.values()).sort()).toEqual(byDigest(made).sort());
});

/** The flight of a show that came with points. */
const fly = async (points: LaidOut, show = shipped.show) => {
  const means = { cache: new ShowCache(), planTransitions: planMovesInline, laidOut: points };
  const { flight, report } = await compileShow(show, shipped.assets, UNATTENDED, means);
  return { places: [...flight.trajectories.controlsM], hash: flight.planHash, scenes: report.scenes };
};

/** The same points, each formation with one light fewer: to be seen where they are used. */
const marked = new Map([...laidOut].map(([key, points]) => [key, withoutLast(points)] as const));

function withoutLast(points: FormationPoints): FormationPoints {
  const count = pointCount(points) - 1;
  return {
    ...points,
    positionsM: points.positionsM.slice(0, 3 * count),
    coloursSrgb: points.coloursSrgb.slice(0, 3 * count),
    parts: points.parts.slice(0, count),
  };
}

test('a show flies the same with points that came along and without', async () => {
  const plain = await fly(new Map());
  expect(await fly(laidOut)).toEqual(plain);
  const used = await fly(marked);
  expect(used.scenes.map(({ points }) => points)).toEqual(plain.scenes.map(({ points }) => points - 1));
});

test('points are used for nothing else than what they were made from', async () => {
  const other = structuredClone(shipped.show);
  for (const formation of Object.values(other.formations)) formation.spacingM = (formation.spacingM ?? 2.2) + 0.01;
  expect(await fly(marked, other)).toEqual(await fly(new Map(), other));
  const stale = readLaidOut(new TextEncoder().encode(await layOutShow(shipped.show, shipped.assets, 'another build')));
  expect([...stale.keys()].some((key) => laidOut.has(key))).toBe(false);
});

test('the key counts recipe, number, spacing, files and program', () => {
  const inputs = {
    recipe: shipped.show.formations.heart!.recipe,
    count: 50,
    spacingM: 2,
    files: new Map([['a.svg', Uint8Array.of(1, 2)]]),
  };
  const keys = [
    formationKey(inputs),
    formationKey(inputs, 'other'),
    formationKey({ ...inputs, count: 51 }),
    formationKey({ ...inputs, spacingM: 2.1 }),
    formationKey({ ...inputs, recipe: shipped.show.formations.ring!.recipe }),
    formationKey({ ...inputs, files: new Map([['a.svg', Uint8Array.of(1, 3)]]) }),
    formationKey({ ...inputs, files: new Map([['b.svg', Uint8Array.of(1, 2)]]) }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(formationKey({ ...inputs, files: new Map([['a.svg', Uint8Array.of(1, 2)]]) })).toBe(keys[0]);
});

test.each(['', 'not json', '{"a":{"x":[1]}}', '[]', '{"a":{"x":[1],"y":[],"z":[1],"colours":[0],"parts":[0]}}'])(
  'what cannot be read counts for nothing: %j',
  (broken) => {
    expect(readLaidOut(new TextEncoder().encode(broken)).size).toBe(0);
  },
);

test('notes travel along', () => {
  const [key, points] = [...laidOut][0]!;
  const noted = new Map([[key, { ...points, notes: ['a sentence'] }]]);
  expect(readLaidOut(new TextEncoder().encode(printLaidOut(noted)))).toEqual(noted);
});
