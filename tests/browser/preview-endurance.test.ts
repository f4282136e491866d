import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAtOnce } from '../../src/core';
import { openingBytes, shareOf, writeShare } from '../../src/share';
import { makeSyntheticShow } from '../fixtures/synthetic-show';
import { type Studio, startStudio } from './support/studio-page';

/** As many drones as the shipped show has. */
const DRONES = 550;
const PLAYED_S = 60;
const MB = 1024 * 1024;

let studio: Studio;
let html: string;
let bytes: Uint8Array;
const open: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  studio = await startStudio();
  html = await (await fetch(`${studio.url}preview.html`)).text();
  const { flight, report } = makeSyntheticShow(DRONES);
  bytes = runAtOnce(writeShare(shareOf(flight, report, report.scenes)));
});
afterAll(async () => {
  for (const close of open) await close();
  await studio?.close();
});

/** Opens the page from a server that gives the opening of the show at once, and the rest when it is let. */
async function openSlowly() {
  let giveRest = () => {};
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.html')) return void response.setHeader('Content-Type', 'text/html').end(html);
    response.setHeader('Content-Length', bytes.length);
    const opening = openingBytes(bytes, 'x')!;
    response.write(bytes.subarray(0, opening));
    giveRest = () => response.end(bytes.subarray(opening));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const context = await studio.browser.newContext({
    viewport: { width: 390, height: 844 },
    ...{ hasTouch: true, isMobile: true, locale: 'en-GB', serviceWorkers: 'block' },
  });
  open.push(
    () => context.close(),
    async () => server.closeAllConnections(),
  );
  await context.addInitScript(`addEventListener('DOMContentLoaded', () => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => { for (const e of list.getEntries()) globalThis.shifts += e.value; }).observe({ type: 'layout-shift', buffered: true });
  });`);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/preview.html#show.tulpar-preview`);
  await page.locator('canvas[data-sky]').waitFor({ timeout: 20_000 });
  return { page, context, complaints, giveRest: () => giveRest() };
}

const timeS = async (page: Page) => Number(await page.locator('input[type=range]').first().inputValue()) / 1000;

test('the show flies before all of it is there, waits where it is not, and goes on by itself', {
  timeout: 180_000,
}, async () => {
  const { page, complaints, giveRest } = await openSlowly();
  await page.getByRole('button', { name: 'Play' }).tap();
  const start = await timeS(page);
  await expect.poll(() => timeS(page), { timeout: 20_000 }).toBeGreaterThan(start + 1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('status').filter({ hasText: 'Opening the show' }).waitFor();
  const goneIn600Ms = async () => {
    const before = await timeS(page);
    await page.waitForTimeout(600);
    return Math.abs((await timeS(page)) - before);
  };
  await expect.poll(goneIn600Ms).toBeLessThan(0.1);
  const waiting = await timeS(page);
  giveRest();
  await expect.poll(() => timeS(page), { timeout: 10_000 }).toBeGreaterThan(waiting + 0.5);
  expect(await page.getByText('Opening the show').count()).toBe(0);
  expect(complaints).toEqual([]);
});

/** All that the page's own world holds: objects, what belongs to the document, and arrays of numbers. */
async function memoryMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as unknown as Readonly<Record<string, number>>;
  return (usage.usedSize! + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)) / MB;
}

test(`${PLAYED_S} s of play leave the page as it was: no growth, no shift, within 150 MB`, {
  timeout: 180_000,
}, async () => {
  const { page, context, complaints, giveRest } = await openSlowly();
  giveRest();
  const session = await context.newCDPSession(page);
  await page.getByRole('button', { name: 'Play' }).tap();
  // code that is compiled as it runs is there by then
  await page.waitForTimeout(10_000);
  const before = await memoryMb(session);
  await page.waitForTimeout(PLAYED_S * 1000);
  const after = await memoryMb(session);
  expect(after).toBeLessThan(150);
  expect(after - before).toBeLessThan(2);
  expect(await page.evaluate(() => (globalThis as never as { shifts: number }).shifts)).toBeLessThan(0.01);
  expect(complaints).toEqual([]);
  console.info(`memory: ${before.toFixed(1)} MB after 10 s, ${after.toFixed(1)} MB after ${PLAYED_S + 10} s`);
});
