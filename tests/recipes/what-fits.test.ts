import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { runAtOnce } from '../../src/core/task-context';
import { loadDrawingReader, loadFontText } from '../../src/drawing';
import { makeFormation } from '../../src/recipes';
import { BOLD_FONT_PATH, recipeSchema } from '../../src/show';

/**
 * What a refusal promises is kept: the number that is said to fit is made when it is asked for, one more is refused, and the
 * size that is said to hold the points holds them. Judged from the words of the refusal alone.
 */

const SPACING_M = 2;
const FLEET = 2000;
const fontText = await loadFontText();
const readDrawing = await loadDrawingReader();
const FONT = new Uint8Array(readFileSync('public/fonts/bold.ttf'));

interface Case {
  readonly recipe: { readonly kind: string; readonly [key: string]: unknown };
  readonly svg?: string;
}

/** How many points are made, or the refusal. */
function attempt({ recipe, svg = '' }: Case, points: number, more: object = {}): number | InputError {
  const assets = new Map([
    [BOLD_FONT_PATH, FONT],
    ['a.svg', new TextEncoder().encode(svg)],
  ]);
  const options = { count: FLEET, spacingM: SPACING_M, assets, fontText, readDrawing, where: 'it' };
  try {
    const made = runAtOnce(makeFormation(recipeSchema.parse({ ...recipe, points, ...more }), options));
    expectSpaced(made.positionsM);
    return made.parts.length;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Every pair, the slow and obvious way. */
function expectSpaced(positionsM: Float64Array): void {
  for (let a = 0; a < positionsM.length; a += 3) {
    for (let b = 0; b < a; b += 3) {
      const [x, y, z] = [0, 1, 2].map((axis) => positionsM[a + axis]! - positionsM[b + axis]!) as [
        number,
        number,
        number,
      ];
      const away = Math.sqrt(x * x + y * y + z * z);
      if (away < SPACING_M - 1e-6) throw new Error(`${a / 3} and ${b / 3} are ${away} m apart`);
    }
  }
}

function numberThatFits({ message }: InputError): number {
  if (/not even one point fits/.test(message)) return 0;
  const found = /take (\d+) points?\b/.exec(message);
  expect(found, message).not.toBeNull();
  return Number(found![1]);
}

/** The recipe with the sizes that a refusal names. */
function sizesSaid({ message }: InputError): Record<string, number> {
  const said: Record<string, number> = {};
  for (const [words, key] of [
    ['width', 'widthM'],
    ['letter height', 'heightM'],
    ['radius', 'radiusM'],
  ] as const) {
    const found = new RegExp(`the ${words} ([\\d.]+) m`).exec(message.slice(message.indexOf('Make ')));
    if (found) said[key] = Number(found[1]);
  }
  return said;
}

/** Everything made larger by the factor that a refusal names. */
function grown(recipe: Case['recipe'], factor: number): object {
  const larger = (value: unknown): unknown =>
    typeof value === 'number' ? value * factor : Array.isArray(value) ? value.map(larger) : value;
  const lines = recipe.lines as { pointsM: unknown }[] | undefined;
  return {
    ...(lines && { lines: lines.map((line) => ({ ...line, pointsM: larger(line.pointsM) })) }),
    ...(recipe.profileM !== undefined && { profileM: larger(recipe.profileM) }),
  };
}

function expectKept(it: Case, points: number): void {
  const refusal = attempt(it, points);
  if (typeof refusal === 'number') {
    expect(refusal).toBe(points);
    return;
  }
  const fits = numberThatFits(refusal);
  expect(fits).toBeLessThan(points);
  if (fits > 0) expect(attempt(it, fits), `${fits} of ${refusal.message}`).toBe(fits);
  expect(attempt(it, fits + 1), `${fits + 1} of ${refusal.message}`).toBeInstanceOf(InputError);
  const sizes = sizesSaid(refusal);
  if (Object.keys(sizes).length > 0) expect(attempt(it, points, sizes), refusal.message).toBe(points);
  const factor = /Make (?:it|the lines) ([\d.]+) times as large/.exec(refusal.message)?.[1];
  if (factor) expect(attempt(it, points, grown(it.recipe, Number(factor))), refusal.message).toBe(points);
}

const at = fc.integer({ min: -50, max: 50 });
const size = fc.integer({ min: 1, max: 60 });
const ink = fc.constantFrom(
  'fill="#ffcc00"',
  'fill="#ff0000" stroke="#00ff00"',
  'fill="none" stroke="#ffffff"',
  'fill="none" stroke="#00aaff"',
  'fill="#000000"',
);
const shape = fc.oneof(
  fc.tuple(at, at, size, ink).map(([x, y, r, paint]) => `<circle cx="${x}" cy="${y}" r="${r}" ${paint}/>`),
  fc.tuple(at, at, size, size, ink).map(([x, y, w, h, paint]) => `<path d="M${x} ${y}h${w}v${h}h${-w}z" ${paint}/>`),
  fc
    .tuple(fc.array(fc.tuple(at, at), { minLength: 2, maxLength: 12 }), ink)
    .map(([corners, paint]) => `<path d="M${corners.map((xy) => xy.join(' ')).join('L')}" ${paint}/>`),
  // hatching of any density
  fc.tuple(fc.integer({ min: 3, max: 60 }), fc.integer({ min: 1, max: 8 }), ink).map(([lines, step, paint]) => {
    const strokes = Array.from({ length: lines }, (_, k) => `M${0.4 * k * step - 40} -40l20 70`).join('');
    return `<path d="${strokes}" ${paint}/>`;
  }),
);
const drawing = fc.array(shape, { minLength: 1, maxLength: 6 }).map((shapes) => {
  const lamp = '<path d="M-5 -5h30v4h-30z" fill="#ffffff"/>';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-60 -60 120 120">${lamp}${shapes.join('')}</svg>`;
});
const width = fc.integer({ min: 1, max: 90 });
const points = fc.integer({ min: 1, max: 160 });
const RUNS = { numRuns: 12 };

describe('what is said to fit is made, one more is refused, the size that is said to do does', () => {
  test('drawings of lines, areas, parts and dense strokes', () => {
    const mode = fc.constantFrom('auto', 'outline', 'fill');
    fc.assert(
      fc.property(drawing, mode, fc.option(width, { nil: undefined }), points, (svg, how, widthM, count) => {
        expectKept({ svg, recipe: { kind: 'drawing', file: 'a.svg', mode: how, widthM } }, count);
      }),
      RUNS,
    );
  });

  test('texts, by height, by width, by both', () => {
    const either = fc.option(width, { nil: undefined });
    const style = fc.constantFrom('stroke', 'outline', 'fill');
    const words = fc.constantFrom('Ә', 'ЗАҢ', 'КҮН\nТҮН', '102');
    fc.assert(
      fc.property(words, style, either, either, points, (text, how, heightM, widthM, count) => {
        expectKept({ recipe: { kind: 'text', text, style: how, heightM, widthM } }, count);
      }),
      RUNS,
    );
  });

  test('circles', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 60, noNaN: true }), points, (radiusM, count) => {
        expectKept({ recipe: { kind: 'circle', radiusM } }, count);
      }),
    );
  });

  test('spheres and turned shells', () => {
    const radius = fc.double({ min: 0.5, max: 15, noNaN: true });
    const profile = fc.array(fc.tuple(radius, at), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(radius, profile, fc.boolean(), points, (radiusM, profileM, isSphere, count) => {
        expectKept({ recipe: { kind: 'shell', ...(isSphere ? { radiusM } : { profileM }) } }, count);
      }),
      RUNS,
    );
  });

  test('curves, straight and smooth, open and closed', () => {
    const line = fc.record({
      pointsM: fc.array(fc.tuple(at, at, at), { minLength: 2, maxLength: 7 }),
      closed: fc.boolean(),
      smooth: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), points, (lines, count) => {
        expectKept({ recipe: { kind: 'curve', lines } }, count);
      }),
      RUNS,
    );
  });

  test('a heart in outline that holds a hundred says so when asked for 550', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="none" stroke="#f00" d="M50 90C10 60 0 40 10 22 22 4 44 8 50 28 56 8 78 4 90 22 100 40 90 60 50 90z"/></svg>';
    const it = { svg, recipe: { kind: 'drawing', file: 'a.svg', widthM: 62 } };
    const refusal = attempt(it, 550) as InputError;
    expect(numberThatFits(refusal)).toBeGreaterThan(85);
    expectKept(it, 550);
  });
});
