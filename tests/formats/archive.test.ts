import { crc32 as zlibCrc32 } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { crc32, openArchive, packEntry, packedFiles, updateCrc32, writeArchive } from '../../src/formats/archive';
import { joined } from './small-flight';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

async function archiveOf(files: Readonly<Record<string, Uint8Array>>, stored = false): Promise<Uint8Array> {
  const entries = await Promise.all(
    Object.entries(files).map(([path, bytes]) =>
      packEntry(path, [bytes.subarray(0, 3), bytes.subarray(3)], { stored }),
    ),
  );
  const chunks: Uint8Array[] = [];
  writeArchive(entries, (chunk) => chunks.push(chunk));
  return joined(chunks);
}

const FILES = { 'show.json': text('{"a":1}'.repeat(5000)), 'assets/музыка.mp3': text('music'), empty: text('') };

describe('archives', () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await archiveOf(FILES);
  });

  test.each([false, true])('another reader finds what was packed (stored: %s)', async (stored) => {
    const bytes = await archiveOf(FILES, stored);
    expect(unzipSync(bytes)).toEqual(FILES);
    const files = openArchive('a.zip', bytes);
    expect(files.paths).toEqual(Object.keys(FILES));
    for (const [path, content] of Object.entries(FILES)) expect(files.read(path)).toEqual(content);
  });

  test('archives of another writer are read', () => {
    const files = openArchive('a.zip', zipSync(FILES, { level: 9 }));
    expect(files.read('show.json')).toEqual(FILES['show.json']);
  });

  test('equal content gives equal bytes', async () => {
    expect(await archiveOf(FILES)).toEqual(good);
  });

  test('a packed entry is read back without an archive', async () => {
    const entry = await packEntry('a', [text('abc'), text('def')]);
    expect(packedFiles('x', [entry]).read('a')).toEqual(text('abcdef'));
    expect(entry.sha256).toBe('bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721');
  });

  test('CRC-32 agrees with zlib, and without inversions with the skyb rule', () => {
    const bytes = text('123456789');
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(bytes)).toBe(zlibCrc32(bytes));
    expect(updateCrc32(0, bytes)).toBe((zlibCrc32(bytes, 0xffffffff) ^ 0xffffffff) >>> 0);
  });

  function changed(at: number, ...values: number[]): Uint8Array {
    const copy = good.slice();
    copy.set(values, at < 0 ? copy.length + at : at);
    return copy;
  }
  /** Where the central header of the first file stands. */
  const directory = (): number => new DataView(good.buffer).getUint32(good.length - 6, true);

  const bad: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['a truncated end', () => good.subarray(0, good.length - 10), 'end of the ZIP archive is missing'],
    ['half of it', () => good.subarray(0, good.length / 2), 'end of the ZIP archive is missing'],
    ['no archive', () => text('hello world, this is no archive'), 'end of the ZIP archive is missing'],
    ['nothing', () => new Uint8Array(0), 'end of the ZIP archive is missing'],
    ['a path with ..', () => zipSync({ '../evil.json': text('x') }), 'leads out of the archive'],
    ['an absolute path', () => zipSync({ '/etc/passwd': text('x') }), 'leads out of the archive'],
    ['a Windows path', () => zipSync({ 'C:\\evil': text('x') }), 'leads out of the archive'],
    ['a bomb', () => zipSync({ bomb: new Uint8Array(20_000_000) }, { level: 9 }), 'which no show does'],
    ['a wrong CRC', () => changed(directory() + 16, 1, 2, 3, 4), 'CRC-32 does not match'],
    ['damaged data', () => changed(60, 0xff, 0xff, 0xff, 0xff), 'show.json'],
    ['an encrypted file', () => changed(directory() + 8, 1, 8), 'encrypted'],
    ['an unknown method', () => changed(directory() + 10, 99, 0), 'method 99'],
    ['a file that is elsewhere', () => changed(directory() + 42, 5, 0, 0, 0), 'not where the archive says'],
    ['a size that lies low', () => changed(directory() + 24, 10, 0, 0, 0), 'damaged'],
    ['a size that lies high', () => changed(directory() + 24, 0xff, 0xff, 0, 0), 'damaged'],
    ['a list that breaks off', () => changed(-14, 9, 0, 9, 0), 'breaks off'],
    ['several parts', () => changed(-18, 1), 'several parts'],
  ];
  test.each(bad)('%s ends in one clear error', (_, bytes, message) => {
    const readAll = (): void => {
      const files = openArchive('a.zip', bytes());
      for (const path of files.paths) files.read(path);
    };
    expect(readAll).toThrow(InputError);
    expect(readAll).toThrow(message);
    expect(readAll).toThrow('a.zip');
  });

  test('a file that stands there twice is refused', async () => {
    const entry = await packEntry('a', [text('abc')]);
    const chunks: Uint8Array[] = [];
    writeArchive([entry, entry], (chunk) => chunks.push(chunk));
    expect(() => openArchive('a.zip', joined(chunks))).toThrow('twice');
  });

  test('files that share their bytes are refused', async () => {
    const entries = [await packEntry('a', [text('abc')]), await packEntry('b', [text('abc')])];
    const chunks: Uint8Array[] = [];
    writeArchive(entries, (chunk) => chunks.push(chunk));
    const bytes = joined(chunks);
    const view = new DataView(bytes.buffer);
    const central = view.getUint32(bytes.length - 6, true);
    view.setUint32(central + 46 + 1 + 42, 0, true);
    expect(() => openArchive('a.zip', bytes)).toThrow('shares its bytes');
  });
});
