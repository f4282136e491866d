import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { en } from '../../src/ui/i18n/en';
import { kk } from '../../src/ui/i18n/kk';
import { ru } from '../../src/ui/i18n/ru';
import { openStudio, type Studio, startStudio, waitForShow } from './support/studio-page';

const WORDS = { en, ru, kk };
type Language = keyof typeof WORDS;

/** A state of the page: where it begins, and what a hand does to get there. */
interface State {
  readonly name: string;
  /** Behind `#`, before the language; left out for the start page. */
  readonly hash?: string;
  /** Whether a small show takes the place of those of the build. */
  readonly small: boolean;
  readonly reach: (page: Page, words: typeof en) => Promise<void>;
}

const EAGLE = 'show=police-day&t=180&';
const SMALL = 'show=small&t=20&';
const rows = (page: Page) => page.getByRole('listbox').first().getByRole('option');
const field = (page: Page, name: string) => page.getByRole('spinbutton', { name, exact: true }).first();

async function select(page: Page, index: number): Promise<void> {
  await rows(page).nth(index).click();
  await field(page, 'Z').waitFor();
}

async function setHeight(page: Page, typed: string): Promise<void> {
  await select(page, 0);
  await field(page, 'Z').fill(typed);
  await field(page, 'Z').press('Enter');
}

/** The worker hears of no plan any more, so that the picture stays old. */
const stallPlans = (page: Page) =>
  page.evaluate(`
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.task !== 'planSegments') post.call(this, message, ...rest);
    };
  `);

/** The command of a name, by the palette. */
async function run(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('dialog').locator('input:focus').waitFor();
  await page.keyboard.type(name);
  await page.getByRole('option').filter({ hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
}

const STATES: readonly State[] = [
  {
    name: 'welcome',
    small: false,
    reach: async (page) => void (await page.locator('[role=dialog] img').first().waitFor()),
  },
  {
    name: 'new-show',
    small: false,
    reach: async (page) => {
      await page.getByRole('dialog').locator('button:focus').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').locator('input:focus').waitFor();
    },
  },
  {
    name: 'recent',
    hash: SMALL,
    small: true,
    reach: async (page, words) => {
      await setHeight(page, '+=1');
      await page.locator('[data-keeping=kept]').waitFor();
      await page.keyboard.press('Escape');
      await run(page, words.command.welcome);
      await page.locator('[role=dialog] li button').first().waitFor();
    },
  },
  { name: 'figure', hash: EAGLE, small: false, reach: (page) => select(page, 4) },
  {
    name: 'several',
    hash: EAGLE,
    small: false,
    reach: async (page) => {
      await select(page, 1);
      await rows(page)
        .nth(3)
        .click({ modifiers: ['Shift'] });
    },
  },
  {
    name: 'old-plan',
    hash: EAGLE,
    small: false,
    reach: async (page, words) => {
      await stallPlans(page);
      await setHeight(page, '+=1');
      await page.getByText(words.topBar.stale).first().waitFor();
    },
  },
  {
    name: 'dragging',
    hash: SMALL,
    small: true,
    reach: async (page) => {
      const transfer = await page.evaluateHandle(() => {
        const dragged = new DataTransfer();
        dragged.items.add(new File(['<svg/>'], 'star.svg'));
        return dragged;
      });
      await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    },
  },
  {
    name: 'failed-plan',
    hash: SMALL,
    small: true,
    reach: async (page) => {
      await select(page, 0);
      const radius = page.getByRole('spinbutton', { name: /^(Radius|Радиус)$/ }).first();
      await radius.fill('1');
      await radius.press('Enter');
      await page.getByRole('complementary').or(page.getByRole('region')).getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'problems',
    hash: SMALL,
    small: true,
    reach: async (page) => {
      await setHeight(page, '104');
      await page.locator('[data-verdict=problems]').click();
    },
  },
  {
    name: 'menu',
    hash: SMALL,
    small: true,
    reach: async (page) => {
      await page.locator('header [aria-haspopup=menu]').first().click();
      await page.getByRole('menu').waitFor();
      // on a narrow page all menus are items of one
      if (page.viewportSize()!.width > 1200) return;
      await page.getByRole('menu').getByRole('menuitem').nth(1).click();
      await page.getByRole('menu').nth(1).waitFor();
    },
  },
  { name: 'palette', hash: SMALL, small: true, reach: (page) => page.keyboard.press('Control+KeyK') },
  { name: 'keys', hash: SMALL, small: true, reach: (page) => page.keyboard.press('Shift+Slash') },
  { name: 'versions', hash: SMALL, small: true, reach: (page, words) => run(page, words.command.versions) },
  {
    name: 'export-warnings',
    hash: SMALL,
    small: true,
    reach: async (page) => {
      await setHeight(page, '104');
      await page.locator('[data-verdict=problems]').waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+KeyE');
    },
  },
];

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];

async function take(studio: Studio, state: State, language: Language, size: (typeof SIZES)[number], folder: string) {
  const hash = state.hash === undefined ? `#lang=${language}` : `#${state.hash}lang=${language}`;
  const { page, context } = await openStudio(studio, hash, {
    small: state.small,
    serviceWorkers: 'block',
    viewport: size,
  });
  page.setDefaultTimeout(30_000);
  try {
    await waitForShow(page);
    if (state.hash !== undefined) await rows(page).first().waitFor();
    await state.reach(page, WORDS[language] as typeof en);
  } catch (error) {
    console.error(`${state.name} ${language} ${size.width}: ${String(error).split('\n')[0]}`);
  }
  await page.waitForTimeout(900);
  await page.screenshot({ path: `${folder}${state.name}-${size.width}-${language}.png` });
  await context.close();
}

/** Takes a picture of each state of the editor, in each language and both sizes, to be looked at: `[states] [languages] [widths]`. */
const [states, languages, widths] = process.argv.slice(2).map((list) => (list === 'all' ? null : list.split(',')));
const folder = fileURLToPath(new URL('../output/editor/', import.meta.url));
mkdirSync(folder, { recursive: true });
const studio = await startStudio();
for (const state of STATES.filter(({ name }) => states?.includes(name) ?? true)) {
  for (const language of (['en', 'ru', 'kk'] as const).filter((one) => languages?.includes(one) ?? true)) {
    for (const size of SIZES.filter(({ width }) => widths?.includes(String(width)) ?? true)) {
      await take(studio, state, language, size, folder);
    }
  }
}
await studio.close();
