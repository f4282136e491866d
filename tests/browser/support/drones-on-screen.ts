import type { Page } from 'playwright-core';

/**
 * Remembers what the sky last handed to the graphics card: positions and light of all drones, in metres and linear light.
 * For `addInitScript`, before the page is opened.
 */
export const WATCH_DRONES = `(() => {
  const kept = { positionsM: [], colours: [], frames: 0, changedAtMs: 0 };
  globalThis.dronesOnScreen = kept;
  const keep = (array, isNew) => {
    if (!(array instanceof Float32Array) || array.length < 30 || array.length % 3 !== 0) return;
    const isPositions = array.some((value) => Math.abs(value) > 1.5);
    const name = isPositions ? 'positionsM' : 'colours';
    // what is put there once and is of another length is of the town or its people
    if (isNew && kept.frames > 0 && array.length !== kept[name].length) return;
    if (isPositions) {
      kept.frames++;
      if (array.some((value, k) => value !== kept.positionsM[k])) kept.changedAtMs = performance.now();
    }
    kept[name] = Array.from(array);
  };
  const { bufferSubData, bufferData } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.bufferSubData = function (...given) { keep(given[2], false); return bufferSubData.apply(this, given); };
  WebGL2RenderingContext.prototype.bufferData = function (...given) { keep(given[1], true); return bufferData.apply(this, given); };
})()`;

/** Lets what the planner says arrive `plannerDelayMs` later, so that what is shown before a plan can be looked at. */
export const SLOW_PLANNER = `(() => {
  const Real = Worker;
  globalThis.plannerDelayMs = 0;
  globalThis.Worker = class extends Real {
    #isPlanner;
    constructor(url, options) { super(url, options); this.#isPlanner = options?.name === 'planner'; }
    addEventListener(kind, heard, options) {
      const late = (event) => setTimeout(() => heard(event), globalThis.plannerDelayMs);
      super.addEventListener(kind, this.#isPlanner && kind === 'message' ? late : heard, options);
    }
  };
})()`;

export interface LitDrones {
  readonly count: number;
  /** Middle of what is lit, in metres. */
  readonly middleM: readonly [number, number, number];
  /** Width of what is lit along x, in metres. */
  readonly widthM: number;
  /** Mean light of what is lit. */
  readonly colour: readonly [number, number, number];
}

/** What of the drones on screen is lit. */
export function litDrones(page: Page): Promise<LitDrones> {
  return page.evaluate(() => {
    const { positionsM, colours } = (
      globalThis as never as { dronesOnScreen: { positionsM: number[]; colours: number[] } }
    ).dronesOnScreen;
    const lit = [...colours.keys()].filter(
      (k) => k % 3 === 0 && colours[k]! + colours[k + 1]! + colours[k + 2]! > 0.01,
    );
    const axis = (of: readonly number[], offset: number) => lit.map((k) => of[k + offset] ?? 0);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    const x = axis(positionsM, 0);
    return {
      count: lit.length,
      middleM: [mean(x), mean(axis(positionsM, 1)), mean(axis(positionsM, 2))] as const,
      widthM: lit.length === 0 ? 0 : Math.max(...x) - Math.min(...x),
      colour: [mean(axis(colours, 0)), mean(axis(colours, 1)), mean(axis(colours, 2))] as const,
    };
  });
}
