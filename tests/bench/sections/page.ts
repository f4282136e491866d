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
const requested = new Set<string>(['index.html']);
page.on('request', (request) =>
  requested.add(decodeURIComponent(request.url().slice(studio.url.length).split('#')[0]!)),
);
const start = performance.now();
await page.reload();
await page.locator('canvas[data-sky]').waitFor();
const firstPictureS = (performance.now() - start) / 1000;
await waitForShow(page);
const flyingS = (performance.now() - start) / 1000;
const untilFlying = new Set(requested);
await page.waitForTimeout(1000);
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
