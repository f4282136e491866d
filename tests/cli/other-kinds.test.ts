import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { smallShowText } from '../show/small-show';
import { runQuietly } from './quiet-terminal';
import { gridCsv, makeWorkFolder, writeIn } from './work-folder';

const folder = makeWorkFolder();
const at = (path: string) => join(folder, path);

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'number' ? [value] : [...Buffer.from(value, 'latin1')])));

const FILES: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['heart.svg', SVG, /an SVG drawing.*"kind": "drawing", "file": "heart.svg"/s],
  [
    'with-head.svg',
    `<?xml version="1.0"?>\n<!-- Inkscape -->\n<!DOCTYPE svg PUBLIC "x" "y">\n${SVG}`,
    /an SVG drawing/,
  ],
  ['prefixed.svg', '<ns0:svg xmlns:ns0="http://www.w3.org/2000/svg"></ns0:svg>', /an SVG drawing/],
  ['named-so.json', SVG, /an SVG drawing/],
  ['utf16.svg', new Uint8Array(Buffer.from(`\ufeff${SVG}`, 'utf16le')), /an SVG drawing/],
  ['photo.png', bytes(0x89, 'PNG\r\n', 0x1a, '\n'), /a picture of pixels.*"kind": "image", "file": "photo.png"/s],
  ['photo.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), /a picture of pixels/],
  ['photo.webp', bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 '), /a picture of pixels/],
  ['song.mp3', bytes('ID3', 4, 0), /music.*"music": { "file": "song.mp3" }/s],
  ['song.wav', bytes('RIFF', 1, 10, 3, 4, 'WAVEfmt '), /music/],
  ['bold.ttf', bytes(0, 1, 0, 0, 0, 12), /a font.*"font": "bold.ttf"/s],
  ['plan.pdf', '%PDF-1.7', /a PDF/],
  ['points.csv', gridCsv(9, 3, 20), /a CSV of points.*transition --from/s],
  ['semicolons.csv', 'x;y;z\n1;2;3\n', /a CSV of points/],
];

beforeAll(() => {
  for (const [name, content] of FILES) writeIn(folder, name, content);
  writeIn(folder, 'shows/one/show.json', smallShowText());
  writeIn(folder, 'shows/two/show.json', smallShowText());
  writeIn(folder, 'drafts/mine.json', smallShowText());
  writeIn(folder, 'flights/1.csv', 'Time [msec],x [m],y [m],z [m],Red,Green,Blue\n0,0,0,0,0,0,0\n');
  mkdirSync(at('empty'));
});

const commands = (file: string): string[][] => [
  ['plan', at(file)],
  ['fix', at(file)],
  ['export', at(file), '--format', 'skyc', '--out', at('out.skyc')],
  ['check', at(file)],
  ['sample', at(file), '--hz', '1', '--out', at('out.csv')],
];

async function expectRefused(args: readonly string[], said: RegExp): Promise<void> {
  const { code, stdout, stderr } = await runQuietly(args);
  expect(stderr, args.join(' ')).toMatch(said);
  expect(stderr).not.toContain('bug');
  expect(stderr.trim().split('\n'), args.join(' ')).toHaveLength(2);
  expect([code, stdout]).toEqual([3, '']);
}

describe('every command says what a file is that is no show', () => {
  test.each(FILES)('%s', async (name, _, said) => {
    for (const args of commands(name)) await expectRefused(args, said);
  });
});

test('a folder of shows names the shows in it', async () => {
  for (const args of commands('shows')) await expectRefused(args, /folder of shows: one, two.*Name one of them/s);
});

test('folders without a show.json say what else they hold', async () => {
  await expectRefused(['plan', at('drafts')], /mine\.json/);
  await expectRefused(['plan', at('flights')], /flight files or tables, such as 1\.csv.*"check"/s);
  await expectRefused(['plan', at('empty')], /no show\.json in it/);
  await expectRefused(['check', at('empty')], /no flight files/);
  await expectRefused(['plan', at('nowhere')], /no such file or folder/);
});
