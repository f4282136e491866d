import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyEdits } from '../../src/show';
import { twoFiguresShow } from '../fixtures/two-figures-show';
import { litDrones, WATCH_DRONES } from './support/drones-on-screen';
import { seriousFaults } from './support/serious-faults';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

const PLACE = ['storyboards', 0, 'scenes', 0, 'figures', 0, 'placement', 'positionM'];

let studio: Studio;
let page: Page;
let close: () => Promise<void>;

beforeAll(async () => {
  studio = await startStudio();
  const opened = await openStudio(studio, '#t=0');
  page = opened.page;
  close = () => opened.context.close();
  await page.addInitScript(WATCH_DRONES);
  // the ring stands too low, beside a ball that does not
  const show = applyEdits(twoFiguresShow(), [{ kind: 'set', at: PLACE, value: [0, 0, 21] }]);
  await opened.context.route('**/shows/small/show.json', (route) => route.fulfill({ json: show }));
  await page.reload();
  await waitForShow(page);
  await row('Ring').click();
  await page.getByRole('toolbar', { name: 'Tools of the sky' }).waitFor();
});
afterAll(async () => {
  await close?.();
  await studio?.close();
});

const row = (name: string) => page.getByRole('listbox', { name: 'Scenes of the show' }).getByRole('option', { name });
const inspector = () => page.getByRole('region', { name: 'Inspector' });
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 10_000 });
const brightness = async () => (await litDrones(page)).colour.reduce((sum, channel) => sum + channel, 0);
const selected = () =>
  page
    .locator('[data-figure][aria-selected=true]')
    .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-figure')));

test('a problem that is gone to selects its figure, dims the rest, F flies there, Esc leaves it; N comes back', async () => {
  await soon(brightness).toBeGreaterThan(0);
  const bright = await brightness();
  await inspector()
    .getByRole('button', { name: /fly lower than/ })
    .click();
  await soon(selected).toEqual(['main']);
  await soon(brightness).toBeLessThan(0.6 * bright);
  expect(await seriousFaults(page)).toEqual([]);
  const sky = page.locator('canvas[data-sky]');
  const before = await sky.screenshot();
  await page.keyboard.press('KeyF');
  await page.waitForTimeout(1200);
  expect((await sky.screenshot()).equals(before)).toBe(false);
  await page.getByRole('region', { name: 'Sky' }).focus();
  await page.keyboard.press('Escape');
  await soon(brightness).toBeGreaterThan(0.9 * bright);
  await page.keyboard.press('KeyN');
  await soon(brightness).toBeLessThan(0.6 * bright);
  await page.keyboard.press('Space');
  await soon(brightness).toBeGreaterThan(0.9 * bright);
});
