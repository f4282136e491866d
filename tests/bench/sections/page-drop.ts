import type { Page } from 'playwright-core';
import { dropFile } from '../../browser/support/drop-file';
import { openStudio, startStudio, waitForShow } from '../../browser/support/studio-page';
import { printFigures, quantile } from './police-day';

/** Drawings that are dropped on the Police-Day show, one after another; the first is not counted. */
const DROPS = Number(process.env.TULPAR_BENCH_DROPS ?? 6);
const PATHS = 20;

/**
 * As text: what tsx makes of a function does not run in the page. The interactive lane's answers are listened to, for nothing
 * but pixels tells when points are in the sky; a frame is drawn after one.
 */
const LISTEN = `
  const Plain = window.Worker;
  window.pointsMs = 0;
  window.Worker = class extends Plain {
    constructor(url, options) {
      super(url, options);
      if (options?.name !== 'points') return;
      this.addEventListener('message', ({ data }) => {
        if (data.kind !== 'done' || window.pointsMs !== 0) return;
        requestAnimationFrame(() => setTimeout(() => (window.pointsMs ||= performance.now())));
      });
    }
  };
`;

const WATCH = `
  window.dropped = (rows) => new Promise((done) => {
    let startMs = 0;
    window.pointsMs = 0;
    addEventListener('drop', () => { startMs = performance.now(); }, { capture: true, once: true });
    const exportButton = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Export');
    const look = () => {
      const isCurrent = !exportButton.disabled && !document.body.textContent.includes('Old plan');
      const count = document.querySelectorAll('[role=listbox] > [role=option]').length;
      if (startMs === 0 || count !== rows || !isCurrent) return requestAnimationFrame(look);
      setTimeout(() => done([window.pointsMs - startMs, performance.now() - startMs]));
    };
    look();
  });
`;

/** Stars in rows, of several colours; another drawing for each number. */
function drawing(n: number): string {
  const paths = Array.from({ length: PATHS }, (_, k) => {
    const [x, y] = [30 * (k % 5), 30 * Math.floor(k / 5)];
    const corners = Array.from({ length: 10 }, (_, corner) => {
      const [radius, angle] = [corner % 2 === 0 ? 13 : 6 + (n % 3), (corner * Math.PI) / 5];
      return `${(x + radius * Math.sin(angle)).toFixed(2)},${(y - radius * Math.cos(angle)).toFixed(2)}`;
    });
    return `<path fill="hsl(${36 * k + n}, 90%, 50%)" d="M${corners.join('L')}Z"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-15 -15 150 120">${paths.join('')}</svg>`;
}

async function drop(page: Page, n: number): Promise<readonly [number, number]> {
  const rows = await page.getByRole('listbox', { name: 'Scenes of the show' }).getByRole('option').count();
  await page.evaluate(`void (window.answer = window.dropped(${rows + 1}))`);
  await dropFile(page, `stars ${n}.svg`, drawing(n));
  const times: readonly [number, number] = await page.evaluate('window.answer');
  await page.keyboard.press('Control+KeyZ');
  await page.waitForFunction(`document.querySelectorAll('[role=listbox] > [role=option]').length === ${rows}`);
  return times;
}

const studio = await startStudio();
const { page, context } = await openStudio(studio, '#show=police-day', { small: false, serviceWorkers: 'block' });
await context.addInitScript(LISTEN);
await page.reload();
await waitForShow(page);
await page.getByRole('listbox', { name: 'Scenes of the show' }).getByRole('option').nth(1).click();
await page.evaluate(WATCH);
const times: (readonly [number, number])[] = [];
for (let n = 0; n < DROPS; n++) times.push(await drop(page, n));
await studio.close();
const [pointsMs, certifiedMs] = [0, 1].map((k) => times.slice(1).map((one) => one[k]!));
printFigures([
  {
    name: `a drawing of ${PATHS} paths dropped on Police-Day: points on screen, median`,
    value: quantile(pointsMs!, 0.5),
    unit: 'ms',
    atMost: 300,
  },
  { name: 'the same: certified, median', value: quantile(certifiedMs!, 0.5), unit: 'ms', atMost: 1000 },
]);
