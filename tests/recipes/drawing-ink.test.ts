import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FormationPoints, printMessage } from '../../src/core';
import { runAtOnce } from '../../src/core/task-context';
import { loadDrawingReader } from '../../src/drawing';
import { makeFormation } from '../../src/recipes';
import { isBlackInk, liftInk } from '../../src/recipes/drawing/dark-ink';
import { recipeSchema } from '../../src/show';

const readDrawing = await loadDrawingReader();
const svg = (inside: string, attributes = 'viewBox="0 0 400 400"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

function make(text: string, recipe: object = {}, count = 60): FormationPoints {
  return runAtOnce(
    makeFormation(recipeSchema.parse({ kind: 'drawing', file: 'a.svg', ...recipe }), {
      count,
      spacingM: 2,
      assets: new Map([['a.svg', new TextEncoder().encode(text)]]),
      fontText: null,
      readDrawing,
      where: 'formations.a.recipe',
    }),
  );
}

/** How many lights there are of each colour. */
function colours({ coloursSrgb }: FormationPoints): Record<string, number> {
  const found: Record<string, number> = {};
  for (let at = 0; at < coloursSrgb.length; at += 3) {
    const hex = [...coloursSrgb.subarray(at, at + 3)].map((value) => value.toString(16).padStart(2, '0')).join('');
    found[`#${hex}`] = (found[`#${hex}`] ?? 0) + 1;
  }
  return found;
}

/** The smallest upright box about the lights: left, right, low, high in metres. */
function boxOf({ positionsM }: FormationPoints): number[] {
  const axis = (k: number) => positionsM.filter((_, at) => at % 3 === k);
  return [Math.min(...axis(0)), Math.max(...axis(0)), Math.min(...axis(2)), Math.max(...axis(2))];
}

const DISC = '<circle cx="200" cy="200" r="120" fill="#e11d48"/>';

describe('dark ink', () => {
  test.each<[string, string]>([
    ['#000000', '#ffffff'],
    ['#231f20', '#ffffff'],
    ['#111111', '#ffffff'],
    ['#333333', '#ffffff'],
    ['#000080', '#0000ff'],
    ['#0000ff', '#0000ff'],
    ['#ff0000', '#ff0000'],
    ['#ffc21a', '#ffc21a'],
    ['#2f7dff', '#2f7dff'],
  ])('%s is lit as %s', (ink, light) => {
    const [lit] = Object.keys(colours(make(svg(DISC.replace('#e11d48', ink)))));
    const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    for (const k of [0, 1, 2]) expect(Math.abs(channels(lit!)[k]! - channels(light)[k]!)).toBeLessThanOrEqual(3);
  });

  test('keeps its hue and is never dim', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (ink) => {
        const light = liftInk(ink);
        const linear = (colour: number) => [16, 8, 0].map((shift) => (((colour >> shift) & 255) / 255) ** 2.2);
        const [r, g, b] = linear(light) as [number, number, number];
        expect(0.2126 * r + 0.7152 * g + 0.0722 * b).toBeGreaterThan(0.06);
        if (isBlackInk(ink)) {
          expect(light).toBe(0xffffff);
          return;
        }
        const [before, after] = [ink, light].map((colour) => [16, 8, 0].map((s) => (colour >> s) & 255)) as [
          number[],
          number[],
        ];
        // The strongest channel stays the strongest, none gets weaker.
        expect(after[before.indexOf(Math.max(...before))]).toBe(Math.max(...after));
        for (const k of [0, 1, 2]) expect(after[k]!).toBeGreaterThanOrEqual(before[k]! - 1);
      }),
    );
  });

  test('is said, and can be kept', () => {
    const navy = svg(DISC.replace('#e11d48', '#000080'));
    expect(make(navy).notes!.map(printMessage)).toEqual([
      expect.stringMatching(/dark ink.*#000080 as #0000f.*"darkInk": "keep"/),
    ]);
    expect(colours(make(navy, { darkInk: 'keep' }))).toEqual({ '#000080': 60 });
    expect(make(navy, { darkInk: 'keep' }).notes).toBeUndefined();
  });

  test('on a lit area stays a gap, beside it is lit; lines of it are lit', () => {
    const face = `${DISC}<circle cx="200" cy="200" r="70" fill="#231f20"/>`;
    expect(Object.keys(colours(make(svg(face))))).toEqual(['#e11d48']);
    const beside = `${DISC}<rect x="340" y="20" width="50" height="360" fill="#231f20"/>`;
    expect(colours(make(svg(beside)))['#ffffff']).toBeGreaterThan(10);
    const outlined = DISC.replace('/>', ' stroke="#000"/>');
    expect(colours(make(svg(outlined)))['#ffffff']).toBeGreaterThan(10);
  });

  test('of a gradient is lifted where it is dark', () => {
    const gradient =
      '<linearGradient id="g"><stop offset="0" stop-color="#000080"/><stop offset="1" stop-color="#ff0"/></linearGradient>';
    const lit = make(svg(`${gradient}<rect x="50" y="50" width="300" height="300" fill="url(#g)"/>`));
    expect(
      Math.min(
        ...Object.keys(colours(lit)).map((hex) =>
          Math.max(...[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))),
        ),
      ),
    ).toBeGreaterThan(80);
  });
});

describe('gradients', () => {
  test.each([2, 40])('of %i shapes, each light its own', (shapes) => {
    const side = 380 / Math.ceil(Math.sqrt(shapes));
    const gradients = ['#f00', '#00f'].map(
      (end, k) =>
        `<linearGradient id="g${k}"><stop stop-color="#0f0"/><stop offset="1" stop-color="${end}"/></linearGradient>`,
    );
    const columns = Math.ceil(Math.sqrt(shapes));
    const rects = Array.from({ length: shapes }, (_, k) => {
      const [column, row] = [k % columns, Math.floor(k / columns)];
      return `<rect x="${10 + column * side}" y="${10 + row * side}" width="${side - 1}" height="${side - 1}" fill="url(#g${k % 2})"/>`;
    });
    const made = make(svg(gradients.join('') + rects.join('')), {}, 300);
    const found = Object.keys(colours(made));
    expect(found.length).toBeGreaterThan(20);
    const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
    for (const at of [1, 3, 5]) expect(Math.max(...found.map((hex) => channel(hex, at)))).toBeGreaterThan(0xb0);
  });
});

describe('backgrounds', () => {
  test.each<[string, string]>([
    ['a white rectangle', '<rect width="400" height="400" fill="#fff"/>'],
    ['a coloured one', '<rect width="400" height="400" fill="#123456"/>'],
    ['in percent', '<rect width="100%" height="100%" fill="#fff"/>'],
    ['a path as Illustrator writes it', '<path d="M400,400H0V0h400V400z" fill="#fff"/>'],
    [
      'in a group with a transform',
      '<g transform="translate(-10 -10)"><rect width="410" height="410" x="10" y="10" fill="#fff"/></g>',
    ],
    ['larger than the page', '<rect x="-50" y="-50" width="500" height="500" fill="#fff"/>'],
    ['nearly the page', '<rect x="1" y="1" width="398" height="398" fill="#fff"/>'],
    ['two of them', '<rect width="400" height="400" fill="#fff"/><rect width="400" height="400" fill="#eee"/>'],
    [
      'a gradient',
      '<linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#00f"/></linearGradient><rect width="400" height="400" fill="url(#g)"/>',
    ],
    [
      'in a clip as Figma writes it',
      '<clipPath id="c"><rect width="400" height="400"/></clipPath><g clip-path="url(#c)"><rect width="400" height="400" fill="white"/></g>',
    ],
  ])('%s is left out and said', (_name, background) => {
    const made = make(svg(background + DISC));
    expect(colours(made)).toEqual({ '#e11d48': 60 });
    expect(made.notes!.join()).toMatch(/background.*"background": "keep"/);
  });

  test('of a drawing without a page is what all of it stands on', () => {
    expect(colours(make(svg(`<rect x="40" y="40" width="300" height="300" fill="#fff"/>${DISC}`, '')))).toEqual({
      '#e11d48': 60,
    });
  });

  test('black ink on white paper is lit white', () => {
    const page = '<rect width="400" height="400" fill="#fff"/>';
    expect(colours(make(svg(`${page}${DISC.replace('#e11d48', '#231f20')}`)))).toEqual({ '#ffffff': 60 });
  });

  test.each<[string, string, object]>([
    ['kept by the recipe', `<rect id="page" width="400" height="400" fill="#00ff00"/>${DISC}`, { background: 'keep' }],
    [
      'named by a layer',
      `<rect id="page" width="400" height="400" fill="#00ff00"/>${DISC}`,
      { layers: [{ id: 'page' }] },
    ],
    ['all there is', '<rect id="page" width="400" height="400" fill="#00ff00"/>', {}],
    ['smaller than the page', `<rect x="20" y="20" width="360" height="360" fill="#00ff00"/>${DISC}`, {}],
    ['above the rest', `${DISC}<rect x="0" y="0" width="400" height="400" fill="#00ff00"/>`, {}],
  ])('what is %s is lit', (_name, inside, recipe) => {
    expect(colours(make(svg(inside), recipe))['#00ff00']).toBeGreaterThan(15);
  });

  test('a line about a background stays', () => {
    const page = '<rect x="5" y="5" width="390" height="390" fill="#fff" stroke="#00ff00"/>';
    expect(
      Object.keys(
        colours(make(svg(page.replace('x="5" y="5" width="390" height="390"', 'width="400" height="400"') + DISC))),
      ).sort(),
    ).toEqual(['#00ff00', '#e11d48']);
  });
});

describe('a stray speck neither moves nor scales the picture', () => {
  const plain = boxOf(make(svg(DISC)));
  test.each<[string, string]>([
    ['beyond the page', '<path d="M900 200h.2v.2z" fill="#ff0"/>'],
    ['on the page', '<path d="M399 1h.5v.5z" fill="#ff0"/>'],
    ['in the same path', '<path d="M10 10h.5v.5z" fill="#e11d48"/>'],
    ['a line far off', '<path d="M396 3h.2" stroke="#ff0"/>'],
    ['an invisible one', '<path d="M1 1h9v9z" fill="none"/>'],
    ['a point', '<path d="M1 1"/>'],
  ])('%s', (_name, speck) => {
    const made = make(svg(DISC + speck));
    expect(boxOf(made)).toEqual(plain);
    expect(made.notes).toHaveLength(1);
  });

  test('a dot within the picture, or of a picture made of dots, is lit', () => {
    const dots = Array.from(
      { length: 60 },
      (_, k) => `<circle cx="${20 + 40 * (k % 10)}" cy="${40 + 60 * Math.floor(k / 10)}" r="2" fill="#fff"/>`,
    );
    expect(make(svg(dots.join(''))).parts).toHaveLength(60);
    const star = make(
      svg(
        `<circle cx="200" cy="200" r="150" fill="none" stroke="#fff"/><path id="star" d="M200 200h.5" stroke="#f00"/>`,
      ),
    );
    expect(colours(star)['#ff0000']).toBe(1);
  });
});
