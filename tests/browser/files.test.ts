import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropFile } from './support/drop-file';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;

beforeAll(async () => {
  studio = await startStudio();
  ({ page } = await openStudio(studio, '#t=30'));
  await waitForShow(page);
});
afterAll(() => studio?.close());

test.each([
  ['Export Skybrush show', /\.skyc$/],
  ['Export Skybrush binaries', /\.zip$/],
  ['Export CSV tables', /\.zip$/],
])('%s downloads a zip that opens again', async (command, fileName) => {
  await waitForShow(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: new RegExp(command) }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(fileName);
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');

  await dropFile(page, file.suggestedFilename(), bytes);
  await page.getByText('Flight file', { exact: true }).waitFor();
  expect(await page.locator('[data-verdict]').textContent()).toMatch(/\d/);
  expect(await page.getByText('36 drones').count()).toBe(1);
  await page
    .getByRole('button', { name: /Small show|36|skyb|csv/i })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Small show' }).click();
  await page.getByText('Flight file', { exact: true }).waitFor({ state: 'detached' });
});

test('after the first visit the page works without a network', async () => {
  const { page: visit, context } = await openStudio(studio, '#t=40&show=first-steps', { small: false });
  await visit.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await visit.reload();
  await waitForShow(visit);
  expect(await visit.locator('h1').textContent()).toBe('First steps');
  await expect.poll(() => visit.evaluate(async () => (await fetch('shows/index.json')).ok)).toBe(true);
  expect(await visit.evaluate(async () => (await fetch('fonts/bold.ttf')).ok)).toBe(true);
  await context.close();
});
