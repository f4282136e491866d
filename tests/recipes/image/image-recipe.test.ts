import { expect, test } from 'vitest';
import { type FormationPoints, printMessage, runAtOnce } from '../../../src/core';
import { closestPair } from '../../../src/core/formation';
import { imageReaderFor, makeFormation } from '../../../src/recipes';
import { recipeSchema } from '../../../src/show';
import { lineArt, logo, type Paint, pngOf, portrait } from './test-images';

const SPACING_M = 2.2;
const WHITE: Paint = () => [255, 255, 255];
const onRing = (x: number, y: number) => Math.abs(Math.hypot(x - 0.5, y - 0.5) - 0.4) < 0.01;
const FILES = new Map([
  ['logo.png', pngOf(300, 300, logo)],
  ['cat.png', pngOf(400, 400, lineArt)],
  ['face.png', pngOf(300, 300, portrait)],
  ['ramp.png', pngOf(200, 100, (x) => [255 * (1 - x), 255 * (1 - x), 255 * (1 - x)])],
  ['white.png', pngOf(40, 40, WHITE)],
  ['ring.png', pngOf(400, 400, (x, y) => (onRing(x, y) ? [0, 0, 0] : [255, 255, 255]))],
  ['clear.png', pngOf(40, 40, () => [200, 0, 0, 0])],
  ['scene.png', pngOf(120, 120, (x, y) => (y < 0.5 ? [90, 150, 230] : x < 0.5 ? [40, 120, 40] : [120, 80, 20]))],
  ['dot.png', pngOf(1, 1, () => [255, 0, 0])],
]);

async function made(given: object, count = 300, isSketch = false): Promise<FormationPoints> {
  const recipe = recipeSchema.parse({ kind: 'image', ...given });
  const readImage = await imageReaderFor([recipe], FILES);
  return runAtOnce(
    makeFormation(recipe, {
      count,
      spacingM: SPACING_M,
      assets: FILES,
      fontText: null,
      readImage,
      where: 'x',
      isSketch,
    }),
  );
}

const coloursOf = ({ coloursSrgb }: FormationPoints) =>
  new Set(Array.from({ length: coloursSrgb.length / 3 }, (_, k) => [...coloursSrgb.subarray(3 * k, 3 * k + 3)].join()));

const notesOf = ({ notes }: FormationPoints) => (notes ?? []).map((note) => printMessage(note)).join('\n');

/** Points of each hue, by what of x and z they span. */
function spanOf({ positionsM, coloursSrgb }: FormationPoints, isAsked: (rgb: readonly number[]) => boolean) {
  const at = Array.from({ length: positionsM.length / 3 }, (_, k) => k).filter((k) =>
    isAsked([...coloursSrgb.subarray(3 * k, 3 * k + 3)]),
  );
  const [x, z] = [at.map((k) => positionsM[3 * k]!), at.map((k) => positionsM[3 * k + 2]!)];
  return { count: at.length, left: Math.min(...x), right: Math.max(...x), low: Math.min(...z), high: Math.max(...z) };
}

test.each([
  ['a logo', { file: 'logo.png' }],
  ['line art', { file: 'cat.png' }],
  ['a photograph', { file: 'face.png' }],
  ['lines of a logo', { file: 'logo.png', mode: 'lines' }],
  ['areas of a photograph', { file: 'face.png', mode: 'areas' }],
  ['tones of a logo', { file: 'logo.png', mode: 'weighted' }],
  ['all of a picture', { file: 'white.png', background: 'keep' }],
  ['a single pixel', { file: 'dot.png', background: 'keep', mode: 'weighted' }],
])('%s: exactly the points that are wanted, the spacing kept, upright and facing the audience', async (_, recipe) => {
  for (const count of [1, 37, 300]) {
    const points = await made(recipe, count);
    expect(points.parts).toHaveLength(count);
    const closest = closestPair(points.positionsM)?.distance ?? SPACING_M;
    expect(closest).toBeGreaterThanOrEqual(SPACING_M);
    if (count > 1) expect(closest).toBeLessThan(1.02 * SPACING_M);
    expect(points.positionsM.every((value, at) => at % 3 !== 1 || value === 0)).toBe(true);
  }
});

test('a logo is areas in its three colours, each where it is drawn, and its paper is left out and said', async () => {
  const points = await made({ file: 'logo.png' });
  expect(coloursOf(points).size).toBe(3);
  const all = spanOf(points, () => true);
  const yellow = spanOf(points, ([red, , blue]) => red! > 200 && blue! < 60 && blue! >= 0 && red! > 240);
  const red = spanOf(points, ([r, g]) => r! > 200 && g! < 80);
  expect(yellow.count).toBeGreaterThan(30);
  expect(yellow.low).toBeGreaterThan(red.high);
  expect((yellow.right - yellow.left) / (all.right - all.left)).toBeCloseTo(0.3 / 0.84, 1);
  expect(notesOf(points)).toMatch(/300 × 300 pixels read as areas of 3 colours; the background #ffffff is left out/);
});

test('a picture without a background of one colour says that all of it is lit', async () => {
  expect(notesOf(await made({ file: 'scene.png', mode: 'areas' }))).toMatch(
    /no background was found and all of it is lit/,
  );
  expect(notesOf(await made({ file: 'scene.png', mode: 'areas', background: 'keep' }))).not.toMatch(/no background/);
  expect(notesOf(await made({ file: 'logo.png' }))).not.toMatch(/no background was found/);
});

test('line art is lines in white, and as wide as it is drawn', async () => {
  const points = await made({ file: 'cat.png' });
  expect(coloursOf(points)).toEqual(new Set(['255,255,255']));
  const { left, right, low, high } = spanOf(points, () => true);
  expect((right - left) / (high - low)).toBeCloseTo(0.8 / 0.76, 1);
  expect(notesOf(points)).toMatch(/lines of one colour/);
});

test('tones are denser where they are brighter', async () => {
  const points = await made({ file: 'ramp.png', mode: 'weighted', background: 'keep', widthM: 200 });
  const x = points.positionsM.filter((_, at) => at % 3 === 0);
  const within = (from: number, to: number) => x.filter((metres) => metres >= from && metres < to).length;
  const left = Math.min(...x);
  const span = Math.max(...x) - left;
  expect(within(left, left + span / 2)).toBeGreaterThan(2 * within(left + span / 2, left + span));
});

test('the colours can be fewer, a width is kept, a seed gives other points and the same seed the same', async () => {
  expect(coloursOf(await made({ file: 'logo.png', mode: 'areas', colours: 2 })).size).toBe(2);
  const { left, right } = spanOf(await made({ file: 'logo.png', widthM: 80 }), () => true);
  expect(right - left).toBeGreaterThan(76);
  expect(right - left).toBeLessThanOrEqual(80);
  const first = await made({ file: 'face.png', seed: 5 });
  expect(await made({ file: 'face.png', seed: 5 })).toEqual(first);
  expect((await made({ file: 'face.png', seed: 6 })).positionsM).not.toEqual(first.positionsM);
});

test('a width that is too small is refused with one that is large enough, which then is', async () => {
  const refusal = await made({ file: 'face.png', widthM: 20 }).catch((error) => error.message as string);
  expect(refusal).toMatch(/300 points 2\.2 m apart do not fit into a width of 20 m/);
  const [, metres] = /Make the width ([\d.]+) m/.exec(refusal as string)!;
  expect((await made({ file: 'face.png', widthM: Number(metres) })).parts).toHaveLength(300);
});

test.each([['white.png'], ['clear.png']])('%s holds nothing to light, and says so', async (file) => {
  await expect(made({ file })).rejects.toThrow(/nothing of the picture is left to light/);
});

test('a sketch lies about where the points will', async () => {
  for (const file of ['logo.png', 'cat.png', 'face.png']) {
    const [sketch, exact] = [await made({ file }, 300, true), await made({ file })];
    const width = (points: FormationPoints) => spanOf(points, () => true).right;
    expect(width(sketch) / width(exact)).toBeGreaterThan(0.8);
    expect(width(sketch) / width(exact)).toBeLessThan(1.3);
  }
});

const widthOf = (points: FormationPoints) => {
  const { left, right } = spanOf(points, () => true);
  return right - left;
};

test('lines are lit in as many rows as keep the picture from being too wide, or as many as are asked for', async () => {
  const [ring, one, two] = [{}, { rows: 1 }, { rows: 2 }].map((rows) => made({ file: 'ring.png', ...rows }, 550));
  const around = (550 * SPACING_M) / Math.PI;
  expect(widthOf(await one!)).toBeGreaterThan(0.97 * around);
  expect(widthOf(await two!) / around).toBeCloseTo(0.5, 1);
  expect(widthOf(await ring!) / around).toBeCloseTo(1 / 3, 1);
  expect(notesOf(await ring!)).toMatch(/lines are lit in 3 rows/);
  expect(widthOf(await made({ file: 'ring.png' }, 120))).toBeGreaterThan(0.97 * ((120 * SPACING_M) / Math.PI));
});

test('a width that one row fills is one row, and a smaller one takes more', async () => {
  const wide = await made({ file: 'ring.png', widthM: 240 }, 300);
  expect(notesOf(wide)).not.toMatch(/rows/);
  const narrow = await made({ file: 'ring.png', widthM: 80 }, 300);
  expect(notesOf(narrow)).toMatch(/lines are lit in 3 rows/);
  expect(closestPair(narrow.positionsM)!.distance).toBeGreaterThanOrEqual(SPACING_M);
});

/** The drawing and the lights, both 100 px wide: the share of the ink that has a light by it, and of the lights that are rows of ink. */
async function likeness(file: string, paint: Paint, count: number, rows: number) {
  const points = await made({ file, rows }, count);
  const { left, right, low, high } = spanOf(points, () => true);
  const inked: [number, number][] = [];
  const steps = Array.from({ length: 200 }, (_, k) => k / 200);
  for (const x of steps) for (const y of steps) if (paint(x, y)[0] < 128) inked.push([x, y]);
  const [xs, ys] = [inked.map(([x]) => x), inked.map(([, y]) => y)];
  const span = (of: readonly number[]) => Math.max(...of) - Math.min(...of);
  const scale = 100 / span(xs);
  const drawn = inked.map(([x, y]) => [scale * (x - Math.min(...xs)), scale * (Math.max(...ys) - y)] as const);
  const px = 100 / (right - left);
  const lights = Array.from({ length: count }, (_, k) => {
    const [x, z] = [points.positionsM[3 * k]! - left, points.positionsM[3 * k + 2]! - low];
    return [x * px, (z * scale * span(ys)) / (high - low)] as const;
  });
  type Spots = readonly (readonly [number, number])[];
  const covered = (some: Spots, by: Spots, nearPx: number) =>
    some.filter(([x, y]) => by.some(([a, b]) => Math.hypot(x - a, y - b) < nearPx)).length / some.length;
  const pitchPx = SPACING_M * px;
  return {
    drawn: covered(drawn, lights, 3),
    lit: covered(lights, drawn, 3 + ((rows - 1) / 2) * pitchPx),
  };
}

test.each([1, 2, 3])(
  'in %i rows the drawing is still there: seen 100 px wide, no line is missing and none is new',
  async (rows) => {
    const cat = await likeness('cat.png', lineArt, 550, rows);
    expect(cat.drawn).toBeGreaterThan(0.98);
    expect(cat.lit).toBeGreaterThan(0.98);
  },
);
