import type { Page } from 'playwright-core';

/**
 * Counts bright pixels of the sky in a screenshot, decoded by the browser itself. Rasterisers differ in single pixels,
 * so tests compare counts with room to spare.
 */
export async function litPixels(page: Page): Promise<number> {
  const shot = await page.locator('canvas[data-sky]').screenshot();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    // The middle of the sky above the town, where nothing but the show is bright.
    const [x, y, w, h] = [0.15, 0.1, 0.7, 0.46].map((share, i) =>
      Math.round(share * (i % 2 ? image.height : image.width)),
    );
    const { data } = context.getImageData(x!, y!, w!, h!);
    let lit = 0;
    for (let i = 0; i < data.length; i += 4) if (Math.max(data[i]!, data[i + 1]!, data[i + 2]!) > 150) lit++;
    return lit;
  }, shot.toString('base64'));
}
