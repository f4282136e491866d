import { readFileSync } from 'node:fs';
import { compileShow } from '../../../src/compile';
import { runSteps, type TaskContext } from '../../../src/core';
import { loadFontText } from '../../../src/drawing';
import { createJobContext } from '../../../src/jobs/job-context';
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

/** How long a message waits at most while a task runs: one is always on its way, as a cancel could be. */
class Messages {
  longestMs = 0;
  longestIn = '';
  #stage = '';
  #sentMs = performance.now();
  readonly #channel = new MessageChannel();
  readonly task: TaskContext = createJobContext(
    () => false,
    ({ stage }) => {
      this.#stage = stage;
    },
  );

  constructor() {
    this.#channel.port1.onmessage = () => {
      this.#look();
      this.#channel.port2.postMessage(null);
    };
    this.#channel.port2.postMessage(null);
  }

  /** The task is done; what it did since the last message counts as well. */
  end(): this {
    this.#look();
    this.#channel.port1.close();
    return this;
  }

  #look(): void {
    const ms = performance.now() - this.#sentMs;
    if (ms > this.longestMs) [this.longestMs, this.longestIn] = [ms, this.#stage];
    this.#sentMs = performance.now();
  }
}

async function planWhole(): Promise<Messages> {
  const show = largeShow(DRONES);
  const messages = new Messages();
  const { report } = await compileShow(show, new Map(), messages.task);
  if (report.problems.length > 0) throw new Error(`the large show is not clear: ${report.problems[0]!.message}`);
  return messages.end();
}

async function makeAll(): Promise<Messages> {
  const fontText = await loadFontText();
  const messages = new Messages();
  for (const written of RECIPES) {
    const recipe = recipeSchema.parse(written);
    const options = { count: DRONES, spacingM: 2.2, assets, fontText, where: recipe.kind };
    await runSteps(makeFormation(recipe, options), messages.task);
  }
  return messages.end();
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
    name: 'longest that a cancel has to wait in it',
    value: whole.longestMs,
    unit: 'ms',
    atMost: 50,
    note: whole.longestIn,
  },
  {
    name: `longest that it has to wait while words and drawings of ${DRONES} are laid out`,
    value: made.longestMs,
    unit: 'ms',
    atMost: 50,
  },
]);
