import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FormationPoints, InputError } from '../../src/core';
import { runAtOnce } from '../../src/core/task-context';
import { loadDrawingReader, loadFontText } from '../../src/drawing';
import { type FormationOptions, makeFormation } from '../../src/recipes';
import { BOLD_FONT_PATH, recipeSchema } from '../../src/show';

const SPACING = 2.1;
const fontText = await loadFontText();
const readDrawing = await loadDrawingReader();
const text = (value: string) => new TextEncoder().encode(value);
const svg = (inside: string) =>
  text(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -50 100 100">${inside}</svg>`);
const STAR = 'M0-40L9-13 38-13 15 5 24 32 0 16-24 32-15 5-38-13-9-13z';

const assets = new Map<string, Uint8Array>([
  [BOLD_FONT_PATH, new Uint8Array(readFileSync('public/fonts/bold.ttf'))],
  [
    'star.svg',
    svg(`<path id="star" fill="#ffcc00" d="${STAR}"/><circle id="ring" r="46" fill="none" stroke="#ff0000"/>`),
  ],
  ['ink.svg', svg('<path d="M-20-20h40v40h-40z"/>')],
  ['script.svg', svg('<script/><path d="M0 0h1v1z"/>')],
  ['points.csv', text('Name,x_m,y_m,z_m,Red,Green,Blue\na,0,0,0,255,0,0\nb,3,0,0,0,255,0\nc,0,0,3,0,0,255\n')],
  ['close.csv', text('Name,x_m,y_m,z_m\na,0,0,0\nb,9,0,0\nc,9,0,2\n')],
  ['short.csv', text('Name,x_m,y_m,z_m\na,0,0,0\nb,9,0\n')],
  ['latin1.svg', Uint8Array.of(0x3c, 0xff, 0xfe, 0x3e)],
]);

function make(recipe: object, count = 550, more: Partial<FormationOptions> = {}): FormationPoints {
  return runAtOnce(
    makeFormation(recipeSchema.parse(recipe), {
      count,
      spacingM: SPACING,
      assets,
      fontText,
      readDrawing,
      where: 'formations.a.recipe',
      ...more,
    }),
  );
}

/** Least distance of any two, the slow and obvious way. */
function least({ positionsM }: FormationPoints): number {
  let worst = Infinity;
  for (let a = 0; a < positionsM.length; a += 3) {
    for (let b = 0; b < a; b += 3) {
      const x = positionsM[a]! - positionsM[b]!;
      const y = positionsM[a + 1]! - positionsM[b + 1]!;
      const z = positionsM[a + 2]! - positionsM[b + 2]!;
      worst = Math.min(worst, Math.sqrt(x * x + y * y + z * z));
    }
  }
  return worst;
}

function expectWhole(points: FormationPoints, count: number, spacing = SPACING): void {
  expect(points.positionsM).toHaveLength(3 * count);
  expect(points.coloursSrgb).toHaveLength(3 * count);
  expect(points.parts).toHaveLength(count);
  expect(Math.max(...points.parts)).toBeLessThan(points.partNames.length);
  expect(least(points)).toBeGreaterThanOrEqual(spacing - 1e-9);
  expect(points.positionsM.filter((value) => value !== Math.round(value * 1000) / 1000)).toHaveLength(0);
}

const widthOf = ({ positionsM }: FormationPoints, axis = 0) => {
  const values = [...positionsM].filter((_, at) => at % 3 === axis);
  return Math.max(...values) - Math.min(...values);
};

describe('every recipe gives the count at the spacing, and the same points each time', () => {
  const drawing = { kind: 'drawing', file: 'star.svg' };
  const lines = [
    {
      pointsM: [
        [-90, 0, 0],
        [0, 30, 160],
        [90, 0, 0],
      ],
      closed: true,
    },
    {
      pointsM: [
        [-300, 0, 0],
        [0, 0, 90],
        [300, 5, -20],
      ],
      smooth: true,
    },
  ];
  test.each([
    ['a drawing as it is', drawing],
    ['a drawing in outline', { ...drawing, mode: 'outline' }],
    ['a drawing filled', { ...drawing, mode: 'fill' }],
    ['a drawing in rows', { ...drawing, layers: [{ id: 'star', mode: 'rows' }] }],
    ['a drawing at a width', { ...drawing, widthM: 140 }],
    ['a drawing with a dense layer', { ...drawing, layers: [{ id: 'star', density: 2, depthM: -3 }] }],
    ['a drawing in black ink', { kind: 'drawing', file: 'ink.svg' }],
    ['text in outline', { kind: 'text', text: 'ҚАЗАҚ\nӘҒҮ', style: 'outline' }],
    ['text filled', { kind: 'text', text: '102', style: 'fill' }],
    ['text in strokes, told how many', { kind: 'text', text: 'ЗАҢ', points: 550 }],
    ['a circle', { kind: 'circle', radiusM: 200 }],
    ['a sphere', { kind: 'shell' }],
    ['a sphere of a size', { kind: 'shell', radiusM: 40, colour: '#000000', topColour: '#ffffff' }],
    [
      'a turned shell',
      {
        kind: 'shell',
        profileM: [
          [20, 0],
          [8, 20],
          [8, 90],
          [30, 120],
        ],
      },
    ],
    ['lines in space', { kind: 'curve', lines }],
    [
      'a group',
      {
        kind: 'group',
        members: [{ recipe: drawing }, { recipe: { kind: 'circle', radiusM: 90, points: 60 }, atM: [0, 40, 0] }],
      },
    ],
  ])('%s', (_name, recipe) => {
    const points = make(recipe);
    expectWhole(points, 550);
    expect(make(recipe)).toEqual(points);
  });
});

test('any count, any spacing, any seed: exact, spaced, deterministic', () => {
  const anyRecipe = fc.constantFrom(
    { kind: 'drawing', file: 'star.svg' },
    { kind: 'drawing', file: 'star.svg', mode: 'outline' },
    { kind: 'drawing', file: 'ink.svg' },
    { kind: 'shell' },
  );
  fc.assert(
    fc.property(
      anyRecipe,
      fc.integer({ min: 1, max: 130 }),
      fc.constantFrom(0.7, 2.1, 3.333),
      fc.nat(99),
      (recipe, count, spacingM, seed) => {
        const points = make({ ...recipe, seed }, count, { spacingM });
        expectWhole(points, count, spacingM);
        expect(make({ ...recipe, seed }, count, { spacingM })).toEqual(points);
      },
    ),
    { numRuns: 10 },
  );
});

describe('drawings', () => {
  test('without a width are as small as they can be; at a width exactly that wide', () => {
    const small = make({ kind: 'drawing', file: 'star.svg' });
    expect(least(small)).toBeLessThan(SPACING + 0.01);
    expect(widthOf(make({ kind: 'drawing', file: 'star.svg', widthM: 140 }))).toBeCloseTo(140, 0);
  });

  test('a width that is too small is refused, with a width and a number that do fit', () => {
    const refusal = refusalOf(() => make({ kind: 'drawing', file: 'star.svg', widthM: 50 }));
    const [, width, fits] = /Make the width ([\d.]+) m, or take (\d+) points/.exec(refusal)!;
    expectWhole(make({ kind: 'drawing', file: 'star.svg', widthM: Number(width) }), 550);
    expectWhole(make({ kind: 'drawing', file: 'star.svg', widthM: 50, points: Number(fits) }), Number(fits));
  });

  test('colours and parts come from the drawing', () => {
    const { coloursSrgb, parts, partNames } = make({ kind: 'drawing', file: 'star.svg' });
    expect([...partNames].sort()).toEqual(['ring', 'star']);
    parts.forEach((part, index) => {
      const expected = partNames[part] === 'ring' ? [255, 0, 0] : [255, 204, 0];
      expect([...coloursSrgb.slice(3 * index, 3 * index + 3)]).toEqual(expected);
    });
  });

  test('a layer that is skipped has no points, one with a depth stands there', () => {
    const skipped = make({ kind: 'drawing', file: 'star.svg', layers: [{ id: 'ring', mode: 'skip' }] });
    expect(skipped.partNames).toEqual(['star']);
    const deep = make({ kind: 'drawing', file: 'star.svg', layers: [{ id: 'ring', depthM: 7 }] });
    deep.parts.forEach((part, index) => {
      expect(deep.positionsM[3 * index + 1]).toBe(deep.partNames[part] === 'ring' ? 7 : 0);
    });
  });
});

test('stroke text takes its natural number, on whole pitches', () => {
  const points = make({ kind: 'text', text: 'Н', colour: '#00ff00' });
  expectWhole(points, 17);
  expect(widthOf(points)).toBeCloseTo(4 * SPACING, 1);
  expect(widthOf(points, 2)).toBeCloseTo(6 * SPACING, 1);
  const show = make({ kind: 'text', text: 'ПОЛИЦИЯ\nКҮНІ', lineColours: ['#ff0000', '#0000ff'] });
  expect(show.parts.length).toBeLessThan(200);
  expect(show.partNames).toEqual(['line 1', 'line 2']);
});

test('points keep their colours and places', () => {
  const points = make({ kind: 'points', file: 'points.csv' });
  expect([...points.positionsM]).toEqual([0, 0, 0, 3, 0, 0, 0, 0, 3]);
  expect([...points.coloursSrgb]).toEqual([255, 0, 0, 0, 255, 0, 0, 0, 255]);
});

test('a grid has its columns and rows', () => {
  const points = make({ kind: 'grid', columns: 4, rows: 3, pitchM: SPACING, plane: 'ground' });
  expectWhole(points, 12);
  expect([widthOf(points), widthOf(points, 1), widthOf(points, 2)]).toEqual([6.3, 4.2, 0]);
});

test('members of a group share what is left by their shares and keep clear of each other', () => {
  const circle = (share: number, atM: number[]) => ({
    recipe: { kind: 'circle', radiusM: 80 },
    share,
    atM,
    name: `c${share}`,
  });
  const points = make(
    {
      kind: 'group',
      members: [
        circle(1, [0, 0, 0]),
        circle(2, [0, 50, 0]),
        { recipe: { kind: 'grid', columns: 5, rows: 1, pitchM: 3 }, atM: [0, 0, 0] },
      ],
    },
    155,
  );
  expectWhole(points, 155);
  const counts = points.partNames.map((_, part) => points.parts.filter((other) => other === part).length);
  expect(counts).toEqual([50, 100, 5]);
  const crossing = {
    kind: 'curve',
    lines: [
      {
        pointsM: [
          [-50, 0, 0],
          [50, 0, 0],
        ],
      },
    ],
    points: 30,
  };
  expectWhole(
    make({ kind: 'group', members: [{ recipe: crossing }, { recipe: crossing, turnDeg: 90, atM: [0, 51.1, 0] }] }, 60),
    60,
  );
});

/** The message of the one error that bad input ends in. */
function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  }
  throw new Error('it was not refused');
}

describe('bad input ends in one clear error', () => {
  const line = {
    pointsM: [
      [0, 0, 0],
      [30, 0, 0],
    ],
  };
  test.each([
    ['a missing file', { kind: 'drawing', file: 'none.svg' }, /"none.svg" is missing/],
    ['a file that is not text', { kind: 'drawing', file: 'latin1.svg' }, /not text/],
    ['a layer there is not', { kind: 'drawing', file: 'star.svg', layers: [{ id: 'moon' }] }, /"moon".*star/],
    [
      'all layers skipped',
      { kind: 'drawing', file: 'ink.svg', mode: 'outline', layers: [], points: 600 },
      /600 points/,
    ],
    ['a letter there is not', { kind: 'text', text: 'A☃' }, /"☃"/],
    ['a letter the font has not', { kind: 'text', text: '漢', style: 'outline' }, /"漢"/],
    [
      'a font that is no font',
      { kind: 'text', text: 'A', style: 'outline', font: 'points.csv' },
      /font cannot be read/,
    ],
    ['text of spaces', { kind: 'text', text: '  ' }, /no letters/],
    ['text too low', { kind: 'text', text: 'ЗАҢ', heightM: 5 }, /at least 12.7 m/],
    ['text too long', { kind: 'text', text: 'ЗАҢ ЖӘНЕ ТӘРТІП '.repeat(10) }, /drones/],
    ['a grid too tight', { kind: 'grid', columns: 2, rows: 2, pitchM: 2 }, /2.1 m or more/],
    ['a grid too large', { kind: 'grid', columns: 30, rows: 30, pitchM: 3 }, /900 points/],
    ['a circle too small', { kind: 'circle', radiusM: 10 }, /radius 184.\d+ m, or take 29 points/],
    ['a sphere too small', { kind: 'shell', radiusM: 5 }, /Make the radius [\d.]+ m, or take \d+ points/],
    [
      'a shell too small',
      {
        kind: 'shell',
        profileM: [
          [5, 0],
          [5, 9],
        ],
      },
      /times as large/,
    ],
    ['lines too short', { kind: 'curve', lines: [line] }, /take \d+ points/],
    [
      'lines of no length',
      {
        kind: 'curve',
        lines: [
          {
            pointsM: [
              [1, 1, 1],
              [1, 1, 1],
            ],
          },
        ],
      },
      /no length/,
    ],
    [
      'lines of too many corners',
      {
        kind: 'curve',
        lines: Array.from({ length: 9 }, () => ({ ...line, pointsM: Array(1000).fill([1, 2, 3]), smooth: true })),
      },
      /216000 corners, more than 200000/,
    ],
    ['points too close', { kind: 'points', file: 'close.csv' }, /line 3 and line 4 are 2.000 m apart/],
    ['a short row', { kind: 'points', file: 'short.csv' }, /line 3/],
    ['points of nothing', { kind: 'points' }, /either a file or a list/],
    [
      'members on top of each other',
      {
        kind: 'group',
        members: [
          { recipe: { kind: 'points', pointsM: [[0, 0, 0]] }, name: 'a' },
          { recipe: { kind: 'points', pointsM: [[1, 0, 0]] }, name: 'b' },
        ],
      },
      /"a" and "b"/,
    ],
  ])('%s', (_name, recipe, message) => {
    expect(refusalOf(() => make(recipe))).toMatch(message);
  });
});
