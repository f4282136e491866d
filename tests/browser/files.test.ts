import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropFile, dropFiles } from './support/drop-file';
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

test('a CSV zip comes with its manifest beside it; both are read together, and alone it says so', async () => {
  await waitForShow(page);
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: /Export CSV tables/ }).click();
  await page.getByText(/Keep it together with .*\.manifest\.json/).waitFor();
  await expect.poll(() => downloads.length).toBe(2);
  const files = await Promise.all(
    downloads.map(async (file) => ({ name: file.suggestedFilename(), content: readFileSync(await file.path()) })),
  );
  const [zip, manifest] = files;
  expect(manifest!.name).toBe(zip!.name.replace(/\.zip$/, '.manifest.json'));
  expect(Object.keys(unzipSync(zip!.content)).filter((path) => !path.endsWith('.csv'))).toEqual([]);
  const openNote = page.getByText('No manifest beside the archive');

  await dropFiles(page, files);
  await page.getByText('Flight file', { exact: true }).waitFor();
  expect(await openNote.count()).toBe(0);
  await dropFile(page, zip!.name, zip!.content);
  await openNote.waitFor();
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
