import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logo, type Paint, pngOf } from '../recipes/image/test-images';
import { box, glbOf, stlOf, torusKnot } from '../recipes/mesh/test-meshes';
import { dropFile, dropFiles } from './support/drop-file';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

let studio: Studio;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  studio = await startStudio();
  ({ page, complaints } = await openStudio(studio, '#t=0', { permissions: ['clipboard-read', 'clipboard-write'] }));
  page.setDefaultTimeout(20_000);
  await waitForShow(page);
  await rows().first().waitFor();
});
afterAll(() => studio?.close());

/** Of scenes: between them stand those of figures. */
const rows = () => page.getByRole('listbox', { name: 'Scenes of the show' }).locator('[data-scene]');
const names = () =>
  rows().evaluateAll((all) => all.map((one) => one.querySelector('span > span > span')!.textContent!));

async function planned(): Promise<void> {
  await expect.poll(() => page.getByText('Old plan').count(), { timeout: 30_000 }).toBe(0);
  await page.getByRole('button', { name: 'Export' }).and(page.locator(':enabled')).waitFor({ timeout: 30_000 });
}

async function undoTo(wanted: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(names).toEqual(wanted);
  await planned();
}

const encoded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

test('a dropped picture becomes a scene, planned, and what was read of it is said', async () => {
  await rows().first().click();
  await dropFile(page, 'emblem.png', pngOf(300, 300, logo));
  await expect.poll(names).toEqual(['Ring', 'emblem', 'Ball']);
  await planned();
  const notes = page.getByText(/300 × 300 pixels read as areas of 3 colours; the background #ffffff is left out/);
  await notes.first().waitFor({ state: 'attached' });
  await undoTo(['Ring', 'Ball']);
});

test('a dropped model becomes a scene; with Shift it is a figure of the selected scene', async () => {
  await rows().first().click();
  await dropFile(page, 'knot.stl', stlOf(torusKnot(60, 8)));
  await expect.poll(names).toEqual(['Ring', 'knot', 'Ball']);
  await planned();
  await undoTo(['Ring', 'Ball']);
  await rows().nth(1).click();
  await page.evaluate(
    (data) => {
      const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], 'crate.glb'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, shiftKey: true, bubbles: true }));
    },
    encoded(glbOf([{ mesh: box(2, 1, 1) }])),
  );
  await expect.poll(async () => (await rows().count()) + (await page.getByText('crate').count())).toBeGreaterThan(2);
  expect((await names()).filter((name) => name === 'Ring' || name === 'Ball')).toEqual(['Ring', 'Ball']);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(names).toEqual(['Ring', 'Ball']);
  await planned();
});

/** The clock stands in the middle of the ring. */
async function watchRing(): Promise<void> {
  await rows().first().click();
  await expect.poll(() => page.locator('[data-scene][data-active], [data-scene][data-current]').count()).toBe(1);
}

async function inSky(across: number, down: number): Promise<{ x: number; y: number }> {
  const box = (await page.locator('[data-sky-room]').boundingBox())!;
  return { x: box.x + across * box.width, y: box.y + down * box.height };
}

const inspector = () => page.getByRole('region', { name: 'Inspector' });
const figures = () => page.locator('[data-figure]').evaluateAll((all) => all.map((one) => one.textContent));
const placing = () => page.locator('[data-gesture=move]');
const field = async (name: string) =>
  Number(await inspector().getByRole('spinbutton', { name, exact: true }).last().inputValue());

test('a picture dropped on the sky hangs on the pointer as a figure until a click places it', async () => {
  await watchRing();
  const at = await inSky(0.75, 0.35);
  await dropFile(page, 'emblem.png', pngOf(300, 300, logo), at);
  await placing().waitFor();
  // it is in no plan and no history yet
  await page
    .getByRole('status')
    .filter({ hasText: /emblem {2}18 {2}X/ })
    .waitFor();
  expect(await figures()).toEqual([]);
  await page.mouse.move(at.x - 60, at.y);
  await page.mouse.click(at.x, at.y);
  await expect.poll(figures).toEqual(['main', 'emblem']);
  expect(await names()).toEqual(['Ring', 'Ball']);
  expect(await field('X')).toBeGreaterThan(15);
  await planned();
  await undoTo(['Ring', 'Ball']);
  await expect.poll(figures).toEqual([]);
});

test('Esc leaves nothing of it; Enter puts it on the centre line, no lower than it may be', async () => {
  await watchRing();
  const at = await inSky(0.75, 0.35);
  await dropFile(page, 'emblem.png', pngOf(300, 300, logo), at);
  await placing().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => placing().count()).toBe(0);
  expect(await figures()).toEqual([]);
  await planned();
  await dropFile(page, 'emblem.png', pngOf(300, 300, logo), await inSky(0.75, 0.97));
  await page
    .getByRole('status')
    .filter({ hasText: /emblem {2}18 {2}X/ })
    .waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(figures).toEqual(['main', 'emblem']);
  expect(await field('X')).toBe(0);
  expect(await field('Z')).toBeGreaterThan(5);
  await planned();
  await undoTo(['Ring', 'Ball']);
});

test('with Shift the sky takes it as a scene; a row of the outline takes it as a figure of its scene', async () => {
  await watchRing();
  await dropFile(page, 'emblem.png', pngOf(300, 300, logo), { ...(await inSky(0.5, 0.4)), shiftKey: true });
  await expect.poll(names).toEqual(['Ring', 'emblem', 'Ball']);
  await planned();
  await undoTo(['Ring', 'Ball']);
  const row = (await rows().nth(1).boundingBox())!;
  await dropFile(page, 'emblem.png', pngOf(300, 300, logo), { x: row.x + 40, y: row.y + 10 });
  await expect.poll(figures).toEqual(['main', 'emblem']);
  expect(await names()).toEqual(['Ring', 'Ball']);
  await planned();
  // beside the ball, with room between them
  expect(await page.getByText(/too close/).count()).toBe(0);
  await undoTo(['Ring', 'Ball']);
});

test('beside a dropped picture stands what was read; the sky follows a slider, and Esc lets it go', async () => {
  await rows().first().click();
  await dropFile(page, 'emblem.png', pngOf(300, 300, logo));
  await planned();
  const read = inspector().getByText('Read from the file').locator('xpath=ancestor::section[1]');
  await read.getByText(/areas of 3 colours/).waitFor();
  await read.getByText('#ffcc00').waitFor();
  const width = inspector().getByRole('slider', { name: 'Width' });
  const number = inspector().getByRole('spinbutton', { name: 'Width' });
  await inspector()
    .getByText(/^Smallest for 36/)
    .waitFor();
  // it is a sketch's at first
  let smallest = Number.NaN;
  const isAtRest = async () => {
    const was = smallest;
    smallest = Number(await width.getAttribute('min'));
    return smallest === was;
  };
  await expect.poll(isAtRest, { interval: 700, timeout: 20_000 }).toBe(true);
  expect(Math.abs(Number(await number.getAttribute('placeholder')) - smallest)).toBeLessThan(0.11);
  await width.focus();
  await page.keyboard.down('End');
  await expect.poll(async () => Number(await number.inputValue())).toBeCloseTo(4 * smallest, 0);
  expect(await page.getByText('Old plan').count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => number.inputValue()).toBe('');
  await page.keyboard.up('End');
  await page.keyboard.press('End');
  await inspector()
    .getByText(/^Fits 36 at/)
    .waitFor();
  await planned();
  await inspector().getByRole('combobox', { name: 'Mode' }).selectOption('lines');
  await read.getByText(/lines/).waitFor();
  await planned();
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press('Control+KeyZ');
  await expect.poll(names).toEqual(['Ring', 'Ball']);
  await planned();
});

test('parts of a drawing are switched off and on, and lit denser, beside it', async () => {
  await rows().first().click();
  const part = (id: string, x: number) => `<path id="${id}" fill="#ff8800" d="M${x} 0h40v80h-40z"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${part('left', 0)}${part('right', 60)}</svg>`;
  await dropFile(page, 'two.svg', new TextEncoder().encode(svg));
  await expect.poll(names).toEqual(['Ring', 'two', 'Ball']);
  await planned();
  const parts = page.getByRole('list', { name: 'Parts' });
  const countOf = async (name: string) =>
    Number(await parts.getByRole('listitem').filter({ hasText: name }).locator('span').last().textContent());
  await expect.poll(() => countOf('left')).toBe(18);
  const density = parts.getByRole('slider', { name: 'Density: left' });
  await density.fill('3');
  await density.blur();
  await expect.poll(() => countOf('left'), { timeout: 20_000 }).toBeGreaterThan(20);
  await parts.getByRole('button', { name: 'Leave out left' }).click();
  await parts.getByText('not drawn').waitFor();
  await expect.poll(() => countOf('right'), { timeout: 20_000 }).toBe(36);
  // the last one stays
  expect(await parts.getByRole('button', { name: 'Leave out right' }).isEnabled()).toBe(false);
  await parts.getByRole('button', { name: 'Light left again' }).click();
  await expect.poll(() => countOf('left'), { timeout: 20_000 }).toBeGreaterThan(20);
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press('Control+KeyZ');
  await undoTo(['Ring', 'Ball']);
});

/** An orange disc before sky, grass and a path. */
const garden: Paint = (x, y) => {
  if (Math.hypot(x - 0.5, y - 0.5) < 0.28) return [255, 140, 0];
  if (y < 0.45) return [90, 150, 230];
  return y < 0.8 ? [40, 130, 40] : [150, 120, 90];
};

test('a photo with a busy background lights what stands before it, and its colours are switched beside it', async () => {
  await rows().first().click();
  await dropFile(page, 'garden.png', pngOf(240, 180, garden));
  await expect.poll(names).toEqual(['Ring', 'garden', 'Ball']);
  await planned();
  await page
    .getByText(/areas of one colour; the background #.{6}, #.{6}, #.{6} is left out/)
    .first()
    .waitFor({ state: 'attached' });
  const parts = page.getByRole('list', { name: 'Parts' });
  await expect.poll(() => parts.getByText('not drawn').count()).toBe(3);
  expect(await parts.getByRole('button', { name: 'Leave out #ff8c00' }).isEnabled()).toBe(false);
  const [again] = await parts.getByRole('button', { name: /^Light #.* again$/ }).all();
  const colour = /#\w{6}/.exec((await again!.getAttribute('aria-label'))!)![0];
  await again!.click();
  await parts.getByRole('slider', { name: `Density: ${colour}` }).waitFor();
  await expect.poll(() => parts.getByText('not drawn').count(), { timeout: 20_000 }).toBe(2);
  await parts.getByRole('button', { name: 'Leave out #ff8c00' }).click();
  await expect.poll(() => parts.getByText('not drawn').count(), { timeout: 20_000 }).toBe(3);
  await expect
    .poll(() => parts.getByRole('listitem').filter({ hasText: colour }).locator('span').last().textContent(), {
      timeout: 20_000,
    })
    .toBe('36');
  for (let steps = 0; steps < 2; steps++) await page.keyboard.press('Control+KeyZ');
  await undoTo(['Ring', 'Ball']);
});

test('two files that are dropped at once are two scenes, one behind the other', async () => {
  await rows().first().click();
  const files = ['one', 'two'].map((name) => ({ name: `${name}.png`, content: pngOf(120, 120, logo) }));
  await dropFiles(page, files);
  await expect.poll(names).toEqual(['Ring', 'one', 'two', 'Ball']);
  await planned();
  await undoTo(['Ring', 'one', 'Ball']);
  await undoTo(['Ring', 'Ball']);
});

test('a picture on the clipboard is pasted by key', async () => {
  await rows().first().click();
  await page.evaluate(
    async (data) => {
      const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
      const picture = new Blob([bytes], { type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    },
    encoded(pngOf(200, 200, logo)),
  );
  await page.keyboard.press('Control+KeyV');
  await expect.poll(names).toEqual(['Ring', 'image', 'Ball']);
  await planned();
  await undoTo(['Ring', 'Ball']);
});

test('a hostile file says why beside the picture, and undo takes it back', async () => {
  await dropFile(page, 'broken.png', pngOf(60, 60, logo).slice(0, 90));
  await page
    .getByText(/damaged or cut short/)
    .first()
    .waitFor();
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(names).toEqual(['Ring', 'Ball']);
  await planned();
});

test('nothing was complained of on the way', () => {
  expect(complaints).toEqual([]);
});
