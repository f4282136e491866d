import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { decode } from 'fast-png';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runAtOnce, UNATTENDED } from '../../src/core';
import { createTaskHandlers } from '../../src/jobs';
import { shareOf, writeShare } from '../../src/share';
import { SMALL_SHOW } from '../fixtures/small-show';
import { type Studio, startStudio } from './support/studio-page';

const require = createRequire(import.meta.url);
const LINK = 'shows/day.tulpar-preview';
/** A headset of Meta's emulator, as a page would find it; `denied` refuses every session. */
const EMULATOR = `${readFileSync(require.resolve('iwer/build/iwer.js'), 'utf8')};
  globalThis.device = new IWER.XRDevice(IWER.metaQuest3, { stereoEnabled: true });
  device.installRuntime({ polyfillLayers: false, forceInstall: true });`;
const DENIED = `navigator.xr.requestSession = () => Promise.reject(new DOMException('no', 'NotAllowedError'));`;

let studio: Studio;
let bytes: Uint8Array;

beforeAll(async () => {
  studio = await startStudio();
  const files = { name: 'show.json', text: JSON.stringify(SMALL_SHOW), assets: new Map() };
  const { flight, report } = await createTaskHandlers().plan(files, UNATTENDED);
  bytes = runAtOnce(writeShare(shareOf(flight, report, report.scenes)));
});
afterAll(() => studio?.close());

async function openSeats(...scripts: readonly string[]): Promise<{ page: Page; complaints: string[] }> {
  const context = await studio.browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', bypassCSP: true });
  for (const script of scripts) await context.addInitScript(script);
  await context.route(`**/${LINK}`, (route) => route.fulfill({ body: Buffer.from(bytes) }));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${studio.url}preview.html#${LINK}`);
  await page.locator('canvas[data-sky]').waitFor();
  await page.getByRole('button', { name: 'Seat' }).click();
  await page.getByRole('application').waitFor();
  return { page, complaints };
}

/** Of the ring in the picture of each eye, beside each other: its half width, and where its middle is from theirs. */
async function ringsSeen(page: Page) {
  const { width, height, data, channels } = decode(await page.screenshot());
  return [0, width / 2].map((from) => {
    const lit = { x: [] as number[], y: [] as number[] };
    for (let y = 0; y < height * 0.42; y++) {
      for (let x = from; x < from + width / 2; x++) {
        const [red, green, blue] = data.subarray((y * width + x) * channels);
        if (red! > 200 && green! > 150 && blue! < 140) {
          lit.x.push(x - from);
          lit.y.push(y);
        }
      }
    }
    if (lit.x.length < 50) return null;
    const [left, right, top, bottom] = [Math.min(...lit.x), Math.max(...lit.x), Math.min(...lit.y), Math.max(...lit.y)];
    const asidePx = (left + right) / 2 - width / 4;
    return { radiusPx: (right - left) / 2, asidePx, upPx: height / 2 - (top + bottom) / 2 };
  });
}

const enter = (page: Page) => page.getByRole('button', { name: 'Stand there with a headset' });

test('somebody with a headset stands at the seat before the show, which goes on; the trigger plays, leaving gives the page back', async () => {
  const { page, complaints } = await openSeats(EMULATOR);
  await enter(page).click();
  await page.waitForFunction('device.activeSession !== undefined');
  expect(await enter(page).isDisabled()).toBe(true);
  // the ring of the first scene: 18 m wide to each side, its middle 43.3 m above eyes that are 120 m before it
  const [left, right] = await ringsSeen(page);
  for (const ring of [left, right]) expect(ring!.upPx / ring!.radiusPx).toBeCloseTo(43.3 / 18, 0);
  expect(Math.abs(left!.asidePx - right!.asidePx), 'as far off that both eyes see the same').toBeLessThan(6);
  expect(Math.abs(left!.asidePx)).toBeLessThan(12);
  const timeS = () => page.evaluate(() => Number(document.querySelector<HTMLInputElement>('input[type=range]')!.value));
  const before = await timeS();
  await page.evaluate("device.controllers.right.updateButtonValue('trigger', 1)");
  await page.waitForTimeout(300);
  await page.evaluate("device.controllers.right.updateButtonValue('trigger', 0)");
  await expect.poll(timeS).toBeGreaterThan(before);
  await page.evaluate('device.quaternion.set(0, Math.SQRT1_2, 0, Math.SQRT1_2)');
  await expect.poll(() => ringsSeen(page)).toEqual([null, null]);
  await page.evaluate('device.activeSession.end()');
  await expect.poll(() => enter(page).isEnabled()).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a headset that may not be used is said in a sentence', async () => {
  const { page, complaints } = await openSeats(EMULATOR, DENIED);
  await enter(page).click();
  await page.getByText('The headset did not start').waitFor();
  expect(await enter(page).isEnabled()).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('without a headset there is no word of one', async () => {
  const { page } = await openSeats();
  expect(await enter(page).count()).toBe(0);
  await page.context().close();
});
