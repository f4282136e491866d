import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { SMALL_SHOW } from '../../fixtures/small-show';
import { builtPage } from './built-page';
import { resolveChromium } from './resolve-chromium';
import { type StaticHost, serveFolder } from './static-host';

/** Picks Mesa's rasteriser where there is one and falls back by itself; see docs of the stack. */
const FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=gl-egl',
  '--ignore-gpu-blocklist',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const SUB_PATH = '/any/sub path/'.replaceAll(' ', '%20');
const READY_MS = 25_000;

export interface Studio {
  readonly browser: Browser;
  /** Address of the page, under a sub-path of a plain static host. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a built page under a sub-path and starts a browser. @param folder the build; made anew if need be when left out. */
export async function startStudio(folder?: string): Promise<Studio> {
  const host: StaticHost = await serveFolder(folder ?? (await builtPage()), SUB_PATH);
  const { executablePath, env } = resolveChromium();
  const browser = await chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...process.env, ...env } as Record<string, string>,
  });
  return {
    browser,
    url: host.url,
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained about; deprecations inside libraries apart. */
  readonly complaints: string[];
}

/** Opens the studio in a fresh context; `small` puts a quickly planned show in place of those of the build. */
export async function openStudio(
  { browser, url }: Studio,
  hash: string,
  { small = true, ...options }: { small?: boolean } & BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: small ? 'block' : 'allow',
    ...options,
  });
  if (small) await serveSmallShow(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(url + hash);
  return { page, context, complaints };
}

/** Waits until a show is planned and its sky drawn. */
export async function waitForShow(page: Page): Promise<void> {
  await page.locator('canvas[data-sky]').waitFor({ timeout: READY_MS });
  await page.locator('[data-verdict]:not([data-verdict=none])').waitFor({ timeout: READY_MS });
}

async function serveSmallShow(context: BrowserContext): Promise<void> {
  const listings = [{ id: 'small', title: SMALL_SHOW.title, files: ['show.json'] }];
  await context.route('**/shows/index.json', (route) => route.fulfill({ json: listings }));
  await context.route('**/shows/small/show.json', (route) => route.fulfill({ json: SMALL_SHOW }));
}
