import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { smallShowText } from '../show/small-show';
import { runQuietly } from './quiet-terminal';
import { gridCsv, makeWorkFolder, writeIn } from './work-folder';

const folder = makeWorkFolder();
const at = (path: string) => join(folder, path);

let skyc: Uint8Array;
let skyb: Uint8Array;

beforeAll(async () => {
  writeIn(folder, 'good/show.json', smallShowText());
  await runQuietly(['export', at('good'), '--format', 'skyc', '--out', at('good.skyc')]);
  await runQuietly(['export', at('good'), '--format', 'skyb', '--out', at('good.zip'), '--allow-violations']);
  skyc = readFileSync(at('good.skyc'));
  const [, first] = Object.entries(unzipSync(readFileSync(at('good.zip')))).find(([path]) => path.endsWith('.skyb'))!;
  skyb = first;
});

/** One clear error: its exit code, nothing on standard output, two lines on standard error. */
async function expectOneError(args: readonly string[], ...said: string[]): Promise<void> {
  const { code, stdout, stderr } = await runQuietly(args);
  expect(stderr).not.toContain('bug');
  for (const text of said) expect(stderr).toContain(text);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n').length).toBe(2);
  expect(code).toBe(3);
}

/** A show with something wrong in it. */
function badShow(name: string, edit: Parameters<typeof smallShowText>[0], mangle = (text: string) => text): string {
  writeIn(folder, `${name}/show.json`, mangle(smallShowText(edit)));
  return at(name);
}

const keep = () => {};

test.each<[string, Parameters<typeof smallShowText>[0], (text: string) => string, string[]]>([
  ['not-json', keep, (text) => text.slice(0, -20), ['show.json, line 1, column', 'not JSON']],
  ['a-nan', keep, (text) => text.replace('"holdS":5', '"holdS":NaN'), ['found "NaN"', 'finite numbers only']],
  ['a-version', keep, (text) => text.replace('"version":1', '"version":7'), ['version: found 7, expected 2', 'update']],
  [
    'too-far',
    keep,
    (text) => text.replace('[0,0,30]', '[1e9,0,30]'),
    ['scenes[0].placement.positionM[0]', 'found 1000000000'],
  ],
  [
    'too-many',
    (show) => (show.fleet.count = 10_000),
    (text) => text,
    ['fleet.launch', '12 pads, expected at least 10000'],
  ],
  [
    'no-formation',
    (show) => (show.storyboard.scenes[0]!.formation = 'sqare'),
    (text) => text,
    ['Did you mean "square"?'],
  ],
  [
    'no-asset',
    (show) => (show.formations.ring = { recipe: { kind: 'drawing', file: 'gone.svg' } }),
    (text) => text,
    ['formations.ring.recipe.file', '"gone.svg" is missing'],
  ],
])('a show that is %s', async (name, edit, mangle, said) => {
  await expectOneError(['plan', badShow(name, edit, mangle)], 'show.json', ...said);
});

test('a formation that cannot hold its points says what would fit', async () => {
  const show = badShow('tight', (one) => (one.formations.ring = { recipe: { kind: 'circle', radiusM: 2 } }));
  await expectOneError(['plan', show], 'show.json: formations.ring', 'do not fit');
});

test.each<[string, string, string]>([
  [
    'script and nothing else',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    'a script is left out',
  ],
  [
    'bomb',
    `<!DOCTYPE svg [<!ENTITY e0 "aaaa">${Array.from({ length: 9 }, (_, k) => `<!ENTITY e${k + 1} "${`&e${k};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&e9;</text></svg>`,
    'drawing.svg',
  ],
  ['empty', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'drawing.svg'],
])('a drawing with a %s', async (name, svg, said) => {
  const show = badShow(
    `svg-${name.replaceAll(' ', '-')}`,
    (one) => (one.formations.ring = { recipe: { kind: 'drawing', file: 'drawing.svg' } }),
  );
  writeIn(show, 'drawing.svg', svg);
  await expectOneError(['plan', show], said);
});

test('a CSV with a short row names its line', async () => {
  const from = writeIn(folder, 'short.csv', 'Name,x_m,y_m,z_m\na,1,2,3\nb,1,2\n');
  await expectOneError(['transition', '--from', from, '--to', from], 'short.csv, line 3', '3 values where 4');
});

test('point files of different sizes', async () => {
  const [from, to] = [writeIn(folder, '4.csv', gridCsv(4, 3, 20)), writeIn(folder, '5.csv', gridCsv(5, 3, 20))];
  await expectOneError(['transition', '--from', from, '--to', to], '4 drones cannot fill 5 places');
});

test('points nearer than the separation to keep', async () => {
  const from = writeIn(folder, 'near.csv', gridCsv(9, 1.9, 20));
  await expectOneError(
    ['transition', '--from', from, '--to', from],
    'near.csv',
    '1.900 m apart, expected at least 2 m',
  );
});

test.each<[string, string, () => Uint8Array, string[]]>([
  [
    'nothing that is known',
    'x.bin',
    () => new TextEncoder().encode('hello'),
    ['x.bin', 'no flight file that is known'],
  ],
  ['a truncated archive', 'cut.skyc', () => skyc.slice(0, skyc.length - 30), ['cut.skyc']],
  ['half an archive', 'half.skyc', () => skyc.slice(0, skyc.length / 2), ['half.skyc']],
  [
    'a path that climbs out',
    'climbs.skyc',
    () => renamed(skyc, 'show.json', '../w.json'),
    ['climbs.skyc', '../w.json'],
  ],
  ['a .skyb with a wrong CRC', 'crc.skyb', () => flipped(skyb, skyb.length - 3), ['crc.skyb', 'CRC']],
  ['a .skyb that ends within a block', 'cut.skyb', () => skyb.slice(0, skyb.length - 5), ['cut.skyb']],
  ['an empty file', 'empty.skyc', () => new Uint8Array(), ['empty.skyc']],
])('flight files: %s', async (_, name, bytesOf, said) => {
  await expectOneError(['check', writeIn(folder, name, bytesOf())], ...said);
});

test('flight files that are not there, or a folder without any', async () => {
  await expectOneError(['check', at('gone.skyc')], 'gone.skyc', 'no such file');
  mkdirSync(at('hollow'));
  await expectOneError(['check', at('hollow')], 'hollow', 'no flight files');
});

test('a place that cannot be written', async () => {
  const before = readdirSync(folder);
  const out = ['export', at('good'), '--format', 'skyc', '--out'];
  await expectOneError([...out, at('nowhere/x.skyc')], 'nowhere/x.skyc', 'no such file or folder');
  await expectOneError([...out, at('good')], 'it is a folder');
  await expectOneError([...out, '/dev/full'], '/dev/full: the disk is full');
  await expectOneError(['sample', at('good'), '--hz', '5', '--out', '/dev/full'], '/dev/full: the disk is full');
  expect(readdirSync(folder)).toEqual(before);
});

function flipped(bytes: Uint8Array, place: number): Uint8Array {
  const copy = bytes.slice();
  copy[place]! ^= 0xff;
  return copy;
}

/** An archive with a name of equal length in place of another, wherever it stands. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const latin = Buffer.from(bytes).toString('latin1');
  return new Uint8Array(Buffer.from(latin.replaceAll(from, to), 'latin1'));
}

test('a flight file given to plan or export is named for what it is', async () => {
  writeIn(folder, 'one.skyb', skyb);
  await expectOneError(['plan', at('good.skyc')], 'not a show', 'Use "check"');
  await expectOneError(['plan', at('one.skyb')], 'not a show', 'Use "check"');
});
