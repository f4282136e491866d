import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runAtOnce } from '../../../src/core';
import { loadDrawingReader, loadFontText } from '../../../src/drawing';
import { imageReaderFor, makeFormation } from '../../../src/recipes';
import { BOLD_FONT_PATH, recipeSchema } from '../../../src/show';
import { flatRecipeSchema } from '../../../src/show/schema/recipe';
import { isIdleInSource } from '../../../src/ui/form/unused-fields';
import { logo, pngOf } from '../../recipes/image/test-images';

/** A recipe of each kind, and another value for each of its fields: one that changes the figure where it is lit alone. */
const SOURCES: readonly (readonly [
  recipe: Readonly<Record<string, unknown>>,
  others: Readonly<Record<string, unknown>>,
])[] = [
  [
    { kind: 'shape', shape: 'star' },
    {
      shape: 'heart',
      mode: 'outline',
      rim: 0.3,
      inside: 0.3,
      widthM: 90,
      corners: 7,
      colour: '#ff0000',
      points: 20,
      seed: 7,
    },
  ],
  [{ kind: 'shape', shape: 'spiral' }, { turns: 5 }],
  [
    { kind: 'drawing', file: 'two.svg' },
    {
      file: 'one.svg',
      widthM: 90,
      layers: [{ id: 'left', mode: 'skip' }],
      rim: 0.3,
      inside: 0.3,
      darkInk: 'keep',
      background: 'keep',
      cornerAngleDeg: 170,
      points: 20,
      seed: 7,
    },
  ],
  [{ kind: 'drawing', file: 'open.svg' }, { mode: 'fill' }],
  [
    { kind: 'image', file: 'logo.png' },
    {
      file: 'other.png',
      mode: 'lines',
      widthM: 90,
      threshold: 0.4,
      background: 'keep',
      colours: 1,
      rows: 2,
      parts: [{ colour: '#005adc', mode: 'skip' }],
      points: 20,
      seed: 7,
    },
  ],
  [
    { kind: 'text', text: 'A\nB', style: 'fill' },
    {
      text: 'C\nD',
      style: 'stroke',
      rows: 2,
      rim: 0.3,
      inside: 0.3,
      font: 'other.ttf',
      heightM: 9,
      widthM: 90,
      lineStep: 3,
      colour: '#ff0000',
      lineColours: ['#ff0000', '#00ff00'],
      points: 20,
      seed: 7,
    },
  ],
  [
    { kind: 'circle', radiusM: 10 },
    { radiusM: 30, plane: 'ground', colour: '#ff0000', points: 20 },
  ],
];

const svg = (body: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">${body}</svg>`);
const PAGE = '<path fill="#fff" d="M0 0h60v60h-60z"/>';
const FILES = new Map<string, Uint8Array>([
  [BOLD_FONT_PATH, new Uint8Array(readFileSync('public/fonts/bold.ttf'))],
  [
    'two.svg',
    svg(`${PAGE}<path id="left" fill="#f80" d="M30 5h20v50h-20z"/><path fill="#200000" d="M5 5h20v30h-20z"/>`),
  ],
  ['one.svg', svg('<path fill="#f80" d="M5 5h20v50h-20z"/>')],
  ['open.svg', svg('<path fill="none" stroke="#f80" d="M5 5h20v50"/><path fill="#f80" d="M30 5h20v30h-20z"/>')],
  ['logo.png', pngOf(64, 64, logo)],
  ['other.png', pngOf(64, 64, (x, y) => (Math.hypot(x - 0.5, y - 0.5) < 0.3 ? [255, 0, 0] : [255, 255, 255]))],
]);
const [fontText, readDrawing] = await Promise.all([loadFontText(), loadDrawingReader()]);

/** The combined points, or why there are none. */
async function combined(source: object): Promise<string> {
  const first = { recipe: source };
  const second = { recipe: { kind: 'shape', shape: 'disc' }, offsetM: [12, 4] };
  const recipe = recipeSchema.parse({ kind: 'combine', first, second, widthM: 200 });
  const readImage = await imageReaderFor([recipe], FILES);
  try {
    const options = { count: 40, spacingM: 2, assets: FILES, fontText, readDrawing, readImage, where: 'x' };
    const { positionsM, coloursSrgb } = runAtOnce(makeFormation(recipe, options));
    return `${positionsM.join()} ${coloursSrgb.join()}`;
  } catch (error) {
    return (error as Error).message;
  }
}

const FIELDS = SOURCES.flatMap(([recipe, others]) =>
  Object.entries(others).map(([key, value]) => [String(recipe.kind), key, recipe, value] as const),
);

test('every field of what can be combined is looked at', () => {
  const fields = flatRecipeSchema.options.flatMap((option) =>
    Object.keys(option.shape).map((key) => `${option.shape.kind.value} ${key}`),
  );
  const tried = FIELDS.map(([kind, key]) => `${kind} ${key}`);
  expect(fields.filter((field) => !field.endsWith(' kind') && !tried.includes(field))).toEqual([]);
});

test.each(FIELDS)(
  'of a %s to be combined, %s has a field just where it changes something',
  async (kind, key, recipe, value) => {
    const isIdle = isIdleInSource(['formations', 'a', 'recipe', 'first', 'recipe'], { kind }, key);
    expect((await combined({ ...recipe, [key]: value })) === (await combined(recipe))).toBe(isIdle);
  },
);

test('the same holds of parts within; elsewhere all counts', () => {
  const at = ['formations', 'a', 'recipe', 'second', 'recipe'];
  expect(isIdleInSource([...at, 'layers', 0], { id: 'left' }, 'density')).toBe(true);
  expect(isIdleInSource([...at, 'layers', 0], { id: 'left' }, 'mode')).toBe(false);
  expect(isIdleInSource([...at, 'parts', 0], { colour: '#ffffff' }, 'density')).toBe(true);
  expect(isIdleInSource(['formations', 'a', 'recipe'], { kind: 'shape' }, 'mode')).toBe(false);
  expect(isIdleInSource(['formations', 'a', 'recipe', 'second'], {}, 'sizeM')).toBe(false);
});
