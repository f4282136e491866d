import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openStudio, startStudio, waitForShow } from './support/studio-page';

/** From the emblem to the greeting: the show's seconds, and how much of it a second of the picture shows. */
const FROM_S = 126;
const UNTIL_S = 145;
const SHOW_S_PER_S = 3;
const FRAMES_PER_S = 8;

/** Takes the moving picture of the README: the Police-Day show in the studio. Needs `img2webp` (Debian package `webp`). */
const studio = await startStudio();
const viewport = { width: 1100, height: 688 };
const options = { small: false, serviceWorkers: 'block', viewport } as const;
const { page } = await openStudio(studio, `#t=${FROM_S}&camera=audience`, options);
await waitForShow(page);
await page.waitForTimeout(2500);
const folder = mkdtempSync(join(tmpdir(), 'tulpar-picture-'));
const frames = await takeFrames(page, folder);
const out = fileURLToPath(new URL('../../docs/studio.webp', import.meta.url));
const settings = ['-loop', '0', '-lossy', '-q', '70', '-m', '6', '-d', String(1000 / FRAMES_PER_S)];
execFileSync('img2webp', [...settings, ...frames, '-o', out]);
rmSync(folder, { recursive: true });
await studio.close();

async function takeFrames(page: Page, folder: string): Promise<string[]> {
  const files: string[] = [];
  for (let timeS = FROM_S; timeS <= UNTIL_S; timeS += SHOW_S_PER_S / FRAMES_PER_S) {
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#t=${timeS.toFixed(2)}&camera=audience`,
    );
    await page.waitForTimeout(120);
    const file = join(folder, `${String(files.length).padStart(3, '0')}.png`);
    writeFileSync(file, await page.screenshot());
    files.push(file);
  }
  return files;
}
