import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { compileShow } from '../../src/compile';
import { UNATTENDED } from '../../src/core';
import { readShippedShow } from '../shows/shipped-shows';
import { openStudio, startStudio, waitForShow } from './support/studio-page';

const COLUMNS = 3;
const CELL = { width: 480, height: 348 };
/** A scene that stands shorter is a part of the way down. */
const SHORTEST_S = 5;

/** Takes one picture of all scenes of the Police-Day show, each in the middle of its hold, as the audience sees it. */
const { show, assets } = readShippedShow('police-day');
const { scenes } = (await compileShow(show, assets, UNATTENDED)).report;
const studio = await startStudio();
const { page } = await openStudio(studio, '#show=police-day&t=0&camera=audience', {
  small: false,
  serviceWorkers: 'block',
});
await waitForShow(page);
await page.keyboard.press('Backquote');
await page.addStyleTag({ content: 'body * { visibility: hidden } canvas[data-sky] { visibility: visible }' });
await page.waitForTimeout(2500);
const shots: string[] = [];
for (const { startS, endS } of scenes)
  if (endS - startS > SHORTEST_S) shots.push(await shotAt(page, 0.5 * (startS + endS)));
const webp = (await page.evaluate(toSheet(shots))) as string;
writeFileSync(
  fileURLToPath(new URL('../../docs/police-day-scenes.webp', import.meta.url)),
  Buffer.from(webp, 'base64'),
);
await studio.close();

async function shotAt(on: Page, timeS: number): Promise<string> {
  await on.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#t=${timeS.toFixed(2)}&camera=audience`,
  );
  await on.waitForTimeout(1500);
  return (await on.locator('canvas[data-sky]').screenshot()).toString('base64');
}

/** As text: what tsx makes of a function does not run in the page. Keeps the middle of each sky. */
function toSheet(pngs: readonly string[]): string {
  const { width, height } = CELL;
  return `(async () => {
    const pngs = ${JSON.stringify(pngs)};
    const canvas = new OffscreenCanvas(${COLUMNS * width}, ${Math.ceil(pngs.length / COLUMNS) * height});
    const context = canvas.getContext('2d');
    for (const [index, png] of pngs.entries()) {
      const bytes = Uint8Array.from(atob(png), (c) => c.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const [column, row] = [index % ${COLUMNS}, Math.floor(index / ${COLUMNS})];
      const cut = (image.height * ${width}) / ${height};
      const left = (image.width - cut) / 2;
      context.drawImage(image, left, 0, cut, image.height, column * ${width}, row * ${height}, ${width}, ${height});
    }
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
    const out = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (const byte of out) text += String.fromCharCode(byte);
    return btoa(text);
  })()`;
}
