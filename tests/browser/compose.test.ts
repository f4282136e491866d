import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runQuietly } from '../cli/quiet-terminal';
import { makeWorkFolder, writeIn } from '../cli/work-folder';
import { dropFile } from './support/drop-file';
import { readOwnFile, useOwnPickers } from './support/own-pickers';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

/** What takes a plan of 60 drones, on a machine that does other work. */
const SOON = { timeout: 60_000 };
vi.setConfig({ testTimeout: 300_000 });

const STAR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="none" stroke="#fc0" stroke-width="3" d="M50 5l13 30 32 3-24 22 7 32-28-17-28 17 7-32-24-22 32-3z"/></svg>';
const HEART =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="#e33" d="M50 90C10 60 5 40 10 25 18 5 42 8 50 28 58 8 82 5 90 25 95 40 90 60 50 90z"/></svg>';

let studio: Studio;
let page: Page;
let context: BrowserContext;
let complaints: string[];

beforeAll(async () => {
  studio = await startStudio();
  const grants = { permissions: ['clipboard-read', 'clipboard-write'] };
  ({ page, context, complaints } = await openStudio(studio, '', grants));
  await useOwnPickers(context);
  await page.reload();
});
afterAll(() => studio?.close());

const rows = () => page.getByRole('listbox', { name: 'Scenes of the show' }).getByRole('option');
const row = (name: string) => rows().filter({ has: page.getByText(name, { exact: true }) });
const names = () =>
  rows().evaluateAll((all) => all.map((one) => one.querySelector('span > span > span')!.textContent!));
const inspector = () => page.getByRole('region', { name: 'Inspector' });
const field = (name: string) => inspector().getByRole('spinbutton', { name, exact: true }).first();

/** Waits until the plan is of the show as it stands, and may be exported. */
async function planned(): Promise<void> {
  await expect.poll(() => page.getByText('Old plan').count(), SOON).toBe(0);
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor(SOON);
}

async function setField(name: string, typed: string, shown: string): Promise<void> {
  await field(name).click();
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect.poll(() => field(name).inputValue()).toBe(shown);
}

async function makeNewShow(): Promise<void> {
  const newShow = page.getByRole('dialog', { name: 'Welcome to Tulpar' }).getByRole('button', { name: 'New show' });
  await newShow.click();
  const sheet = page.getByRole('dialog', { name: 'New show' });
  await sheet.locator('input:focus').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Evening');
  await page.keyboard.press('Tab');
  await page.keyboard.type('60');
  await page.keyboard.press('Enter');
  await sheet.waitFor({ state: 'detached' });
  await waitForShow(page);
  await page.getByRole('heading', { name: 'Evening' }).waitFor();
  await rows().first().waitFor();
  await planned();
}

test('a 60-drone show is composed of two drawings and a text, saved, reopened, and what it exports passes the check', async () => {
  await makeNewShow();
  await dropFile(page, 'star.svg', STAR);
  await expect.poll(names, SOON).toEqual(['Ring', 'star']);
  await dropFile(page, 'heart.svg', HEART);
  await expect.poll(names, SOON).toEqual(['Ring', 'star', 'heart']);
  await page.evaluate(() => navigator.clipboard.writeText('Той'));
  await row('heart').click();
  await page.keyboard.press('Control+KeyV');
  await expect.poll(names, SOON).toEqual(['Ring', 'star', 'heart', 'Той']);
  await planned();

  await row('Ring').click();
  await page.keyboard.press('Delete');
  await expect.poll(names).toEqual(['star', 'heart', 'Той']);
  await row('star').click();
  const height = Number(await field('Z').inputValue());
  await setField('Z', '+=2', (height + 2).toFixed(2));
  await setField('Hold', '12', '12.0');
  await row('Той').dragTo(row('star'), { targetPosition: { x: 40, y: 2 } });
  await expect.poll(names).toEqual(['Той', 'star', 'heart']);
  await page.keyboard.press('Control+ArrowDown');
  await expect.poll(names).toEqual(['star', 'Той', 'heart']);
  await planned();

  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+KeyZ');
  await expect.poll(names).toEqual(['star', 'heart', 'Той']);
  await row('star').click();
  await expect.poll(() => field('Z').inputValue()).toBe(height.toFixed(2));
  for (let step = 0; step < 4; step++) await page.keyboard.press('Control+Shift+KeyZ');
  await expect.poll(names).toEqual(['star', 'Той', 'heart']);
  await planned();

  await page.keyboard.press('Control+KeyS');
  await page.getByText('Saved', { exact: true }).waitFor();
  const folder = makeWorkFolder();
  writeIn(folder, 'evening.tulpar', await readOwnFile(page, 'Evening.tulpar'));
  await page.close();

  await reopen();
  expect(await names()).toEqual(['star', 'Той', 'heart']);
  await row('star').click();
  expect(await field('Z').inputValue()).toBe((height + 2).toFixed(2));
  expect(await field('Hold').inputValue()).toBe('12.0');
  await planned();
  const { code, stdout } = await runQuietly(['check', await exported(folder), '--json']);
  const plan = await runQuietly(['plan', join(folder, 'evening.tulpar'), '--json']);
  expect([code, JSON.parse(stdout).planHash]).toEqual([0, JSON.parse(plan.stdout).planHash]);
  expect(complaints).toEqual([]);
});

/** Another visit, with the package chosen from the disk. */
async function reopen(): Promise<void> {
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript("window.fileToOpen = 'Evening.tulpar';");
  await page.goto(studio.url);
  const open = page.getByRole('dialog', { name: 'Welcome to Tulpar' }).getByRole('button', { name: 'Open…' });
  await open.click();
  await page.getByRole('heading', { name: 'Evening' }).waitFor(SOON);
  await rows().first().waitFor(SOON);
}

async function exported(folder: string): Promise<string> {
  const download = page.waitForEvent('download', SOON);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export Skybrush show' }).click();
  const path = join(folder, 'evening.skyc');
  await (await download).saveAs(path);
  return path;
}
