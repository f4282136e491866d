import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InputError } from '../../../src/core';
import { filesOfShow, readShowFiles } from '../../../src/platform/node';
import { smallShowText } from '../../show/small-show';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tulpar-show-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeShow(assets: Record<string, string>): void {
  const text = smallShowText((show) => {
    show.formations.ring = { recipe: { kind: 'drawing', file: 'art/badge.svg' } };
  });
  writeFileSync(join(folder, 'show.json'), text);
  mkdirSync(join(folder, 'art'));
  for (const [path, content] of Object.entries(assets)) writeFileSync(join(folder, path), content);
}

function errorOf(path: string): InputError {
  try {
    readShowFiles(path);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('a folder and its show.json give the same show, with its assets', () => {
  writeShow({ 'art/badge.svg': '<svg/>' });
  const files = readShowFiles(folder);
  expect(files.name).toBe(join(folder, 'show.json'));
  expect([...files.assets].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ['art/badge.svg', '<svg/>'],
  ]);
  expect(readShowFiles(join(folder, 'show.json'))).toEqual(files);
});

test.each([
  ['at its root', ''],
  ['in a folder of its own, as some systems pack it', 'My show/'],
])('a package gives the same show as its folder, with the show %s', (_, inside) => {
  writeShow({ 'art/badge.svg': '<svg/>' });
  const text = readFileSync(join(folder, 'show.json'));
  const packed = zipSync({
    [`${inside}show.json`]: new Uint8Array(text),
    [`${inside}art/badge.svg`]: strToU8('<svg/>'),
    '__MACOSX/._show.json': strToU8('junk'),
  });
  for (const name of ['show.tulpar', 'show.zip']) {
    const path = join(folder, name);
    writeFileSync(path, packed);
    const files = readShowFiles(path);
    expect(files).toEqual({ ...readShowFiles(folder), name: path });
    expect(filesOfShow(files)).toEqual([path]);
  }
});

test('a package without a file that it names, without a show, or cut off says so', () => {
  writeShow({ 'art/badge.svg': '<svg/>' });
  const path = join(folder, 'show.tulpar');
  const show = { 'show.json': new Uint8Array(readFileSync(join(folder, 'show.json'))) };
  writeFileSync(path, zipSync(show));
  expect(errorOf(path).what).toBe('the file "art/badge.svg" is missing');
  writeFileSync(path, zipSync({ 'a.txt': strToU8('a') }));
  expect(errorOf(path).what).toBe('there is no show.json in it');
  writeFileSync(path, zipSync(show).subarray(0, 200));
  expect(errorOf(path).what).toContain('cut off');
});

test('a missing asset is named, with the place that asks for it', () => {
  writeShow({});
  const error = errorOf(folder);
  expect(error.what).toBe('the file "art/badge.svg" is missing');
  expect(error.where).toBe(`${join(folder, 'show.json')}: formations.ring.recipe.file`);
  expect(error.remedy).toContain(join(folder, 'art', 'badge.svg'));
});

test('a link that leads out of the show is refused', () => {
  writeShow({});
  symlinkSync('/etc/hostname', join(folder, 'art', 'badge.svg'));
  expect(errorOf(folder).what).toBe('"art/badge.svg" lies outside the show\'s folder');
});

test.each([
  ['a folder without a show', () => {}, () => folder, 'there is no show.json in it'],
  ['no folder', () => {}, () => join(folder, 'nowhere'), 'there is no such file or folder'],
  [
    'a show in another encoding',
    () => writeFileSync(join(folder, 'show.json'), Buffer.from([0xff, 0xfe, 0x7b])),
    () => folder,
    'not text in UTF-8',
  ],
  [
    'a folder for an asset',
    () => {
      writeShow({});
      mkdirSync(join(folder, 'art/badge.svg'));
    },
    () => folder,
    'it is a folder, not a file',
  ],
])('%s is one clear error', (_, prepare, pathOf, what) => {
  prepare();
  expect(errorOf(pathOf()).what).toContain(what);
});
