import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import { smallShowText } from '../show/small-show';
import { runQuietly } from './quiet-terminal';
import { makeWorkFolder, writeIn } from './work-folder';

const folder = makeWorkFolder();
const at = (path: string) => join(folder, path);
const exportCsv = (show: string, ...more: string[]) =>
  runQuietly(['export', at(show), '--format', 'csv', '--out', at('out/show.zip'), ...more]);

beforeEach(() => {
  writeIn(folder, 'good/show.json', smallShowText());
  writeIn(
    folder,
    'steep/show.json',
    smallShowText((show) => (show.storyboard.scenes[0]!.placement.positionM = [58, 0, 30])),
  );
  rmSync(at('out'), { recursive: true, force: true });
  mkdirSync(at('out'));
});

test('a CSV zip holds tables alone, and its manifest lies beside it', async () => {
  const { code, stderr } = await exportCsv('good');
  expect(code).toBe(0);
  expect(readdirSync(at('out')).sort()).toEqual(['show.manifest.json', 'show.zip']);
  expect(stderr).toContain(`${at('out/show.zip')} and ${at('out/show.manifest.json')}: read back and checked`);
  const paths = Object.keys(unzipSync(readFileSync(at('out/show.zip'))));
  expect(paths.filter((path) => !/^Drone \d+\.csv$/.test(path))).toEqual([]);
});

test('a CSV zip that fails its check has its report beside it too', async () => {
  expect((await exportCsv('steep')).code).toBe(4);
  expect(readdirSync(at('out'))).toEqual([]);
  const { code, stderr } = await exportCsv('steep', '--allow-violations');
  expect([code, stderr.includes('WHICH FAILS THE CHECK')]).toEqual([0, true]);
  expect(readdirSync(at('out')).sort()).toEqual(['show.manifest.json', 'show.zip', 'show.zip.report.json']);
  expect(JSON.parse(readFileSync(at('out/show.manifest.json'), 'utf8')).verdict).toBe('VIOLATIONS');
  const paths = Object.keys(unzipSync(readFileSync(at('out/show.zip'))));
  expect(paths.filter((path) => !path.endsWith('.csv'))).toEqual([]);
  expect((await runQuietly(['check', at('out/show.zip')])).code).toBe(4);
});

test('check finds the manifest beside the zip, and beside the folder it was unpacked into', async () => {
  await exportCsv('good');
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(at('out/show.zip'))))) {
    writeIn(folder, `out/show/${path}`, bytes);
  }
  for (const path of ['out/show.zip', 'out/show', 'out/show/']) {
    const { code, stderr } = await runQuietly(['check', at(path)]);
    expect([path, code, stderr]).toEqual([path, 0, '']);
  }
  renameSync(at('out/show.manifest.json'), at('out/show/show.manifest.json'));
  expect((await runQuietly(['check', at('out/show')])).stderr).toBe('');
});

test('check says when there is none, and when it lies inside as it used to', async () => {
  await exportCsv('good');
  const manifest = readFileSync(at('out/show.manifest.json'));
  rmSync(at('out/show.manifest.json'));
  const alone = await runQuietly(['check', at('out/show.zip')]);
  expect(alone.stderr).toContain('Note: No manifest beside the archive');
  const files = unzipSync(readFileSync(at('out/show.zip')));
  writeFileSync(at('out/show.zip'), zipSync({ ...files, 'manifest.json': new Uint8Array(manifest) }));
  const inside = await runQuietly(['check', at('out/show.zip'), '--json']);
  expect(inside.code).toBe(0);
  expect(JSON.parse(inside.stdout).notes.join()).toContain('lies among the flight files');
  writeFileSync(at('out/show.manifest.json'), manifest);
  const both = await runQuietly(['check', at('out/show.zip')]);
  expect([both.code, both.stderr.includes('there are 2 manifests')]).toEqual([3, true]);
});

test('a manifest that was written for other files is refused', async () => {
  await exportCsv('good');
  const first = readFileSync(at('out/show.zip'));
  writeIn(
    folder,
    'good/show.json',
    smallShowText((show) => (show.storyboard.scenes[0]!.placement.positionM = [0, 0, 31])),
  );
  await exportCsv('good');
  writeFileSync(at('out/show.zip'), first);
  const { code, stderr } = await runQuietly(['check', at('out/show.zip')]);
  expect([code, stderr.includes('SHA-256')]).toEqual([3, true]);
});

test('what lies where the manifest would go is not written over, nor is a half pair left', async () => {
  writeFileSync(at('out/show.manifest.json'), '{"name":"mine"}');
  const { code, stderr } = await exportCsv('good');
  expect([code, stderr.includes('is no manifest of flight files')]).toEqual([3, true]);
  expect(readdirSync(at('out'))).toEqual(['show.manifest.json']);
  expect(readFileSync(at('out/show.manifest.json'), 'utf8')).toBe('{"name":"mine"}');
  rmSync(at('out/show.manifest.json'));
  mkdirSync(at('out/show.manifest.json'));
  expect((await exportCsv('good')).code).toBe(3);
  expect(readdirSync(at('out'))).toEqual(['show.manifest.json']);
  const device = await runQuietly(['export', at('good'), '--format', 'csv', '--out', '/dev/null']);
  expect([device.code, device.stderr.includes('no place for it')]).toEqual([3, true]);
});

test('a cancel leaves the pair that was there', async () => {
  await exportCsv('good');
  const before = readFileSync(at('out/show.manifest.json'), 'utf8');
  const stop = new AbortController();
  stop.abort();
  const args = ['export', at('steep'), '--format', 'csv', '--out', at('out/show.zip'), '--allow-violations'];
  expect((await runQuietly(args, stop.signal)).code).toBe(130);
  expect(readdirSync(at('out')).sort()).toEqual(['show.manifest.json', 'show.zip']);
  expect(readFileSync(at('out/show.manifest.json'), 'utf8')).toBe(before);
});
