import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFaults } from './support/serious-faults';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  studio = await startStudio();
  const opened = await openStudio(studio, '#t=0');
  page = opened.page;
  complaints = opened.complaints;
  page.setDefaultTimeout(10_000);
  await waitForShow(page);
  await rows().first().waitFor();
});
afterAll(() => studio?.close());

const outline = () => page.getByRole('listbox', { name: 'Scenes of the show' });
const rows = () => outline().getByRole('option');
const row = (name: string) => rows().filter({ has: page.getByText(name, { exact: true }) });
const inspector = () => page.getByRole('region', { name: 'Inspector' });
const field = (name: string) => inspector().getByRole('spinbutton', { name, exact: true }).first();
const menu = () => page.getByRole('menu');

async function names(): Promise<string[]> {
  return rows().evaluateAll((all) => all.map((one) => one.querySelector('span > span > span')!.textContent!));
}

async function selected(): Promise<string[]> {
  const texts = await page
    .locator('[role=option][aria-selected=true] span > span > span:first-child')
    .allTextContents();
  return texts;
}

async function planned(): Promise<void> {
  await expect.poll(() => page.getByText('Old plan').count(), { timeout: 20_000 }).toBe(0);
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor({ timeout: 20_000 });
}

/** The list has the focus, and names the row that is looked at. */
async function expectFocusOn(name: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const active = document.activeElement?.getAttribute('aria-activedescendant');
        return (active && document.getElementById(active)?.querySelector('span > span > span')?.textContent) || null;
      }),
    )
    .toBe(name);
}

/** An open menu takes the keys a moment after it is seen. */
async function menuTakesKeys(): Promise<void> {
  await menu().waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role=menu]') !== null), { timeout: 5000 })
    .toBe(true);
}

const undo = () => page.keyboard.press('Control+KeyZ');

test('a copy of a copy is counted on', async () => {
  await rows().first().click();
  await page.keyboard.press('Control+KeyD');
  await expect.poll(names).toEqual(['Ring', 'Ring 2', 'Ball']);
  await page.keyboard.press('Control+KeyD');
  await expect.poll(names).toEqual(['Ring', 'Ring 2', 'Ring 3', 'Ball']);
  await planned();
});

test('several scenes are selected by pointer and by keys', async () => {
  await row('Ring').click();
  await row('Ball').click({ modifiers: ['Control'] });
  expect(await selected()).toEqual(['Ring', 'Ball']);
  await row('Ball').click({ modifiers: ['Control'] });
  expect(await selected()).toEqual(['Ring']);
  await rows()
    .nth(2)
    .click({ modifiers: ['Shift'] });
  expect(await selected()).toEqual(['Ring', 'Ring 2', 'Ring 3']);
  await page.keyboard.press('Home');
  expect(await selected()).toEqual(['Ring']);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await selected()).toEqual(['Ring', 'Ring 2', 'Ring 3']);
  await page.keyboard.press('Shift+ArrowUp');
  expect(await selected()).toEqual(['Ring', 'Ring 2']);
  await page.keyboard.press('Control+KeyA');
  expect(await selected()).toEqual(['Ring', 'Ring 2', 'Ring 3', 'Ball']);
  await page.keyboard.press('Escape');
  expect((await selected()).length).toBe(1);
  await expectFocusOn((await selected())[0]!);
});

test('mixed values say so and change together, as one step', async () => {
  await row('Ball').click();
  const hold = field('Hold');
  const ball = Number(await hold.inputValue());
  await page.keyboard.press('Control+KeyA');
  await inspector().getByRole('heading', { name: '4 scenes' }).waitFor();
  expect(await hold.inputValue()).toBe('Mixed');
  await hold.focus();
  await page.keyboard.type('+=2');
  await page.keyboard.press('Enter');
  expect(await hold.inputValue()).toBe('Mixed');
  await row('Ball').click();
  expect(Number(await hold.inputValue())).toBe(ball + 2);
  await row('Ring').click();
  expect(Number(await hold.inputValue())).toBe(10);
  await page.keyboard.press('Control+KeyA');
  await expect.poll(() => hold.inputValue()).toBe('Mixed');
  await hold.focus();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await expect.poll(() => hold.inputValue()).toBe('9.0');
  await undo();
  await undo();
  await expect.poll(() => hold.inputValue()).toBe('Mixed');
  await row('Ball').click();
  expect(Number(await hold.inputValue())).toBe(ball);
  await planned();
});

test('a list that differs is made like the first for all', async () => {
  await row('Ring').click();
  await inspector().getByRole('button', { name: 'Add: Effects' }).click();
  await inspector().getByRole('group', { name: 'Chase' }).waitFor();
  await row('Ball').click({ modifiers: ['Control'] });
  await inspector().getByRole('button', { name: 'Effects: all like the first' }).click();
  const width = inspector().getByRole('group', { name: 'Chase' }).getByRole('spinbutton', { name: 'Width' });
  await width.focus();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  for (const name of ['Ring', 'Ball']) {
    await row(name).click();
    await expect.poll(() => width.inputValue()).toBe('7.00');
  }
  for (let k = 0; k < 3; k++) await undo();
  await row('Ball').click();
  expect(await inspector().getByRole('group', { name: 'Chase' }).count()).toBe(0);
});

test('scenes are moved by keys and by drag, together, with the place in sight, and keep the focus', async () => {
  await row('Ring').click();
  await rows()
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+ArrowDown');
  await expect.poll(names).toEqual(['Ring 3', 'Ring', 'Ring 2', 'Ball']);
  await expectFocusOn('Ring');
  await page.keyboard.press('Control+ArrowUp');
  await expect.poll(names).toEqual(['Ring', 'Ring 2', 'Ring 3', 'Ball']);

  const from = (await row('Ring').boundingBox())!;
  const onto = (await row('Ball').boundingBox())!;
  await page.mouse.move(from.x + 80, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + 40, { steps: 4 });
  await page.mouse.move(onto.x + 80, onto.y + onto.height - 6, { steps: 6 });
  await page.mouse.move(onto.x + 81, onto.y + onto.height - 7);
  await expect.poll(() => page.locator('[data-gap=after]').count()).toBe(1);
  await page.mouse.up();
  await expect.poll(names).toEqual(['Ring 3', 'Ball', 'Ring', 'Ring 2']);
  expect(await page.locator('[data-gap]').count()).toBe(0);
  await planned();
  await undo();
  await expect.poll(names).toEqual(['Ring', 'Ring 2', 'Ring 3', 'Ball']);
  await planned();
});

test('a scene is renamed with F2, copied and deleted with the others, and the list keeps the focus', async () => {
  await rows().nth(2).click();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Scene name' }).waitFor();
  await page.keyboard.type('Third');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['Ring', 'Ring 2', 'Third', 'Ball']);
  await expectFocusOn('Third');
  await page.keyboard.press('F2');
  await page.keyboard.type('nothing');
  await page.keyboard.press('Escape');
  expect(await names()).toEqual(['Ring', 'Ring 2', 'Third', 'Ball']);
  await expectFocusOn('Third');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+KeyD');
  await expect.poll(names).toEqual(['Ring', 'Ring 2', 'Third', 'Ball', 'Third 2', 'Ball 2']);
  expect(await selected()).toEqual(['Third 2', 'Ball 2']);
  await page.keyboard.press('Delete');
  await expect.poll(names).toEqual(['Ring', 'Ring 2', 'Third', 'Ball']);
  await expectFocusOn('Ball');
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Delete');
  expect((await names()).length, 'a show keeps its scenes').toBe(4);
  await planned();
});

test('menus come up by the right button and by keys, and give the focus back', async () => {
  await row('Ring').click();
  await rows().nth(1).click({ button: 'right' });
  await menu().getByRole('menuitem', { name: 'Duplicate scenes' }).waitFor();
  await menuTakesKeys();
  expect(await selected()).toEqual(['Ring 2']);
  await page.keyboard.press('Escape');
  await menu().waitFor({ state: 'detached' });
  await expectFocusOn('Ring 2');
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await page.keyboard.press(key);
    await menuTakesKeys();
    const box = (await menu().boundingBox())!;
    const at = (await rows().nth(1).boundingBox())!;
    expect(box.y - (at.y + at.height), key).toBeLessThan(20);
    await page.keyboard.press('Escape');
    await menu().waitFor({ state: 'detached' });
    await expectFocusOn('Ring 2');
  }
  await page.keyboard.press('Shift+F10');
  await menuTakesKeys();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await names()).length).toBe(5);
  await undo();
  await expect.poll(async () => (await names()).length).toBe(4);

  const clip = page.getByRole('region', { name: 'Storyboard' }).getByRole('button', { name: /^Ball,/ });
  await clip.click({ button: 'right' });
  await menu().getByRole('menuitem', { name: 'Rename the scene' }).waitFor();
  await menuTakesKeys();
  expect(await selected()).toEqual(['Ball']);
  await page.keyboard.press('Escape');
  await menu().waitFor({ state: 'detached' });
  await page.locator('canvas[data-sky]').click({ button: 'right' });
  await menu().getByRole('menuitem', { name: 'Frame the lit drones' }).waitFor();
  await menuTakesKeys();
  await page.keyboard.press('Escape');
  await menu().waitFor({ state: 'detached' });
  await planned();
});

test('clips are added to the selection too', async () => {
  const timeline = page.getByRole('region', { name: 'Storyboard' });
  await timeline.getByRole('button', { name: /^Ring,/ }).click();
  await timeline.getByRole('button', { name: /^Ball,/ }).click({ modifiers: ['Control'] });
  expect(await selected()).toEqual(['Ring', 'Ball']);
});

test('axe finds nothing serious in the outline and in several scenes; nothing is complained of', async () => {
  await outline().focus();
  await page.keyboard.press('Control+KeyA');
  expect(await seriousFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
