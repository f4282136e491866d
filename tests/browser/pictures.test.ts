import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import type { BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { decodeFilm } from './support/decode-film';
import { readOwnFile, useOwnPickers, withoutPickers } from './support/own-pickers';
import { seriousFaults } from './support/serious-faults';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
const open: BrowserContext[] = [];

beforeAll(async () => {
  studio = await startStudio();
});
afterEach(async () => {
  for (const context of open.splice(0)) await context.close();
});
afterAll(() => studio?.close());

async function openShow(prepare: (context: BrowserContext) => Promise<void>, locale = 'en-GB'): Promise<Page> {
  const { page, context } = await openStudio(studio, '#t=30', { locale });
  open.push(context);
  await prepare(context);
  // what was prepared holds from the next visit on
  await page.reload();
  await waitForShow(page);
  return page;
}

/** Opens a window by the export menu, with keys alone. */
async function openWindow(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: words }).press('Enter');
  await page.getByRole('dialog', { name: words }).waitFor();
}

async function downloaded(page: Page, order: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting: Promise<Download> = page.waitForEvent('download');
  await order();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const status = (page: Page) => page.getByRole('progressbar', { name: /Drawing pictures/ });

test('a still is ordered by keys alone and has its size, whatever the window shows', async () => {
  const page = await openShow(withoutPickers);
  await openWindow(page, 'Save a picture of the sky');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByLabel('Size', { exact: true }).selectOption('9:16');
  const { name, bytes } = await downloaded(page, () =>
    page.getByRole('button', { name: 'Save the picture' }).press('Enter'),
  );
  expect(name).toBe('small-show.png');
  const { width, height, data, channels } = decode(bytes);
  expect([width, height]).toEqual([1080, 1920]);
  const lit = Array.from({ length: width * height }, (_, k) => data[k * channels]!).filter((red) => red > 200);
  expect(lit.length).toBeGreaterThan(36 * 4);
  await page.getByText('small-show.png is ready').waitFor();
});

test('a size that cannot be drawn is refused in the window, in one sentence', async () => {
  const page = await openShow(withoutPickers);
  await openWindow(page, 'Make a film');
  await page.getByLabel('Size', { exact: true }).selectOption('own');
  await page.getByLabel('Width', { exact: true }).fill('641');
  await page.getByLabel('Width', { exact: true }).press('Tab');
  await page.getByRole('button', { name: 'Make the film' }).click();
  expect(await page.getByRole('alert').textContent()).toContain(
    'has an odd side. Give even numbers, such as 642x1080.',
  );
  expect(await status(page).count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

/** Orders a small film of the first scene. */
async function orderFilm(page: Page): Promise<void> {
  await openWindow(page, 'Make a film');
  await page.getByLabel('Size', { exact: true }).selectOption('own');
  for (const [side, px] of [
    ['Width', '160'],
    ['Height', '90'],
  ] as const) {
    await page.getByLabel(side, { exact: true }).fill(px);
    await page.getByLabel(side, { exact: true }).press('Tab');
  }
  await page.getByLabel('From', { exact: true }).selectOption({ label: 'Ring' });
  await page.getByLabel('To', { exact: true }).selectOption({ label: 'Ring' });
  await page.getByRole('button', { name: 'Make the film' }).click();
}

test('a film is drawn behind the page, which can be used meanwhile, and goes into the file that was chosen', async () => {
  const page = await openShow(useOwnPickers);
  await openWindow(page, 'Make a film');
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await orderFilm(page);
  await status(page).waitFor();
  // Esc is for other things, and the page goes on
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Orbit' }).click();
  await page.getByRole('button', { name: 'Orbit', pressed: true }).waitFor();
  expect(await status(page).count()).toBe(1);
  await page.getByText('small-show.mp4 is ready').waitFor({ timeout: 120_000 });
  const words = await page.getByText(/\d+ frames\./).textContent();
  const frames = Number(/(\d+) frames/.exec(words!)![1]);
  const film = await decodeFilm(page, await readOwnFile(page, 'small-show.mp4'));
  expect([film.widthPx, film.heightPx, film.frames.length]).toEqual([160, 90, frames]);
  expect(frames).toBeGreaterThan(8 * 30);
  film.frames.forEach(({ timestampS }, k) => void expect(timestampS).toBeCloseTo(k / 30, 3));
});

test('a film that is called off leaves no file', async () => {
  const page = await openShow(useOwnPickers);
  await orderFilm(page);
  await status(page).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await status(page).waitFor({ state: 'detached' });
  const files = () =>
    page.evaluate(async () => {
      const names: string[] = [];
      const root = (await navigator.storage.getDirectory()) as unknown as AsyncIterable<[string]>;
      for await (const [name] of root) names.push(name);
      return names;
    });
  await expect.poll(files).toEqual([]);
  expect(await page.getByRole('alertdialog').count()).toBe(0);
});

test('a browser that cannot ask for a place gets the film as a download', async () => {
  const page = await openShow(withoutPickers);
  const { name, bytes } = await downloaded(page, () => orderFilm(page));
  expect(name).toBe('small-show.mp4');
  expect((await decodeFilm(page, bytes)).frames.length).toBeGreaterThan(8 * 30);
});

test('a contact sheet is saved from the menu, in Russian too', async () => {
  const page = await openShow(withoutPickers, 'ru-RU');
  await page.getByRole('button', { name: 'Экспорт', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Лист всех сцен…' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  const save = () => page.getByRole('button', { name: 'Сохранить лист' }).click();
  const { name, bytes } = await downloaded(page, save);
  expect(name).toBe('small-show.pdf');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});
