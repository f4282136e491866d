import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SMALL_SHOW } from '../fixtures/small-show';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let complaints: string[];

const RECIPE = {
  kind: 'combine',
  how: 'union',
  mode: 'rows',
  widthM: 26,
  first: { recipe: { kind: 'shape', shape: 'heart' } },
  second: { recipe: { kind: 'shape', shape: 'star' }, offsetM: [10, 5] },
};

beforeAll(async () => {
  studio = await startStudio();
  const opened = await openStudio(studio, '#t=0');
  ({ page, complaints } = opened);
  page.setDefaultTimeout(15_000);
  const show = { ...SMALL_SHOW, formations: { ...SMALL_SHOW.formations, ring: { recipe: RECIPE } } };
  await opened.context.route('**/shows/small/show.json', (route) => route.fulfill({ json: show }));
  await page.reload();
  await waitForShow(page);
  await page.getByRole('listbox', { name: 'Scenes of the show' }).getByRole('option', { name: 'Ring' }).first().click();
});
afterAll(() => studio?.close());

const inspector = () => page.getByRole('region', { name: 'Inspector' });
const width = () => inspector().getByRole('spinbutton', { name: 'Width', exact: true }).first();
const said = (words: RegExp) => inspector().getByText(words);
const numberIn = async (words: RegExp) => Number(words.exec((await said(words).textContent())!)![1]);

async function setWidth(metres: number): Promise<void> {
  await width().fill(String(metres));
  await width().press('Enter');
}

test('a combined figure says how many fit and the smallest size; both hold when they are asked for', async () => {
  const room = await numberIn(/^Fits 36 at .* m, room for (\d+)$/);
  const smallestM = await numberIn(/^Smallest for 36: ([\d.]+) m$/);
  expect(room).toBeGreaterThan(36);
  expect(smallestM).toBeLessThan(26);
  await setWidth(smallestM);
  await said(/^Fits 36 at .* m, room for \d+$/).waitFor();
  expect(await page.getByText('do not fit').count()).toBe(0);
  await setWidth(Math.round(10 * (smallestM - 0.5)) / 10);
  const few = await numberIn(/^Too small for 36: room for (\d+)$/);
  expect(few).toBeLessThan(36);
  await page.getByText(`take ${few} points`).first().waitFor();
  await page.keyboard.press('Control+KeyZ');
  await page.keyboard.press('Control+KeyZ');
  await setWidth(200);
  await said(/^Fits 36 at .* m, room for 72 and more$/).waitFor();
  expect(complaints).toEqual([]);
});

test('a source has fields for its form and colour, none for how it would be lit', async () => {
  const first = inspector().getByText('First figure', { exact: true }).first().locator('xpath=..');
  await first.getByRole('combobox', { name: 'Shape' }).first().waitFor();
  expect(await first.getByRole('combobox', { name: 'Mode' }).count()).toBe(0);
  expect(await first.getByText('Seed', { exact: true }).count()).toBe(0);
  expect(await first.getByText('Rim brightness').count()).toBe(0);
});
