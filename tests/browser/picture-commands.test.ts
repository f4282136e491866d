import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode } from 'fast-png';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seatPose } from '../../src/audience';
import { readShare, type ShareFile } from '../../src/share';
import { inPicture, litInScenes } from '../audience/in-picture';
import { buildPicturePage } from '../cli/built-picture-page';
import { buildPreviewPage } from '../cli/built-preview-page';
import { runCli } from '../cli/cli';
import { runQuietly } from '../cli/quiet-terminal';
import { SMALL_SHOW } from '../fixtures/small-show';
import { beepingMusic } from './support/beeping-music';
import { decodeFilm } from './support/decode-film';
import { resolveChromium } from './support/resolve-chromium';

const folder = mkdtempSync(join(tmpdir(), 'tulpar-pictures-'));
const at = (name: string) => join(folder, name);
/** Long enough for a beep within the first scene. */
const MUSIC_S = 40;
const BEEPS_S = [30.5, 31.25];

let browser: Browser;
let page: Page;
let share: ShareFile;

beforeAll(async () => {
  buildPicturePage();
  const { executablePath, env } = resolveChromium();
  Object.assign(process.env, { CHROMIUM_PATH: executablePath }, env);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  page = await browser.newPage();
  // codecs are for pages that are served securely, or from here
  await page.route('http://localhost/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto('http://localhost/');
  writeFileSync(at('music.wav'), beepingMusic(MUSIC_S, BEEPS_S));
  writeFileSync(at('show.json'), JSON.stringify({ ...SMALL_SHOW, title: 'Қазақ шоуы', music: { file: 'music.wav' } }));
  expect((await runQuietly(['share', at('show.json'), '--out', at('a.tulpar-preview')])).code).toBe(0);
  share = readShare(readFileSync(at('a.tulpar-preview')), 'a');
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Pixels of the drones of a scene's middle, in a picture of a size. */
function dronesAt(scene: number, widthPx: number, heightPx: number): (readonly [number, number])[] {
  const pose = seatPose(share.site, 'centre', share.outlineM);
  const lit = litInScenes(share, [share.scenes[scene]!]);
  return Array.from({ length: lit.length / 3 }, (_, k) => {
    const { x, y } = inPicture(pose, widthPx / heightPx, lit.slice(k * 3, k * 3 + 3));
    return [(widthPx / 2) * (1 + x), (heightPx / 2) * (1 - y)] as const;
  });
}

const RING_MIDDLE_S = () => (share.scenes[0]!.startMs + share.scenes[0]!.endMs) / 2000;

test('a film has the frames it should, at their times, with drones where they fly and the music in time', async () => {
  const out = at('film.mp4');
  const range = ['--from', '30', '--to', '32.5'];
  const { code, stdout, stderr } = await runQuietly(['video', folder, '--out', out, '--size', '640x360', ...range]);
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).toMatch(/^Wrote .*film\.mp4: 75 frames of 640 x 360, .*, 0\.\d MB\.$/m);
  const drones = dronesAt(0, 640, 360);
  const film = await decodeFilm(page, readFileSync(out), [...drones, [30, 30]]);
  expect([film.widthPx, film.heightPx]).toEqual([640, 360]);
  expect(film.frames).toHaveLength(75);
  for (const [k, { timestampS, durationS }] of film.frames.entries()) {
    expect(timestampS).toBeCloseTo(k / 30, 3);
    expect(durationS).toBeCloseTo(1 / 30, 3);
  }
  const { brightness } = film.frames[40]!;
  expect(brightness.slice(0, -1).filter((value) => value > 120)).toHaveLength(drones.length);
  expect(brightness.at(-1)).toBeLessThan(60);
  expect(film.sound!.endS).toBeCloseTo(2.5, 1);
  expect(film.sound!.loudS).toHaveLength(2);
  for (const [k, beepS] of BEEPS_S.entries()) expect(Math.abs(film.sound!.loudS[k]! - (beepS - 30))).toBeLessThan(0.02);
});

test('music that starts later, or before the show, is heard where it is asked for', async () => {
  const film = async (offsetS: number) => {
    const music = { file: 'music.wav', offsetS };
    writeFileSync(at('later.json'), JSON.stringify({ ...SMALL_SHOW, music }));
    const args = ['--size', '160x90', '--fps', '24', '--from', '30', '--to', '32.5'];
    expect((await runQuietly(['video', at('later.json'), '--out', at('later.mp4'), ...args])).code).toBe(0);
    return (await decodeFilm(page, readFileSync(at('later.mp4')), [[30, 30]])).sound!.loudS;
  };
  const [[later], earlier] = [await film(1), await film(-1)];
  expect(Math.abs(later! - (BEEPS_S[0]! + 1 - 30))).toBeLessThan(0.02);
  expect(earlier).toHaveLength(1);
  expect(Math.abs(earlier[0]! - (BEEPS_S[1]! - 1 - 30))).toBeLessThan(0.02);
});

test('a WebM is written too, at another rate, and the same show gives the same frames', async () => {
  const film = async (name: string) => {
    const args = ['--size', '320x180', '--fps', '60', '--from', '30', '--to', '30.5'];
    expect((await runQuietly(['video', at('a.tulpar-preview'), '--out', at(name), ...args])).code).toBe(0);
    return decodeFilm(page, readFileSync(at(name)), dronesAt(0, 320, 180));
  };
  const [one, two] = [await film('one.webm'), await film('two.webm')];
  expect(one.mediaType).toMatch(/^video\/webm/);
  expect(one.frames).toHaveLength(30);
  expect(two).toEqual(one);
});

test('a still has its size and the drones of its instant, and nothing of an editor; drawn again it is the same', async () => {
  const args = ['--at', String(RING_MIDDLE_S()), '--size', '902x451'];
  const { code, stderr } = await runQuietly(['still', folder, '--out', at('still.png'), ...args]);
  expect(code).toBe(0);
  expect(stderr).toContain('902 x 451');
  const { width, height, data, channels } = decode(readFileSync(at('still.png')));
  expect([width, height]).toEqual([902, 451]);
  const brightest = (x: number, y: number) => Math.max(...data.subarray((y * width + x) * channels).subarray(0, 3));
  for (const [x, y] of dronesAt(0, width, height)) expect(brightest(Math.round(x), Math.round(y))).toBeGreaterThan(150);
  await runQuietly(['still', folder, '--out', at('again.png'), ...args]);
  expect(readFileSync(at('again.png')).equals(readFileSync(at('still.png')))).toBe(true);
});

test('the same instant from the same seat has the same lights in a still and on the page of previews', async () => {
  buildPreviewPage();
  expect((await runQuietly(['share', folder, '--out', at('show.html')])).code).toBe(0);
  const args = ['--at', String(RING_MIDDLE_S()), '--size', '960x540'];
  expect((await runQuietly(['still', folder, '--out', at('same.png'), ...args])).code).toBe(0);
  const { executablePath } = resolveChromium();
  // drawn by the same rasteriser: stills are drawn by Mesa where it is there
  const flags = [
    '--no-sandbox',
    '--use-gl=angle',
    '--use-angle=gl-egl',
    '--ignore-gpu-blocklist',
    '--enable-unsafe-swiftshader',
  ];
  const drawing = await chromium.launch({ executablePath, args: flags });
  try {
    const viewport = { width: 960, height: 540 };
    const preview = await drawing.newPage({ viewport, reducedMotion: 'reduce', bypassCSP: true });
    await preview.goto(pathToFileURL(at('show.html')).href);
    // before it is played, the page stands in the middle of the first scene
    await preview.locator('canvas[data-sky]').waitFor();
    await preview.addStyleTag({ content: '.top, .controls { visibility: hidden }' });
    await preview.waitForTimeout(1000);
    const shown = decode(await preview.locator('canvas[data-sky]').screenshot());
    const drawn = decode(readFileSync(at('same.png')));
    expect([shown.width, shown.height]).toEqual([drawn.width, drawn.height]);
    const colourAt = (image: typeof drawn, x: number, y: number) => {
      const first = (y * image.width + x) * image.channels;
      return [...image.data.subarray(first, first + 3)];
    };
    const apart = (x: number, y: number) => {
      const [a, b] = [colourAt(drawn, x, y), colourAt(shown, x, y)];
      return Math.max(...a.map((value, channel) => Math.abs(value - b[channel]!)));
    };
    // the lights are the same; what is around may come later, or coarser, on a page that must keep up with the hand
    for (const [x, y] of dronesAt(0, 960, 540)) expect(apart(Math.round(x), Math.round(y))).toBeLessThan(40);
  } finally {
    await drawing.close();
  }
});

test('a contact sheet holds the title, the verdict and every scene, in words that can be found, in Kazakh', async () => {
  const out = at('sheet.pdf');
  expect((await runQuietly(['sheet', folder, '--out', out, '--lang', 'kk'])).code).toBe(0);
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(out)), verbosity: 0 }).promise;
  expect(pdf.numPages).toBe(1);
  const sheet = await pdf.getPage(1);
  const { items } = await sheet.getTextContent();
  const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  for (const text of ['Қазақ шоуы', '36 дрон', 'Тексерілді', 'Ring', 'Ball', '0:28–0:36'])
    expect(words).toContain(text);
  const operators = await sheet.getOperatorList();
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  expect(operators.fnArray.filter((one) => one === OPS.paintImageXObject)).toHaveLength(share.scenes.length);
  await pdf.destroy();
  await runQuietly(['sheet', folder, '--out', at('again.pdf'), '--lang', 'kk']);
  expect(readFileSync(at('again.pdf')).equals(readFileSync(out))).toBe(true);
});

test('a contact sheet as a picture has the pixels of its page', async () => {
  expect((await runQuietly(['sheet', folder, '--out', at('sheet.png'), '--lang', 'ru'])).code).toBe(0);
  const { width, height } = decode(readFileSync(at('sheet.png')));
  expect([width, height]).toEqual([2526, 1785]);
});

test('Ctrl-C in the midst of a film leaves nothing, neither a file nor a browser', async () => {
  const out = at('stopped.mp4');
  // browsers of tests that run beside this one have their folders elsewhere
  process.env.TMPDIR = folder;
  let isStopped = false;
  const { code, stderr } = await runCli(['video', folder, '--out', out, '--progress'], {
    onStderr: (text, kill) => {
      if (isStopped || !text.includes('drawing pictures')) return;
      isStopped = true;
      setTimeout(() => kill('SIGINT'), 1000);
    },
  });
  expect(stderr).toContain('nothing was written');
  expect(code).toBe(130);
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(folder).filter((name) => /stopped|tulpar-drawing/.test(name))).toEqual([]);
  expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(at('tulpar-drawing-'));
  delete process.env.TMPDIR;
});

test.each([
  [['video', '--out', 'a.mp4', '--size', '999999x999999'], 'a picture of 999999 x 999999 cannot be drawn'],
  [['video', '--out', 'a.mp4', '--size', '641x360'], 'Give even numbers, such as 642x360'],
  [['video', '--out', 'a.mp4', '--fps', '1000'], 'one of 24, 25, 30, 50, 60'],
  [['video', '--out', 'a.mp4', '--from', '2:00'], 'there is nothing to film'],
  [['video', '--out', 'a.avi'], 'a film is an .mp4 or a .webm file'],
  [['still', '--out', 'a.png', '--at', '9:99'], 'is no time of a show'],
  [['still', '--out', 'a.png', '--at', '1:59'], 'the show has no instant at 119 s'],
  [['still', '--out', 'a.png', '--at', '1', '--size', '0x0'], 'a picture of 0 x 0 cannot be drawn'],
  [['sheet', '--out', 'a.gif'], 'a contact sheet is a .pdf or a .png file'],
])('%s is refused in one clear sentence, and nothing is written', async ([command, ...options], said) => {
  const args = options.map((option) => (option.startsWith('a.') ? at(option) : option));
  const { code, stderr } = await runQuietly([command!, folder, ...args]);
  expect(stderr).toContain(said);
  expect(code).toBe(3);
  expect(readdirSync(folder).filter((name) => /^\.?a\.(mp4|avi|png|gif)/.test(name))).toEqual([]);
});

test('without a browser it is said how to install one, before anything is planned', async () => {
  const { CHROMIUM_PATH, PATH } = process.env;
  Object.assign(process.env, { CHROMIUM_PATH: '', PATH: '/nowhere' });
  try {
    const { code, stderr } = await runQuietly(['still', folder, '--at', '1', '--out', at('none.png')]);
    expect(stderr).toContain('apt-get install chromium');
    expect(code).toBe(3);
  } finally {
    Object.assign(process.env, { CHROMIUM_PATH, PATH });
  }
});

test('a browser that does not start is one clear error', async () => {
  const { CHROMIUM_PATH } = process.env;
  process.env.CHROMIUM_PATH = '/bin/false';
  try {
    const { code, stderr } = await runQuietly(['still', folder, '--at', '1', '--out', at('none.png')]);
    expect(stderr).toContain('the browser ended before the picture was done');
    expect(code).toBe(3);
    expect(existsSync(at('none.png'))).toBe(false);
  } finally {
    process.env.CHROMIUM_PATH = CHROMIUM_PATH;
  }
});
