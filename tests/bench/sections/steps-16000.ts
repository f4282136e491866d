import { readFileSync } from 'node:fs';
import { compileShow } from '../../../src/compile';
import type { TaskContext } from '../../../src/core';
import { loadFontText } from '../../../src/drawing';
import { makeFormation } from '../../../src/recipes';
import { BOLD_FONT_PATH, recipeSchema } from '../../../src/show';
import { largeShow } from '../../fixtures/large-show';
import { printFigures } from './police-day';

const DRONES = 16_000;

/** What a formation of many points is made from; `emblem.svg` has areas and lines, `shield.svg` many of both. */
const RECIPES = [
  { kind: 'text', text: 'ТҰЛПАР\nАСТАНА', style: 'fill' },
  { kind: 'text', text: 'ТҰЛПАР\nАСТАНА', style: 'outline' },
  { kind: 'drawing', file: 'emblem.svg' },
  { kind: 'drawing', file: 'shield.svg' },
  { kind: 'drawing', file: 'flag.svg', mode: 'outline' },
] as const;

const root = new URL('../../../', import.meta.url);
const drawings = ['emblem.svg', 'shield.svg', 'flag.svg'].map(
  (file) => [file, readFileSync(new URL(`shows/police-day/assets/${file}`, root))] as const,
);
const assets = new Map([[BOLD_FONT_PATH, readFileSync(new URL('public/fonts/bold.ttf', root))], ...drawings]);

/** Keeps the longest time between two checkpoints, at which a cancel would be heard. */
class Stopwatch {
  longestMs = 0;
  longestIn = '';
  #stage = '';
  #sinceMs = performance.now();

  readonly task: TaskContext = {
    progress: ({ stage }) => {
      this.#stage = stage;
    },
    checkpoint: async () => {
      this.look();
      // as the worker does: whatever waits to be heard is heard
      await new Promise((resolve) => setImmediate(resolve));
      this.#sinceMs = performance.now();
    },
  };

  look(): void {
    const ms = performance.now() - this.#sinceMs;
    if (ms > this.longestMs) [this.longestMs, this.longestIn] = [ms, this.#stage];
    this.#sinceMs = performance.now();
  }
}

async function planWhole(): Promise<Stopwatch> {
  const watch = new Stopwatch();
  const { report } = await compileShow(largeShow(DRONES), new Map(), watch.task);
  watch.look();
  if (report.problems.length > 0) throw new Error(`the large show is not clear: ${report.problems[0]!.message}`);
  return watch;
}

async function makeAll(): Promise<Stopwatch> {
  const fontText = await loadFontText();
  const watch = new Stopwatch();
  for (const written of RECIPES) {
    const recipe = recipeSchema.parse(written);
    const steps = makeFormation(recipe, { count: DRONES, spacingM: 2.2, assets, fontText, where: recipe.kind });
    watch.task.progress({ stage: 'formations', done: 0, total: 1 });
    while (!steps.next().done) watch.look();
  }
  return watch;
}

const started = performance.now();
const whole = await planWhole();
const wholeS = (performance.now() - started) / 1000;
const made = await makeAll();
printFigures([
  {
    name: `a show of ${DRONES}, trays, three scenes of which two move: planned, lit and checked, one core`,
    value: wholeS,
    unit: 's',
    atMost: null,
  },
  {
    name: 'longest time in it in which no cancel is heard',
    value: whole.longestMs,
    unit: 'ms',
    atMost: 50,
    note: whole.longestIn,
  },
  {
    name: `longest such time while pictures and words of ${DRONES} are laid out`,
    value: made.longestMs,
    unit: 'ms',
    atMost: 50,
  },
]);
