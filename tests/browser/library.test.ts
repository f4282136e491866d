import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  studio = await startStudio();
  ({ page, complaints } = await openStudio(studio, '#t=0'));
  page.setDefaultTimeout(10_000);
  await waitForShow(page);
  await page.getByRole('tab', { name: 'Library' }).waitFor();
});
afterAll(() => studio?.close());

const library = () => page.getByRole('region', { name: 'Library of formations' });
const search = () => page.getByRole('searchbox', { name: /Search shapes/ });
const tile = (name: string) => library().getByRole('button', { name, exact: true });
const tab = (name: string) => page.getByRole('tab', { name });
const rows = () =>
  page
    .getByRole('listbox', { name: 'Scenes of the show' })
    .getByRole('option')
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''));
const shown = () =>
  page
    .getByRole('region', { name: 'Inspector' })
    .getByRole('combobox', { name: 'Formation' })
    .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));

async function planned(): Promise<void> {
  await expect.poll(() => page.getByText('Old plan').count(), { timeout: 30_000 }).toBe(0);
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor({ timeout: 30_000 });
}

test('a slash opens the search; a form is found in any language, and drawn', async () => {
  await page.keyboard.press('Slash');
  await expect.poll(() => search().evaluate((one) => one === document.activeElement)).toBe(true);
  await expect.poll(() => library().locator('[data-drawn=true]').count(), { timeout: 30_000 }).toBeGreaterThan(24);
  await search().fill('серд');
  await tile('Heart').waitFor();
  expect(await tile('Star').count()).toBe(0);
  await search().fill('жұлд');
  await tile('Star').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  );
});

test('Enter adds a figure to the scene under the clock, and undo takes it away', async () => {
  await search().fill('heart');
  await search().press('Enter');
  await expect.poll(shown).toEqual(['ring', 'heart']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(shown).toEqual(['ring']);
  await planned();
});

test('with Shift it is a scene of its own, which flies', async () => {
  await page.keyboard.press('Slash');
  await search().fill('torus');
  await search().press('Shift+Enter');
  await expect.poll(shown).toEqual(['torus']);
  await planned();
  await tab('Storyboard').click();
  expect((await rows()).filter((row) => row.startsWith('Torus'))).toHaveLength(1);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(async () => (await rows()).some((row) => row.startsWith('Torus'))).toBe(false);
  await planned();
});

test('a tile that is dragged into the sky stands where it was let go', async () => {
  await page.keyboard.press('Home');
  await tab('Library').click();
  await search().fill('star');
  const sky = page.locator('[data-sky-room]');
  const box = (await sky.boundingBox())!;
  await tile('Star').dragTo(sky, { targetPosition: { x: 0.75 * box.width, y: 0.5 * box.height } });
  await expect.poll(async () => (await shown()).at(-1)).toBe('star');
  const x = page.getByRole('region', { name: 'Inspector' }).getByRole('spinbutton', { name: 'X' }).last();
  expect(Number(await x.inputValue())).toBeGreaterThan(15);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(async () => (await shown()).includes('star')).toBe(false);
  await planned();
});

test('seen from above a tile stands where it was let go as well', async () => {
  await page.getByRole('button', { name: 'Top', exact: true }).click();
  await search().fill('heart');
  const sky = page.locator('[data-sky-room]');
  const box = (await sky.boundingBox())!;
  await page.waitForTimeout(1500);
  await tile('Heart').dragTo(sky, { targetPosition: { x: 0.6 * box.width, y: 0.4 * box.height } });
  await expect.poll(async () => (await shown()).at(-1)).toBe('heart');
  const field = (name: string) =>
    page.getByRole('region', { name: 'Inspector' }).getByRole('spinbutton', { name }).last();
  expect(Number(await field('X').inputValue())).toBeGreaterThan(3);
  expect(Number(await field('Y').inputValue())).toBeGreaterThan(3);
  await page.keyboard.press('Control+KeyZ');
  await page.getByRole('button', { name: 'Audience', exact: true }).click();
  await planned();
});

test('Enter says what it takes: the text that was written last, else what is called so', async () => {
  await search().fill('ПОЛИЦИЯ');
  await page.getByText('Enter adds: Filled text').waitFor();
  await tile('Outline').click();
  await expect.poll(async () => (await shown()).length).toBe(2);
  await search().fill('КҮНІ');
  await page.getByText('Enter adds: Outline').waitFor();
  await search().fill('жүр');
  await page.getByText('Enter adds: Heart').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyZ');
  await planned();
});

test('the menu of figures takes the only figure of the selected scene, and says what it waits for', async () => {
  await page.getByRole('menuitem', { name: 'Figure', exact: true }).click();
  const item = (name: RegExp) => page.getByRole('menuitem', { name });
  await expect.poll(() => item(/^Mirror figures/).isEnabled()).toBe(true);
  expect(await item(/^Align figures: one height/).getAttribute('title')).toContain('Select 2 or more figures');
  await page.keyboard.press('Escape');
});

test('what is written becomes text, a countdown and a code', async () => {
  await search().fill('3-1');
  await tile('Countdown').click();
  await tab('Storyboard').click();
  await expect.poll(async () => (await rows()).map((row) => row[0])).toEqual(expect.arrayContaining(['3', '2', '1']));
  await page.getByRole('button', { name: /^Undo/ }).hover();
  await page.keyboard.press('Control+KeyZ');
  await tab('Library').click();
  await search().fill('Әлем');
  await tile('Filled text').focus();
  await page.keyboard.press('Shift+Enter');
  await expect.poll(async () => (await shown()).length).toBe(1);
  await planned();
  await page.keyboard.press('Control+KeyZ');
  await planned();
});

test('a formation is kept in this browser and offered again', async () => {
  await search().fill('');
  await library().getByRole('button', { name: 'Keep the selected formation in this browser' }).click();
  const kept = page.getByRole('region', { name: 'Kept in this browser' });
  await kept.locator('[data-tile]').first().waitFor();
  await tab('Storyboard').click();
  await tab('Library').click();
  await kept.locator('[data-tile]').first().waitFor();
  await kept.getByRole('button', { name: /^Forget/ }).click();
  await expect.poll(() => kept.locator('[data-tile]').count()).toBe(0);
  expect(complaints).toEqual([]);
});
