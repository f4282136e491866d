import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { litPixels } from './support/lit-pixels';
import { seriousFaults } from './support/serious-faults';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  studio = await startStudio();
  const opened = await openStudio(studio, '#t=30&camera=audience');
  ({ page, complaints } = opened);
  await waitForShow(page);
});
afterAll(() => studio?.close());

const showTime = () => page.locator('[data-show-time]').textContent();
const goTo = (hash: string) => page.evaluate((to) => location.replace(to), hash);

test('opens under a sub-path with the show in the sky and nothing to complain about', async () => {
  expect(await litPixels(page)).toBeGreaterThan(36);
  expect(await page.locator('h1').textContent()).toBe('Small show');
  expect(complaints).toEqual([]);
});

test('before the lights go on the sky is dark', async () => {
  await goTo('#t=0');
  await expect.poll(showTime).toBe('0:00.0');
  // the brightest stars have a lit pixel each
  expect(await litPixels(page)).toBeLessThan(5);
  await goTo('#t=30');
});

test('the verdict and the closest pair are in sight', async () => {
  expect(await page.locator('[data-verdict]').textContent()).toMatch(/Clear: \d\.\d\d m, \d\.\d m\/s/);
  expect(await page.getByRole('button', { name: /^Closest \d/ }).isVisible()).toBe(true);
});

test('plays, pauses, steps and jumps by keyboard', async () => {
  await goTo('#t=30');
  await page.keyboard.press('Space');
  await expect.poll(showTime, { timeout: 5000 }).not.toBe('0:30.0');
  await page.keyboard.press('Space');
  await page.waitForTimeout(100); // the time on screen follows in the next frame
  const paused = await showTime();
  await page.waitForTimeout(200);
  expect(await showTime()).toBe(paused);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(showTime).toBe('0:01.0');
  await page.keyboard.press('KeyJ');
  await page.keyboard.press('KeyK');
  await page.keyboard.press('End');
  await expect.poll(showTime).not.toBe('0:01.0');
});

test('the ruler scrubs by pointer and is a slider for the keyboard', async () => {
  const ruler = page.getByRole('slider', { name: 'Playhead' });
  const box = (await ruler.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.25, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 8);
  await page.mouse.up();
  const duration = Number(await ruler.getAttribute('aria-valuemax'));
  await expect.poll(async () => Number(await ruler.getAttribute('aria-valuenow'))).toBeCloseTo(duration / 2, 0);
  await ruler.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => Number(await ruler.getAttribute('aria-valuenow'))).toBeCloseTo(duration / 2 + 1, 0);
});

test('a click on a scene selects it, goes there and shows its facts', async () => {
  await page.getByRole('region', { name: 'Scenes' }).getByRole('option', { name: /Ball/ }).click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  expect(await inspector.getByRole('heading', { level: 3 }).first().textContent()).toContain('Ball');
  await page.getByRole('button', { name: /^Transition to “Ball”/ }).click();
  expect(await inspector.textContent()).toMatch(/Lower bound.*Method.*Proved/);
});

test('the palette takes what is typed at once, finds a command and runs it', async () => {
  await page.keyboard.press('Control+KeyK');
  await page.keyboard.type('orbit');
  await page.getByRole('option').first().waitFor();
  expect(await page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('orbit');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Orbit', pressed: true }).waitFor();
  await page.keyboard.press('Digit1');
  await page.getByRole('button', { name: 'Audience', pressed: true }).waitFor();
});

test('the palette takes values: a time to go to, a hold', async () => {
  await page.keyboard.press('Control+KeyK');
  await page.keyboard.type('go to 0:21');
  await page.getByRole('option', { name: 'Go to 0:21' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByText('0:21.0').count()).toBeGreaterThan(0);
  await page.getByRole('listbox', { name: 'Scenes of the show' }).getByRole('option').first().click();
  await page.keyboard.press('Control+KeyK');
  await page.keyboard.type('hold');
  await page.getByRole('option', { name: 'Hold … seconds' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('Hold ');
  await page.keyboard.type('11');
  await page.getByRole('option', { name: 'Hold 11' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Undo: Hold 11/ }).waitFor();
  await page.keyboard.press('Control+KeyZ');
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor({ timeout: 20_000 });
  // at once, before the palette has the focus
  await page.keyboard.press('Control+KeyK');
  await page.keyboard.type('hold');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('dialog').getByRole('combobox').inputValue()).toBe('Hold ');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('the language changes at once and holds for the next visit', async () => {
  await page.getByRole('button', { name: /^Language/ }).click();
  await page.getByRole('menuitemradio', { name: 'Қазақша' }).click();
  await expect.poll(() => page.locator('[data-verdict]').textContent()).toContain('Бұзушылықсыз');
  expect(await page.evaluate(() => [document.documentElement.lang, localStorage.getItem('tulpar.language')])).toEqual([
    'kk',
    'kk',
  ]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Тіл/ }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect.poll(() => page.locator('[data-verdict]').textContent()).toContain('Clear');
});

test('the light theme holds its contrast and the next visit; the sky stays night', async () => {
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  const ground = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).color);
  const nightText = await ground('[data-night]');
  await page.getByRole('button', { name: /^Language/ }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  expect(await theme()).toBe('light');
  expect(await ground('[data-night]')).toBe(nightText);
  expect(await ground('body')).not.toBe(nightText);
  expect(await seriousFaults(page)).toEqual([]);
  await page.reload();
  await waitForShow(page);
  expect(await theme()).toBe('light');
  await page.keyboard.press('Control+KeyK');
  await page.keyboard.type('Theme: dark');
  await page.keyboard.press('Enter');
  await expect.poll(theme, { timeout: 10_000 }).toBe('dark');
});

test('axe finds nothing serious, with and without windows open', async () => {
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Shift+Slash');
  await page.getByRole('dialog').waitFor();
  await page.waitForTimeout(250);
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
});
