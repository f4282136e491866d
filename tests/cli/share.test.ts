import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readShare, shareOfPage } from '../../src/share';

import { SMALL_SHOW } from '../fixtures/small-show';
import { buildPreviewPage } from './built-preview-page';
import { runQuietly } from './quiet-terminal';
import { makeWorkFolder, writeIn } from './work-folder';

const folder = makeWorkFolder();
const place = (name: string) => join(folder, name);
const SHOW = () => writeIn(folder, 'show.json', JSON.stringify(SMALL_SHOW));

beforeAll(buildPreviewPage);

test('a preview holds the show, is the same every time, and small', async () => {
  const { code, stdout, stderr } = await runQuietly(['share', SHOW(), '--out', place('a.tulpar-preview')]);
  expect(stderr).toMatch(/^Wrote .*a\.tulpar-preview: \d+ kB\.$/m);
  expect([code, stdout]).toEqual([0, '']);
  await runQuietly(['share', SHOW(), '--out', place('b.tulpar-preview')]);
  const bytes = readFileSync(place('a.tulpar-preview'));
  expect(readFileSync(place('b.tulpar-preview')).equals(bytes)).toBe(true);
  const show = readShare(bytes, 'a');
  expect(show.title).toBe('Small show');
  expect(show.scenes.map(({ name }) => name)).toEqual(SMALL_SHOW.storyboard.scenes.map(({ name }) => name));
  expect(show.verdict.errors).toBe(0);
  expect(bytes.length).toBeLessThan(60_000);
});

test('Police Day takes less than 1.5 MB', async () => {
  const { code } = await runQuietly(['share', 'shows/police-day', '--out', place('police.tulpar-preview')]);
  expect(code).toBe(0);
  expect(readFileSync(place('police.tulpar-preview')).length).toBeLessThan(1_500_000);
}, 60_000);

test('a page is the built one with the same preview inside', async () => {
  await runQuietly(['share', SHOW(), '--out', place('a.tulpar-preview')]);
  const { code } = await runQuietly(['share', SHOW(), '--out', place('a.html')]);
  expect(code).toBe(0);
  const html = readFileSync(place('a.html'), 'utf8');
  const inside = /<script id="share" type="text\/plain">([^<]+)<\/script>/.exec(html)![1]!;
  expect(Buffer.from(shareOfPage(inside)!).equals(readFileSync(place('a.tulpar-preview')))).toBe(true);
  const markup = html.replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '<$1>');
  expect(markup).toContain("script-src 'sha256-");
  expect(markup).not.toMatch(/(src|href)="(?!data:)/);
  expect(html.includes('Small show')).toBe(false);
});

test('flight files can be shared too', async () => {
  await runQuietly(['export', SHOW(), '--format', 'skyc', '--out', place('a.skyc')]);
  const { code } = await runQuietly(['share', place('a.skyc'), '--out', place('c.tulpar-preview')]);
  expect(code).toBe(0);
  expect(readShare(readFileSync(place('c.tulpar-preview')), 'c').trajectories.pieceStart).toHaveLength(37);
});

test('a show that fails its check is refused, or says so', async () => {
  const site = { ...SMALL_SHOW.site, geofence: { ...SMALL_SHOW.site.geofence, ceilingM: 40 } };
  const show = writeIn(folder, 'low/show.json', JSON.stringify({ ...SMALL_SHOW, site }));
  const out = place('low.tulpar-preview');
  const refused = await runQuietly(['share', show, '--out', out]);
  expect(refused.code).toBe(4);
  expect(refused.stderr).toContain('--allow-violations');
  expect(existsSync(out)).toBe(false);
  expect((await runQuietly(['share', show, '--out', out, '--allow-violations'])).code).toBe(0);
  expect(readShare(readFileSync(out), 'low').verdict.errors).toBeGreaterThan(0);
});

test('another ending and a place that is the show itself are refused with what to do', async () => {
  const ending = await runQuietly(['share', SHOW(), '--out', place('a.mp4')]);
  expect(ending.code).toBe(3);
  expect(ending.stderr).toContain('a preview is an .html or a .tulpar-preview file');
  const own = writeIn(folder, 'own.html', JSON.stringify(SMALL_SHOW));
  const over = await runQuietly(['share', own, '--out', own]);
  expect(over.code).toBe(3);
  expect(readFileSync(own, 'utf8')).toBe(JSON.stringify(SMALL_SHOW));
});
