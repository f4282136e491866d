import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Pixels of the page where a point of the small show is seen by the audience: its camera, worked out by hand. */
export async function pixelOf(page: Page, x: number, y: number, z: number): Promise<[number, number]> {
  const box = (await page.locator('canvas[data-sky]').boundingBox())!;
  const [eyeY, eyeZ, lookZ] = [-120, 1.7, 40];
  // a level lens, shifted up: 30 % of the picture below the horizon, above it 2.07 times the height that is looked at
  const half = (2.07 * ((lookZ - eyeZ) / -eyeY)) / 0.7 / 2;
  const middle = 0.4 * half;
  expect(half).toBeGreaterThan(0.4);
  const squeeze = Math.max(1, 1.35 / (1 + middle ** 2) / (box.width / box.height));
  const focal = box.height / 2 / (half * squeeze);
  const depth = y - eyeY;
  const up = (z - eyeZ) / depth - middle * squeeze;
  return [box.x + box.width / 2 + (x / depth) * focal, box.y + box.height / 2 - up * focal];
}
