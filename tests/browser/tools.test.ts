import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { twoFiguresShow } from '../fixtures/two-figures-show';
import { pixelOf } from './support/pixel-of';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let complaints: string[];
let close: () => Promise<void>;

beforeAll(async () => {
  studio = await startStudio();
  const opened = await openStudio(studio, '#t=0');
  ({ page, complaints } = opened);
  close = () => opened.context.close();
  page.setDefaultTimeout(10_000);
  await opened.context.route('**/shows/small/show.json', (route) => route.fulfill({ json: twoFiguresShow() }));
  await page.reload();
  await waitForShow(page);
  await row('Ring').click();
  await page.getByRole('toolbar', { name: 'Tools of the sky' }).waitFor();
});
afterAll(async () => {
  await close?.();
  await studio?.close();
});

/** Each test starts from the show as it was opened, nothing selected in its first scene. */
beforeEach(async () => {
  await page.mouse.move(5, 5);
  while (await undo().isEnabled()) await page.keyboard.press('Control+KeyZ');
  await row('Ring').click();
  await planned();
  await sky().focus();
});

const sky = () => page.getByRole('region', { name: 'Sky' });
const list = () => page.getByRole('listbox', { name: 'Scenes of the show' });
const row = (name: string) => list().getByRole('option', { name, exact: false }).first();
const figureRow = (id: string) => list().locator(`[data-figure=${id}]`);
const inspector = () => page.getByRole('region', { name: 'Inspector' });
const undo = () => page.getByRole('button', { name: /^Undo/ }).first();
const hints = () => page.locator('[data-gesture]');
const selected = () =>
  list()
    .locator('[data-figure][aria-selected=true]')
    .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-figure')));
const field = async (name: string) =>
  Number(await inspector().getByRole('spinbutton', { name, exact: true }).first().inputValue());
const place = async () => [await field('X'), await field('Y'), await field('Z')];
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 10_000 });

async function planned(): Promise<void> {
  await expect.poll(() => page.getByText('Old plan').count(), { timeout: 20_000 }).toBe(0);
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor({ timeout: 20_000 });
}

/** The top of the ring: one of its points. */
const ringTop = () => pixelOf(page, 0, 0, 63);
const emptySky = () => pixelOf(page, -35, 0, 69);

async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  for (const share of [0.3, 0.6, 1])
    await page.mouse.move(from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share);
}

async function selectRing(): Promise<void> {
  await page.mouse.click(...(await ringTop()));
  await soon(selected).toEqual(['main']);
}

test('a click selects the figure under the pointer, in sky, outline and inspector; Esc and empty sky go up', async () => {
  await selectRing();
  expect(await place()).toEqual([0, 0, 45]);
  expect(await inspector().getByRole('combobox', { name: 'Formation' }).count(), 'one figure').toBe(1);
  await page.keyboard.press('Escape');
  await soon(selected).toEqual([]);
  expect(await inspector().getByRole('combobox', { name: 'Formation' }).count(), 'both').toBe(2);
  await selectRing();
  await page.mouse.click(...(await emptySky()));
  await soon(selected).toEqual([]);
});

test('the card stands beside the figure, not over its lights, and still while the hand moves; it says what cannot fly', async () => {
  await selectRing();
  const card = page.getByRole('region', { name: 'What holds already' });
  const from = await ringTop();
  await drag(from, [from[0] + 12, from[1] - 6]);
  await card.getByText('Bounds hold').waitFor();
  const standing = (await card.boundingBox())!;
  expect(await card.innerText()).toMatch(/^Move X \+\d/);
  expect(await card.innerText()).toMatch(/Nearest, to ball\s+\d+\.\d\d m, least 2\.00 m/);
  expect(await card.innerText()).not.toMatch(/fence/);
  for (const light of await Promise.all([
    pixelOf(page, 18, 0, 45),
    pixelOf(page, 0, 0, 27),
    pixelOf(page, -18, 0, 45),
  ])) {
    const isIn = (at: number, low: number, size: number) => low <= at && at <= low + size;
    expect(isIn(light[0], standing.x, standing.width) && isIn(light[1], standing.y, standing.height)).toBe(false);
  }
  await page.mouse.move(from[0] - 900, from[1] + 2, { steps: 4 });
  await card.getByText('Cannot fly like this').waitFor();
  expect(await card.innerText()).toMatch(/Outside the fence\s+\d+ points?/);
  const moved = (await card.boundingBox())!;
  expect([moved.x, moved.y]).toEqual([standing.x, standing.y]);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await card.waitFor({ state: 'hidden' });
});

test('Enter goes into the scene, Tab to the next figure, past the last it leaves the sky; rows do the same', async () => {
  await page.keyboard.press('Enter');
  await soon(selected).toEqual(['main']);
  await page.keyboard.press('Tab');
  await soon(selected).toEqual(['ball']);
  await page.keyboard.press('Shift+Tab');
  await soon(selected).toEqual(['main']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe('Sky');
  await figureRow('main').click();
  await figureRow('ball').click({ modifiers: ['Shift'] });
  await soon(selected).toEqual(['main', 'ball']);
  await inspector().getByRole('heading', { name: '2 figures' }).waitFor();
  await list().focus();
  await page.keyboard.press('Escape');
  await soon(selected).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await soon(selected).toEqual(['ball']);
});

test('a drag over empty sky is a box, with Alt a lasso; Shift adds, Ctrl takes away; Esc ends it', async () => {
  const [from, to] = [await emptySky(), await pixelOf(page, 22, 0, 20)];
  await drag(from, to);
  await page.mouse.up();
  await soon(selected).toEqual(['main']);
  const [x, y] = await pixelOf(page, 40, 0, 65);
  await page.keyboard.down('Shift');
  await drag([x + 60, y - 20], [x - 60, y + 120]);
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await soon(selected).toEqual(['main', 'ball']);
  await page.keyboard.down('Control');
  await page.mouse.click(...(await ringTop()));
  await page.keyboard.up('Control');
  await soon(selected).toEqual(['ball']);
  await drag(from, to);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await selected()).toEqual(['ball']);
  await page.keyboard.down('Alt');
  await drag(from, await pixelOf(page, 22, 0, 68));
  await page.mouse.move(...to);
  await page.mouse.move(...(await pixelOf(page, -30, 0, 20)));
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await soon(selected).toEqual(['main']);
});

test('a handle moves along its axis and snaps to metres; Esc puts back, letting go is one step with a name', async () => {
  await selectRing();
  const centre = await pixelOf(page, 0, 0, 45);
  await drag([centre[0] + 70, centre[1]], [centre[0] + 130, centre[1] + 40]);
  await hints().waitFor();
  expect(await hints().textContent()).toContain('Move X +');
  await page.keyboard.press('Escape');
  await hints().waitFor({ state: 'detached' });
  await page.mouse.up();
  expect(await place()).toEqual([0, 0, 45]);
  expect(await undo().isEnabled()).toBe(false);
  await drag([centre[0] + 70, centre[1]], [centre[0] + 130, centre[1] + 40]);
  await page.mouse.up();
  await soon(async () => (await place())[0]).toBeGreaterThan(5);
  const [x, y, z] = await place();
  expect([x! % 1, y, z]).toEqual([0, 0, 45]);
  await undo().hover();
  await page.getByText('Undo: Move main').first().waitFor();
});

test('the first press in the sky counts, whatever part of the page had the focus', async () => {
  const [from, to] = [await ringTop(), await pixelOf(page, 12, 0, 70)];
  for (const leave of [() => row('Ring').click(), () => inspector().getByRole('spinbutton').first().focus()]) {
    await leave();
    await drag(from, to);
    await page.mouse.up();
    await soon(async () => (await place())[0]).toBeGreaterThan(9);
    await page.keyboard.press('Control+KeyZ');
    await soon(async () => (await place())[0]).toBe(0);
    await planned();
  }
});

test('a figure that is dragged moves across what the camera faces, and is caught by the centre line', async () => {
  const [from, to] = [await ringTop(), await pixelOf(page, 12, 0, 70)];
  await drag(from, to);
  await page.mouse.up();
  await soon(selected).toEqual(['main']);
  await soon(async () => (await place())[0]).toBeGreaterThan(9);
  const [x, y, z] = await place();
  expect([x, y, z]).toEqual([12, 0, 52]);
  const [top, back] = [await pixelOf(page, 12, 0, 70), await pixelOf(page, 0.3, 0, 70)];
  await drag(top, back);
  await page.mouse.up();
  await soon(async () => (await place())[0]).toBe(0);
});

test('G X and a number, Tab, Enter: typed exactly; the right button and Esc put back', async () => {
  await selectRing();
  await page.keyboard.press('KeyG');
  await hints().waitFor();
  await page.keyboard.press('KeyX');
  await page.keyboard.type('2*6+.5');
  await soon(() => hints().textContent()).toContain('Move X 2*6+.5');
  await page.keyboard.press('Enter');
  await soon(place).toEqual([12.5, 0, 45]);
  await page.keyboard.press('KeyG');
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('-2');
  await page.keyboard.press('Enter');
  await soon(place).toEqual([13.5, -2, 45]);
  await page.keyboard.press('KeyG');
  await page.keyboard.press('KeyX');
  await page.keyboard.down('Shift');
  await page.keyboard.down('Control');
  const [x, y] = await ringTop();
  for (const px of [50, 100]) await page.mouse.move(x + px, y);
  const fine = Number(/X [+−]([\d.]+)/.exec((await hints().textContent()) ?? '')?.[1]);
  expect(fine, 'a tenth of some 17 m, and no whole metres').toBeLessThan(3);
  expect(fine % 1).not.toBe(0);
  await page.keyboard.up('Control');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Escape');
  await page.keyboard.press('KeyG');
  await page.mouse.move(700, 300);
  await page.mouse.click(705, 305, { button: 'right' });
  await hints().waitFor({ state: 'detached' });
  expect(await place()).toEqual([13.5, -2, 45]);
  expect(await page.getByRole('menu').count(), 'no menu opens').toBe(0);
  await page.keyboard.press('KeyG');
  await page.keyboard.press('Shift+KeyY');
  await page.mouse.move(760, 360, { steps: 3 });
  await page.mouse.click(765, 365);
  await soon(async () => (await place())[0]).not.toBe(13.5);
  expect((await place())[1], 'the plane keeps the distance').toBe(-2);
});

test('R turns and S scales, by the pointer and by numbers, several about their common centre', async () => {
  await selectRing();
  await page.keyboard.press('KeyR');
  await page.keyboard.press('KeyZ');
  await page.keyboard.type('30');
  await page.keyboard.press('Enter');
  await soon(() => field('Heading')).toBe(30);
  await page.keyboard.press('KeyS');
  await page.keyboard.type('1.2');
  await page.keyboard.press('Enter');
  await soon(() => field('Scale')).toBe(1.2);
  await page.keyboard.press('Control+KeyZ');
  await page.keyboard.press('Control+KeyZ');
  await figureRow('ball').click({ modifiers: ['Shift'] });
  await sky().focus();
  await page.keyboard.press('KeyR');
  await page.keyboard.press('KeyZ');
  await page.keyboard.type('180');
  await page.keyboard.press('Enter');
  await figureRow('main').click();
  await soon(place).toEqual([40, 0, 45]);
  await figureRow('ball').click();
  await soon(place).toEqual([0, 0, 45]);
  await sky().focus();
  await page.keyboard.press('KeyR');
  const [x, y] = await pixelOf(page, 0, 0, 45);
  await page.mouse.move(x + 90, y);
  await page.mouse.move(x + 90, y - 90, { steps: 4 });
  await page.keyboard.press('Escape');
  await hints().waitFor({ state: 'detached' });
  expect(await field('Roll')).toBe(0);
});

test('Ctrl and arrows move a figure half a metre, with Shift five; Shift and D copies it, Delete takes it away', async () => {
  await selectRing();
  await page.keyboard.press('Control+ArrowUp');
  await soon(place).toEqual([0, 0, 45.5]);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await soon(place).toEqual([5, 0, 45.5]);
  await page.keyboard.press('Shift+KeyD');
  await soon(selected).toEqual(['main-2']);
  await soon(place).toEqual([15, 0, 45.5]);
  await page.keyboard.press('Delete');
  await soon(() => list().locator('[data-figure]').count()).toBe(2);
});

test('the menu of figures aligns them and turns one to the audience', async () => {
  await selectRing();
  await figureRow('ball').click({ modifiers: ['Shift'] });
  await page.mouse.click(...(await ringTop()), { button: 'right' });
  await page.getByRole('menuitem', { name: 'Align figures: one above the other' }).click();
  await soon(async () => (await place())[0]).toBe(20);
  await page.keyboard.press('Control+KeyZ');
  await figureRow('ball').click();
  await figureRow('ball').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Face the audience' }).click();
  await soon(() => field('Heading')).toBeCloseTo(-18.4, 1);
});

test('while a hand drags, nothing of the page is written but the change so far and the card', async () => {
  await selectRing();
  const centre = await pixelOf(page, 0, 0, 45);
  await drag([centre[0] + 70, centre[1]], [centre[0] + 90, centre[1]]);
  const writes = await page.evaluate(() => {
    const seen = { count: 0 };
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        // the change so far and the card beside the hand are written by hand
        if (element && !element.closest('output, section[aria-label="What holds already"]')) seen.count++;
      }
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    Object.assign(globalThis, { seenWrites: seen });
    return seen.count;
  });
  expect(writes).toBe(0);
  for (let k = 1; k <= 10; k++) await page.mouse.move(centre[0] + 90 + 4 * k, centre[1]);
  const said = await hints().locator('output').textContent();
  expect(said).toMatch(/Move X \+\d/);
  expect(await page.evaluate(() => (globalThis as never as { seenWrites: { count: number } }).seenWrites.count)).toBe(
    0,
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('the camera keeps its ways: middle and right button, wheel; F frames what is selected; axe finds nothing', async () => {
  await selectRing();
  const before = await page.locator('canvas[data-sky]').screenshot();
  const [x, y] = await emptySky();
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(x + 80, y + 30, { steps: 3 });
  await page.mouse.up({ button: 'middle' });
  expect(await selected(), 'looking around selects nothing').toEqual(['main']);
  await page.waitForTimeout(200);
  expect((await page.locator('canvas[data-sky]').screenshot()).equals(before)).toBe(false);
  await sky().focus();
  await page.keyboard.press('KeyF');
  await page.keyboard.press('Digit4');
  await page.keyboard.press('Digit5');
  await page.keyboard.press('Digit1');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  );
  expect(complaints).toEqual([]);
});

test('what is wrong with where a figure stands is said at once, with a button that mends it', async () => {
  await row('Ring').click();
  await figureRow('main').click();
  await sky().focus();
  const list = inspector().getByRole('list', { name: 'Where main stands' });
  expect(await list.count()).toBe(0);
  await page.keyboard.press('KeyG');
  await page.keyboard.type('0');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('-26');
  await page.keyboard.press('Enter');
  await list.getByText('too low').waitFor();
  await list.getByRole('button', { name: 'Raise' }).click();
  await soon(() => list.count()).toBe(0);
  await sky().focus();
  await page.keyboard.press('KeyR');
  await page.keyboard.press('KeyZ');
  await page.keyboard.type('90');
  await page.keyboard.press('Enter');
  await list.getByText('sees its edge').waitFor();
  await list.getByRole('button', { name: 'Face the audience' }).click();
  await soon(() => list.count()).toBe(0);
  await soon(() => field('Heading')).toBe(0);
  await sky().focus();
  await page.keyboard.press('KeyS');
  await page.keyboard.type('0.3');
  await page.keyboard.press('Enter');
  await list.getByText('Too small for its points').waitFor();
  await list.getByRole('button', { name: 'Scale up' }).click();
  await soon(() => list.count()).toBe(0);
});
