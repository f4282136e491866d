import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runQuietly } from '../cli/quiet-terminal';
import { makeWorkFolder, writeIn } from '../cli/work-folder';
import { SMALL_SHOW } from '../fixtures/small-show';
import { dropFile } from './support/drop-file';
import { withoutPickers } from './support/own-pickers';
import { seriousFaults } from './support/serious-faults';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let close: () => Promise<void>;
let complaints: string[];

beforeAll(async () => {
  studio = await startStudio();
  const opened = await openStudio(studio, '#t=0');
  page = opened.page;
  await withoutPickers(opened.context);
  await page.reload();
  complaints = opened.complaints;
  close = () => opened.context.close();
  await waitForShow(page);
  await outline().getByRole('button', { name: 'Site' }).waitFor();
});
afterAll(async () => {
  await close?.();
  await studio?.close();
});

const outline = () => page.getByRole('region', { name: 'Scenes' });
const inspector = () => page.getByRole('region', { name: 'Inspector' });
const field = (name: string) => inspector().getByRole('spinbutton', { name, exact: true }).first();
const sceneNames = () => outline().getByRole('option').allTextContents();

/** Waits until the plan is of the show as it stands. */
async function planned(): Promise<void> {
  await expect.poll(() => page.getByText('Old plan').count(), { timeout: 20_000 }).toBe(0);
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor({ timeout: 20_000 });
}

const STAR =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="none" stroke="#fc0" d="M50 5l13 30 32 3-24 22 7 32-28-17-28 17 7-32-24-22 32-3z"/></svg>';

test('a value is typed with arithmetic, planned, undone and redone, by keys alone', async () => {
  await outline().getByRole('option').first().click();
  const z = field('Z');
  const before = Number(await z.inputValue());
  await z.focus();
  await page.keyboard.type('+=3');
  await page.keyboard.press('Enter');
  await expect.poll(() => z.inputValue()).toBe((before + 3).toFixed(2));
  await planned();
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => z.inputValue()).toBe(before.toFixed(2));
  await planned();
  await page.keyboard.press('Control+Shift+KeyZ');
  await expect.poll(() => z.inputValue()).toBe((before + 3).toFixed(2));
  await planned();
});

/** What the page asks its workers from now on, and whether it ever says that the plan is old. */
async function watch(): Promise<() => Promise<{ tasks: string[]; wasStale: boolean }>> {
  await page.evaluate(() => {
    const seen = { tasks: [] as string[], wasStale: false };
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { task?: string }, ...rest: []) {
      // the card beside the hand asks the interactive lane about what it shows, when it pleases
      if (message.task && message.task !== 'bounds') seen.tasks.push(message.task);
      return post.call(this, message, ...rest);
    };
    const look = () => {
      seen.wasStale ||= document.body.innerText.includes('Old plan');
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { seen });
  });
  return () => page.evaluate(() => (window as unknown as { seen: { tasks: string[]; wasStale: boolean } }).seen);
}

test('undo and redo bring the plan back at once, without the worker; what is exported then is that plan', async () => {
  await outline().getByRole('option').first().click();
  const z = field('Z');
  const before = Number(await z.inputValue());
  await planned();
  await z.focus();
  await page.keyboard.type('+=4');
  await page.keyboard.press('Enter');
  await expect.poll(() => z.inputValue()).toBe((before + 4).toFixed(2));
  await planned();
  const seen = await watch();
  for (const [keys, metres] of [
    ['Control+KeyZ', before],
    ['Control+Shift+KeyZ', before + 4],
    ['Control+KeyZ', before],
  ] as const) {
    await page.keyboard.press(keys);
    await expect.poll(() => z.inputValue()).toBe(metres.toFixed(2));
    await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor();
  }
  expect(await seen()).toEqual({ tasks: [], wasStale: false });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export Skybrush show' }).click();
  const path = join(makeWorkFolder(), 'undone.skyc');
  await (await download).saveAs(path);
  expect((await seen()).tasks).toEqual(['flight', 'export']);
  const { code, stdout } = await runQuietly(['check', path, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).planHash).toBe(await hashAtHeight(before));
});

test('an export goes on while an edit is planned, and writes what was on screen when it was asked for', async () => {
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { task?: string }, ...rest: []) {
      // long enough for the edit to be planned meanwhile
      if (message.task === 'export') setTimeout(() => post.call(this, message, ...rest), 4000);
      else post.call(this, message, ...rest);
    };
  });
  await outline().getByRole('option').first().click();
  const z = field('Z');
  const before = Number(await z.inputValue());
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export Skybrush show' }).click();
  await page.getByRole('menuitem', { name: 'Export Skybrush show' }).waitFor({ state: 'detached' });
  await z.focus();
  await page.keyboard.type('+=2');
  await page.keyboard.press('Enter');
  await expect.poll(() => z.inputValue()).toBe((before + 2).toFixed(2));
  const path = join(makeWorkFolder(), 'before.skyc');
  await (await download).saveAs(path);
  await planned();
  const { code, stdout } = await runQuietly(['check', path, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).planHash).toBe(await hashAtHeight(before));
  await page.keyboard.press('Control+KeyZ');
  await planned();
});

/** The hash of the small show's plan, its first scene at a height. */
async function hashAtHeight(metres: number): Promise<string> {
  const show = structuredClone(SMALL_SHOW);
  show.storyboard.scenes[0]!.placement.positionM = [0, 0, metres];
  const plan = await runQuietly(['plan', writeIn(makeWorkFolder(), 'show.json', JSON.stringify(show)), '--json']);
  return JSON.parse(plan.stdout).planHash;
}

test('nonsense goes red, changes nothing, and Esc puts back what was', async () => {
  const z = field('Z');
  const before = await z.inputValue();
  await z.focus();
  await page.keyboard.type('three');
  await page.keyboard.press('Enter');
  expect(await z.getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await z.inputValue()).toBe(before);
  expect(await z.getAttribute('aria-invalid')).toBe('false');
});

test('dragging a label changes a value as one step', async () => {
  const heading = field('Heading');
  const label = inspector().getByText('Heading', { exact: true }).first();
  const box = (await label.boundingBox())!;
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  for (const by of [10, 20, 30]) await page.mouse.move(box.x + 4 + by, box.y + 4);
  await page.mouse.up();
  await expect.poll(async () => Number(await heading.inputValue())).toBeGreaterThan(15);
  await planned();
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(async () => Number(await heading.inputValue())).toBe(0);
  await planned();
});

test('a dropped drawing becomes a scene; scenes are renamed, moved, copied and deleted', async () => {
  const names = await sceneNames();
  await dropFile(page, 'gold star.svg', STAR);
  await expect.poll(async () => (await sceneNames()).length, { timeout: 20_000 }).toBe(names.length + 1);
  await planned();
  expect((await sceneNames())[1]).toContain('gold star');
  await outline()
    .getByRole('option', { name: /gold star/ })
    .click();
  await page.keyboard.press('F2');
  await page.keyboard.type('Star');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await sceneNames())[1]).toContain('Star');
  await planned();
  await page.keyboard.press('Control+ArrowUp');
  await expect.poll(async () => (await sceneNames())[0]).toContain('Star');
  await planned();
  await page.keyboard.press('Control+KeyD');
  await expect.poll(async () => (await sceneNames()).length).toBe(names.length + 2);
  await planned();
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await sceneNames()).length).toBe(names.length + 1);
  await planned();
});

test('what cannot be planned says why beside the picture, and undo takes it back', async () => {
  await outline().getByRole('option').nth(1).click();
  const scale = field('Scale');
  await scale.focus();
  await page.keyboard.type('0.05');
  await page.keyboard.press('Enter');
  const alert = inspector().getByRole('alert');
  await expect
    .poll(async () => (await alert.count()) > 0 || (await page.locator('[data-verdict=problems]').count()) > 0, {
      timeout: 20_000,
    })
    .toBe(true);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => alert.count()).toBe(0);
  await planned();
});

test('another show does not take the place of changes that are in no file, unless asked', async () => {
  const names = await sceneNames();
  const question = page.getByRole('dialog', { name: 'You have changes that are in no file' });
  await page.evaluate(() => {
    location.hash = '#show=small';
  });
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await sceneNames()).toEqual(names);
  await page.evaluate(() => {
    location.hash = '#t=0';
  });
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  expect(await sceneNames()).toEqual(names);
});

test('the show is saved as it stands, opens on the command line, and says that it is saved', async () => {
  expect(await page.getByText('Not saved').count()).toBe(1);
  await page.keyboard.press('Escape');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+KeyS');
  const file = await download;
  const bytes = readFileSync(await file.path());
  await page.getByText('Saved', { exact: true }).waitFor();
  expect(file.suggestedFilename()).toMatch(/\.tulpar$/);
  const folder = makeWorkFolder();
  for (const [path, content] of Object.entries(unzipSync(bytes))) writeIn(folder, path, content);
  const { code, stdout } = await runQuietly(['plan', folder, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).scenes[0].name).toBe('Star');
});

test('site, fleet, limits, take-off and landing have their fields; axe finds nothing serious in any of them', async () => {
  for (const part of ['Show', 'Site', 'Fleet', 'Limits', 'Take-off', 'Landing']) {
    await outline().getByRole('button', { name: part, exact: true }).click();
    await inspector().locator('input, select').first().waitFor();
    expect(await seriousFaults(page, '[aria-label="Inspector"]'), part).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

test('what a closed tab had not saved is offered to the next, opens as it was, and is thrown away when told', async () => {
  const context = page.context();
  const first = await context.newPage();
  await first.goto(`${studio.url}#t=0`);
  await waitForShow(first);
  const scenes = (of: Page) => of.getByRole('region', { name: 'Scenes' }).getByRole('option');
  await scenes(first).first().waitFor();
  const before = await scenes(first).count();
  await dropFile(first, 'gold star.svg', STAR);
  await expect.poll(() => scenes(first).count(), { timeout: 20_000 }).toBe(before + 1);
  const other = await context.newPage();
  await other.goto(`${studio.url}#t=0`);
  await waitForShow(other);
  await other.getByRole('button', { name: 'Site' }).waitFor();
  const question = (of: Page) => of.getByRole('dialog', { name: 'Changes of an earlier visit are in no file' });
  expect(await question(other).count(), 'the tab is still open').toBe(0);
  await other.close();
  await first.close();

  const next = await context.newPage();
  await next.goto(`${studio.url}#t=0`);
  await question(next).getByRole('button', { name: 'Open them' }).click();
  await expect.poll(() => scenes(next).count(), { timeout: 20_000 }).toBe(before + 1);
  await next.getByText('Not saved').waitFor();
  await next.close();

  const last = await context.newPage();
  await last.goto(`${studio.url}#t=0`);
  await question(last).waitFor();
  await question(last).getByRole('button', { name: 'Throw them away' }).click();
  await question(last).waitFor({ state: 'detached' });
  await last.reload();
  await waitForShow(last);
  await last.getByRole('button', { name: 'Site' }).waitFor();
  expect(await question(last).count()).toBe(0);
  await last.close();
});

test('a show without unsaved changes is left without a question', async () => {
  const names = await sceneNames();
  await page.evaluate(() => {
    location.hash = '#show=small';
  });
  await expect.poll(async () => (await sceneNames()).length, { timeout: 20_000 }).toBeLessThan(names.length);
  expect(await page.getByRole('dialog', { name: 'You have changes that are in no file' }).count()).toBe(0);
});

test('a long list of points in a show file is a file beside it when it is saved; nothing is unsaved before, and the plan is the same', async () => {
  const row = Array.from({ length: 60 }, (_, k) => [3 * (k % 10), 0, 3 * Math.floor(k / 10)]);
  const show = {
    ...SMALL_SHOW,
    title: 'With a list',
    fleet: { count: 60, launch: { columns: 10, rows: 6, pitchM: 2 } },
    formations: { ...SMALL_SHOW.formations, ring: { recipe: { kind: 'points', pointsM: row } } },
  };
  await dropFile(page, 'show.json', JSON.stringify(show));
  await page.getByText('With a list').first().waitFor();
  await planned();
  await page.getByRole('button', { name: 'Undo' }).and(page.locator(':disabled')).waitFor();
  expect(await page.getByText('Not saved').count()).toBe(0);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+KeyS');
  const path = join(makeWorkFolder(), 'list.tulpar');
  await (await download).saveAs(path);
  const files = unzipSync(readFileSync(path));
  expect(Object.keys(files)).toContain('assets/ring.csv');
  expect(JSON.parse(strFromU8(files['show.json']!)).formations.ring.recipe.pointsM).toBeUndefined();
  const reportOf = async (of: string) => {
    const {
      planHash: _ofTheFile,
      timingsMs: _ofTheMachine,
      ...report
    } = JSON.parse((await runQuietly(['plan', of, '--json'])).stdout);
    return report;
  };
  expect(await reportOf(path)).toEqual(await reportOf(writeIn(makeWorkFolder(), 'show.json', JSON.stringify(show))));
});
