import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let context: BrowserContext;
let complaints: string[];

beforeAll(async () => {
  studio = await startStudio();
  const opened = await openStudio(studio, '#t=0', { permissions: ['clipboard-read', 'clipboard-write'] });
  ({ page, context, complaints } = opened);
  page.setDefaultTimeout(10_000);
  await waitForShow(page);
  await rows().first().waitFor();
});
afterAll(() => studio?.close());

const rows = (of: Page = page) => of.getByRole('listbox', { name: 'Scenes of the show' }).getByRole('option');
const names = (of: Page = page) =>
  rows(of).evaluateAll((all) => all.map((one) => one.querySelector('span > span > span')!.textContent!));
const writeClipboard = (text: string) => page.evaluate((one) => navigator.clipboard.writeText(one), text);
const readClipboard = () => page.evaluate(() => navigator.clipboard.readText());
const dialog = () => page.getByRole('dialog');

async function planned(of: Page = page): Promise<void> {
  await expect.poll(() => of.getByText('Old plan').count(), { timeout: 20_000 }).toBe(0);
  await of.getByRole('button', { name: 'Export' }).and(of.locator(':enabled')).waitFor({ timeout: 20_000 });
}

async function undoTo(wanted: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(names).toEqual(wanted);
}

const STAR =
  '<?xml version="1.0"?>\n<!-- a star -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="none" stroke="#fc0" d="M50 5l13 30 32 3-24 22 7 32-28-17-28 17 7-32-24-22 32-3z"/></svg>';

test('scenes are copied, pasted and cut by the usual keys', async () => {
  await rows().first().click();
  await page.keyboard.press('Control+KeyC');
  await page.keyboard.press('Control+KeyV');
  await expect.poll(names).toEqual(['Ring', 'Ring 2', 'Ball']);
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Control+KeyC');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+KeyV');
  await expect.poll(names).toEqual(['Ring', 'Ring 2', 'Ball', 'Ring 3', 'Ring 4', 'Ball 2']);
  await undoTo(['Ring', 'Ring 2', 'Ball']);
  await rows().nth(1).click();
  await page.keyboard.press('Control+KeyX');
  await expect.poll(names).toEqual(['Ring', 'Ball']);
  expect(JSON.parse(await readClipboard()).scenes[0].name).toBe('Ring 2');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+KeyV');
  await expect.poll(names).toEqual(['Ring', 'Ball', 'Ring 2']);
  await undoTo(['Ring', 'Ball']);
  await planned();
});

test('fields keep their own copy and paste', async () => {
  const hold = page.getByRole('region', { name: 'Inspector' }).getByRole('spinbutton', { name: 'Hold' });
  await rows().nth(1).click();
  const before = await hold.inputValue();
  await hold.focus();
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Control+KeyC');
  expect(await readClipboard()).toBe(before);
  await writeClipboard('12');
  await page.keyboard.press('Control+KeyV');
  await page.keyboard.press('Enter');
  await expect.poll(() => hold.inputValue()).toBe('12.0');
  expect(await names()).toEqual(['Ring', 'Ball']);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => hold.inputValue()).toBe(before);
  await planned();
});

test('a drawing, a table and words become scenes when they are pasted', async () => {
  await rows().nth(1).click();
  await writeClipboard(STAR);
  await page.keyboard.press('Control+KeyV');
  await expect.poll(names).toEqual(['Ring', 'Ball', 'Pasted']);
  await planned();
  const points = Array.from({ length: 36 }, (_, k) => `P${k},${(k % 6) * 3},0,${Math.floor(k / 6) * 3}`);
  await writeClipboard(['Name,x_m,y_m,z_m', ...points].join('\n'));
  await page.keyboard.press('Control+KeyV');
  await expect.poll(names).toEqual(['Ring', 'Ball', 'Pasted', 'Pasted 2']);
  await planned();
  await writeClipboard('Hi');
  await page.keyboard.press('Control+KeyV');
  await expect.poll(names).toEqual(['Ring', 'Ball', 'Pasted', 'Pasted 2', 'Hi']);
  await planned();
  const text = page.getByRole('region', { name: 'Inspector' }).getByRole('textbox', { name: 'Text' });
  expect(await text.inputValue()).toBe('Hi');
});

test('a copy takes its files along to a show in another tab', async () => {
  await rows().nth(2).click();
  await page.keyboard.press('Control+KeyC');
  const other = await context.newPage();
  await other.goto(`${studio.url}#t=0`);
  await waitForShow(other);
  await rows(other).first().waitFor();
  await rows(other).first().click();
  await other.keyboard.press('Control+KeyV');
  await expect.poll(() => names(other)).toEqual(['Ring', 'Pasted', 'Ball']);
  await planned(other);
  await other.close({ runBeforeUnload: false });
  await page.bringToFront();
});

test('copy and paste by the menu do the same', async () => {
  const before = await names();
  await rows().first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy scenes' }).click();
  await expect.poll(async () => JSON.parse(await readClipboard()).scenes[0].name).toBe('Ring');
  await rows().first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Paste' }).click();
  await expect.poll(names).toEqual(['Ring', 'Ring 2', ...before.slice(1)]);
  await undoTo(before);
});

test.each([
  ['a show file', JSON.stringify({ version: 1, title: 'x' })],
  ['broken JSON', '{"format":"tulpar-scenes","version":1,'],
  ['a scene that is none', JSON.stringify({ format: 'tulpar-scenes', version: 2, scenes: [{}], formations: {} })],
  ['too many words', 'word '.repeat(100)],
])('%s on the clipboard is refused in words, and changes nothing', async (_, text) => {
  const before = await names();
  await rows().first().click();
  await writeClipboard(text);
  await page.keyboard.press('Control+KeyV');
  await dialog().getByText('clipboard').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await names()).toEqual(before);
  expect(complaints).toEqual([]);
});
