import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { dropFile } from './support/drop-file';
import { litPixels } from './support/lit-pixels';
import { seriousFaults } from './support/serious-faults';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let context: BrowserContext;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio?.close());
afterEach(() => context?.close());

/** Each test wounds its page in a way of its own, so each has a fresh one. */
async function openShow(): Promise<void> {
  ({ page, context } = await openStudio(studio, '#t=30'));
  await waitForShow(page);
}

const dialog = () => page.getByRole('dialog');
const title = () => page.locator('h1').textContent();

const BAD_FILES = [
  ['broken.json', '{ "version": 1, oops', 'broken.json'],
  ['future.json', '{ "version": 99 }', 'version'],
  ['notes.txt', 'no drones here', 'notes.txt'],
  ['cut.skyc', 'PK\u0003\u0004 and no more', 'cut.skyc'],
  ['cut.zip', 'PK\u0003\u0004 and no more', 'cut.zip'],
] as const;

test('each bad file ends in one clear error and the open show stays', async () => {
  await openShow();
  for (const [name, content, named] of BAD_FILES) {
    await dropFile(page, name, content);
    await dialog().waitFor();
    const words = await dialog().textContent();
    for (const part of ['This file cannot be used', named, 'What to do']) expect(words).toContain(part);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await title()).toBe('Small show');
  }
  expect(await litPixels(page)).toBeGreaterThan(36);
});

test('a crash of the worker is reported; the next plan has a new worker', async () => {
  await openShow();
  // It dies as it is given its job: of a show that it knows it would have the plan a moment later.
  await page.workers()[0]!.evaluate(() => {
    const die = () => {
      throw new Error('the worker was shot');
    };
    self.addEventListener('message', die, { once: true });
  });
  await page.keyboard.press('Control+Enter');
  await dialog().waitFor();
  expect(await dialog().textContent()).toContain('was restarted');
  expect(await dialog().textContent()).toContain('the worker was shot');
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await waitForShow(page);
  expect(await dialog().count()).toBe(0);
});

test('a lost graphics context comes back: restored by the browser, or on a new canvas', async () => {
  await openShow();
  const lose = (restore: boolean) =>
    page.locator('canvas[data-sky]').evaluate((canvas, back) => {
      const loss = (canvas as HTMLCanvasElement).getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      loss.loseContext();
      if (back) setTimeout(() => loss.restoreContext(), 200);
    }, restore);
  for (const restore of [true, false]) {
    await lose(restore);
    await page.locator('[data-notice=lost]').waitFor();
    await page.locator('[data-notice=lost]').waitFor({ state: 'detached' });
    await expect.poll(() => litPixels(page), { timeout: 8000 }).toBeGreaterThan(36);
  }
});

test('a browser without WebGL says so and keeps the rest of the studio', async () => {
  ({ page, context } = await openStudio(studio, '#t=30'));
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
      apply: (get, canvas, args) => (args[0] === 'webgl2' ? null : Reflect.apply(get, canvas, args)),
    });
  });
  await page.reload();
  await page.locator('[data-notice=no-webgl]').waitFor();
  await page.locator('[data-verdict=clear]').waitFor();
});

test('a plan that is cancelled leaves the open show as it was', async () => {
  await openShow();
  await page.workers()[0]!.evaluate(() => {
    const post = self.postMessage.bind(self);
    self.postMessage = ((message: unknown) => setTimeout(() => post(message), 25_000)) as typeof self.postMessage;
  });
  await page.keyboard.press('Control+Enter');
  await page.getByText('Old plan').waitFor();
  expect(await page.getByRole('button', { name: 'Export' }).isDisabled()).toBe(true);
  await page.getByRole('progressbar').waitFor();
  expect(await seriousFaults(page), 'while an old plan is shown').toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  expect([await title(), await dialog().count()]).toEqual(['Small show', 0]);
});
