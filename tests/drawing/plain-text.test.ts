import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { letterCount, loadFontText, strokeText } from '../../src/drawing';
import { plainText } from '../../src/drawing/text/plain-text';

const fontText = await loadFontText();
const bold = new Uint8Array(readFileSync('public/fonts/bold.ttf'));
const write = [
  ['strokes', (text: string) => strokeText(text, 'here')],
  ['a font', (text: string) => fontText(text, bold, 'bold', 'here')],
] as const;

describe.each(write)('%s', (_, lines) => {
  test('letters whose parts stand apart are those that stand together', () => {
    for (const text of ['АБАЙ', 'Ёлка', 'Йод\nЙ']) expect(lines(text.normalize('NFD'))).toEqual(lines(text));
  });

  test('tabs and other blanks are blanks, line ends are one, what is not seen is left out', () => {
    expect(lines('А\tБ')).toEqual(lines('А Б'));
    expect(lines('А\u00a0Б\r\nВ')).toEqual(lines('А Б\nВ'));
    expect(lines('А\u200bБ\ufeff')).toEqual(lines('АБ'));
  });

  test('all letters that there are not are named, with what works', () => {
    const wrong = () => lines('А🎉漢👍🏽 漢');
    expect(wrong).toThrow(/"🎉" \(emoji U\+1F389\), "漢" \(U\+6F22\), "👍🏽" \(emoji U\+1F44D U\+1F3FD\)/u);
    expect(wrong).toThrow(/Kazakh, Russian and Latin.*Emoji cannot be written/);
  });

  test('a mark that no letter takes is named with its letter', () => {
    expect(() => lines('Щ\u0306')).toThrow(/U\+0429 U\+0306|U\+0306/);
    expect(() => lines('\u0306А')).toThrow(/have no "." \(U\+0306\)/u);
  });
});

test('letters are counted as people do', () => {
  expect(
    ['АБАЙ', 'АБАЙ'.normalize('NFD'), 'А, Б!', '1 2\n3', '...', 'é'].map((text) => letterCount(plainText(text))),
  ).toEqual([4, 4, 2, 3, 3, 1]);
});
