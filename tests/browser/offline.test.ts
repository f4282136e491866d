import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runQuietly } from '../cli/quiet-terminal';
import { makeWorkFolder } from '../cli/work-folder';
import { dropFile } from './support/drop-file';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

const SOON = { timeout: 60_000 };
vi.setConfig({ testTimeout: 240_000 });

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio?.close());

const rows = (page: Page) => page.getByRole('listbox', { name: 'Scenes of the show' }).getByRole('option');
const RINGS =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><circle cx="50" cy="50" r="44" fill="none" stroke="#3bf" stroke-width="3"/></svg>';

async function planned(page: Page): Promise<void> {
  await expect.poll(() => page.getByText('Old plan').count(), SOON).toBe(0);
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor(SOON);
}

/** A new show of 40 drones whose first picture is a text, by what the page loads for it. */
async function makeNewShow(page: Page): Promise<void> {
  await page.getByRole('dialog', { name: 'Welcome to Tulpar' }).getByRole('button', { name: 'New show' }).click();
  const sheet = page.getByRole('dialog', { name: 'New show' });
  await sheet.locator('input:focus').waitFor();
  await page.keyboard.type('40');
  await sheet
    .getByRole('radio', { name: 'Text' })
    .or(sheet.getByRole('button', { name: 'Text' }))
    .first()
    .click();
  await sheet.getByRole('textbox', { name: 'Text' }).fill('Той');
  await sheet.getByRole('button', { name: /Create show/ }).click();
  await sheet.waitFor({ state: 'detached' });
  await rows(page).filter({ hasText: 'Той' }).waitFor(SOON);
}

test('once visited, the page opens without a network: a show is made of a text and a drawing, planned, and exported', async () => {
  const { page: visit, context } = await openStudio(studio, '', { small: false });
  await visit.evaluate(() => navigator.serviceWorker.ready);
  await visit.close();
  await context.setOffline(true);

  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(studio.url);
  await waitForShow(page);
  await makeNewShow(page);
  await planned(page);
  await dropFile(page, 'ring.svg', RINGS);
  await rows(page).filter({ hasText: 'ring' }).waitFor(SOON);
  await planned(page);
  const download = page.waitForEvent('download', SOON);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyE');
  const path = join(makeWorkFolder(), 'offline.skyc');
  await (await download).saveAs(path);
  const { code, stdout } = await runQuietly(['check', path, '--json']);
  expect(code, stdout).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});
