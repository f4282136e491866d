import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { pathBounds } from '../../src/core/geometry';
import { loadFontText, readColour, readPointsCsv, STROKE_LETTERS, strokeText } from '../../src/drawing';

const fontText = await loadFontText();
const bold = new Uint8Array(readFileSync('public/fonts/bold.ttf'));
const KAZAKH = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

describe('stroke letters', () => {
  test('hold the Kazakh, Russian and Latin capitals and the digits', () => {
    for (const letter of `${KAZAKH}${LATIN}0123456789.,!?-`) expect(STROKE_LETTERS).toContain(letter);
  });

  test('stand on the baseline, small letters as capitals', () => {
    const [capital] = strokeText('Құқ', 'here');
    expect(strokeText('ҚҰҚ', 'here')[0]).toEqual(capital);
    expect(pathBounds(strokeText('Н', 'here')[0]!.paths)).toEqual({ left: 0, right: 4, low: 0, high: 6 });
  });

  test('a letter that is missing is named', () => {
    expect(() => strokeText('A☃', 'formations.a')).toThrow(/"☃"/);
    expect(() => strokeText('A☃', 'formations.a')).toThrow(InputError);
  });
});

describe('font letters', () => {
  test('the bold font of the studio holds every Kazakh letter, each with an outline', () => {
    for (const letter of KAZAKH) {
      const bounds = pathBounds(fontText(letter, bold, 'bold', 'here')[0]!.paths)!;
      expect(bounds.high - bounds.low).toBeGreaterThan(5.5);
    }
  });

  test('outlines are closed', () => {
    expect(fontText('ПІ', bold, 'bold', 'here')[0]!.paths.every(({ closed }) => closed)).toBe(true);
  });

  test('a letter that is missing is named, a broken font refused', () => {
    expect(() => fontText('Ж漢', bold, 'bold', 'here')).toThrow(/"漢"/);
    expect(() => fontText('Ж', bold.slice(0, 900), 'x.ttf', 'here')).toThrow(InputError);
    expect(() => fontText('Ж', new Uint8Array(50), 'x.ttf', 'here')).toThrow(InputError);
    expect(() => fontText('Ж', new Uint8Array(0), 'x.ttf', 'here')).toThrow(InputError);
  });
});

describe('points in CSV', () => {
  test('with and without colours, blank lines and a byte order mark', () => {
    const plain = readPointsCsv('\uFEFFName,x_m,y_m,z_m\na,1,2,3\n\nb,-4.5,0,6\n', 'a.csv');
    expect([...plain.positionsM]).toEqual([1, 2, 3, -4.5, 0, 6]);
    expect(plain.lines).toEqual([2, 4]);
    const coloured = readPointsCsv('Name,x_m,y_m,z_m,Red,Green,Blue\r\na,1,2,3,255,0,7\r\n', 'a.csv');
    expect([...coloured.coloursSrgb!]).toEqual([255, 0, 7]);
  });

  const header = 'Name,x_m,y_m,z_m\n';
  test.each([
    ['', /line 1/],
    ['a,b\n', /line 1/],
    [header, /no points/],
    [`${header}a,1,2\n`, /line 2/],
    [`${header}a,1,2,3\nb,1,2,3,4\n`, /line 3/],
    [`${header}a,1,2,x\n`, /line 2.*z_m is "x"/],
    [`${header}a,1,,3\n`, /line 2.*y_m/],
    [`${header}a,NaN,2,3\n`, /line 2/],
    [`${header}a,1e9,2,3\n`, /line 2/],
    ['Name,x_m,y_m,z_m,Red,Green,Blue\na,1,2,3,0,256,0\n', /line 2.*green/],
  ])('%j is refused with the line at fault', (text, message) => {
    expect(() => readPointsCsv(text, 'a.csv')).toThrow(InputError);
    expect(() => readPointsCsv(text, 'a.csv')).toThrow(message);
  });
});

test('colours: long, short, named, none; unknown ones are refused', () => {
  expect(['#FFcc00', '#fc0', 'rgb(255, 204, 0)', 'white', 'none'].map((text) => readColour(text, 'here'))).toEqual([
    0xffcc00,
    0xffcc00,
    0xffcc00,
    0xffffff,
    undefined,
  ]);
  expect(() => readColour('#12', 'here')).toThrow(InputError);
});
