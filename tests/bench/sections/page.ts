import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { createFleetSampler } from '../../../src/playback';
import { builtPage } from '../../browser/support/built-page';
import { openStudio, startStudio, waitForShow } from '../../browser/support/studio-page';
import { planPoliceDay, printFigures } from './police-day';

const FRAMES = 2000;
const PLAYED_FRAMES = 120;

/** As text: what tsx makes of a function does not run in the page. */
const WAIT_FRAMES = `new Promise((done) => {
  const next = (left) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
  next(${PLAYED_FRAMES});
})`;

/** As text: the page notes by itself when its show flies, however busy the bench is. */
const NOTE_FLYING = `new MutationObserver((_, observer) => {
  if (!document.querySelector('[data-verdict]:not([data-verdict=none])')) return;
  window.flewAtMs = Date.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true, attributes: true });`;

/** The page has tidied up after loading. */
const AT_REST_MS = 8000;

/** JavaScript a frame that evaluating places and colours of the fleet takes, in milliseconds. */
async function samplingMs(): Promise<number> {
  const { flight, report } = await planPoliceDay();
  const sampler = createFleetSampler(flight);
  const positions = new Float32Array(sampler.count * 3);
  const colours = new Float32Array(sampler.count * 3);
  const start = performance.now();
  for (let frame = 0; frame < FRAMES; frame++) {
    const timeMs = (report.durationS * 1000 * frame) / FRAMES;
    sampler.samplePositionsInto(positions, timeMs);
    sampler.sampleLightsInto(colours, timeMs);
  }
  return (performance.now() - start) / FRAMES;
}

/** Milliseconds of script that Chromium counts for each frame while the show plays: ours, React's and three's. */
async function scriptMsPerFrame(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const scriptS = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')!.value;
  };
  const before = await scriptS();
  await page.evaluate(WAIT_FRAMES);
  return ((await scriptS()) - before) * (1000 / PLAYED_FRAMES);
}

/** What a first visit fetches before the show flies: all of the page but what it loads on demand or keeps for later. */
async function downloadKb(requested: ReadonlySet<string>): Promise<number> {
  const folder = await builtPage();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const fetched = files.filter((file) => requested.has(file));
  return fetched.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;
}

const studio = await startStudio();
const { page, context } = await openStudio(studio, '#show=police-day', { small: false, serviceWorkers: 'block' });
await context.addInitScript(NOTE_FLYING);
/** What was fetched, and when. */
const requested: [file: string, atMs: number][] = [['index.html', 0]];
page.on('request', (request) =>
  requested.push([decodeURIComponent(request.url().slice(studio.url.length).split('#')[0]!), Date.now()]),
);
const start = performance.now();
await page.reload();
await page.locator('canvas[data-sky]').waitFor();
const firstPictureS = (performance.now() - start) / 1000;
await waitForShow(page);
const flyingS = (performance.now() - start) / 1000;
const flewAtMs = Number(await page.evaluate('window.flewAtMs'));
const untilFlying = new Set(requested.flatMap(([file, atMs]) => (atMs <= flewAtMs ? [file] : [])));
// what changes a show is loaded once it flies, and is not of a frame
await page.getByRole('button', { name: 'Site' }).waitFor();
await page.waitForTimeout(AT_REST_MS);
if (await page.getByRole('button', { name: 'Play' }).isVisible()) await page.keyboard.press('Space');
const scriptMs = await scriptMsPerFrame(page);
await context.close();
await studio.close();
printFigures([
  { name: 'built page: first picture, the fleet on its pads', value: firstPictureS, unit: 's', atMost: 3 },
  { name: 'built page: the Police-Day show planned, checked, flying', value: flyingS, unit: 's', atMost: null },
  { name: 'built page: download until it flies, gzip', value: await downloadKb(untilFlying), unit: 'kB', atMost: 600 },
  {
    name: 'playing 550 drones: script a frame in Chromium, three included',
    value: scriptMs,
    unit: 'ms',
    atMost: 1,
    note: 'drawn in software on the same two cores',
  },
  { name: 'playing 550 drones: JavaScript a frame to evaluate them', value: await samplingMs(), unit: 'ms', atMost: 1 },
]);
