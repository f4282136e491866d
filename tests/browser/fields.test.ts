import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  studio = await startStudio();
  const opened = await openStudio(studio, '#t=0');
  ({ page, complaints } = opened);
  page.setDefaultTimeout(10_000);
  await waitForShow(page);
  await rows().first().waitFor();
  await rows().nth(1).click();
});
afterAll(() => studio?.close());

const rows = () => page.getByRole('listbox', { name: 'Scenes of the show' }).getByRole('option');
const outline = () => page.getByRole('region', { name: 'Scenes' });
const inspector = () => page.getByRole('region', { name: 'Inspector' });
const field = (name: string) => inspector().getByRole('spinbutton', { name, exact: true }).first();
const numberOf = async (name: string) => Number(await field(name).inputValue());
const steps = () => page.getByRole('button', { name: 'History' });

/** How many steps the history has, with the show as it was opened. */
async function countSteps(): Promise<number> {
  if (!(await steps().isEnabled())) return 1;
  await steps().click();
  await page.getByRole('menuitemradio').first().waitFor();
  const count = await page.getByRole('menuitemradio').count();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  return count;
}

async function drag(name: string, byPx: number, key?: string): Promise<void> {
  const label = inspector().getByText(name, { exact: true }).first();
  const box = (await label.boundingBox())!;
  if (key) await page.keyboard.down(key);
  await page.mouse.move(box.x + 4, box.y + 6);
  await page.mouse.down();
  for (let k = 1; k <= 10; k++) await page.mouse.move(box.x + 4 + (byPx * k) / 10, box.y + 6);
  if (key) await page.keyboard.up(key);
}

test('a drag counts from where it began: a degree a pixel, with Shift a tenth, with Ctrl ten; Esc puts back', async () => {
  for (const [key, byPx, wanted] of [
    [undefined, 30, 30],
    ['Shift', 30, 3],
    ['Control', 20, 200],
  ] as const) {
    await drag('Heading', byPx, key);
    await page.mouse.up();
    await expect.poll(() => numberOf('Heading')).toBeCloseTo(wanted, 5);
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => numberOf('Heading')).toBe(0);
  }
  const before = await countSteps();
  await drag('Heading', 30);
  await expect.poll(() => numberOf('Heading')).toBe(30);
  await page.keyboard.press('Escape');
  await expect.poll(() => numberOf('Heading')).toBe(0);
  await page.mouse.up();
  expect(await numberOf('Heading')).toBe(0);
  expect(await countSteps()).toBe(before);
});

test('the wheel steps a focused field alone, and a run of steps is one edit', async () => {
  const heading = field('Heading');
  const before = await countSteps();
  await heading.hover();
  await page.mouse.wheel(0, -100);
  await page.waitForTimeout(100);
  expect(await numberOf('Heading')).toBe(0);
  await heading.focus();
  await heading.hover();
  for (let k = 0; k < 4; k++) await page.mouse.wheel(0, -100);
  await expect.poll(() => numberOf('Heading')).toBe(4);
  await page.waitForTimeout(800);
  expect(await countSteps()).toBe(2);
  expect(before).toBeGreaterThanOrEqual(1);
  await heading.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => numberOf('Heading')).toBe(15);
  await page.keyboard.press('Escape');
  await expect.poll(() => numberOf('Heading')).toBe(4);
  await page.waitForTimeout(700);
  expect(await numberOf('Heading')).toBe(4);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => numberOf('Heading')).toBe(0);
});

test('a field says what it takes, keeps its value and goes back on Esc', async () => {
  const heading = field('Heading');
  const said = inspector().getByRole('alert');
  await heading.fill('abc');
  await heading.press('Enter');
  await expect.poll(() => said.textContent()).toBe('A number, or a sum such as 12+3*2');
  expect(await heading.getAttribute('aria-invalid')).toBe('true');
  const described = await heading.getAttribute('aria-describedby');
  expect(await said.getAttribute('id')).toBe(described);
  await heading.press('Escape');
  await said.waitFor({ state: 'detached' });
  expect([await heading.inputValue(), await heading.getAttribute('aria-invalid')]).toEqual(['0.0', 'false']);
  const hold = field('Hold');
  const before = await numberOf('Hold');
  await hold.fill('12*9999');
  await hold.press('Enter');
  await expect.poll(() => said.textContent()).toMatch(/^From 0(\.\d+)? to \d+ s$/);
  expect(await hold.inputValue()).toBe('12*9999');
  await hold.press('Escape');
  expect(await numberOf('Hold')).toBe(before);
});

test('a field that is left with nonsense has its value again, and says why for a moment', async () => {
  const heading = field('Heading');
  await heading.fill('4o');
  await heading.press('Tab');
  expect(await heading.inputValue()).toBe('0.0');
  await inspector().getByText('A number, or a sum such as 12+3*2').waitFor();
  await inspector().getByRole('alert').waitFor({ state: 'detached' });
  await heading.fill('12+3*2');
  await heading.press('Enter');
  await expect.poll(() => numberOf('Heading')).toBe(18);
  expect(await inspector().getByRole('alert').count()).toBe(0);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => numberOf('Heading')).toBe(0);
});

test('steps that were added are made when another scene is chosen', async () => {
  await field('Hold').focus();
  const before = await numberOf('Hold');
  await page.keyboard.press('Shift+ArrowUp');
  await rows().first().click();
  await rows().nth(1).click();
  expect(await numberOf('Hold')).toBeCloseTo(before + 1, 5);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => numberOf('Hold')).toBe(before);
});

test('a file is brought in where a recipe needs one, and another in its place', async () => {
  const chooser = page.waitForEvent('filechooser');
  await inspector().getByRole('combobox', { name: 'Kind' }).first().selectOption('drawing');
  const star =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="none" stroke="#fff"/></svg>';
  await (await chooser).setFiles({ name: 'round one.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(star) });
  const file = inspector().getByRole('combobox', { name: 'File' });
  await expect.poll(() => file.inputValue()).toBe('assets/round-one.svg');
  const again = page.waitForEvent('filechooser');
  await inspector().getByRole('button', { name: 'File: choose a file…' }).click();
  await (await again).setFiles({
    name: 'two.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from(star.replace('4"', '3"')),
  });
  await expect.poll(() => file.inputValue()).toBe('assets/two.svg');
  await file.selectOption('assets/round-one.svg');
  await expect.poll(() => file.inputValue()).toBe('assets/round-one.svg');
  await expect.poll(() => page.locator('[data-verdict=clear]').count(), { timeout: 20_000 }).toBe(1);
});

test('a step of the history is gone back to by its name', async () => {
  await steps().click();
  const options = page.getByRole('menuitemradio');
  await options.first().waitFor();
  expect(await options.count()).toBeGreaterThan(3);
  await page.getByRole('menuitemradio', { name: 'As opened' }).click();
  await expect.poll(() => inspector().getByRole('combobox', { name: 'Kind' }).first().inputValue()).toBe('shell');
  await steps().click();
  await options.first().click();
  await expect.poll(() => inspector().getByRole('combobox', { name: 'Kind' }).first().inputValue()).toBe('drawing');
});

test('items of a list are added and taken away by keys; the focus goes to the new one, and to a neighbour', async () => {
  await outline().getByRole('button', { name: 'Show', exact: true }).click();
  const add = inspector().getByRole('button', { name: 'Add: Cues' });
  await add.focus();
  await page.keyboard.press('Enter');
  const first = inspector().getByRole('group', { name: 'new', exact: true });
  await first.waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.type('Go');
  await page.keyboard.press('Enter');
  await inspector().getByRole('group', { name: 'Go', exact: true }).waitFor();
  const scene = inspector().getByRole('group', { name: 'Go', exact: true }).getByRole('button', { name: 'Set: Scene' });
  await scene.focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      inspector()
        .getByRole('combobox', { name: 'Scene' })
        .evaluate((one: HTMLSelectElement) => one.value),
    )
    .toBe('ring');
  await inspector().getByRole('button', { name: 'Remove: Go' }).focus();
  await page.keyboard.press('Enter');
  await inspector().getByRole('group', { name: 'Go', exact: true }).waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Add: Cues');
});

test('what is not set starts at what counts, and what is typed next goes into it', async () => {
  await rows().first().click();
  const before = await countSteps();
  const set = inspector().getByRole('button', { name: 'Set: Points' }).last();
  await set.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => numberOf('Points')).toBe(36);
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  await expect.poll(() => numberOf('Points')).toBe(30);
  expect(await countSteps()).toBe(before + 2);
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+KeyZ');
  await set.waitFor();
});

test('a limit of the show’s own says whose value it was', async () => {
  await outline().getByRole('button', { name: 'Limits', exact: true }).click();
  await inspector().getByRole('button', { name: 'Change these limits' }).click();
  const speed = field('Horizontal speed');
  await speed.focus();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await inspector().getByText('Default: 6', { exact: true }).waitFor();
  await inspector().getByRole('combobox', { name: 'Profile' }).selectOption('default');
  await expect.poll(() => speed.count()).toBe(0);
});

test('problems are listed by scene; a click goes there and selects it', async () => {
  await rows().first().click();
  const z = field('Z');
  await z.focus();
  await page.keyboard.type('105');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-verdict=problems]').count(), { timeout: 20_000 }).toBe(1);
  await outline().getByRole('button', { name: 'Limits', exact: true }).click();
  const place = inspector().getByRole('region', { name: 'Ring', exact: true });
  await place.getByRole('button').first().click();
  await expect.poll(() => rows().first().getAttribute('aria-selected')).toBe('true');
  await field('Z').waitFor();
  await page.keyboard.press('Control+KeyZ');
  expect(complaints).toEqual([]);
});
