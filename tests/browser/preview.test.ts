import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode } from 'fast-png';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { runAtOnce, UNATTENDED } from '../../src/core';
import { createTaskHandlers } from '../../src/jobs';
import { readNotes, type ShareFile, shareInPage, shareOf, writeShare } from '../../src/share';
import { SMALL_SHOW } from '../fixtures/small-show';
import { WATCH_DRONES } from './support/drones-on-screen';
import { litPixels, TOWN } from './support/lit-pixels';
import { seriousFaults } from './support/serious-faults';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const LINK = 'shows/day.tulpar-preview';

let studio: Studio;
let show: ShareFile;
let bytes: Uint8Array;
const folder = mkdtempSync(join(tmpdir(), 'tulpar-preview-'));
const open: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  studio = await startStudio();
  const files = { name: 'show.json', text: JSON.stringify(SMALL_SHOW), assets: new Map() };
  const { flight, report } = await createTaskHandlers().plan(files, UNATTENDED);
  show = shareOf(flight, report, report.scenes);
  bytes = runAtOnce(writeShare(show));
});
afterEach(async () => {
  for (const context of open.splice(0)) await context.close();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await studio?.close();
});

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  /** Addresses that the page asked for. */
  readonly asked: string[];
}

interface Choices extends BrowserContextOptions {
  readonly file?: Uint8Array | number;
}

/** Opens a page of previews in a fresh context. @param file what lies at the link, or the server's refusal. */
async function openPage(address: string, { file = bytes, ...options }: Choices = {}): Promise<Opened> {
  const context = await studio.browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  });
  open.push(context);
  await context.addInitScript(WATCH_DRONES);
  await context.addInitScript(`addEventListener('DOMContentLoaded', () => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => { for (const e of list.getEntries()) globalThis.shifts += e.value; }).observe({ type: 'layout-shift', buffered: true });
  });`);
  await context.route(`**/${LINK}`, (route) =>
    typeof file === 'number' ? route.fulfill({ status: file }) : route.fulfill({ body: Buffer.from(file) }),
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address);
  return { page, complaints, asked };
}

const hosted = (hash = LINK) => `${studio.url}preview.html#${hash}`;
const ready = (page: Page) => page.locator('canvas[data-sky]').waitFor({ timeout: 20_000 });
const onePage = async (share: Uint8Array, name: string) => {
  const html = await (await fetch(`${studio.url}preview.html`)).text();
  const path = join(folder, name);
  writeFileSync(path, shareInPage(html, share));
  return pathToFileURL(path).href;
};
const showTime = (page: Page) => page.locator('[data-show-time]').textContent();
const isAtRest = (page: Page) => page.locator('main.player').getAttribute('data-rest');

interface OnScreen {
  readonly positionsM: number[];
  readonly colours: number[];
  readonly frames: number;
}
const onScreen = (page: Page) =>
  page.evaluate(() => (globalThis as never as { dronesOnScreen: OnScreen }).dronesOnScreen);

test('on a phone the sky fills the screen, and Play is one thumb away', async () => {
  const { page, complaints } = await openPage(hosted(), PHONE);
  await ready(page);
  expect(await page.locator('h1').textContent()).toBe('Small show');
  expect(await page.locator('[data-verdict=clear]').textContent()).toMatch(/at least \d[\d.]* m apart \(limit 1\.5\)/);
  expect(await page.locator('canvas').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  const play = (await page.getByRole('button', { name: 'Play' }).boundingBox())!;
  expect(Math.min(play.width, play.height)).toBeGreaterThanOrEqual(64);
  expect(play.y).toBeGreaterThan((844 * 2) / 3);
  expect(await seriousFaults(page)).toEqual([]);
  for (const target of await page.locator('button, select').all()) {
    if (await target.isVisible()) expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  }

  await page.getByRole('button', { name: 'Play' }).tap();
  await expect.poll(() => isAtRest(page), { timeout: 6000 }).toBe('true');
  await expect.poll(() => page.getByRole('button', { name: 'Pause' }).isVisible()).toBe(false);
  await page.touchscreen.tap(195, 300);
  await expect.poll(() => isAtRest(page)).toBe('false');
  await page.getByRole('button', { name: 'Pause' }).tap();
  expect(await page.evaluate(() => (globalThis as never as { shifts: number }).shifts)).toBeLessThan(0.01);
  expect(complaints).toEqual([]);
});

test('a drag looks around, two fingers zoom, a double tap comes back', async () => {
  const { page } = await openPage(hosted(), PHONE);
  await ready(page);
  const picture = async () => {
    // until the picture at rest is drawn
    await page.waitForTimeout(1500);
    return (await page.locator('.sky').screenshot()).toString('base64');
  };
  const start = await picture();
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [number, number])[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  await touch('touchStart', [200, 300]);
  await touch('touchMove', [140, 330]);
  await touch('touchMove', [90, 350]);
  await touch('touchEnd');
  const dragged = await picture();
  expect(dragged).not.toBe(start);
  await touch('touchStart', [180, 300], [220, 300]);
  await touch('touchMove', [140, 300], [260, 300]);
  await touch('touchMove', [100, 300], [300, 300]);
  await touch('touchEnd');
  expect(await picture()).not.toBe(dragged);
  await page.touchscreen.tap(195, 300);
  await page.touchscreen.tap(195, 300);
  expect(await picture()).toBe(start);
});

test('held across, all controls are within the screen and the picture keeps its height', async () => {
  const { page } = await openPage(hosted(), { ...PHONE, viewport: { width: 844, height: 390 }, locale: 'ru-RU' });
  await ready(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  const controls = (await page.locator('.controls').boundingBox())!;
  expect(controls.height).toBeLessThan(150);
  expect((await page.getByRole('slider').boundingBox())!.width).toBeGreaterThan(300);
  for (const name of ['Смотреть', 'На весь экран']) {
    const box = (await page.getByRole('button', { name }).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(844);
    expect(box.y + box.height).toBeLessThanOrEqual(390);
  }
  expect(await seriousFaults(page)).toEqual([]);
});

test('on a desk: keys, scenes, seats, languages, full screen', async () => {
  const { page, complaints } = await openPage(hosted(), { viewport: { width: 1440, height: 900 } });
  await ready(page);
  const slider = page.getByRole('slider', { name: 'Time in the show' });
  await page.getByRole('button', { name: show.scenes[1]!.name, exact: true }).click();
  // the time on screen follows in the next frame
  await expect.poll(() => slider.getAttribute('aria-valuetext'), { timeout: 5000 }).toContain(show.scenes[1]!.name);
  const before = await showTime(page);
  await page.locator('canvas').click({ position: { x: 700, y: 300 } });
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => showTime(page)).not.toBe(before);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Play' }).waitFor();

  await page.keyboard.press('KeyF');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  // in full screen nothing but the sky is left, playing or not
  await expect.poll(() => isAtRest(page), { timeout: 6000 }).toBe('true');
  await page.keyboard.press('KeyF');
  await expect.poll(() => isAtRest(page)).toBe('false');

  const sky = async () => (await page.locator('.sky').screenshot()).toString('base64');
  const centre = await sky();
  await page.getByRole('button', { name: 'Seat' }).click();
  await page.getByRole('button', { name: 'From afar' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('region', { name: 'Seat' }).count()).toBe(0);
  await page.waitForTimeout(300);
  expect(await sky()).not.toBe(centre);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('kk');
  await page.getByRole('button', { name: 'Көру' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a seat is walked to on a plan, by touch and by keys, and what is seen wrongly from there is said', async () => {
  const { page, complaints } = await openPage(hosted(), PHONE);
  await ready(page);
  await page.getByRole('button', { name: 'Seat' }).tap();
  const plan = page.getByRole('application');
  await plan.waitFor();
  const said = page.locator('.seat-words');
  expect(await said.innerText()).toContain('seen as it was made');
  const box = (await plan.boundingBox())!;
  // the sky is not behind the panel, but above it
  expect((await page.locator('canvas').boundingBox())!.height).toBeLessThan(box.y);
  await page.touchscreen.tap(box.x + box.width * 0.95, box.y + box.height * 0.3);
  await expect.poll(() => said.innerText()).toContain('Seen from the edge');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + 3);
  await expect.poll(() => said.innerText()).toContain('109 m from the show');
  const before = await said.innerText();
  await plan.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => said.innerText()).not.toBe(before);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Close' }).tap();
  expect((await page.locator('canvas').boundingBox())!.height).toBe(844);
  expect(complaints).toEqual([]);
});

test('places that the designer named are seats by their names', async () => {
  const placesM = [{ name: 'Old bridge', positionM: [90, -60, 8] as const }];
  const file = runAtOnce(writeShare({ ...show, site: { ...show.site, placesM } }));
  const { page, complaints } = await openPage(hosted(), { ...PHONE, file });
  await ready(page);
  await page.getByRole('button', { name: 'Seat' }).tap();
  const seat = page.getByRole('button', { name: 'Old bridge' });
  await seat.tap();
  expect(await seat.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => page.locator('.seat-words').innerText()).toContain('108 m from the show');
  await page.getByRole('application').getByText('Old bridge').waitFor();
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT });
  expect(complaints).toEqual([]);
});

test('a note is pinned to a moment and a light, kept, and leaves as a file and as text', async () => {
  const { page, complaints } = await openPage(hosted(), {
    ...PHONE,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await ready(page);
  await page.getByRole('button', { name: 'Notes' }).tap();
  const sky = (await page.locator('canvas').boundingBox())!;
  await expect.poll(async () => (await page.locator('canvas').boundingBox())!.height).toBeLessThan(500);
  await page.touchscreen.tap(sky.x + sky.width / 2, 170);
  await page.locator('.pin').waitFor();
  const text = '<b>Make it larger</b>';
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: 'Pin the note' }).tap();
  expect(await page.locator('.notes .note').innerText()).toContain(text);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Copy as text' }).tap();
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(text);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).tap(),
  ]);
  expect(download.suggestedFilename()).toBe('small-show.tulpar-notes');
  const { title, notes } = readNotes(new Uint8Array(readFileSync(await download.path())), 'x');
  expect([title, notes.length, notes[0]!.text]).toEqual(['Small show', 1, text]);
  expect(notes[0]!.pointM![2]).toBeGreaterThan(10);
  await page.reload();
  await ready(page);
  await page.keyboard.press('KeyN');
  await page.locator('.notes .note').waitFor();
  await page.getByRole('button', { name: /^Remove/ }).tap();
  expect(await page.locator('.notes li').count()).toBe(0);
  expect(complaints).toEqual([]);
});

/** Tells the page how the device is held, as a phone does. */
const hold = (page: Page, alpha: number, beta: number) =>
  page.evaluate(
    ([a, b]) => dispatchEvent(new DeviceOrientationEvent('deviceorientation', { alpha: a!, beta: b!, gamma: 0 })),
    [alpha, beta],
  );

const apart = (a: readonly number[], b: readonly number[]) => a.map((value, k) => value - b[k]!);

/** The middle of what is bright in the sky, in pixels: it moves as the eye turns, however finely it is drawn. */
async function lightOn(page: Page): Promise<[number, number]> {
  const { width, height, data, channels } = decode(await page.locator('.sky').screenshot());
  let [count, x, y] = [0, 0, 0];
  for (let pixel = 0; pixel < 0.45 * width * height; pixel++) {
    if (Math.max(...data.subarray(pixel * channels, pixel * channels + 3)) < 110) continue;
    [count, x, y] = [count + 1, x + (pixel % width), y + Math.floor(pixel / width)];
  }
  return [x / count, y / count];
}

test('the phone is turned to look around, when it is asked to and allowed', async () => {
  const { page } = await openPage('about:blank', PHONE);
  await page.addInitScript(`globalThis.answer = 'denied';
    DeviceOrientationEvent.requestPermission = async () => globalThis.answer;`);
  await page.goto(hosted());
  await ready(page);
  await page.getByRole('button', { name: 'Seat' }).tap();
  const turn = page.getByRole('button', { name: /turning the phone/ });
  await turn.tap();
  await page.getByText('was not allowed to say').waitFor();
  await page.evaluate(() => Object.assign(globalThis, { answer: 'granted' }));
  await turn.tap();
  await page.getByText('does not say how it is held').waitFor();
  await turn.tap();
  await page.waitForTimeout(100);
  await hold(page, 10, 90);
  await expect.poll(() => turn.getAttribute('aria-pressed')).toBe('true');
  await hold(page, 10, 90);
  const [x, y] = await lightOn(page);
  await hold(page, 30, 95);
  await expect.poll(async () => Math.hypot(...apart(await lightOn(page), [x, y]))).toBeGreaterThan(8);
  await hold(page, 10, 90);
  await expect.poll(async () => Math.hypot(...apart(await lightOn(page), [x, y]))).toBeLessThan(1.5);
  await turn.tap();
  await hold(page, 60, 95);
  await page.waitForTimeout(500);
  expect(Math.hypot(...apart(await lightOn(page), [x, y]))).toBeLessThan(1.5);
});

test('presented, the sky is alone whatever the mouse does, until Esc', async () => {
  const { page, complaints } = await openPage(hosted(), { viewport: { width: 1440, height: 900 } });
  await ready(page);
  await page.getByRole('button', { name: /^Present/ }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.mouse.move(300, 300);
  await page.mouse.move(600, 500);
  await page.waitForTimeout(300);
  expect(await isAtRest(page)).toBe('true');
  await expect.poll(() => page.getByRole('button').filter({ visible: true }).count(), { timeout: 5000 }).toBe(0);
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('KeyP');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('KeyP');
  await expect.poll(() => isAtRest(page)).toBe('false');
  await page.keyboard.press('Slash');
  await page.getByRole('region', { name: 'Keys' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test("notes go by the device's own sheet where there is one", async () => {
  const { page } = await openPage('about:blank', PHONE);
  await page.addInitScript(`
    navigator.canShare = ({ files }) => files.length === 1;
    navigator.share = async ({ files, text }) => { globalThis.shared = { name: files[0].name, text, file: await files[0].text() }; };
  `);
  await page.goto(hosted());
  await ready(page);
  await page.getByRole('button', { name: 'Notes' }).tap();
  await page.getByRole('textbox').fill('More gold');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Share' }).tap();
  const shared = () => page.evaluate(() => (globalThis as never as { shared?: Record<string, string> }).shared);
  await expect.poll(shared).toBeTruthy();
  const { name, text, file } = (await shared())!;
  expect(name).toBe('small-show.tulpar-notes');
  expect(text).toContain('More gold');
  expect(readNotes(new TextEncoder().encode(file), 'x').notes[0]!.text).toBe('More gold');
});

test('nothing is drawn while nothing moves', async () => {
  const { page } = await openPage(hosted(), PHONE);
  await ready(page);
  // the last frame is the one at rest, which is drawn at its best
  await page.waitForTimeout(2500);
  const { frames } = await onScreen(page);
  await page.waitForTimeout(700);
  expect((await onScreen(page)).frames).toBe(frames);
});

test('the same instant in studio and preview gives the same lights', async () => {
  const timeS = 30;
  const { page: preview } = await openPage(hosted());
  await ready(preview);
  await preview.getByRole('slider').fill(String(timeS * 1000));
  await preview.waitForTimeout(400);
  const { page, context } = await openStudio(studio, '#show=none');
  open.push(context);
  await page.addInitScript(WATCH_DRONES);
  await page.goto(`${studio.url}#t=${timeS}&camera=audience`);
  await page.reload();
  await waitForShow(page);
  await page.waitForTimeout(1000);
  const [shown, planned] = [await onScreen(preview), await onScreen(page)];
  expect(shown.positionsM).toHaveLength(SMALL_SHOW.fleet.count * 3);
  expect(planned.positionsM).toHaveLength(SMALL_SHOW.fleet.count * 3);
  const apart = (a: number[], b: number[]) => Math.max(...a.map((value, k) => Math.abs(value - b[k]!)));
  expect(apart(shown.positionsM, planned.positionsM)).toBeLessThan(0.01);
  expect(apart(shown.colours, planned.colours)).toBeLessThan(1 / 255);
  expect(Math.max(...shown.colours)).toBeGreaterThan(0.2);
});

test('one file opens from a disk without a network, and asks for nothing', async () => {
  const { page, complaints, asked } = await openPage(await onePage(bytes, 'show.html'), { ...PHONE, offline: true });
  await ready(page);
  expect(await page.locator('h1').textContent()).toBe('Small show');
  await page.getByRole('button', { name: 'Play' }).tap();
  await expect.poll(() => showTime(page), { timeout: 5000 }).not.toBe('0:00');
  // the town is loaded after the first picture, and comes from the same file
  await expect.poll(() => litPixels(page, TOWN), { timeout: 20_000 }).toBeGreaterThan(20);
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('names are text, whatever they say, and nothing that is put into the page runs', async () => {
  const evil = '<img src=x onerror=alert(1)></script><script>alert(2)</script>';
  const hostile = runAtOnce(
    writeShare({ ...show, title: evil, scenes: show.scenes.map((one) => ({ ...one, name: evil })) }),
  );
  const address = await onePage(hostile, `${encodeURIComponent('<script>alert(3)')}.html`);
  const { page, complaints } = await openPage(address);
  await ready(page);
  expect(await page.locator('h1').textContent()).toBe(evil);
  expect(await page.locator('img').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="globalThis.ran = true">');
  });
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
});

const damaged = () => bytes.map((byte, k) => (k === 200 ? byte ^ 1 : byte));
test.each<[string, () => Uint8Array | number, string, RegExp]>([
  ['a page', () => new TextEncoder().encode('<!doctype html>'), 'share-foreign', /no preview of a show/],
  ['a changed byte', damaged, 'share-damaged', /is damaged/],
  [
    'a changed byte of what comes last',
    () => bytes.map((byte, k) => (k === bytes.length - 200 ? byte ^ 1 : byte)),
    'share-damaged',
    /is damaged/,
  ],
  ['a cut file', () => bytes.slice(0, 500), 'share-damaged', /is damaged/],
  ['nothing', () => new Uint8Array(), 'share-foreign', /no preview/],
  ['404', () => 404, 'link-refused', /no such file/],
])('a link to %s says what is wrong and what to do', async (_, file, code, words) => {
  const { page } = await openPage(hosted(), { ...PHONE, file: file() });
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.getAttribute('data-failure')).toBe(code);
  expect(await alert.textContent()).toMatch(words);
  expect(await seriousFaults(page)).toEqual([]);
});

test('what is no link is said in the language of the reader, and a file can be chosen in its place', async () => {
  const { page, complaints } = await openPage(hosted('javascript:alert(1)'), { ...PHONE, locale: 'kk-KZ' });
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('желі мекенжайы емес');
  const file = { name: 'day.tulpar-preview', mimeType: '', buffer: Buffer.from(bytes) };
  await page.locator('input[type=file]').setInputFiles(file);
  await ready(page);
  expect(await page.locator('h1').textContent()).toBe('Small show');
  expect(complaints).toEqual([]);
});

test('a page without a show says how to open one', async () => {
  const { page } = await openPage(hosted(''), PHONE);
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

/** So many seconds of a quiet tone, 8 kHz, 8 bits. */
function tone(seconds: number): Uint8Array {
  const samples = seconds * 8000;
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + samples, 4);
  head.write('WAVEfmt ', 8);
  [16, 0x10001, 8000, 8000, 0x80001].forEach((value, k) => {
    head.writeUInt32LE(value, 16 + 4 * k);
  });
  head.write('data', 36);
  head.writeUInt32LE(samples, 40);
  return Uint8Array.from([
    ...head,
    ...Array.from({ length: samples }, (_, k) => 128 + Math.round(3 * Math.sin(k / 3))),
  ]);
}

test.each([
  ['from the start', 0],
  ['where it starts a second later', 1000],
  ['where it began before the show', -2000],
])('music runs with the picture to 20 ms, %s and after a jump', async (_, offsetMs) => {
  const music = { mediaType: 'audio/wav', bytes: tone(60), offsetMs };
  const { page, complaints } = await openPage('about:blank');
  await page.addInitScript(`(() => {
    const Real = Audio;
    globalThis.Audio = class extends Real { constructor(...given) { super(...given); globalThis.music = this; } };
  })()`);
  await page.goto(await onePage(runAtOnce(writeShare({ ...show, music })), 'music.html'));
  await ready(page);
  const apart = () =>
    page.evaluate(async (startsMs) => {
      const audio = (globalThis as never as { music: HTMLAudioElement }).music;
      const slider = document.querySelector<HTMLInputElement>('input[type=range]')!;
      const found: number[] = [];
      for (let k = 0; k < 15; k++) {
        await new Promise(requestAnimationFrame);
        found.push(Math.abs(audio.currentTime * 1000 + startsMs - Number(slider.value)));
      }
      return { apartMs: found.sort((a, b) => a - b)[7]!, atS: audio.currentTime, isPlaying: !audio.paused };
    }, offsetMs);
  await page.getByRole('button', { name: 'Play' }).click();
  await page.waitForTimeout(2500);
  const first = await apart();
  expect(first.isPlaying).toBe(true);
  expect(first.atS, 'from the start').toBeLessThan(20);
  expect(first.apartMs).toBeLessThan(20);
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(1500);
  const after = await apart();
  expect(after.atS).toBeGreaterThan(first.atS + 5);
  expect(after.apartMs).toBeLessThan(20);
  await page.keyboard.press('Space');
  expect((await apart()).isPlaying).toBe(false);
  await page.keyboard.press('KeyM');
  await page.getByRole('button', { name: 'Sound on' }).waitFor();
  expect(complaints).toEqual([]);
});

test('the studio shares what is open: a page that opens by itself, and a preview', async () => {
  const { page, context, complaints } = await openStudio(studio, '#t=30');
  open.push(context);
  await waitForShow(page);
  const names: string[] = [];
  const paths: Promise<string>[] = [];
  page.on('download', (download) => {
    names.push(download.suggestedFilename());
    paths.push(download.path());
  });
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /Share to be watched/ }).click();
  await expect.poll(() => names.length, { timeout: 15_000 }).toBe(2);
  expect(names.sort()).toEqual(['small-show.html', 'small-show.tulpar-preview']);
  expect(complaints).toEqual([]);
  const { page: shared } = await openPage(hosted(''), PHONE);
  const files = await Promise.all(paths);
  const share = files.map((path) => readFileSync(path)).find((file) => file.subarray(0, 8).toString() === 'TULPARPV')!;
  expect(Buffer.from(bytes).equals(share)).toBe(true);
  const html = files.map((path) => readFileSync(path, 'utf8')).find((text) => text.startsWith('<!doctype'))!;
  writeFileSync(join(folder, 'from-studio.html'), html);
  await shared.goto(pathToFileURL(join(folder, 'from-studio.html')).href);
  await ready(shared);
  expect(await shared.locator('h1').textContent()).toBe('Small show');
});
