import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SMALL_SHOW } from '../fixtures/small-show';
import type { ShowOfVersion1 } from '../fixtures/version-1';
import { dropFile } from './support/drop-file';
import { withoutPickers } from './support/own-pickers';
import { seriousFaults } from './support/serious-faults';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;

beforeAll(async () => {
  studio = await startStudio();
  const opened = await openStudio(studio, '#t=30');
  page = opened.page;
  await withoutPickers(opened.context);
  await page.reload();
  await waitForShow(page);
});
afterAll(() => studio?.close());

const inspector = () => page.getByRole('region', { name: 'Inspector' });
const verdict = () => page.locator('[data-verdict]').getAttribute('data-verdict');
const idle = () => page.getByRole('progressbar').waitFor({ state: 'detached' });

/** Opens the small show with something broken on purpose. */
async function dropBroken(title: string, breakIt: (show: ShowOfVersion1) => void): Promise<void> {
  const show = structuredClone(SMALL_SHOW);
  show.title = title;
  breakIt(show);
  await dropFile(page, 'broken.json', JSON.stringify(show));
}

test('a problem is mended by a fix that was found, and the fix is undone, by keyboard alone', async () => {
  await dropBroken('Too low', ({ storyboard }) => {
    storyboard.scenes[0]!.placement.positionM = [0, 0, 21];
  });
  await expect.poll(() => page.locator('h1').textContent()).toBe('Too low');
  await idle();
  expect(await verdict()).toBe('problems');
  await inspector()
    .getByRole('button', { name: /(flies|fly) lower than/ })
    .first()
    .click();
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Find fixes');
  await page.keyboard.press('Enter');
  const list = inspector().getByRole('list', { name: 'Fixes' });
  await list.waitFor();
  expect(await list.getByRole('listitem').first().textContent()).toMatch(
    /Move “Ring”: 2\.0 m up.*problems [1-9]\d* → 0/,
  );
  expect(await seriousFaults(page)).toEqual([]);

  const apply = list.getByRole('button', { name: 'Apply: Move “Ring”: 2.0 m up' });
  await apply.focus();
  await page.keyboard.press('Enter');
  await expect.poll(verdict).toBe('clear');
  const undo = inspector().getByRole('button', { name: 'Undo fix' });
  await undo.waitFor();
  await idle();
  expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await seriousFaults(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await expect.poll(verdict).toBe('problems');
  await undo.waitFor({ state: 'detached' });
});

test('a fix is shown in the sky before it is made: pressed again, or with Esc, nothing has happened', async () => {
  await dropBroken('Previewed', ({ storyboard }) => {
    storyboard.scenes[0]!.placement.positionM = [0, 0, 21];
  });
  await expect.poll(() => page.locator('h1').textContent()).toBe('Previewed');
  await idle();
  await inspector()
    .getByRole('button', { name: /(flies|fly) lower than/ })
    .first()
    .click();
  await inspector().getByRole('button', { name: 'Find fixes' }).click();
  const preview = inspector().getByRole('button', { name: 'Preview: Move “Ring”: 2.0 m up' });
  await preview.waitFor();
  const hatched = () => page.getByRole('region', { name: 'Storyboard' }).locator('button[data-stale]').count();
  expect(await hatched()).toBe(0);
  for (const end of ['click', 'Escape']) {
    await preview.click();
    await expect.poll(() => preview.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(hatched).toBeGreaterThan(0);
    expect(await seriousFaults(page)).toEqual([]);
    if (end === 'click') await preview.click();
    else await page.keyboard.press(end);
    await expect.poll(() => preview.getAttribute('aria-pressed')).toBe('false');
    await expect.poll(hatched).toBe(0);
  }
  expect(await verdict()).toBe('problems');
  await preview.click();
  await inspector().getByRole('button', { name: 'Apply: Move “Ring”: 2.0 m up' }).click();
  await expect.poll(verdict).toBe('clear');
  await idle();
  await inspector().getByRole('button', { name: 'Undo fix' }).click();
  await expect.poll(verdict).toBe('problems');
  await idle();
});

test('a show is saved with its fix, and opens again as it was', async () => {
  await dropBroken('Still too low', ({ storyboard }) => {
    storyboard.scenes[0]!.placement.positionM = [0, 0, 21];
  });
  await expect.poll(() => page.locator('h1').textContent()).toBe('Still too low');
  await idle();
  await inspector()
    .getByRole('button', { name: /(flies|fly) lower than/ })
    .first()
    .click();
  await inspector().getByRole('button', { name: 'Find fixes' }).click();
  await inspector().getByRole('button', { name: 'Apply: Move “Ring”: 2.0 m up' }).click();
  await expect.poll(verdict).toBe('clear');
  await idle();
  const download = page.waitForEvent('download');
  await inspector().getByRole('button', { name: 'Save the show' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Still too low.tulpar');
  const bytes = readFileSync(await file.path());
  expect(
    JSON.parse(strFromU8(unzipSync(bytes)['show.json']!)).storyboards[0].scenes[0].figures[0].placement.positionM,
  ).toEqual([0, 0, 23]);

  await dropBroken('Another', () => {});
  await expect.poll(() => page.locator('h1').textContent()).toBe('Another');
  await dropFile(page, file.suggestedFilename(), bytes);
  await expect.poll(() => page.locator('h1').textContent()).toBe('Still too low');
  await idle();
  expect(await verdict()).toBe('clear');
});

test('a long way offers what makes it shorter', async () => {
  await dropBroken('Too slow', ({ storyboard }) => {
    storyboard.scenes[1]!.transition = { kind: 'fixed', durationS: 40 };
  });
  await expect.poll(() => page.locator('h1').textContent()).toBe('Too slow');
  await idle();
  await page.getByRole('button', { name: /^Transition to “Ball”/ }).click();
  await inspector().getByRole('button', { name: 'Find a shorter transition' }).click();
  const best = inspector().getByRole('list', { name: 'Fixes' }).getByRole('listitem').first();
  await best.waitFor();
  expect(await best.textContent()).toMatch(
    /The shortest transition into “Ball”.*transition 40\.0 s → .*show \d+\.\d s shorter/,
  );
});

test('a show that cannot be planned offers fixes in its error, and opens when one is made', async () => {
  await dropBroken('Too hasty', ({ storyboard }) => {
    storyboard.scenes[1]!.transition = { kind: 'fixed', durationS: 2 };
  });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Find fixes' }).click();
  await dialog.waitFor({ state: 'detached' });
  const list = inspector().getByRole('list', { name: 'Fixes' });
  await list.waitFor();
  expect(await list.getByRole('listitem').count()).toBe(2);
  expect(await seriousFaults(page)).toEqual([]);
  await list.getByRole('button', { name: /^Apply: \+\d+\.\d s for the transition into “Ball”/ }).click();
  await expect.poll(() => page.locator('h1').textContent()).toBe('Too hasty');
  await idle();
  expect(await verdict()).toBe('clear');
  expect(await inspector().getByRole('button', { name: 'Undo fix' }).count()).toBe(0);
});
