import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logo, pngOf } from '../recipes/image/test-images';
import { box, glbOf, stlOf, torusKnot } from '../recipes/mesh/test-meshes';
import { dropFile } from './support/drop-file';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  studio = await startStudio();
  ({ page, complaints } = await openStudio(studio, '#t=0', { permissions: ['clipboard-read', 'clipboard-write'] }));
  page.setDefaultTimeout(20_000);
  await waitForShow(page);
  await rows().first().waitFor();
});
afterAll(() => studio?.close());

const rows = () => page.getByRole('listbox', { name: 'Scenes of the show' }).locator('[data-scene]');
const names = () =>
  rows().evaluateAll((all) => all.map((one) => one.querySelector('span > span > span')!.textContent!));

async function planned(): Promise<void> {
  await expect.poll(() => page.getByText('Old plan').count(), { timeout: 30_000 }).toBe(0);
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor({ timeout: 30_000 });
}

async function undoTo(wanted: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(names).toEqual(wanted);
  await planned();
}

const encoded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

test('a dropped picture becomes a scene, planned, and what was read of it is said', async () => {
  await rows().first().click();
  await dropFile(page, 'emblem.png', pngOf(300, 300, logo));
  await expect.poll(names).toEqual(['Ring', 'emblem', 'Ball']);
  await planned();
  const notes = page.getByText(/300 × 300 pixels read as areas of 3 colours; the background #ffffff is left out/);
  await notes.first().waitFor({ state: 'attached' });
  await undoTo(['Ring', 'Ball']);
});

test('a dropped model becomes a scene; with Shift it is a figure of the selected scene', async () => {
  await rows().first().click();
  await dropFile(page, 'knot.stl', stlOf(torusKnot(60, 8)));
  await expect.poll(names).toEqual(['Ring', 'knot', 'Ball']);
  await planned();
  await undoTo(['Ring', 'Ball']);
  await rows().nth(1).click();
  await page.evaluate(
    (data) => {
      const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], 'crate.glb'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, shiftKey: true, bubbles: true }));
    },
    encoded(glbOf([{ mesh: box(2, 1, 1) }])),
  );
  await expect.poll(async () => (await rows().count()) + (await page.getByText('crate').count())).toBeGreaterThan(2);
  expect((await names()).filter((name) => name === 'Ring' || name === 'Ball')).toEqual(['Ring', 'Ball']);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(names).toEqual(['Ring', 'Ball']);
  await planned();
});

test('a picture on the clipboard is pasted by key', async () => {
  await rows().first().click();
  await page.evaluate(
    async (data) => {
      const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
      const picture = new Blob([bytes], { type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    },
    encoded(pngOf(200, 200, logo)),
  );
  await page.keyboard.press('Control+KeyV');
  await expect.poll(names).toEqual(['Ring', 'image', 'Ball']);
  await planned();
  await undoTo(['Ring', 'Ball']);
});

test('a hostile file says why beside the picture, and undo takes it back', async () => {
  await dropFile(page, 'broken.png', pngOf(60, 60, logo).slice(0, 90));
  await page
    .getByText(/damaged or cut short/)
    .first()
    .waitFor();
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(names).toEqual(['Ring', 'Ball']);
  await planned();
});

test('nothing was complained of on the way', () => {
  expect(complaints).toEqual([]);
});
