import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SMALL_SHOW } from '../fixtures/small-show';
import { useOwnPickers, writeOwnFile } from './support/own-pickers';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  studio = await startStudio();
  const opened = await openStudio(studio, '#t=0');
  ({ page, complaints } = opened);
  page.setDefaultTimeout(15_000);
  await useOwnPickers(opened.context);
  await page.reload();
  await waitForShow(page);
  await page.getByRole('tab', { name: 'Library' }).click();
});
afterAll(() => studio?.close());

const library = () => page.getByRole('region', { name: 'Library of formations' });
const search = () => page.getByRole('searchbox', { name: /Search shapes/ });
const inspector = () => page.getByRole('region', { name: 'Inspector' });
const shown = () =>
  inspector()
    .getByRole('combobox', { name: 'Formation' })
    .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));
const figures = () => page.locator('[data-figure]');

/** A show with one formation of its own, in the file that is chosen next. */
async function haveOtherShow(): Promise<void> {
  const formations = { ...SMALL_SHOW.formations, kite: { title: 'Kite', recipe: { kind: 'shape', shape: 'arrow' } } };
  const text = JSON.stringify({ ...SMALL_SHOW, title: 'Another evening', formations });
  await writeOwnFile(page, 'other.json', new TextEncoder().encode(text));
  await page.evaluate("window.fileToOpen = 'other.json'");
}

test('a show that is chosen lends its formations, which Enter adds', async () => {
  await haveOtherShow();
  await library().getByRole('button', { name: 'Formations of another show…' }).click();
  await page.getByRole('menuitem', { name: 'From a file…' }).click();
  const group = page.getByRole('region', { name: 'Another show' });
  await group.getByRole('heading', { name: 'Another evening' }).waitFor();
  const kite = group.getByRole('button', { name: 'Kite', exact: true });
  await kite.locator('[data-drawn=true]').waitFor({ timeout: 20_000 });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  );
  await search().fill('kite');
  await page.getByText('Enter adds: Kite').waitFor();
  await search().press('Enter');
  await expect.poll(shown).toEqual(['ring', 'kite']);
  await search().fill('');
  await group.getByRole('button', { name: 'Put Another evening away' }).click();
  await expect.poll(() => group.locator('[data-tile]').count()).toBe(0);
});

test('two flat figures are combined from the menu, and how is changed beside them', async () => {
  await page.getByRole('tab', { name: 'Storyboard' }).click();
  await figures().first().click();
  const crumbs = page.getByRole('navigation', { name: 'Where you are' });
  await crumbs.getByRole('button', { name: 'Ring', exact: true }).click();
  await expect.poll(() => crumbs.count()).toBe(0);
  await figures().first().click();
  await figures()
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await crumbs.getByText('2 figures').waitFor();
  await page.getByRole('menuitem', { name: 'Figure', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Combine two figures/ }).click();
  await expect.poll(shown).toEqual(['ring-kite']);
  expect(await figures().count()).toBe(0);
  const how = inspector().getByRole('combobox', { name: 'Combined' });
  expect(await how.inputValue()).toBe('union');
  await how.selectOption('between');
  const blend = inspector().getByRole('slider', { name: 'Blend' });
  await blend.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label')).toContain('Blend');
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => figures().count()).toBe(2);
  expect(complaints).toEqual([]);
});
