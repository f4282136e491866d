import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FormationPoints, runAtOnce } from '../../src/core';
import { closestPair } from '../../src/core/formation';
import { drawingReaderFor, fontTextFor, imageReaderFor, makeFormation } from '../../src/recipes';
import { filesOfRecipe, recipeSchema } from '../../src/show';
import { logo, pngOf } from './image/test-images';

const SPACING_M = 2.1;
const TWO_COLOURS =
  '<svg xmlns="http://www.w3.org/2000/svg"><path fill="#ff0000" d="M0 0h50v100h-50z"/><path fill="#00ff00" d="M50 0h50v100h-50z"/></svg>';
const FILES = new Map([
  ['two.svg', new TextEncoder().encode(TWO_COLOURS)],
  ['logo.png', pngOf(120, 120, logo)],
]);

async function made(given: object, count = 200, isSketch = false): Promise<FormationPoints> {
  const recipe = recipeSchema.parse({ kind: 'combine', ...given });
  const readers = {
    readDrawing: await drawingReaderFor([recipe]),
    readImage: await imageReaderFor([recipe], FILES),
    fontText: await fontTextFor([recipe]),
  };
  const options = { count, spacingM: SPACING_M, assets: FILES, where: 'x', isSketch, ...readers };
  return runAtOnce(makeFormation(recipe, options));
}

const shape = (name: string, more: object = {}) => ({ kind: 'shape', shape: name, ...more });
const disc = (sizeM: number, offsetM: readonly [number, number] = [0, 0], colour = '#ffffff') => ({
  recipe: shape('disc', { colour }),
  sizeM,
  offsetM,
});

/** Each light's place in the picture of the two, whose middle was put at the origin; with how many metres a unit has. */
function placesOf({ positionsM }: FormationPoints): (readonly [number, number])[] {
  return Array.from({ length: positionsM.length / 3 }, (_, k) => [positionsM[3 * k]!, positionsM[3 * k + 2]!] as const);
}
const widthOf = (points: FormationPoints) => {
  const xs = placesOf(points).map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs);
};
const coloursOf = ({ coloursSrgb }: FormationPoints) =>
  new Set(Array.from({ length: coloursSrgb.length / 3 }, (_, k) => [...coloursSrgb.subarray(3 * k, 3 * k + 3)].join()));

const names = fc.constantFrom('disc', 'heart', 'star', 'polygon', 'shield', 'arrow', 'tree', 'ring');
const source = fc.record({
  recipe: names.map((name) => shape(name)),
  sizeM: fc.integer({ min: 20, max: 60 }),
  offsetM: fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -12, max: 12 })),
});

test('any two forms, however they are combined: exactly the points wanted, the spacing kept, the same each time', async () => {
  const asked = fc.record({
    how: fc.constantFrom('union', 'subtract', 'intersect', 'between'),
    first: source,
    second: source,
    blend: fc.double({ min: 0, max: 1, noNaN: true }),
    mode: fc.constantFrom('outline', 'contour', 'fill'),
  });
  await fc.assert(
    fc.asyncProperty(asked, fc.constantFrom(1, 60, 150), async (recipe, count) => {
      const points = await made(recipe, count).catch((error) => String(error.message));
      if (typeof points === 'string') {
        // forms may take each other away; a union and a blend about one place are never empty
        expect(points).toMatch(/nothing is left of the two figures/);
        expect(['subtract', 'intersect']).toContain(recipe.how);
        return;
      }
      expect(points.parts).toHaveLength(count);
      expect(closestPair(points.positionsM)?.distance ?? SPACING_M).toBeGreaterThanOrEqual(SPACING_M);
      expect(points.positionsM.every((value, at) => at % 3 !== 1 || value === 0)).toBe(true);
      expect(await made(recipe, count)).toEqual(points);
    }),
    { numRuns: 25 },
  );
});

test('what is taken away is dark, what both have is within both, and a union has all of the two', async () => {
  const [first, second] = [disc(60), disc(30, [10, 0])];
  const cut = await made({ how: 'subtract', first, second, widthM: 60 }, 150);
  for (const [x, z] of placesOf(cut)) {
    expect(Math.hypot(x, z)).toBeLessThan(30.5);
    expect(Math.hypot(x - 10, z)).toBeGreaterThan(14.5);
  }
  const both = await made({ how: 'intersect', first, second: disc(60, [30, 0]), widthM: 30 }, 60);
  // the middle of what both have is midway between them
  for (const [x, z] of placesOf(both)) {
    expect(Math.hypot(x + 15, z)).toBeLessThan(30.5);
    expect(Math.hypot(x - 15, z)).toBeLessThan(30.5);
  }
  const all = placesOf(await made({ how: 'union', first, second: disc(60, [40, 0]), widthM: 100 }, 220));
  const near = (cx: number) => all.filter(([x, z]) => Math.hypot(x - cx, z) < 30.5).length;
  expect(near(-20)).toBeGreaterThan(90);
  expect(near(20)).toBeGreaterThan(90);
  expect(all.every(([x, z]) => Math.min(Math.hypot(x + 20, z), Math.hypot(x - 20, z)) < 30.5)).toBe(true);
});

test('a blend goes from the one form to the other', async () => {
  const square = { recipe: shape('polygon', { corners: 4 }), sizeM: 60 };
  const flat = (blend: number) =>
    made({ how: 'between', first: disc(60), second: square, blend, mode: 'outline' }, 120);
  /** How much farther the farthest light is from the middle than the nearest: 1 for a circle, root of two for a square. */
  const unevenness = (points: FormationPoints) => {
    const away = placesOf(points).map(([x, z]) => Math.hypot(x, z));
    return Math.max(...away) / Math.min(...away);
  };
  const steps = await Promise.all([0, 0.5, 1].map(flat));
  const [round, between, cornered] = steps.map(unevenness);
  expect(round).toBeLessThan(1.03);
  expect(cornered).toBeGreaterThan(1.38);
  expect(between).toBeGreaterThan(1.05);
  expect(between).toBeLessThan(1.35);
});

test('a blend of forms that are apart is between them, and of half the size between', async () => {
  const small = disc(20, [-60, 0]);
  const blend = await made({ how: 'between', first: small, second: disc(60, [60, 0]), blend: 0.5, widthM: 40 }, 80);
  expect(widthOf(blend)).toBeGreaterThan(37);
  for (const [x, z] of placesOf(blend)) expect(Math.hypot(x, z)).toBeLessThan(20.5);
});

test('lights keep the colours of the figure that they are of, or take the one that is asked for', async () => {
  const red = disc(60, [0, 0], '#ff0000');
  const blue = disc(30, [0, 0], '#0000ff');
  expect(coloursOf(await made({ how: 'union', first: red, second: blue }))).toEqual(new Set(['255,0,0', '0,0,255']));
  expect(coloursOf(await made({ how: 'subtract', first: red, second: blue }))).toEqual(new Set(['255,0,0']));
  expect(coloursOf(await made({ how: 'union', first: red, second: blue, colour: '#00ff00' }))).toEqual(
    new Set(['0,255,0']),
  );
  const drawn = { recipe: { kind: 'drawing', file: 'two.svg' }, sizeM: 60 };
  const cut = await made({ how: 'subtract', first: drawn, second: disc(20) });
  expect(coloursOf(cut)).toEqual(new Set(['255,0,0', '0,255,0']));
  for (const [k, [x]] of placesOf(cut).entries()) {
    if (Math.abs(x) > 2) expect(cut.coloursSrgb[3 * k]).toBe(x < 0 ? 255 : 0);
  }
});

test('drawings and pictures can be combined, and their files are those of the recipe', async () => {
  const given = {
    how: 'subtract',
    first: { recipe: { kind: 'image', file: 'logo.png' }, sizeM: 60 },
    second: { recipe: { kind: 'drawing', file: 'two.svg' }, sizeM: 20 },
  };
  expect(filesOfRecipe(recipeSchema.parse({ kind: 'combine', ...given }))).toEqual(['logo.png', 'two.svg']);
  const points = await made({ ...given, widthM: 60 });
  for (const [x, z] of placesOf(points)) expect(Math.max(Math.abs(x), Math.abs(z))).toBeGreaterThan(8);
});

test('what has no inside, and what leaves nothing, is refused in words', async () => {
  const line = { recipe: { kind: 'text', text: 'A' }, sizeM: 20 };
  await expect(made({ first: line, second: disc(20) })).rejects.toThrow(/a figure with no inside cannot be combined/);
  await expect(made({ how: 'subtract', first: disc(20), second: disc(60) })).rejects.toThrow(
    /nothing is left of the two figures/,
  );
  await expect(made({ how: 'intersect', first: disc(20), second: disc(20, [90, 0]) })).rejects.toThrow(
    /nothing is left of the two figures/,
  );
});

test('a sketch lies about where the points will', async () => {
  const given = { how: 'subtract', first: disc(60), second: disc(30) };
  expect(widthOf(await made(given, 200, true)) / widthOf(await made(given))).toBeCloseTo(1, 0);
});
