import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFaults } from './support/serious-faults';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  studio = await startStudio();
  ({ page, complaints } = await openStudio(studio, '#t=0'));
  page.setDefaultTimeout(10_000);
  await waitForShow(page);
  await row('Ring').click();
  await inspector().getByRole('button', { name: 'Add a figure' }).waitFor();
});
afterAll(() => studio?.close());

const row = (name: string) =>
  page
    .getByRole('listbox', { name: 'Scenes of the show' })
    .getByRole('option', { name })
    .and(page.locator('[data-scene]'));
const inspector = () => page.getByRole('region', { name: 'Inspector' });
const placesX = () =>
  inspector()
    .getByRole('group', { name: 'Position', exact: true })
    .getByRole('spinbutton', { name: 'X' })
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
const shown = () =>
  inspector()
    .getByRole('combobox', { name: 'Formation' })
    .evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value));

async function planned(): Promise<void> {
  await expect.poll(() => page.getByText('Old plan').count(), { timeout: 20_000 }).toBe(0);
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor({ timeout: 20_000 });
}

test('a figure of a formation of choice is added beside the others, changed alone, and removed', async () => {
  await inspector().getByRole('button', { name: 'Add a figure' }).click();
  await page.getByRole('menuitem', { name: 'ball' }).click();
  await expect.poll(shown).toEqual(['ring', 'ball']);
  expect(await placesX()).toEqual(['0.00', '30.00']);
  await planned();
  const x = inspector().getByRole('spinbutton', { name: 'X' }).nth(1);
  await x.fill('40');
  await x.press('Enter');
  await expect.poll(placesX).toEqual(['0.00', '40.00']);
  await planned();
  expect(await seriousFaults(page)).toEqual([]);
  await inspector().getByRole('button', { name: 'Remove: main' }).click();
  await expect.poll(shown).toEqual(['ball']);
  expect(await inspector().getByRole('button', { name: 'Remove: ball' }).count(), 'the last one stays').toBe(0);
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+KeyZ');
  await expect.poll(shown).toEqual(['ring']);
  await planned();
});

test('the menu of a scene adds a figure of what it shows; several scenes show their first figures together', async () => {
  await row('Ball').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Add a figure to the scene' }).click();
  await expect.poll(shown).toEqual(['ball', 'ball']);
  await row('Ring').click({ modifiers: ['Control'] });
  await inspector().getByRole('heading', { name: '2 scenes' }).waitFor();
  expect((await shown()).length).toBe(1);
  const heading = inspector().getByRole('spinbutton', { name: 'Heading' });
  await heading.fill('15');
  await heading.press('Enter');
  await row('Ball').click();
  const headings = () =>
    inspector()
      .getByRole('spinbutton', { name: 'Heading' })
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await expect.poll(headings).toEqual(['15.0', '0.0']);
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+KeyZ');
  await row('Ball').click();
  await expect.poll(shown).toEqual(['ball']);
  await planned();
});

test('scenes of as many figures change figure by figure; others the first of each, and that is said', async () => {
  const addBall = async (scene: string, formation: string) => {
    await row(scene).click();
    await inspector().getByRole('heading', { name: scene }).first().waitFor();
    await inspector().getByRole('button', { name: 'Add a figure' }).click();
    await page.getByRole('menuitem', { name: formation }).click();
    await expect.poll(async () => (await shown()).length).toBe(2);
  };
  const x = () => inspector().getByRole('spinbutton', { name: 'X' });
  await addBall('Ball', 'ring');
  await row('Ring').click({ modifiers: ['Control'] });
  await inspector().getByText('the scenes do not have the same number of figures').waitFor();
  expect((await shown()).length).toBe(1);
  await addBall('Ring', 'ball');
  await row('Ball').click({ modifiers: ['Control'] });
  await inspector().getByText('the second with the second').waitFor();
  expect((await shown()).length).toBe(2);
  await x().nth(1).fill('33');
  await x().nth(1).press('Enter');
  for (const scene of ['Ring', 'Ball']) {
    await row(scene).click();
    await inspector().getByRole('heading', { name: scene }).first().waitFor();
    await expect.poll(placesX).toEqual(['0.00', '33.00']);
  }
});

test('a pin takes its figure from a list of what the scene has', async () => {
  await inspector().getByRole('button', { name: 'Add: Pins' }).click();
  const pin = inspector().getByRole('group', { name: 'Pins 1' });
  await pin.getByRole('button', { name: 'Set: Figure' }).click();
  const figure = pin.getByRole('combobox', { name: 'Figure' });
  await expect.poll(() => figure.locator('option').allTextContents()).toEqual(['main', 'ring']);
  await figure.selectOption('ring');
  await expect.poll(() => figure.inputValue()).toBe('ring');
  for (let step = 0; step < 6; step++) await page.keyboard.press('Control+KeyZ');
  await row('Ball').click();
  await expect.poll(shown).toEqual(['ball']);
  await planned();
  expect(complaints).toEqual([]);
});
