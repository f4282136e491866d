import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
beforeAll(async () => {
  studio = await startStudio();
}, 120_000);
afterAll(() => studio?.close());

/** A page whose show never arrives: nothing has had a reason to load menus and tips. */
async function openWaiting() {
  const opened = await openStudio(studio, '#show=small', { serviceWorkers: 'block' });
  await opened.context.route('**/shows/small/show.json', () => {});
  const asked: string[] = [];
  opened.page.on('request', (request) => asked.push(request.url()));
  await opened.page.reload();
  await opened.page.getByRole('menuitem', { name: 'View' }).waitFor();
  const hasAsked = () => asked.some((url) => url.includes('pop-up-parts'));
  return { ...opened, hasAsked };
}

test('a menu that is pressed before menus are loaded opens when they are, and the next is an arrow key away', async () => {
  const { page, context, complaints, hasAsked } = await openWaiting();
  expect(hasAsked()).toBe(false);
  await page.getByRole('menuitem', { name: 'View' }).click();
  await page.getByRole('menu').waitFor();
  expect(hasAsked()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  expect(await page.getByRole('menuitem', { name: 'View' }).evaluate((one) => one === document.activeElement)).toBe(
    true,
  );
  await page.keyboard.press('ArrowDown');
  await page.getByRole('menu').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test('what has the focus while menus and tips are loaded has it afterwards, and shows its tip', async () => {
  const { page, context, complaints } = await openStudio(studio, '#show=small', { serviceWorkers: 'block' });
  for (const name of [/^Language/, /^Play/]) {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await context.route('**/pop-up-parts*.js', (route) => void held.then(() => route.continue()));
    await page.reload();
    await waitForShow(page);
    const button = page.getByRole('button', { name });
    await button.focus();
    const before = await button.elementHandle();
    const loaded = page.waitForResponse(/pop-up-parts.*js/);
    release();
    await loaded;
    await expect.poll(() => before!.evaluate((element) => element.isConnected)).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await context.unroute('**/pop-up-parts*.js');
  }
  await page.getByRole('button', { name: /^Play/ }).hover();
  await page.locator('[data-open]', { hasText: 'Play' }).first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
