import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SMALL_SHOW } from '../fixtures/small-show';
import { litDrones, SLOW_PLANNER, WATCH_DRONES } from './support/drones-on-screen';
import { dropFile } from './support/drop-file';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

/** The small show with a word at its end. */
const WRITING_SHOW = {
  ...SMALL_SHOW,
  formations: { ...SMALL_SHOW.formations, word: { recipe: { kind: 'text', text: 'IV' } } },
  storyboard: {
    ...SMALL_SHOW.storyboard,
    scenes: [
      ...SMALL_SHOW.storyboard.scenes,
      { name: 'Word', formation: 'word', placement: { positionM: [0, 0, 40] }, holdS: 5 },
    ],
  },
};

let studio: Studio;
let page: Page;
let close: () => Promise<void>;
let complaints: string[];

beforeAll(async () => {
  studio = await startStudio();
  const opened = await openStudio(studio, '#t=0');
  ({ page, complaints } = opened);
  close = () => opened.context.close();
  await page.addInitScript(WATCH_DRONES);
  await page.addInitScript(SLOW_PLANNER);
  await opened.context.route('**/shows/small/show.json', (route) => route.fulfill({ json: WRITING_SHOW }));
  await page.reload();
  await waitForShow(page);
  await outline().getByRole('button', { name: 'Site' }).waitFor();
  await row('Ring').click();
  await field('Z').waitFor();
});
afterAll(async () => {
  await close?.();
  await studio?.close();
});

const outline = () => page.getByRole('region', { name: 'Scenes' });
const inspector = () => page.getByRole('region', { name: 'Inspector' });
const timeline = () => page.getByRole('region', { name: 'Storyboard' });
const row = (name: string) => outline().getByRole('option', { name });
const field = (name: string) => inspector().getByRole('spinbutton', { name, exact: true }).first();
const height = async () => (await litDrones(page)).middleM[2];
const staleClips = () => timeline().locator('button[data-stale]').count();

/** Other work may keep the machine busy: what is waited for comes within a while. */
const soon = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 10_000 });

async function planned(): Promise<void> {
  await expect.poll(() => page.getByText('Old plan').count(), { timeout: 20_000 }).toBe(0);
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor({ timeout: 20_000 });
}

/** Takes a field by its label and moves the hand; the button stays down. */
async function dragLabel(name: string, byPx: number): Promise<void> {
  const label = inspector().getByText(name, { exact: true }).first();
  await label.scrollIntoViewIfNeeded();
  const box = (await label.boundingBox())!;
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  for (const share of [0.25, 0.5, 0.75, 1]) await page.mouse.move(box.x + 4 + byPx * share, box.y + 4);
}

test('drones follow a hand on a placement field before it lets go, Esc puts them back, and nothing is planned', async () => {
  await soon(height).toBeCloseTo(45, 3);
  const before = await litDrones(page);
  await dragLabel('X', 100);
  await soon(async () => (await litDrones(page)).middleM[0]).toBeCloseTo(before.middleM[0] + 10, 3);
  expect((await litDrones(page)).count).toBe(before.count);
  expect(await staleClips()).toBeGreaterThanOrEqual(3);
  expect(await page.getByText('Old plan').count()).toBe(0);
  await page.keyboard.press('Escape');
  await soon(async () => (await litDrones(page)).middleM[0]).toBeCloseTo(before.middleM[0], 3);
  await page.mouse.up();
  expect(await staleClips()).toBe(0);
});

test('what was let go stays where it is while it is planned, and the plan shows the same', async () => {
  const before = await litDrones(page);
  await dragLabel('Z', 40);
  await soon(height).toBeCloseTo(before.middleM[2] + 4, 3);
  const dragged = await litDrones(page);
  await page.mouse.up();
  await planned();
  const flown = await litDrones(page);
  expect(flown.count).toBe(dragged.count);
  for (const axis of [0, 1, 2]) expect(flown.middleM[axis]).toBeCloseTo(dragged.middleM[axis]!, 2);
  for (const channel of [0, 1, 2]) expect(flown.colour[channel]).toBeCloseTo(dragged.colour[channel]!, 2);
  expect(await staleClips()).toBe(0);
  await page.keyboard.press('Control+KeyZ');
  await planned();
});

test('the bounds of both transitions and the nearest points stand beside the hand, and the plan proves them after', async () => {
  await row('Ball').click();
  const card = page.getByRole('region', { name: 'What holds already' });
  await dragLabel('Z', 60);
  await card.getByText('Bounds hold').waitFor();
  expect(await card.innerText()).toMatch(/Transition in\s+\d+\.\d s at least, was \d+\.\d s/);
  expect(await card.innerText()).toMatch(/Nearest\s+\d\.\d\d m, least 2\.00 m/);
  await page.mouse.up();
  await card.getByText('Proved').waitFor({ timeout: 20_000 });
  await card.waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+KeyZ');
  await planned();
  await card.waitFor({ state: 'hidden' });
  await dragLabel('Scale', -60);
  await card.getByText('Cannot fly like this').waitFor();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await card.waitFor({ state: 'hidden' });
  await row('Ring').click();
});

test('a formation grows under the hand, and exact points follow at rest', async () => {
  await soon(async () => (await litDrones(page)).widthM).toBeCloseTo(36, 3);
  const before = await litDrones(page);
  await dragLabel('Radius', 60);
  await soon(async () => (await litDrones(page)).widthM).toBeGreaterThan(before.widthM + 5);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await soon(async () => (await litDrones(page)).widthM).toBeCloseTo(before.widthM, 3);
});

test('a text is lit letter by letter while it is typed', async () => {
  await row('Word').click();
  const text = inspector().getByRole('textbox', { name: 'Text' }).first();
  await text.fill('I');
  await soon(async () => (await litDrones(page)).count).toBeLessThan(12);
  const one = await litDrones(page);
  await text.fill('II');
  await soon(async () => (await litDrones(page)).count).toBe(2 * one.count);
  expect(await page.getByText('Old plan').count(), 'nothing was committed').toBe(0);
  await page.keyboard.press('Escape');
  await row('Ring').click();
});

const STAR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="none" stroke="#fc0" d="M50 5l13 30 32 3-24 22 7 32-28-17-28 17 7-32-24-22 32-3z"/></svg>';

test('a dropped drawing is in the sky and in the outline before any plan of it', async () => {
  const seen = page.evaluate(
    () =>
      new Promise<{ scenes: string[]; isPlanned: boolean }>((done) => {
        const drones = (globalThis as never as { dronesOnScreen: { changedAtMs: number } }).dronesOnScreen;
        const startedMs = performance.now();
        const look = () => {
          const rows = [...document.querySelectorAll('[aria-label=Scenes] [role=option]')];
          const star = rows.find((one) => one.textContent?.includes('star'));
          const canvas = star?.querySelector('canvas');
          const isDrawn =
            canvas &&
            canvas.width > 0 &&
            [...canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data].some(Boolean);
          const clips = [...document.querySelectorAll('[aria-label=Storyboard] button[title]')];
          // the lane has a clip of it at once, hatched: that is no plan
          const isPlanned = clips.some(
            (clip) => clip.getAttribute('aria-label')?.startsWith('star,') && !clip.hasAttribute('data-stale'),
          );
          const isSeen = isDrawn && drones.changedAtMs > startedMs;
          if (isPlanned || isSeen)
            done({ scenes: rows.map((one) => one.textContent ?? ''), isPlanned: isPlanned ?? false });
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await page.evaluate('globalThis.plannerDelayMs = 4000');
  await dropFile(page, 'star.svg', STAR);
  const { scenes, isPlanned } = await seen;
  expect(scenes.some((name) => name.includes('star'))).toBe(true);
  expect(isPlanned, 'sky and thumbnail show it before the plan has it').toBe(false);
  await page.evaluate('globalThis.plannerDelayMs = 0');
  await planned();
  await soon(async () => (await litDrones(page)).widthM).toBeCloseTo(27.8, 0);
  await page.keyboard.press('Control+KeyZ');
  await planned();
});

test('the sky shows the document inside a hold when the show cannot be planned, and stale stretches stay hatched', async () => {
  await soon(() => outline().getByRole('option').count()).toBe(3);
  await row('Ring').click();
  await soon(async () => (await litDrones(page)).widthM).toBeCloseTo(36, 3);
  const before = await litDrones(page);
  const x = field('X');
  await x.focus();
  await page.keyboard.type('300');
  await page.keyboard.press('Enter');
  await soon(async () => (await litDrones(page)).middleM[0]).toBeGreaterThan(before.middleM[0] + 200);
  await inspector().getByRole('alert').or(page.locator('[data-verdict=problems]')).first().waitFor({ timeout: 20_000 });
  await soon(async () => (await litDrones(page)).middleM[0]).toBeGreaterThan(before.middleM[0] + 200);
  await page.keyboard.press('Control+KeyZ');
  await planned();
  await soon(async () => (await litDrones(page)).middleM[0]).toBeCloseTo(before.middleM[0], 2);
  expect(complaints).toEqual([]);
});
