import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runQuietly } from '../cli/quiet-terminal';
import { makeWorkFolder, writeIn } from '../cli/work-folder';
import { dropFile } from './support/drop-file';
import { readOwnFile, useOwnPickers, withoutPickers, writeOwnFile } from './support/own-pickers';
import { seriousFaults } from './support/serious-faults';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

/** What takes a plan, or a page that loads. */
const SOON = { timeout: 20_000 };

/** Several pages are opened in each. */
vi.setConfig({ testTimeout: 180_000 });

let studio: Studio;

beforeAll(async () => {
  studio = await startStudio();
});
afterAll(() => studio?.close());

const outline = (page: Page) => page.getByRole('region', { name: 'Scenes' });
const z = (page: Page) => page.getByRole('spinbutton', { name: 'Z', exact: true }).first();
const height = async (page: Page) => Number(await z(page).inputValue());
const question = (page: Page) => page.getByRole('dialog', { name: 'Changes of an earlier visit are in no file' });
const changed = (page: Page) => page.getByRole('dialog', { name: 'The file was changed by others' });
const recent = (page: Page) => page.getByRole('region', { name: 'Recent' }).getByRole('listitem');
const saved = (page: Page) => page.getByText('Saved', { exact: true });

/** The page, with a show that can be changed. */
async function editable(page: Page): Promise<void> {
  await waitForShow(page);
  await z(page).waitFor();
}

/** Most of what a page does as it opens is to make ready for the sky: left out where pages are opened by the dozen for what they keep. */
const withoutSky = (context: BrowserContext) =>
  context.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, ...more: []) {
        return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...more);
      },
    });
  });

async function openEditable(hash = '#show=small&t=0', prepare?: (context: BrowserContext) => Promise<void>) {
  const opened = await openStudio(studio, hash);
  if (prepare) {
    await prepare(opened.context);
    await opened.page.reload();
  }
  await editable(opened.page);
  return opened;
}

async function another(context: BrowserContext, hash = '#show=small&t=0'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(studio.url + hash);
  return page;
}

/** Types a height, and waits until it stands. */
async function setHeight(page: Page, to: number): Promise<void> {
  await z(page).fill(String(to));
  await z(page).press('Enter');
  await expect.poll(() => height(page), SOON).toBe(to);
}

/** Kills the tab as a crash does: without a word to the page. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

/** Whether the browser keeps a picture of a show: one is made when the hand has rested for a second. */
function hasPicture(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('tulpar'));
    const heads = await done(database.transaction('shows').objectStore('shows').getAll());
    database.close();
    return heads.some(({ picture }) => typeof picture === 'string');
  });
}

test('a new show in three steps by keyboard alone: saved, closed, and back from the recent shows and its package', async () => {
  const { page, context, complaints } = await openStudio(studio, '');
  await useOwnPickers(context);
  await page.reload();
  const welcome = page.getByRole('dialog', { name: 'Welcome to Tulpar' });
  const newShow = welcome.getByRole('button', { name: 'New show' });
  await welcome.getByText('Shows that you open or make stand here.').waitFor();
  await newShow.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'New show' });
  await sheet.locator('input:focus').waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  expect(await welcome.isVisible(), 'Esc goes back').toBe(true);
  await newShow.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await sheet.locator('input:focus').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Наурыз');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await sheet.getByText('From 1 to 20000').waitFor();
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.type('40');
  await page.keyboard.press('Enter');
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Наурыз' }).waitFor();
  await editable(page);
  await expect.poll(() => page.getByText('40 drones').count(), SOON).toBe(1);
  await page.getByText('Not saved').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyS');
  await saved(page).waitFor();
  const packed = await readOwnFile(page, 'Наурыз.tulpar');
  await expect.poll(() => hasPicture(page), SOON).toBe(true);
  await page.close();

  const folder = makeWorkFolder();
  writeIn(folder, 'a.tulpar', packed);
  const { code, stdout } = await runQuietly(['plan', join(folder, 'a.tulpar'), '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).title).toBe('Наурыз');

  const next = await another(context, '');
  await recent(next).getByText('Наурыз.tulpar').waitFor();
  expect(await recent(next).locator('img').getAttribute('src'), 'its first scene').toMatch(/^data:image\/webp/);
  expect(await seriousFaults(next, '[role=dialog]')).toEqual([]);
  await recent(next)
    .getByRole('button', { name: /Наурыз/ })
    .first()
    .press('Enter');
  await next.getByRole('heading', { name: 'Наурыз' }).waitFor();
  await editable(next);
  await setHeight(next, 44);
  await next.keyboard.press('Control+KeyS');
  await expect
    .poll(async () => strFromU8(unzipSync(await readOwnFile(next, 'Наурыз.tulpar'))['show.json']!), SOON)
    .toContain('44');
  await dropFile(next, 'Наурыз.tulpar', packed);
  await expect.poll(() => height(next), SOON).not.toBe(44);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a sheet that is opened while the page still loads keeps the keyboard when the rest is there', async () => {
  const { page, context } = await openStudio(studio, '');
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await context.route(/clipboard-events[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  const isAskedFor = page.waitForRequest(/clipboard-events[^/]*\.js/);
  await page.reload();
  const welcome = page.getByRole('dialog', { name: 'Welcome to Tulpar' });
  await welcome.getByRole('button', { name: 'New show' }).click();
  const typedInto = page.getByRole('dialog', { name: 'New show' }).locator('input:focus');
  await typedInto.waitFor();
  await isAskedFor;
  expect(await typedInto.isVisible()).toBe(true);
  const isThere = page.waitForResponse(/clipboard-events[^/]*\.js/);
  letGo();
  await isThere;
  await page.keyboard.type('77');
  await page.waitForTimeout(300);
  await page.keyboard.type('7');
  expect(await typedInto.inputValue()).toContain('777');
  await context.close();
});

test('a tab that is killed at 30 random moments has lost nothing after the last commit, nor its history', async () => {
  const { page: first, context } = await openStudio(studio, '#show=small&t=0');
  await withoutSky(context);
  await first.reload();
  await z(first).waitFor();
  const start = await height(first);
  let page = first;
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  let expected = start;
  let steps = 0;
  for (let round = 0; round < 30; round++) {
    for (let press = 0; press <= random(4); press++) {
      await z(page).press('ArrowUp');
      // Enter makes steps an edit at once
      await z(page).press('Enter');
      await expect.poll(() => height(page), { ...SOON, interval: 5 }).toBeGreaterThan(expected);
      expected = await height(page);
      steps++;
    }
    if (random(3) > 0) await page.waitForTimeout(random(120));
    await kill(page);
    page = await another(context);
    await question(page).getByRole('button', { name: 'Open them' }).click();
    await z(page).waitFor();
    await expect.poll(() => height(page), { ...SOON, message: `round ${round}` }).toBe(expected);
  }
  for (let step = 0; step < steps; step++) await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => height(page), SOON).toBe(start);
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  await page.keyboard.press('Control+Shift+KeyZ');
  await expect.poll(() => height(page), SOON).toBeGreaterThan(start);
  await context.close();
}, 500_000);

test('a tab that is killed while steps are added, before they are one edit, comes back with the last of them', async () => {
  const { page: first, context } = await openEditable();
  const start = await height(first);
  let page = first;
  let expected = start;
  for (let round = 0; round < 8; round++) {
    for (let press = 0; press <= round % 3; press++) {
      await z(page).press('ArrowUp');
      await expect.poll(() => height(page), { ...SOON, interval: 5 }).toBeGreaterThan(expected);
      expected = await height(page);
    }
    await kill(page);
    page = await another(context);
    await question(page).getByRole('button', { name: 'Open them' }).click();
    await editable(page);
    await expect.poll(() => height(page), { ...SOON, message: `round ${round}` }).toBe(expected);
  }
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => height(page), SOON).toBeLessThan(expected);
  // what was put back is not brought back
  await z(page).press('ArrowUp');
  await z(page).press('Escape');
  await setHeight(page, start);
  await kill(page);
  page = await another(context);
  await question(page).getByRole('button', { name: 'Open them' }).click();
  await expect.poll(() => height(page), SOON).toBe(start);
  await context.close();
}, 200_000);

test('a tab that is loaded again has what it had open, with its history and where the clock stood', async () => {
  const { page, context } = await openEditable();
  page.on('dialog', (dialog) => dialog.accept());
  const start = await height(page);
  await setHeight(page, 47);
  await page.keyboard.press('Escape');
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  const clock = async () => Number(await playhead.getAttribute('aria-valuenow'));
  await playhead.focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await expect.poll(clock).toBeGreaterThan(0);
  const stood = await clock();
  await page.reload();
  await editable(page);
  await expect.poll(() => height(page), SOON).toBe(47);
  await expect.poll(clock).toBe(stood);
  expect(await question(page).count()).toBe(0);
  await page.getByText('Not saved').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => height(page), SOON).toBe(start);
  // what is kept no longer gives way to the show of the address
  await page.evaluate(() => sessionStorage.setItem('tulpar.open', '{"id":"gone","title":"Gone","timeS":1}'));
  await page.evaluate(() => window.addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true));
  await page.reload();
  await editable(page);
  expect(await page.getByRole('alert').count()).toBe(0);
  await context.close();
});

test('a show that could not be planned when its tab closed comes back with its history and its last picture', async () => {
  const { page, context } = await openEditable();
  const radius = page.getByRole('spinbutton', { name: 'Radius', exact: true }).first();
  await radius.fill('1');
  await radius.press('Enter');
  const alert = (of: Page) => of.getByRole('region', { name: 'Inspector' }).getByRole('alert');
  await alert(page).waitFor();
  await kill(page);
  const next = await another(context);
  await question(next).getByRole('button', { name: 'Open them' }).click();
  await alert(next).waitFor();
  expect(await next.getByRole('spinbutton', { name: 'Radius', exact: true }).first().inputValue()).toBe('1.00');
  await next.keyboard.press('Control+KeyZ');
  await expect.poll(() => alert(next).count(), SOON).toBe(0);
  await context.close();
});

test.each([
  [
    'refuses to open its database',
    "IDBFactory.prototype.open = () => { throw new DOMException('not here', 'SecurityError'); };",
  ],
  ['is full', "IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError'); };"],
])('a browser that %s: said plainly, the mark stays, nothing is lost, saving works', async (_, script) => {
  const { page, context, complaints } = await openEditable('#show=small&t=0', async (of) => {
    await withoutPickers(of);
    await of.addInitScript(script);
  });
  await setHeight(page, 51);
  await page.getByRole('alert').getByText('Not kept').waitFor();
  await page.getByText('This browser does not keep your changes').waitFor();
  expect(await page.getByText('Not saved').count()).toBe(1);
  await setHeight(page, 52);
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  expect(await height(page)).toBe(52);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+KeyS');
  const file = await download;
  expect(file.suggestedFilename()).toBe('Small show.tulpar');
  const show = JSON.parse(strFromU8(unzipSync(readFileSync(await file.path()))['show.json']!));
  expect(JSON.stringify(show)).toContain('52');
  await saved(page).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('of two tabs on one show the second says so, and neither writes over what the other keeps', async () => {
  const { page: one, context } = await openEditable();
  await setHeight(one, 41);
  const two = await another(context);
  await editable(two);
  await two.getByText('Also in another tab').waitFor();
  expect(await question(two).count()).toBe(0);
  expect(await one.getByText('Also in another tab').count()).toBe(0);
  await setHeight(two, 42);
  await setHeight(one, 43);
  await kill(one);
  await expect.poll(() => two.getByText('Also in another tab').count(), SOON).toBe(0);
  await kill(two);
  const next = await another(context, '');
  await expect.poll(() => recent(next).count(), SOON).toBe(2);
  const heights: number[] = [];
  for (const _ of [0, 1]) {
    const page = await another(context);
    await question(page).getByRole('button', { name: 'Open them' }).click();
    await editable(page);
    await expect.poll(async () => [42, 43].includes(await height(page)), SOON).toBe(true);
    heights.push(await height(page));
  }
  expect(heights.sort()).toEqual([42, 43]);

  // a kept show that is open in a tab opens in another as a copy
  await next.reload();
  await recent(next).first().getByRole('button').first().click();
  await editable(next);
  await next.getByText('Also in another tab').waitFor();
  await setHeight(next, 60);
  await next.close();
  const last = await another(context, '');
  await expect.poll(() => recent(last).count(), SOON).toBe(3);
  await context.close();
});

test('a version with a name is gone back to as a step that can be undone, and is there after a visit', async () => {
  const { page, context } = await openEditable();
  await setHeight(page, 50);
  await page.keyboard.press('Escape');
  await openVersions(page);
  await page.keyboard.type('Before the rehearsal');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Go back to “Before the rehearsal”' }).waitFor();
  await page.keyboard.press('Escape');
  await setHeight(page, 55);
  await kill(page);
  const next = await another(context);
  await question(next).getByRole('button', { name: 'Open them' }).click();
  await editable(next);
  await openVersions(next);
  await next.getByRole('button', { name: 'Go back to “Before the rehearsal”' }).click();
  await expect.poll(() => height(next), SOON).toBe(50);
  await next.keyboard.press('Control+KeyZ');
  await expect.poll(() => height(next), SOON).toBe(55);
  await openVersions(next);
  await next.getByRole('button', { name: 'Delete “Before the rehearsal”' }).click();
  await expect.poll(() => next.getByRole('button', { name: /Go back to/ }).count(), SOON).toBe(0);
  await context.close();
});

/** Runs a command by its name, from the palette. */
async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('dialog', { name: 'Commands' }).locator('input:focus').waitFor();
  await page.keyboard.type(command);
  await page.locator('[role=option][data-highlighted]').getByText(command).waitFor();
  await page.keyboard.press('Enter');
}

async function openVersions(page: Page): Promise<void> {
  await run(page, 'Versions');
  await page.getByRole('dialog', { name: 'Versions' }).waitFor();
}

test('a file that others change is noticed and never written over unasked; a failed write leaves it whole', async () => {
  const { page, context } = await openEditable('#show=small&t=0', useOwnPickers);
  await setHeight(page, 50);
  await page.keyboard.press('Control+KeyS');
  await saved(page).waitFor();
  const mine = await readOwnFile(page, 'Small show.tulpar');

  await page.evaluate(`
    const { write } = FileSystemWritableFileStream.prototype;
    window.mendWrite = () => { FileSystemWritableFileStream.prototype.write = write; };
    FileSystemWritableFileStream.prototype.write = async () => { throw new DOMException('disk full', 'QuotaExceededError'); };
  `);
  await setHeight(page, 51);
  await page.keyboard.press('Control+KeyS');
  await page.getByText('What was there before is still there').waitFor();
  await page.keyboard.press('Escape');
  expect(await readOwnFile(page, 'Small show.tulpar')).toEqual(mine);
  expect(await page.getByText('Not saved').count()).toBe(1);
  await page.evaluate('window.mendWrite()');

  const theirs = zipSync({ 'show.json': strToU8(strFromU8(unzipSync(mine)['show.json']!).replace('50', '58')) });
  await writeOwnFile(page, 'Small show.tulpar', theirs);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await changed(page).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+KeyS');
  await changed(page).getByText('Saving would write over that').waitFor();
  expect(await readOwnFile(page, 'Small show.tulpar')).toEqual(Buffer.from(theirs));
  await changed(page).getByRole('button', { name: 'Load from disk' }).click();
  await expect.poll(() => height(page), SOON).toBe(58);
  await saved(page).waitFor();
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => height(page), SOON).toBe(51);
  await page.keyboard.press('Control+KeyS');
  await saved(page).waitFor();
  await writeOwnFile(page, 'Small show.tulpar', theirs);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await changed(page).getByRole('button', { name: 'Keep mine' }).click();
  await page.getByText('Not saved').waitFor();
  await page.keyboard.press('Control+KeyS');
  await saved(page).waitFor();
  expect(strFromU8(unzipSync(await readOwnFile(page, 'Small show.tulpar'))['show.json']!)).toContain('51');
  await context.close();
});

test('a show is saved to a folder with its files, and opened again from there', async () => {
  const { page, context } = await openEditable('#show=small&t=0', useOwnPickers);
  await dropFile(page, 'dot.csv', 'x,y,z\n0,0,0\n5,0,0\n0,0,5\n');
  await expect.poll(() => outline(page).getByRole('option').count(), SOON).toBe(3);
  await run(page, 'Save to a folder');
  await saved(page).waitFor();
  expect((await readOwnFile(page, 'folder/assets/dot.csv')).toString()).toContain('5,0,0');
  expect((await readOwnFile(page, 'folder/show.json')).toString()).toContain('assets/dot.csv');
  await page.close();
  const next = await another(context, '');
  await next.getByRole('button', { name: 'Open a folder…' }).click();
  await editable(next);
  await expect.poll(() => outline(next).getByRole('option').count(), SOON).toBe(3);
  await setHeight(next, 47);
  await next.keyboard.press('Control+KeyS');
  await saved(next).waitFor();
  expect((await readOwnFile(next, 'folder/show.json')).toString()).toContain('47');
  await context.close();
});
