import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio?.close());

/** React reports each commit of every root (the page and the sky) to this hook, in production builds too. */
const COUNT_COMMITS = `
  globalThis.commits = 0;
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true, isDisabled: false, renderers: new Map(),
    inject: () => 1, onCommitFiberUnmount: () => {}, onPostCommitFiberRoot: () => {},
    onCommitFiberRoot: () => { globalThis.commits++; },
  };`;

interface Counted {
  readonly commits: number;
  readonly times: readonly string[];
}

/** Lets so many frames pass; gives the commits in them and the show times that were on screen. */
const WATCH_FRAMES = `new Promise((done) => {
  const before = globalThis.commits;
  const times = new Set();
  let frames = 0;
  const look = () => {
    times.add(document.querySelector('[data-show-time]').textContent);
    if (++frames > 60) done({ commits: globalThis.commits - before, times: [...times] });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

test('60 played frames move the show and commit nothing to React', async () => {
  const { page, context } = await openStudio(studio, '#t=10');
  await page.addInitScript(COUNT_COMMITS);
  await page.reload();
  await waitForShow(page);
  expect(await page.evaluate('globalThis.commits')).toBeGreaterThan(2);
  // what changes a show comes in once it flies, and is drawn once
  await page.getByRole('button', { name: 'Site' }).waitFor();
  await page.getByRole('spinbutton', { name: 'Z' }).first().waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await page.waitForTimeout(300);
  const { commits, times } = (await page.evaluate(WATCH_FRAMES)) as Counted;
  expect(times.length).toBeGreaterThan(5);
  expect(commits).toBe(0);
  await page.keyboard.press('KeyL');
  await expect.poll(() => page.evaluate('globalThis.commits')).toBeGreaterThan(0);
  await context.close();
});

test('a newcomer sees the show flying: without a time in the address it plays by itself', async () => {
  const { page, context } = await openStudio(studio, '#show=small', { reducedMotion: 'no-preference' });
  await waitForShow(page);
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  const first = await page.locator('[data-show-time]').textContent();
  await expect.poll(() => page.locator('[data-show-time]').textContent()).not.toBe(first);
  await context.close();
});

/** How far the strip can be scrolled, beyond its own width. */
const STRIP_OVERHANG = `(() => {
  const strip = document.querySelector('[role=slider]').parentElement;
  return strip.parentElement.scrollWidth - Math.max(strip.clientWidth, strip.parentElement.clientWidth);
})()`;

test.each([0, 3])('the strip is as wide at the end of the show as at its start, zoomed in %i times', async (zooms) => {
  const { page, context } = await openStudio(studio, '#t=0');
  await waitForShow(page);
  for (let k = 0; k < zooms; k++) await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(await page.evaluate(STRIP_OVERHANG)).toBe(0);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await page.waitForTimeout(200);
  expect(await page.evaluate(STRIP_OVERHANG)).toBe(0);
  await context.close();
});

test('the inspector follows what plays, and a changed address is followed', async () => {
  const { page, context } = await openStudio(studio, '#t=0');
  await waitForShow(page);
  const heading = page.getByRole('region', { name: 'Inspector' }).getByRole('heading', { level: 3 }).first();
  const rows = page.getByRole('region', { name: 'Scenes' }).getByRole('option');
  const seconds = async (row: number) => {
    await rows.nth(row).click();
    const [minutes, rest] = (await page.locator('[data-show-time]').textContent())!.split(':');
    return 60 * Number(minutes) + Number(rest);
  };
  const [first, second] = [await seconds(0), await seconds(1)];
  await page.evaluate(`location.hash = '#t=${first + 0.2}'`);
  const before = await heading.textContent();
  await page.evaluate(`location.hash = '#t=${second - 0.3}&camera=top&lang=ru'`);
  await page.getByRole('button', { name: 'Сверху', pressed: true }).waitFor();
  await page.evaluate(`location.hash = '#t=${second - 0.3}&camera=top&lang=en'`);
  await expect.poll(() => heading.textContent()).not.toBe(before);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await heading.textContent()) ?? '').toContain(await nameOf(rows.nth(1)));
  expect(await page.title()).toMatch(/.+ · Tulpar$/);
  await context.close();
});

async function nameOf(row: Locator): Promise<string> {
  return (await row.locator('span span span').first().textContent())!;
}
