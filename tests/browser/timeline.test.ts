import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
  await outline().first().waitFor();
});
afterAll(() => studio?.close());

const strip = () => page.getByRole('region', { name: 'Storyboard' });
const outline = () => page.getByRole('listbox', { name: 'Scenes of the show' }).getByRole('option');
const clip = (name: string) => strip().getByRole('button', { name: new RegExp(`^${name}, `) });
const undo = () => page.keyboard.press('Control+KeyZ');

/** The show as it was opened, planned. */
beforeEach(async () => {
  for (let steps = 0; steps < 30 && (await undoName()) !== null; steps++) await undo();
  await planned();
  await clip('Ring').click();
});

async function planned(): Promise<void> {
  await expect.poll(() => page.getByText('Old plan').count(), { timeout: 20_000 }).toBe(0);
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor({ timeout: 20_000 });
}

/** What would be undone; null where nothing would. */
async function undoName(): Promise<string | null> {
  const button = page.getByRole('button', { name: /^Undo/ });
  return (await button.isEnabled()) ? ((await button.getAttribute('aria-label')) ?? '') : null;
}

async function order(): Promise<string[]> {
  const clips = await strip()
    .locator('button[title]')
    .evaluateAll((all) =>
      all
        .map((one) => ({ x: one.getBoundingClientRect().x, name: one.getAttribute('aria-label')?.split(',')[0] ?? '' }))
        .sort((a, b) => a.x - b.x)
        .map(({ name }) => name),
    );
  return clips.filter((name) => /^(Ring|Ball)/.test(name));
}

async function outlined(): Promise<string[]> {
  return outline().evaluateAll((all) => all.map((one) => one.querySelector('span > span > span')!.textContent!));
}

async function holdOf(name: string): Promise<number> {
  const label = await clip(name).getAttribute('aria-label');
  return Number(/, ([\d.]+)\ss/.exec(label ?? '')?.[1]);
}

async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = (await element.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where a clip is held to trim it. */
async function edgeOf(name: string, edge: 'start' | 'end'): Promise<{ x: number; y: number }> {
  const box = (await clip(name).boundingBox())!;
  return { x: edge === 'start' ? box.x + 3 : box.x + box.width - 3, y: box.y + box.height / 2 };
}

/** Takes something and brings it elsewhere; it is still held. */
async function take(from: { x: number; y: number }, byPx: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + byPx / 2, from.y);
  await page.mouse.move(from.x + byPx, from.y, { steps: 4 });
}

test('a clip that is dragged lies at its new place at once, and stays there', async () => {
  const [ring, ball] = [await middleOf(clip('Ring')), await middleOf(clip('Ball'))];
  await take(ring, ball.x - ring.x + 10);
  await expect.poll(outlined).toEqual(['Ball', 'Ring']);
  await strip()
    .getByText(/^This order flies (about .* s (faster|longer)|as long); \d transitions to plan$/)
    .waitFor();
  await page.mouse.up();
  await expect.poll(undoName).toContain('Move Ring');
  await planned();
  expect(await order()).toEqual(['Ball', 'Ring']);
  await undo();
  await expect.poll(outlined).toEqual(['Ring', 'Ball']);
});

test('Esc puts a dragged clip back', async () => {
  const [ring, ball] = [await middleOf(clip('Ring')), await middleOf(clip('Ball'))];
  await take(ring, ball.x - ring.x + 10);
  await expect.poll(outlined).toEqual(['Ball', 'Ring']);
  await page.keyboard.press('Escape');
  await expect.poll(outlined).toEqual(['Ring', 'Ball']);
  await page.mouse.up();
  expect(await undoName()).toBeNull();
});

test('with Alt a copy is dragged', async () => {
  const [ring, ball] = [await middleOf(clip('Ring')), await middleOf(clip('Ball'))];
  await page.keyboard.down('Alt');
  await take(ring, ball.x - ring.x + 10);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect.poll(outlined).toEqual(['Ring', 'Ball', 'Ring 2']);
  await expect.poll(undoName).toContain('Duplicate Ring');
});

test('Ctrl with arrows moves a scene one place', async () => {
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(outlined).toEqual(['Ball', 'Ring']);
  await page.keyboard.press('Control+ArrowLeft');
  await expect.poll(outlined).toEqual(['Ring', 'Ball']);
});

test('an edge that is dragged changes the hold, and Esc puts it back', async () => {
  await take(await edgeOf('Ring', 'end'), 40);
  await expect.poll(() => holdOf('Ring')).toBeGreaterThan(9);
  // a narrow clip has no room for its seconds: they stand beside the hand
  await strip()
    .getByText(/^Holds [\d.]+\ss \(\+[\d.]+\ss\)$/)
    .waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => holdOf('Ring')).toBe(8);
  expect(
    await strip()
      .getByText(/^Holds/)
      .count(),
  ).toBe(0);
  await page.mouse.up();
  await take(await edgeOf('Ring', 'end'), 40);
  await page.mouse.up();
  await expect.poll(undoName).toContain('Hold of Ring');
  await planned();
  expect(await holdOf('Ring')).toBeGreaterThan(9);
  expect(await holdOf('Ball')).toBe(10);
});

test('a start that is dragged inwards makes the hold shorter', async () => {
  await take(await edgeOf('Ball', 'start'), 30);
  await page.mouse.up();
  await planned();
  expect(await holdOf('Ball')).toBeLessThan(10);
});

test('with Alt the neighbouring transition gives, and the show stays as long', async () => {
  const total = () => strip().locator('[title="Show time"] span').textContent();
  const before = await total();
  await page.keyboard.down('Alt');
  await take(await edgeOf('Ring', 'end'), -20);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await planned();
  expect(await holdOf('Ring')).toBeLessThan(8);
  expect(await total()).toBe(before);
});

test('comma and full stop trim by a tenth, with Shift by a second', async () => {
  await page.keyboard.press('Period');
  await expect.poll(() => holdOf('Ring')).toBe(8.1);
  await page.keyboard.press('Shift+Comma');
  await expect.poll(() => holdOf('Ring')).toBe(7.1);
  await page.keyboard.press('Shift+Period');
  await page.keyboard.press('Comma');
  await expect.poll(() => holdOf('Ring')).toBe(8);
});

test('an edge is caught by the clock', async () => {
  const ruler = page.getByRole('slider', { name: 'Playhead' });
  const edge = await edgeOf('Ring', 'end');
  const box = (await ruler.boundingBox())!;
  await page.mouse.click(edge.x + 33, box.y + 8);
  await take(edge, 27);
  await strip().locator('[data-snapped=end]').waitFor();
  await page.mouse.up();
  await planned();
  await expect.poll(() => holdOf('Ring')).toBeGreaterThan(8.5);
});

test('a hold is typed over its clip, with arithmetic; Esc leaves it', async () => {
  await clip('Ring').dblclick();
  const field = strip().getByRole('textbox', { name: 'Hold of “Ring”, seconds' });
  await field.fill('4*3');
  await field.press('Enter');
  await expect.poll(() => holdOf('Ring')).toBe(12);
  await page.keyboard.press('Shift+F2');
  await field.fill('99');
  await field.press('Escape');
  await expect.poll(() => holdOf('Ring')).toBe(12);
});

test('a scene is split at the clock, and merged again', async () => {
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await strip().getByRole('button', { name: 'Split the scene at the clock' }).click();
  await expect.poll(outlined).toEqual(['Ring', 'Ring 2', 'Ball']);
  await planned();
  expect([await holdOf('Ring'), await holdOf('Ring 2')]).toEqual([3, 5]);
  await clip('Ring').click();
  await page.keyboard.press('Control+Shift+KeyB');
  await expect.poll(outlined).toEqual(['Ring', 'Ball']);
  await expect.poll(() => holdOf('Ring')).toBe(8);
});

test('the strip is zoomed to what is selected, by its bar, and shows all again', async () => {
  const widthOf = async () => (await clip('Ring').boundingBox())!.width;
  const all = await widthOf();
  await page.keyboard.press('KeyZ');
  await expect.poll(widthOf).toBeGreaterThan(4 * all);
  await page.keyboard.press('Shift+KeyZ');
  await expect.poll(widthOf).toBeCloseTo(all, 0);
  const bar = page.getByRole('scrollbar', { name: 'Visible part of the timeline' });
  const box = (await bar.boundingBox())!;
  await take({ x: box.x + box.width - 4, y: box.y + 3 }, -box.width / 2);
  await page.mouse.up();
  await expect.poll(widthOf).toBeGreaterThan(1.8 * all);
  await bar.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => bar.getAttribute('aria-valuenow')).not.toBe('0');
  await page.keyboard.press('Shift+KeyZ');
});

test('a transition says its seconds, and takes its time from a menu', async () => {
  const transition = strip().getByRole('button', { name: /^Transition to “Ball”/ });
  await transition.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Keep the transition’s time as it is' }).click();
  await expect.poll(undoName).toContain('Time of the transition to Ball');
  await planned();
});

test('a cue is added at the clock, dragged, put back, renamed and deleted', async () => {
  const cue = (name: string) => strip().getByRole('button', { name: new RegExp(`^Cue “${name}”`) });
  await page.keyboard.press('KeyM');
  await cue('Cue 1').waitFor();
  const x = async () => (await cue('Cue 1').boundingBox())!.x;
  const before = await x();
  const at = { x: before + 4, y: (await cue('Cue 1').boundingBox())!.y + 10 };
  await take(at, 60);
  await expect.poll(x).toBeGreaterThan(before + 50);
  await page.keyboard.press('Escape');
  await expect.poll(x).toBeCloseTo(before, 0);
  await page.mouse.up();
  await take(at, 60);
  await page.mouse.up();
  await expect.poll(undoName).toContain('Move cue Cue 1');
  await cue('Cue 1').press('ArrowRight');
  await cue('Cue 1').dblclick();
  const field = strip().getByRole('textbox', { name: 'Cue name' });
  await field.fill('Chorus');
  await field.press('Enter');
  await cue('Chorus').press('Delete');
  await expect.poll(() => cue('Chorus').count()).toBe(0);
  await planned();
});

test('the order that flies fastest is looked for, previewed, put back, applied and undone', async () => {
  // the ball stands far behind the ring: three scenes to and fro are flown along the way
  await page.keyboard.press('Control+KeyD');
  await planned();
  await page.keyboard.press('Control+ArrowRight');
  await planned();
  await expect.poll(outlined).toEqual(['Ring', 'Ball', 'Ring 2']);
  await strip().getByRole('button', { name: 'Find the order that flies fastest' }).click();
  await strip()
    .getByText(/The fastest order saves|This order flies fastest/)
    .waitFor();
  const preview = strip().getByRole('button', { name: 'Preview' });
  await preview.click();
  await expect.poll(outlined).not.toEqual(['Ring', 'Ball', 'Ring 2']);
  await strip().getByRole('button', { name: 'Put back' }).click();
  await expect.poll(outlined).toEqual(['Ring', 'Ball', 'Ring 2']);
  await strip().getByRole('button', { name: 'Apply' }).click();
  await expect.poll(undoName).toContain('Order that flies fastest');
  await planned();
  await undo();
  await expect.poll(outlined).toEqual(['Ring', 'Ball', 'Ring 2']);
});

test('drones of a transition leave one after the other, and what it costs is said', async () => {
  await strip()
    .getByRole('button', { name: /^Transition to “Ball”/ })
    .click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await inspector.getByRole('button', { name: /One after the other/ }).click();
  await planned();
  await inspector.getByText(/costs [\d.]+ s/).waitFor();
});

test('axe finds nothing, and nothing was complained about', async () => {
  const { violations } = await new AxeBuilder({ page }).include('[aria-label=Storyboard]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(complaints).toEqual([]);
});
