import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openStudio, startStudio, waitForShow } from './support/studio-page';

/** A moment of each show that comes with the studio, in seconds, and its picture's size. */
const MOMENTS = { 'police-day': 74, 'first-steps': 45 };
const SIZE = { width: 560, height: 280 };

/** Takes the pictures of the start page: each show as the audience sees it, without the panels. */
const studio = await startStudio();
const folder = fileURLToPath(new URL('../../public/pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [id, timeS] of Object.entries(MOMENTS)) {
  const { page, context } = await openStudio(studio, `#show=${id}&t=${timeS}&camera=audience`, {
    small: false,
    serviceWorkers: 'block',
  });
  await waitForShow(page);
  await page.keyboard.press('Backquote');
  await page.addStyleTag({ content: 'body * { visibility: hidden } canvas[data-sky] { visibility: visible }' });
  await page.waitForTimeout(2500);
  const shot = await page.locator('canvas[data-sky]').screenshot();
  const webp = await page.evaluate(toWebp(SIZE.width, SIZE.height, shot.toString('base64')));
  writeFileSync(`${folder}${id}.webp`, Buffer.from(webp as string, 'base64'));
  await context.close();
}
await studio.close();

/** As text: what tsx makes of a function does not run in the page. Keeps the middle of the sky, and all of its height that the picture's shape has room for. */
function toWebp(width: number, height: number, base64: string): string {
  return `(async () => {
    const bytes = Uint8Array.from(atob('${base64}'), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(${width}, ${height});
    const cut = Math.min(image.width, (image.height * 0.94 * ${width}) / ${height});
    const tall = (cut * ${height}) / ${width};
    canvas.getContext('2d').drawImage(image, (image.width - cut) / 2, 0, cut, tall, 0, 0, ${width}, ${height});
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 });
    const out = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(out, (byte) => String.fromCharCode(byte)).join(''));
  })()`;
}
