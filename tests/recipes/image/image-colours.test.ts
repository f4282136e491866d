import { expect, test } from 'vitest';
import { type FormationPoints, printMessage, runAtOnce } from '../../../src/core';
import { imageReaderFor, makeFormation } from '../../../src/recipes';
import { recipeSchema } from '../../../src/show';
import { logo, type Paint, pngOf } from './test-images';

const COUNT = 200;
const inFigure = (x: number, y: number) => Math.hypot((x - 0.5) / 0.6, y - 0.45) < 0.3;

/** A dark figure with a red mark before a sky that runs from deep to pale blue. */
const sky: Paint = (x, y) => {
  if (Math.hypot(x - 0.5, y - 0.35) < 0.07) return [230, 40, 30];
  return inFigure(x, y) ? [45, 25, 20] : [40 + 170 * y, 90 + 130 * y, 190 + 60 * y];
};
/** An orange disc before wall, grass and path. */
const garden: Paint = (x, y) => {
  if (Math.hypot(x - 0.5, y - 0.5) < 0.28) return [255, 140, 0];
  if (y < 0.45) return [90, 150, 230];
  return y < 0.8 ? [40, 130, 40] : [150, 120, 90];
};
/** A figure that stands on the lower edge, before two halves. */
const standing: Paint = (x, y) => {
  if (Math.abs(x - 0.5) < 0.17 && y > 0.25) return [240, 220, 60];
  return x < 0.5 ? [30, 60, 160] : [30, 120, 40];
};
/** Four quarters of four colours: nothing stands before them. */
const quarters: Paint = (x, y) =>
  y < 0.5 ? (x < 0.5 ? [220, 60, 60] : [60, 200, 60]) : x < 0.5 ? [60, 90, 230] : [250, 250, 250];

const FILES = new Map([
  ['sky.png', pngOf(240, 240, sky)],
  ['garden.png', pngOf(240, 180, garden)],
  ['standing.png', pngOf(200, 200, standing)],
  ['quarters.png', pngOf(120, 120, quarters)],
  ['logo.png', pngOf(300, 300, logo)],
]);

async function made(given: object, count = COUNT): Promise<FormationPoints> {
  const recipe = recipeSchema.parse({ kind: 'image', background: 'border', ...given });
  const readImage = await imageReaderFor([recipe], FILES);
  const options = { count, spacingM: 2.2, assets: FILES, fontText: null, readImage, where: 'x' };
  return runAtOnce(makeFormation(recipe, options));
}

const notesOf = ({ notes }: FormationPoints) => (notes ?? []).map((note) => printMessage(note)).join('\n');

/** The share of points that a part has. */
function shareOf({ parts, partNames }: FormationPoints, name: string): number {
  return parts.filter((part) => partNames[part] === name).length / parts.length;
}

/** Where points stand in the picture that was painted, as it lies in what is lit. */
function coloursAt(points: FormationPoints): string[] {
  return Array.from({ length: points.parts.length }, (_, k) =>
    [...points.coloursSrgb.subarray(3 * k, 3 * k + 3)].join(),
  );
}

const isBlue = (rgb: string) => {
  const [red, , blue] = rgb.split(',').map(Number);
  return blue! > red! + 40;
};

test('the shades of a sky behind a dark figure are left out, and said', async () => {
  const points = await made({ file: 'sky.png', mode: 'areas' });
  expect(coloursAt(points).some(isBlue)).toBe(false);
  expect(points.partNames).toHaveLength(2);
  const [, said] = /the background (.+) is left out/.exec(notesOf(points))!;
  expect(said!.split(', ')).toEqual(points.leftOut);
  expect(points.leftOut!.length).toBeGreaterThan(1);
  // by default, as an old show has it, all of it is lit
  const old = await made({ file: 'sky.png', mode: 'areas', background: 'skip' });
  expect(coloursAt(old).some(isBlue)).toBe(true);
  expect(old.leftOut).toBeUndefined();
});

test.each([['areas'], ['weighted'], ['auto']])(
  'three colours behind a disc are left out where it is read as %s',
  async (mode) => {
    const points = await made({ file: 'garden.png', mode });
    expect(points.leftOut).toHaveLength(3);
    const [x, z] = [0, 2].map((axis) => points.positionsM.filter((_, at) => at % 3 === axis));
    const span = (of: Float64Array) => Math.max(...of) - Math.min(...of);
    // a disc in a picture of 4 to 3 is as wide as it is drawn
    expect(span(x!) / span(z!)).toBeCloseTo(4 / 3, 1);
    for (const rgb of coloursAt(points)) expect(rgb).toMatch(/^2\d\d,1\d\d,\d{1,2}$/);
  },
);

test('what stands on the lower edge is no background', async () => {
  const points = await made({ file: 'standing.png' });
  expect(points.leftOut).toHaveLength(2);
  expect(coloursAt(points).every((rgb) => rgb.startsWith('240,220'))).toBe(true);
});

test('a picture of nothing but its border is lit, and says so', async () => {
  const points = await made({ file: 'quarters.png', mode: 'areas' });
  expect(points.leftOut).toBeUndefined();
  expect(points.partNames).toHaveLength(4);
  expect(notesOf(points)).toMatch(/no background was found/);
});

test('a colour of the background is lit again, and the figure keeps its colours', async () => {
  const [sky] = (await made({ file: 'garden.png', mode: 'areas' })).leftOut!;
  const points = await made({ file: 'garden.png', mode: 'areas', parts: [{ colour: sky, mode: 'light' }] });
  expect(points.leftOut).toHaveLength(2);
  expect(points.leftOut).not.toContain(sky);
  expect(shareOf(points, sky!)).toBeGreaterThan(0.1);
  expect(points.partNames).toHaveLength(2);
  const paper = await made({ file: 'logo.png', parts: [{ colour: '#ffffff', mode: 'light' }] });
  expect(shareOf(paper, '#ffffff')).toBeGreaterThan(0.3);
  expect(paper.leftOut).toBeUndefined();
});

test('each colour of a picture is left out, and the others stay as they were called', async () => {
  const all = await made({ file: 'logo.png', mode: 'areas' });
  expect(all.partNames).toHaveLength(3);
  for (const colour of all.partNames) {
    const points = await made({ file: 'logo.png', mode: 'areas', parts: [{ colour, mode: 'skip' }] });
    expect(points.parts).toHaveLength(COUNT);
    expect([...points.partNames].sort()).toEqual(all.partNames.filter((name) => name !== colour).sort());
    expect(points.leftOut).toEqual(['#ffffff', colour]);
  }
});

test('a colour that is nearly one of the picture means it; one that is far from all is noted', async () => {
  const [blue] = (await made({ file: 'logo.png', mode: 'areas' })).partNames.filter((name) => name.endsWith('dc'));
  expect(blue).toBe('#005adc');
  const points = await made({ file: 'logo.png', mode: 'areas', parts: [{ colour: '#0861d2', mode: 'skip' }] });
  expect(points.partNames).not.toContain(blue);
  const far = await made({ file: 'logo.png', mode: 'areas', parts: [{ colour: '#00ff66', mode: 'skip' }] });
  expect(far.partNames).toContain(blue);
  expect(notesOf(far)).toMatch(/no colour of the picture is like #00ff66/);
});

test('a colour with twice the density has more of the points', async () => {
  const [plain, dense] = await Promise.all([
    made({ file: 'logo.png', mode: 'areas' }, 400),
    made({ file: 'logo.png', mode: 'areas', parts: [{ colour: '#ffcc00', density: 2 }] }, 400),
  ]);
  expect(shareOf(dense!, '#ffcc00')).toBeGreaterThan(1.4 * shareOf(plain!, '#ffcc00'));
});

test('nothing is left where all colours are left out, and that is said', async () => {
  const { partNames } = await made({ file: 'logo.png', mode: 'areas' });
  const parts = partNames.map((colour) => ({ colour, mode: 'skip' }));
  await expect(made({ file: 'logo.png', mode: 'areas', parts })).rejects.toThrow(/nothing of the picture is left/);
});

test('the same recipe gives the same points and parts', async () => {
  for (const file of ['sky.png', 'garden.png']) expect(await made({ file })).toEqual(await made({ file }));
});
