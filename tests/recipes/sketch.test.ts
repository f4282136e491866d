import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type FormationPoints, pointCount, runAtOnce } from '../../src/core';
import { drawingReaderFor, fontTextFor, makeFormation } from '../../src/recipes';
import { BOLD_FONT_PATH, recipeSchema } from '../../src/show';

const svg = (body: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${body}</svg>`);
const ASSETS = new Map([
  ['star.svg', svg('<path fill="none" stroke="#fc0" d="M50 5l13 30 32 3-24 22 7 32-28-17-28 17 7-32-24-22 32-3z"/>')],
  ['target.svg', svg('<circle cx="50" cy="50" r="45" fill="#0af"/><circle cx="50" cy="50" r="20" fill="#f00"/>')],
  [
    'gap.svg',
    svg('<rect width="100" height="100" x="0" y="0" fill="#0af"/><circle cx="50" cy="50" r="30" fill="#000"/>'),
  ],
  [BOLD_FONT_PATH, new Uint8Array(readFileSync(new URL('../../public/fonts/bold.ttf', import.meta.url)))],
]);
const COUNT = 300;

async function made(given: object, isSketch: boolean): Promise<FormationPoints> {
  const recipe = recipeSchema.parse(given);
  const readDrawing = await drawingReaderFor([recipe]);
  const fontText = await fontTextFor([recipe]);
  const options = { count: COUNT, spacingM: 2.2, assets: ASSETS, readDrawing, fontText, where: 'x', isSketch };
  return runAtOnce(makeFormation(recipe, options));
}

function widthM({ positionsM }: FormationPoints): number {
  const x = [...positionsM].filter((_, k) => k % 3 === 0);
  return Math.max(...x) - Math.min(...x);
}

/** Share of the points of each colour. */
function shares({ coloursSrgb }: FormationPoints): Map<string, number> {
  const found = new Map<string, number>();
  const count = coloursSrgb.length / 3;
  for (let k = 0; k < coloursSrgb.length; k += 3) {
    const colour = coloursSrgb.subarray(k, k + 3).join();
    found.set(colour, (found.get(colour) ?? 0) + 1 / count);
  }
  return found;
}

test.each<[string, object]>([
  ['lines', { kind: 'drawing', file: 'star.svg' }],
  ['areas over each other', { kind: 'drawing', file: 'target.svg' }],
  ['a dark area that stays a gap', { kind: 'drawing', file: 'gap.svg', darkInk: 'lift', background: 'keep' }],
  ['a width that is given', { kind: 'drawing', file: 'target.svg', widthM: 90 }],
  ['outlined letters', { kind: 'text', text: 'TULPAR', style: 'outline' }],
  ['filled letters', { kind: 'text', text: 'TULPAR', style: 'fill' }],
  [
    'a group',
    {
      kind: 'group',
      members: [
        { recipe: { kind: 'drawing', file: 'star.svg', points: 150 } },
        { recipe: { kind: 'circle', radiusM: 60 }, atM: [0, 0, 0] },
      ],
    },
  ],
])('a sketch is about where the points will be: %s', async (_, recipe) => {
  const [sketch, exact] = [await made(recipe, true), await made(recipe, false)];
  expect(pointCount(sketch)).toBeLessThanOrEqual(COUNT);
  expect(pointCount(sketch)).toBeGreaterThan(0.9 * pointCount(exact));
  expect(widthM(sketch) / widthM(exact)).toBeGreaterThan(0.85);
  expect(widthM(sketch) / widthM(exact)).toBeLessThan(1.15);
  const [drawn, wanted] = [shares(sketch), shares(exact)];
  for (const [colour, share] of wanted) expect(Math.abs((drawn.get(colour) ?? 0) - share), colour).toBeLessThan(0.12);
  // each point has a sketched one near by
  const far = [...exact.parts.keys()].filter((point) => nearestM(exact, point, sketch) > 7).length;
  expect(far).toBeLessThan(0.03 * pointCount(exact));
});

function nearestM(a: FormationPoints, point: number, b: FormationPoints): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < b.positionsM.length; k += 3) {
    const apart = [0, 1, 2].map((axis) => b.positionsM[k + axis]! - a.positionsM[3 * point + axis]!);
    least = Math.min(least, Math.hypot(...apart));
  }
  return least;
}
