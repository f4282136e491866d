import type { Page } from 'playwright-core';
import { dropFile } from '../../browser/support/drop-file';
import { openStudio, startStudio, waitForShow } from '../../browser/support/studio-page';
import { stlOf, torusKnot } from '../../recipes/mesh/test-meshes';
import { printFigures, quantile } from './police-day';

/** Files that are dropped on the Police-Day show, one after another; the first of a kind is not counted. */
const DROPS = Number(process.env.TULPAR_BENCH_DROPS ?? 6);
const PATHS = 20;

/** What is dropped. */
interface DropCase {
  readonly name: string;
  /** The ending of the file, and the kind of recipe that is made of it. */
  readonly ending: string;
  readonly kind: string;
  /** Another file for each number. */
  readonly make: (n: number, page: Page) => Promise<string | Uint8Array>;
  readonly pointsAtMostMs: number;
  readonly certifiedAtMostMs: number | null;
}

/**
 * As text: what tsx makes of a function does not run in the page. The interactive lane's answers are listened to, for nothing
 * but pixels tells when points are in the sky; a frame is drawn after one.
 */
const LISTEN = `
  const Plain = window.Worker;
  window.pointsMs = 0;
  window.exactMs = 0;
  window.Worker = class extends Plain {
    constructor(url, options) {
      super(url, options);
      if (options?.name !== 'points') return;
      this.addEventListener('message', ({ data }) => {
        const asked = this.asked?.get(data.job);
        if (data.kind !== 'done' || !asked) return;
        requestAnimationFrame(() => setTimeout(() => {
          window.pointsMs ||= performance.now();
          if (!asked.isSketch) window.exactMs ||= performance.now();
        }));
      });
    }
    postMessage(data, transfer) {
      const isAsked = data.task === 'points' && data.input?.recipe.kind === window.wantedKind && data.input.count > 90;
      if (isAsked) (this.asked ??= new Map()).set(data.job, data.input);
      super.postMessage(data, transfer);
    }
  };
`;

const WATCH = `
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  window.dropped = (rows, kind) => new Promise((done) => {
    let startMs = 0;
    let frameMs = 0;
    let gapMs = 0;
    window.wantedKind = kind;
    window.pointsMs = 0;
    window.exactMs = 0;
    window.tasks = [];
    addEventListener('drop', () => { startMs = performance.now(); frameMs = startMs; }, { capture: true, once: true });
    const exportButton = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Export');
    const look = () => {
      const now = performance.now();
      if (startMs !== 0) gapMs = Math.max(gapMs, now - frameMs);
      frameMs = now;
      const isCurrent = !exportButton.disabled && !document.body.textContent.includes('Old plan');
      const count = document.querySelectorAll('[data-scene]').length;
      if (startMs === 0 || count !== rows || !isCurrent || window.exactMs === 0) return requestAnimationFrame(look);
      const certifiedMs = performance.now() - startMs;
      setTimeout(() => {
        const tasks = window.tasks.filter((task) => task.startTime > startMs - 1 && task.startTime < startMs + certifiedMs);
        const taskMs = Math.max(0, ...tasks.map((task) => task.duration));
        done([window.pointsMs - startMs, window.exactMs - startMs, certifiedMs, gapMs, taskMs]);
      }, 100);
    };
    look();
  });
`;

const CASES: readonly DropCase[] = [
  {
    name: `a drawing of ${PATHS} paths`,
    ending: 'svg',
    kind: 'drawing',
    make: async (n) => drawing(n),
    pointsAtMostMs: 300,
    certifiedAtMostMs: 1000,
  },
  {
    name: 'a picture of 4 megapixels (JPEG)',
    ending: 'jpg',
    kind: 'image',
    make: photograph,
    pointsAtMostMs: 1000,
    certifiedAtMostMs: null,
  },
  {
    name: 'a model of 200,000 triangles (STL)',
    ending: 'stl',
    kind: 'mesh',
    make: async (n) => stlOf(torusKnot(2500, 40 + 2 * (n % 2))),
    pointsAtMostMs: 1500,
    certifiedAtMostMs: null,
  },
];

/** Stars in rows, of several colours. */
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

const PAINT = `
  window.photograph = (n) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2300, height: 1740 });
    const pen = canvas.getContext('2d');
    const light = (x, y, radius, inner, outer) => {
      const fill = pen.createRadialGradient(x, y, 0, x, y, radius);
      fill.addColorStop(0, inner);
      fill.addColorStop(1, outer);
      pen.fillStyle = fill;
      pen.fillRect(0, 0, 2300, 1740);
    };
    light(600, 400, 2400, '#20283c', '#05060a');
    for (let k = 0; k < 40; k++)
      light(200 + 97 * ((k * 13 + n) % 20), 150 + 71 * ((k * 7) % 20), 120 + 9 * (k % 11), 'hsl(' + 30 * k + ' 80% 60% / 60%)', 'transparent');
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
  };
`;

/** Blurred lights of many colours in the dark, as a camera writes it. */
async function photograph(n: number, page: Page): Promise<Uint8Array> {
  await page.evaluate(PAINT);
  return Uint8Array.from(Buffer.from(await page.evaluate<string>(`window.photograph(${n})`), 'base64'));
}

/** Milliseconds from the drop to the first points, the exact ones and the certified plan, the longest gap between frames and the longest task of the page. */
type DropTimes = readonly [pointsMs: number, exactMs: number, certifiedMs: number, gapMs: number, taskMs: number];

async function drop(page: Page, { ending, kind, make }: DropCase, n: number): Promise<DropTimes> {
  const rows = await page.locator('[data-scene]').count();
  const content = await make(n, page);
  await page.evaluate(`void (window.answer = window.dropped(${rows + 1}, '${kind}'))`);
  await dropFile(page, `file ${n}.${ending}`, content);
  const times: DropTimes = await page.evaluate('window.answer');
  await page.keyboard.press('Control+KeyZ');
  await page.waitForFunction(`document.querySelectorAll('[data-scene]').length === ${rows}`);
  return times;
}

async function figuresOf(page: Page, one: DropCase) {
  const times: DropTimes[] = [];
  for (let n = 0; n < DROPS; n++) times.push(await drop(page, one, n));
  if (process.env.TULPAR_BENCH_RAW) console.error(one.name, times);
  const [points, exact, certified, gap, task] = [0, 1, 2, 3, 4].map((k) =>
    quantile(
      times.slice(1).map((all) => all[k]!),
      0.5,
    ),
  );
  const name = `${one.name} dropped on Police-Day`;
  return [
    { name: `${name}: points on screen, median`, value: points!, unit: 'ms', atMost: one.pointsAtMostMs },
    { name: 'the same: exact points', value: exact!, unit: 'ms', atMost: null },
    { name: 'the same: certified', value: certified!, unit: 'ms', atMost: one.certifiedAtMostMs },
    { name: 'the same: longest task of the page', value: task!, unit: 'ms', atMost: 100 },
    { name: 'the same: longest gap between frames', value: gap!, unit: 'ms', atMost: null },
  ];
}

const studio = await startStudio();
const { page, context } = await openStudio(studio, '#show=police-day', { small: false, serviceWorkers: 'block' });
page.setDefaultTimeout(120_000);
await context.addInitScript(LISTEN);
await page.reload();
await waitForShow(page);
await page.locator('[data-scene]').nth(1).click();
await page.evaluate(WATCH);
const figures = [];
for (const one of CASES) figures.push(...(await figuresOf(page, one)));
await studio.close();
printFigures(figures);
