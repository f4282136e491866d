import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { recogniseFiles } from '../../src/platform/browser/named-files';
import { packShow } from '../../src/platform/browser/pack-show';
import { readFiles } from '../../src/platform/browser/read-files';
import { unpackZip } from '../../src/platform/browser/unpack-zip';

const files = (...paths: string[]) => new Map(paths.map((path) => [path, strToU8(`{"path":"${path}"}`)]));

test('a folder with a show.json is a show; its assets are named from there', () => {
  const opened = recogniseFiles({ name: 'mine', files: files('mine/show.json', 'mine/assets/a.svg', 'other.txt') });
  expect(opened.kind).toBe('show');
  if (opened.kind !== 'show') return;
  expect(opened.show.text).toContain('mine/show.json');
  expect([...opened.show.assets.keys()]).toEqual(['assets/a.svg']);
});

test('a lone .json is a show; any other file and a folder of tables go to the readers of flight files', () => {
  expect(recogniseFiles({ name: 'a.json', files: files('a.json') }).kind).toBe('show');
  expect(recogniseFiles({ name: 'a.skyc', files: files('a.skyc') }).kind).toBe('flight');
  const folder = recogniseFiles({ name: 'out', files: files('out/1.csv', 'out/2.csv') });
  expect(folder.kind === 'flight' && folder.input.bytes instanceof Map).toBe(true);
});

test('nothing of use is said plainly', () => {
  expect(() => recogniseFiles({ name: 'photos', files: files('a.jpg', 'b.jpg') })).toThrow(InputError);
  expect(() => recogniseFiles({ name: 'nothing', files: new Map() })).toThrow(InputError);
});

test('a zip comes out as it went in', () => {
  const zip = zipSync({ 'show.json': strToU8('{}'), 'assets/long.svg': strToU8('x'.repeat(50_000)) });
  const unpacked = unpackZip('a.zip', zip);
  expect([...unpacked.keys()]).toEqual(['show.json', 'assets/long.svg']);
  expect(unpacked.get('assets/long.svg')?.length).toBe(50_000);
});

test('a show is packed with all that is its own, and opens again as it was', () => {
  const text = '{"title":"Қала"}';
  const own = new Map([['assets/a.svg', strToU8('<svg/>')]]);
  const show = { name: 'x', text, assets: new Map([...own, ['studio/fonts/bold.ttf', strToU8('font')]]) };
  const packed = packShow(show, 'city');
  expect(packed.fileName).toBe('city.zip');
  expect(packShow(show, 'city').bytes).toEqual(packed.bytes);
  const opened = recogniseFiles({ name: 'city.zip', files: unpackZip('city.zip', packed.bytes) });
  expect(opened).toEqual({ kind: 'show', show: { name: 'city.zip', text, assets: own } });

  const twice = packShow(
    { ...show, assets: new Map([...own, ['Show.json', strToU8('{}')], ['show.json', strToU8('{}')]]) },
    'a',
  );
  expect(strFromU8(unpackZip('a.zip', twice.bytes).get('show.json')!)).toBe(text);
  const many = new Map(Array.from({ length: 5000 }, (_, k) => [`${k}.svg`, strToU8('')]));
  expect(() => packShow({ ...show, assets: many }, 'a')).toThrow(/more than 5000 files/);

  const alone = packShow({ ...show, assets: new Map() }, 'city');
  expect(alone.fileName).toBe('city.json');
  expect(recogniseFiles({ name: 'city.json', files: new Map([['city.json', alone.bytes]]) })).toMatchObject({
    kind: 'show',
    show: { text },
  });
});

test.each([
  ['a path out of the archive', zipSync({ '../evil.txt': strToU8('x') }), /points out of/],
  ['an absolute path', zipSync({ '/etc/evil': strToU8('x') }), /points out of/],
  ['a bomb', zipSync({ 'zeros.bin': new Uint8Array(270 * 1024 * 1024) }), /more than 256 MB/],
  [
    'a cut-off end',
    zipSync({ 'a.bin': Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 7919 + (i >> 3)) % 251) }).subarray(0, 700),
    /damaged or cut/,
  ],
  ['something else', strToU8('not a zip at all'), /damaged or cut/],
])('%s is refused', (_, zip, message) => {
  expect(() => unpackZip('a.zip', zip)).toThrow(InputError);
  expect(() => unpackZip('a.zip', zip)).toThrow(message);
});

test('a zip and the manifest that was chosen with it are read together', async () => {
  const zip = zipSync({ 'Drone 1.csv': strToU8('rows') });
  const chosen = [new File([strToU8('{}')], 'show-csv.manifest.json'), new File([zip as BlobPart], 'show-csv.zip')];
  const { name, files: read } = await readFiles(chosen);
  expect([name, [...read.keys()]]).toEqual(['show-csv.zip', ['Drone 1.csv', 'show-csv.manifest.json']]);
  expect(recogniseFiles({ name, files: read }).kind).toBe('flight');
});
