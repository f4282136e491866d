import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { runQuietly } from './quiet-terminal';
import { gridCsv, makeWorkFolder, writeIn } from './work-folder';

const folder = makeWorkFolder();
const at = (path: string) => join(folder, path);

beforeAll(() => {
  writeIn(folder, 'deep.csv', gridCsv(9, 3, -18));
  writeIn(folder, 'low.csv', gridCsv(9, 3, 1));
  writeIn(folder, 'mid.csv', gridCsv(9, 3, 30));
  writeIn(folder, 'high.csv', gridCsv(9, 4, 130));
  // two walls at exactly the separation that cross: only arcs lead over, and these rise
  writeIn(
    folder,
    'wall.csv',
    wallCsv((k, z) => [2 * k, 0, z]),
  );
  writeIn(
    folder,
    'across.csv',
    wallCsv((k, z) => [0, 2 * k, z]),
  );
});

function wallCsv(place: (k: number, z: number) => number[]): string {
  const rows = Array.from({ length: 36 }, (_, i) => `p${i},${place(i % 6, 30 + 2 * Math.floor(i / 6)).join(',')}\n`);
  return `Name,x_m,y_m,z_m\n${rows.join('')}`;
}

const move = (from: string, to: string, ...more: string[]) =>
  runQuietly(['transition', '--from', at(from), '--to', at(to), ...more]);

describe('without a floor and a ceiling neither is judged, and that is said', () => {
  test.each([
    ['deep.csv', 'low.csv'],
    ['mid.csv', 'high.csv'],
  ])('%s to %s, in the plan, the export and the file', async (from, to) => {
    const out = at(`${from}-${to}.skyc`);
    const { code, stdout } = await move(from, to, '--out', out);
    expect(stdout).toContain('No problems.');
    expect(stdout).toContain('as a single move: separation, speed, acceleration, no floor and no ceiling');
    expect(code).toBe(0);
    const checked = await runQuietly(['check', out]);
    expect(checked.stdout).toContain('as a single move: separation, speed, acceleration, no floor and no ceiling');
    expect([checked.code, checked.stderr]).toEqual([0, '']);
  });
});

test('a floor and a ceiling are kept by the path, and stand in the report and in the file', async () => {
  const out = at('kept.skyc');
  const heights = ['--floor', '28', '--ceiling', '44.5'];
  const { code, stdout } = await move('wall.csv', 'across.csv', ...heights, '--out', out, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ move: { floorM: 28, ceilingM: 44.5 }, problems: [] });
  const checked = JSON.parse((await runQuietly(['check', out, '--json'])).stdout);
  expect(checked).toMatchObject({ move: { floorM: 28, ceilingM: 44.5 }, problems: [] });
  expect(checked.minSeparation).toEqual(JSON.parse(stdout).minSeparation);
  expect(await heightsOf(out)).toMatchObject({ isKept: true });
});

/** The heights of a file as another program would sample them. */
async function heightsOf(file: string): Promise<{ isKept: boolean }> {
  const csv = at('samples.csv');
  await runQuietly(['sample', file, '--hz', '100', '--out', csv]);
  const rows = readFileSync(csv, 'utf8').trimEnd().split('\n').slice(1);
  const heights = rows.map((row) => Number(row.split(',')[4]));
  return { isKept: heights.every((z) => z >= 28 - 0.011 && z <= 44.5 + 0.011) };
}

test.each([
  ['deep.csv', 'low.csv', ['--floor', '0'], /point 1 is at -18 m, below the floor of 0 m/],
  ['mid.csv', 'high.csv', ['--ceiling', '120'], /high\.csv: point 1 is at 130 m, above the ceiling of 120 m/],
  ['mid.csv', 'high.csv', ['--floor', '20', '--ceiling', '20'], /not below the ceiling/],
])('%s to %s with %s is refused', async (from, to, heights, why) => {
  const { code, stderr } = await move(from, to, ...heights);
  expect(stderr).toMatch(why);
  expect(code).toBe(3);
});

test('heights in words are wrong usage', async () => {
  expect((await move('mid.csv', 'high.csv', '--floor', 'low')).code).toBe(2);
});

/** The archive of a move with its manifest changed. */
function withManifest(file: string, change: (manifest: Record<string, unknown>) => void): string {
  const entries = unzipSync(readFileSync(file));
  const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json']));
  change(manifest);
  return writeIn(
    folder,
    `changed-${Math.abs(hashOf(manifest))}.skyc`,
    zipSync({ ...entries, 'manifest.json': strToU8(JSON.stringify(manifest)) }),
  );
}

function hashOf(value: unknown): number {
  return [...JSON.stringify(value)].reduce((hash, letter) => (31 * hash + letter.charCodeAt(0)) | 0, 7);
}

test('a file that is no single move cannot say that it is one', async () => {
  const out = at('honest.skyc');
  await move('mid.csv', 'high.csv', '--out', out);
  const landed = withManifest(out, (manifest) =>
    Object.assign(manifest, { segments: { takeoff: [0, 4], show: [4, 5], landing: [5, 5] } }),
  );
  const checked = await runQuietly(['check', landed]);
  expect(checked.stderr).toMatch(/scope\.kind/);
  expect(checked.code).toBe(3);
  const unknown = withManifest(out, (manifest) => Object.assign(manifest, { scope: { kind: 'hover' } }));
  expect((await runQuietly(['check', unknown])).code).toBe(3);
});

test('points as spreadsheets save "Unicode text", and a move without a second drone', async () => {
  const text = '\ufeffName\tx\ty\tz\r\na\t0\t0\t20\r\n';
  writeIn(folder, 'unicode.csv', new Uint8Array(Buffer.from(text, 'utf16le')));
  const { code, stdout } = await move('unicode.csv', 'unicode.csv');
  expect(code).toBe(0);
  expect(stdout).toContain('one drone alone');
  expect(stdout).not.toContain('Infinity');
});
