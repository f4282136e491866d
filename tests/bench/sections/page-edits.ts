import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { openStudio, startStudio, waitForShow } from '../../browser/support/studio-page';
import type { Figure } from '../figure';
import { printFigures, quantile } from './police-day';

/**
 * Edits of the Police-Day show in the built page, and of another build beside it in the same run where
 * `TULPAR_BENCH_BASE` names its folder: one edit here, one there, so that both meet the same neighbours on the machine.
 */
const BASE = process.env.TULPAR_BENCH_BASE;
const EDITS = Number(process.env.TULPAR_BENCH_EDITS ?? 100);
/** Edits that are not counted: the compiler is at work. */
const WARM_UP = 5;
const UNDO_EVERY = 5;
/** The engine tidies a page up that has done nothing for some 8 s. */
const AT_REST_MS = 13_000;

/** As text: what tsx makes of a function does not run in the page. */
const INSTALL = `
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ type: 'longtask' });
  window.exportButton = () => [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Export');
  window.heightField = () => [...document.querySelectorAll('label')]
    .filter((one) => one.textContent.trim() === 'Z').at(-1)?.control;
  window.isCurrent = () => !window.exportButton().disabled && !document.body.textContent.includes('Old plan');
  // the time from a key until the plan of the show as it then stands is on screen
  window.timed = (value) => new Promise((done) => {
    let startMs = 0;
    addEventListener('keydown', (event) => { if (event.key === 'Enter' || event.key.toLowerCase() === 'z') startMs = performance.now(); },
      { capture: true });
    const look = () => {
      if (startMs === 0 || window.heightField()?.value === value || !window.isCurrent()) return;
      observer.disconnect();
      const foundMs = performance.now() - startMs;
      requestAnimationFrame(() => setTimeout(() => done([foundMs, performance.now() - startMs])));
    };
    const observer = new MutationObserver(() => queueMicrotask(look));
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
`;

interface Measured {
  readonly page: Page;
  readonly session: CDPSession;
  readonly editMs: number[];
  readonly undoMs: number[];
  close(): Promise<void>;
}

async function open(folder?: string): Promise<Measured> {
  const studio = await startStudio(folder);
  const { page } = await openStudio(studio, '#show=police-day', { small: false, serviceWorkers: 'block' });
  await waitForShow(page);
  const scene = page.getByRole('listbox', { name: 'Scenes of the show' }).getByRole('option').nth(1);
  await scene.click();
  await field(page).waitFor();
  await page.evaluate(INSTALL);
  const session = await studio.browser.newBrowserCDPSession();
  return { page, session, editMs: [], undoMs: [], close: studio.close };
}

const field = (page: Page) =>
  page.getByRole('region', { name: 'Inspector' }).getByRole('spinbutton', { name: 'Z', exact: true }).last();

/** @returns milliseconds from the key until plan and verdict are there, and until they are painted. */
async function timed(page: Page, press: () => Promise<void>): Promise<readonly [number, number]> {
  const before = await field(page).inputValue();
  await page.evaluate(`void (window.answer = window.timed(${JSON.stringify(before)}))`);
  await press();
  return page.evaluate('window.answer');
}

async function edit({ page, editMs, undoMs }: Measured, n: number): Promise<void> {
  await field(page).focus();
  await page.keyboard.type(`+=${n % 2 === 0 ? 1 : -1}*${(0.2 + n / 500).toFixed(3)}`);
  const [foundMs] = await timed(page, () => page.keyboard.press('Enter'));
  if (n >= WARM_UP) editMs.push(foundMs);
  if (n % UNDO_EVERY !== 0) return;
  await page.evaluate('document.activeElement.blur()');
  const [, undoneMs] = await timed(page, () => page.keyboard.press('Control+KeyZ'));
  const [, redoneMs] = await timed(page, () => page.keyboard.press('Control+Shift+KeyZ'));
  if (n >= WARM_UP) undoMs.push(undoneMs, redoneMs);
}

/** Megabytes that the page's process has in memory: the page, its planner and the planner's helpers. */
async function residentMb({ page, session }: Measured, afterMs: number): Promise<number> {
  await page.waitForTimeout(afterMs);
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const ofPages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentKb(id));
  return Math.max(...ofPages) / 1024;
}

function residentKb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}

async function figuresOf(measured: Measured, name: string): Promise<Figure[]> {
  const { editMs, undoMs, page } = measured;
  const figure = (what: string, value: number, unit: string, atMost: number | null) => ({
    name: `${name}${what}`,
    value,
    unit,
    atMost: name === '' ? atMost : null,
  });
  return [
    figure('a placement edit of Police-Day to certified plan, in the page, median', quantile(editMs, 0.5), 'ms', 250),
    figure('undo or redo: picture and verdict painted, median', quantile(undoMs, 0.5), 'ms', 50),
    figure(
      'longest main-thread task meanwhile (0: none over 50)',
      Number(await page.evaluate('window.longest')),
      'ms',
      50,
    ),
    figure(`memory of the page with its workers after ${EDITS} edits`, await residentMb(measured, 2000), 'MB', 400),
    figure('the same at rest, when the engine has collected', await residentMb(measured, AT_REST_MS), 'MB', 400),
  ];
}

const here = await open();
const there = BASE ? await open(BASE) : null;
for (let n = 0; n < EDITS; n++) {
  await edit(here, n);
  if (there) await edit(there, n);
}
// both at the same time: a page is tidied up while it waits for the other
const figures = (await Promise.all([figuresOf(here, ''), there ? figuresOf(there, 'before: ') : []])).flat();
await here.close();
await there?.close();
printFigures(figures);
