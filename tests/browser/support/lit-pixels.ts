import type { Page } from 'playwright-core';

/** A part of the sky's picture: left, top, width and height as shares of it. */
type PicturePart = readonly [number, number, number, number];

/** The middle of the sky above the town, where nothing but the show is bright. */
const SKY: PicturePart = [0.15, 0.1, 0.7, 0.46];
/** Where the town stands before the horizon. */
export const TOWN: PicturePart = [0, 0.58, 0.3, 0.12];

/**
 * Counts bright pixels of the sky in a screenshot, decoded by the browser itself. Rasterisers differ in single pixels,
 * so tests compare counts with room to spare.
 */
export async function litPixels(page: Page, part: PicturePart = SKY): Promise<number> {
  const shot = await page.locator('canvas[data-sky]').screenshot();
  return page.evaluate(
    async ([base64, [left, top, wide, tall]]) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const [x, y, w, h] = [left, top, wide, tall].map((share, i) =>
        Math.round(share * (i % 2 ? image.height : image.width)),
      );
      const { data } = context.getImageData(x!, y!, w!, h!);
      let lit = 0;
      for (let i = 0; i < data.length; i += 4) if (Math.max(data[i]!, data[i + 1]!, data[i + 2]!) > 150) lit++;
      return lit;
    },
    [shot.toString('base64'), part] as const,
  );
}
