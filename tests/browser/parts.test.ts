import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SMALL_SHOW } from '../fixtures/small-show';
import { WATCH_DRONES } from './support/drones-on-screen';
import { dropFile } from './support/drop-file';
import { pixelOf } from './support/pixel-of';
import { seriousFaults } from './support/serious-faults';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let complaints: string[];

const bar = (id: string, x: number, fill: string) => `<path id="${id}" fill="${fill}" d="M${x} 0h40v60h-40z"/>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg">${bar('left', 0, '#ff8800')}${bar('right', 60, '#0066ff')}</svg>`;
const RECIPE = { kind: 'drawing', file: 'two.svg', mode: 'outline' };

beforeAll(async () => {
  studio = await startStudio();
  const opened = await openStudio(studio, '#t=0');
  ({ page, complaints } = opened);
  page.setDefaultTimeout(10_000);
  const show = { ...SMALL_SHOW, formations: { ...SMALL_SHOW.formations, ring: { title: 'Bars', recipe: RECIPE } } };
  const listings = [{ id: 'small', title: show.title, files: ['show.json', 'two.svg'] }];
  await opened.context.route('**/shows/index.json', (route) => route.fulfill({ json: listings }));
  await opened.context.route('**/shows/small/show.json', (route) => route.fulfill({ json: show }));
  await opened.context.route('**/shows/small/two.svg', (route) =>
    route.fulfill({ body: SVG, contentType: 'image/svg+xml' }),
  );
  await page.addInitScript(WATCH_DRONES);
  await page.reload();
  await waitForShow(page);
  await row('Ring').click();
  await page.getByRole('toolbar', { name: 'Tools of the sky' }).waitFor();
});
afterAll(() => studio?.close());

beforeEach(async () => {
  await page.mouse.move(5, 5);
  while (await undo().isEnabled()) await page.keyboard.press('Control+KeyZ');
  await row('Ring').click();
  await planned();
  await page.getByRole('region', { name: 'Sky' }).focus();
});

const row = (name: string) =>
  page.getByRole('listbox', { name: 'Scenes of the show' }).getByRole('option', { name }).first();
const undo = () => page.getByRole('button', { name: /^Undo/ }).first();
const parts = () => page.getByRole('list', { name: 'Parts' });
const pressed = () =>
  parts()
    .locator('button[aria-pressed=true]')
    .evaluateAll((all) => all.map((one) => one.textContent));
const crumbs = () => page.getByRole('navigation', { name: 'Where you are' });
const path = async () => ((await crumbs().count()) === 0 ? '' : (await crumbs().innerText()).replaceAll('\n', ' '));
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 10_000 });

async function planned(): Promise<void> {
  await soon(() => page.getByText('Old plan').count()).toBe(0);
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor({ timeout: 20_000 });
}

/** Where a drone of one of the bars is on the page: the lowest at the outer edge. */
async function lightOf(side: 'left' | 'right'): Promise<[number, number]> {
  const places = await page.evaluate(
    () => (globalThis as never as { dronesOnScreen: { positionsM: number[] } }).dronesOnScreen.positionsM,
  );
  const drones = Array.from({ length: places.length / 3 }, (_, k) => places.slice(3 * k, 3 * k + 3) as number[]);
  const outer = (one: readonly number[]) => (side === 'left' ? -one[0]! : one[0]!) - one[2]! / 100;
  const [x, y, z] = drones.reduce((best, one) => (outer(one) > outer(best) ? one : best));
  return pixelOf(page, x!, y!, z!);
}

test('a double click enters a figure: its part is selected in the sky, its list and the breadcrumb; Esc goes up', async () => {
  await page.mouse.click(...(await lightOf('left')));
  await soon(path).toBe('Show Ring Bars');
  await page.mouse.dblclick(...(await lightOf('left')));
  await soon(path).toBe('Show Ring Bars left');
  await soon(pressed).toEqual(['left']);
  expect(await parts().getByRole('button', { name: 'left', exact: true }).isVisible()).toBe(true);
  // among the parts a click is enough
  await page.mouse.click(...(await lightOf('right')));
  await soon(path).toBe('Show Ring Bars right');
  await page.keyboard.press('Escape');
  await soon(path).toBe('Show Ring Bars');
  await soon(pressed).toEqual([]);
  await page.keyboard.press('Escape');
  await soon(path).toBe('');
});

test('by keys: Enter goes in, Tab on, Shift+Enter and Esc up; the breadcrumb goes up by a click', async () => {
  await page.keyboard.press('Enter');
  await soon(path).toBe('Show Ring Bars');
  await page.keyboard.press('Enter');
  const [first] = await pressed();
  await page.keyboard.press('Tab');
  await soon(pressed).not.toEqual([first]);
  await page.keyboard.press('Shift+Tab');
  await soon(pressed).toEqual([first]);
  await page.keyboard.press('Shift+Enter');
  await soon(path).toBe('Show Ring Bars');
  await page.keyboard.press('Enter');
  await soon(pressed).toEqual([first]);
  await crumbs().getByRole('button', { name: 'Bars' }).click();
  await soon(path).toBe('Show Ring Bars');
});

test('a part that is selected is left out by Delete, named in the history, and comes back; the last one stays', async () => {
  await page.mouse.dblclick(...(await lightOf('left')));
  await soon(pressed).toEqual(['left']);
  await page.keyboard.press('Delete');
  await parts().getByText('not drawn').waitFor();
  await soon(path).toBe('Show Ring Bars');
  expect(await undo().getAttribute('aria-label')).toMatch(/Leave out left/);
  await planned();
  await page.mouse.dblclick(...(await lightOf('right')));
  // one part alone is the figure, and Delete of the only figure does nothing
  await soon(path).toBe('Show Ring Bars');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+KeyZ');
  await soon(() => parts().getByText('not drawn').count()).toBe(0);
});

test('a row of the list selects its part, whose density is changed beside it', async () => {
  await parts().getByRole('button', { name: 'right', exact: true }).click();
  await soon(path).toBe('Show Ring Bars right');
  const count = async () =>
    Number(await parts().getByRole('listitem').filter({ hasText: 'right' }).locator('span').last().textContent());
  const before = await count();
  const density = parts().getByRole('slider', { name: 'Density: right' });
  await density.fill('3');
  await density.blur();
  await soon(count).toBeGreaterThan(before);
  await soon(path).toBe('Show Ring Bars right');
  expect(await seriousFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('of many parts those beyond the first dozen are shown when they are asked for, and the keyboard stands in the next', async () => {
  const bars = Array.from({ length: 14 }, (_, k) => bar(`bar-${k + 1}`, 60 * k, '#ff8800')).join('');
  await dropFile(page, 'bars.svg', `<svg xmlns="http://www.w3.org/2000/svg">${bars}</svg>`);
  const more = parts().getByRole('button', { name: '2 more' });
  await more.focus();
  await page.keyboard.press('Enter');
  await soon(() => parts().getByRole('listitem').count()).toBe(14);
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('li')?.previousElementSibling?.matches('ul > :nth-child(12)'));
  expect(await focused()).toBe(true);
  await planned();
});
