import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { unpackArchive } from '../../src/formats/archive';
import { recogniseFiles } from '../../src/platform/browser/named-files';
import { bytesForFile, packShow } from '../../src/platform/browser/pack-show';
import { readFiles } from '../../src/platform/browser/read-files';

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
  const unpacked = unpackArchive('a.zip', zip);
  expect([...unpacked.keys()]).toEqual(['show.json', 'assets/long.svg']);
  expect(unpacked.get('assets/long.svg')?.length).toBe(50_000);
});

test('a show is packed with all that is its own, and opens again as it was', () => {
  const text = '{"title":"Қала"}';
  const own = new Map([['assets/a.svg', strToU8('<svg/>')]]);
  const show = { name: 'x', text, assets: new Map([...own, ['studio/fonts/bold.ttf', strToU8('font')]]) };
  const packed = packShow(show, 'city.tulpar');
  expect(packShow(show, 'city.tulpar')).toEqual(packed);
  const opened = recogniseFiles({ name: 'city.tulpar', files: unpackArchive('city.tulpar', packed) });
  expect(opened).toEqual({ kind: 'show', show: { name: 'city.tulpar', text, assets: own } });

  const twice = packShow(
    { ...show, assets: new Map([...own, ['Show.json', strToU8('{}')], ['show.json', strToU8('{}')]]) },
    'a',
  );
  expect(strFromU8(unpackArchive('a.tulpar', twice).get('show.json')!)).toBe(text);
  const many = new Map(Array.from({ length: 5000 }, (_, k) => [`${k}.svg`, strToU8('')]));
  expect(() => packShow({ ...show, assets: many }, 'a')).toThrow(/more than 5000 files/);

  expect(() => bytesForFile(show, 'city.json')).toThrow(/cannot hold the drawings/);
  const alone = bytesForFile({ ...show, assets: new Map() }, 'city.json');
  expect(recogniseFiles({ name: 'city.json', files: new Map([['city.json', alone]]) })).toMatchObject({
    kind: 'show',
    show: { text },
  });
});

test.each([
  ['a path out of the archive', zipSync({ '../evil.txt': strToU8('x') }), /leads out of/],
  ['an absolute path', zipSync({ '/etc/evil': strToU8('x') }), /leads out of/],
  ['a bomb', zipSync({ 'zeros.bin': new Uint8Array(270 * 1024 * 1024) }), /which no show does/],
  [
    'a cut-off end',
    zipSync({ 'a.bin': Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 7919 + (i >> 3)) % 251) }).subarray(0, 700),
    /end of the ZIP archive is missing/,
  ],
  [
    'more than a show has',
    zipSync({ 'a.bin': new Uint8Array(200 << 20), 'b.bin': new Uint8Array(100 << 20) }, { level: 0 }),
    /more than 256 MB/,
  ],
  ['an empty archive', zipSync({}), /is empty/],
  ['something else', strToU8('not a zip at all'), /is no archive/],
])('%s is refused', (_, zip, message) => {
  expect(() => unpackArchive('a.zip', zip)).toThrow(InputError);
  expect(() => unpackArchive('a.zip', zip)).toThrow(message);
});

test('a zip and the manifest that was chosen with it are read together', async () => {
  const zip = zipSync({ 'Drone 1.csv': strToU8('rows') });
  const chosen = [new File([strToU8('{}')], 'show-csv.manifest.json'), new File([zip as BlobPart], 'show-csv.zip')];
  const { name, files: read } = await readFiles(chosen);
  expect([name, [...read.keys()]]).toEqual(['show-csv.zip', ['Drone 1.csv', 'show-csv.manifest.json']]);
  expect(recogniseFiles({ name, files: read }).kind).toBe('flight');
});
