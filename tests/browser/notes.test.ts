import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printNotes } from '../../src/share';
import { SMALL_SHOW } from '../fixtures/small-show';
import { dropFile } from './support/drop-file';
import { seriousFaults } from './support/serious-faults';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
beforeAll(async () => {
  studio = await startStudio();
});
afterAll(async () => {
  await studio?.close();
});

const SCENE = SMALL_SHOW.storyboard.scenes[1]!.name;

/** Pixels of the marks over the sky that are gold. */
const goldPixels = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('canvas:not([data-sky])')].reduce((sum, canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const data =
        (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width || 1, height || 1).data ?? [];
      let gold = 0;
      for (let k = 0; k < data.length; k += 4) {
        if (data[k]! > 220 && Math.abs(data[k + 1]! - 194) < 20 && data[k + 2]! < 90) gold++;
      }
      return sum + gold;
    }, 0),
  );

test('notes that were sent open as marks on the ruler, are gone through, deleted and brought back', async () => {
  const { page, context, complaints } = await openStudio(studio, '#t=0');
  await waitForShow(page);
  await page.getByRole('button', { name: 'Export' }).waitFor();
  await page.waitForTimeout(1500);
  const notes = [
    { text: 'Larger', atS: 99, scene: { name: SCENE, inS: 1.5 }, pointM: null },
    { text: '<b>Earlier</b>', atS: 3, scene: null, pointM: [0, 0, 40] as const },
  ];
  await dropFile(page, 'small.tulpar-notes', printNotes({ title: 'Small show', notes }));
  const marks = page.getByRole('button', { name: /^Note at/ });
  await expect.poll(() => marks.count(), { timeout: 10_000 }).toBe(2);
  expect(await marks.first().getAttribute('aria-label')).toContain('<b>Earlier</b>');
  const time = () => page.getByRole('slider', { name: /./ }).first().getAttribute('aria-valuenow');
  await page.keyboard.press('Shift+PageDown');
  await expect.poll(time).toBe('3.0');
  await page.keyboard.press('Shift+PageDown');
  await expect.poll(time).not.toBe('3.0');
  await page.getByText('Larger', { exact: true }).waitFor();
  await page.keyboard.press('Shift+PageUp');
  await expect.poll(time).toBe('3.0');
  // what it points at is marked in the sky
  expect(await goldPixels(page)).toBeGreaterThan(100);
  expect(await seriousFaults(page)).toEqual([]);

  await marks.first().focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => marks.count()).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => marks.count()).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => marks.count()).toBe(0);

  await dropFile(page, 'bad.tulpar-notes', '{"format":"tulpar-notes","version":1,"title":"A","notes":[{"text":5}]}');
  await page.getByText(/file of notes is damaged/i).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
