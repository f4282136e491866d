import { linkSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { smallShowText } from '../show/small-show';
import { runQuietly } from './quiet-terminal';
import { gridCsv, makeWorkFolder, writeIn } from './work-folder';

const folder = makeWorkFolder();
const at = (path: string) => join(folder, path);

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0H90V90H0Z" fill="none" stroke="#fff"/></svg>';

/** A show that names a drawing and leaves its fence, so that there is something to fix. */
const drawn = (text = '') =>
  smallShowText((show) => {
    show.title += text;
    show.formations.ring = { recipe: { kind: 'drawing', file: 'art/drawing.svg', widthM: 30 } };
    show.storyboard.scenes[0]!.placement.positionM = [58, 0, 30];
  });

let before: Map<string, Buffer>;

beforeAll(() => {
  writeIn(folder, 'show/show.json', drawn());
  writeIn(folder, 'show/art/drawing.svg', DRAWING);
  writeIn(folder, 'a.csv', gridCsv(9, 3, 20));
  writeIn(folder, 'b.csv', gridCsv(9, 4, 40));
  symlinkSync(at('show/show.json'), at('link.skyc'));
  linkSync(at('show/art/drawing.svg'), at('second-name.skyc'));
  symlinkSync(at('show'), at('linked-show'));
});

/** All files below the folder with their bytes. */
function filesNow(): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(at(path)).isFile(),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(at(path))]));
}

beforeEach(() => {
  before = filesNow();
});

describe('nothing is written over what it was made from', () => {
  const exported = (show: string, out: string) => [
    'export',
    at(show),
    '--format',
    'skyc',
    '--allow-violations',
    '--out',
    at(out),
  ];
  test.each<[string, string[]]>([
    ['an export over its show.json', exported('show', 'show/show.json')],
    ['by a path with dots', exported('show', 'show/../show/./show.json')],
    ['by a link to it', exported('show', 'link.skyc')],
    ['by a linked folder', exported('linked-show', 'show/show.json')],
    ['through a linked folder', exported('show', 'linked-show/show.json')],
    ['over an asset', exported('show', 'show/art/drawing.svg')],
    ['over an asset by a second name', exported('show', 'second-name.skyc')],
    ['samples over their show', ['sample', at('show'), '--hz', '1', '--out', at('show/show.json')]],
    ['samples over a drawing', ['sample', at('show'), '--hz', '1', '--out', at('show/art/drawing.svg')]],
    ['a move over its start', ['transition', '--from', at('a.csv'), '--to', at('b.csv'), '--out', at('a.csv')]],
    ['a move over its end', ['transition', '--from', at('a.csv'), '--to', at('b.csv'), '--out', at('b.csv')]],
    ['a fix over its show', ['fix', at('show'), '--apply', '1', '--out', at('show/show.json')]],
    ['a fix into its own folder', ['fix', at('show'), '--apply', '1', '--out', at('show')]],
  ])('%s', async (_, args) => {
    const { code, stdout, stderr } = await runQuietly(args);
    expect(stderr).toMatch(/would be replaced|not empty/);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect([code, stdout.includes('Wrote')]).toEqual([3, false]);
    expect(filesNow()).toEqual(before);
  });
});

test('samples are not written over the flight file that they are of', async () => {
  const file = at('flight.skyc');
  await runQuietly(['export', at('show'), '--format', 'skyc', '--allow-violations', '--out', file]);
  const bytes = readFileSync(file);
  expect((await runQuietly(['sample', file, '--hz', '1', '--out', file])).code).toBe(3);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect((await runQuietly(['sample', file, '--hz', '1', '--out', at('flight.csv')])).code).toBe(0);
});

describe('a fix is written with all that it names, so that it opens', () => {
  test.each([
    ['a new folder', 'fixed', 'fixed/show.json'],
    ['a new folder in a new folder', 'new/deep/fixed', 'new/deep/fixed/show.json'],
    ['a .json elsewhere', 'elsewhere/other.json', 'elsewhere/other.json'],
    ['a .json beside its show', 'show/fixed.json', 'show/fixed.json'],
  ])('%s', async (_, out, file) => {
    const applied = await runQuietly(['fix', at('show'), '--problem', '1', '--apply', '1', '--out', at(out)]);
    expect(applied.stderr).toBe(`Wrote ${at(file)}.\n`);
    const plan = await runQuietly(['plan', at(file), '--json']);
    expect([plan.code, plan.stderr]).toEqual([0, '']);
    expect(JSON.parse(plan.stdout).problems).toEqual([]);
    const exported = await runQuietly(['export', at(file), '--format', 'skyc', '--out', at('fixed.skyc')]);
    expect(exported.code).toBe(0);
    expect(readFileSync(at('show/art/drawing.svg'), 'utf8')).toBe(DRAWING);
  });

  test('a file that lies there already is never replaced by another', async () => {
    writeIn(folder, 'taken/art/drawing.svg', '<svg/>');
    const args = ['fix', at('show'), '--problem', '1', '--apply', '1', '--out', at('taken/show.json')];
    const { code, stderr } = await runQuietly(args);
    expect(stderr).toContain('another file of that name');
    expect(code).toBe(3);
    expect(readdirSync(at('taken'))).toEqual(['art']);
  });

  test('an ending that no show has is refused', async () => {
    const { code, stderr } = await runQuietly(['fix', at('show'), '--apply', '1', '--out', at('fixed.skyc.zip')]);
    expect(stderr).toContain('not written as .zip');
    expect(code).toBe(3);
  });
});
