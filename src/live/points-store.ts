import { Cancelled, type FormationPoints, RecentMap } from '../core';
import type { FormationInputs, Recipe } from '../show';
import { canBeSketched, grownPoints, growthBetween, isSlow } from './coarse-points';

/** What is asked of the interactive lane. */
export interface PointsQuestion extends FormationInputs {
  readonly where: string;
  readonly isSketch: boolean;
}

export type AskPoints = (question: PointsQuestion, signal: AbortSignal) => Promise<FormationPoints>;

/** A wish for points. Of one `slot` only the newest is kept: what was asked of it before is no longer wanted. */
export interface PointsWish {
  readonly slot: string;
  readonly where: string;
  readonly inputs: FormationInputs;
  /** Whether the eye waits for it. */
  readonly isUrgent: boolean;
}

interface Waiting extends PointsWish {
  readonly key: string;
}

/** What a slot showed last, to grow or to stay until there is better. */
interface Shown {
  readonly recipe: Recipe;
  readonly points: FormationPoints;
}

/** Formations that are kept: those of a long show and of its last drafts. 16,000 points take half a megabyte. */
const MOST_KEPT = 60;
const MOST_SKETCHES = 10;

/**
 * Points of formations by what they are made from, as the page keeps them. What is not known is asked of the interactive
 * lane, one question at a time, the newest first; until the answer is there a slot shows what it showed before, grown
 * where only a size changed, or a sketch.
 */
export class PointsStore {
  readonly #ask: AskPoints;
  readonly #onArrival: () => void;
  readonly #exact = new RecentMap<string, FormationPoints>(MOST_KEPT);
  readonly #sketches = new RecentMap<string, FormationPoints>(MOST_SKETCHES);
  /** Why there are no such points. */
  readonly #refused = new RecentMap<string, Error>(MOST_KEPT);
  readonly #shown = new Map<string, Shown>();
  readonly #grown = new Map<string, { readonly key: string; readonly points: FormationPoints }>();
  readonly #waiting = new Map<string, Waiting>();
  #running: { readonly wish: Waiting; readonly isSketch: boolean; readonly stop: AbortController } | null = null;
  #isClosed = false;

  constructor(ask: AskPoints, onArrival: () => void) {
    this.#ask = ask;
    this.#onArrival = onArrival;
  }

  /** The best that is known now; null where nothing is yet. Better comes later, with `onArrival`. */
  pointsOf(wish: PointsWish): FormationPoints | null {
    const { slot, inputs } = wish;
    const key = keyOf(inputs);
    const exact = this.#exact.get(key);
    if (exact) {
      this.#waiting.delete(slot);
      return this.#show(slot, inputs.recipe, exact);
    }
    if (this.#refused.get(key)) {
      this.#waiting.delete(slot);
      return this.#shown.get(slot)?.points ?? null;
    }
    this.#want({ ...wish, key });
    const sketch = this.#sketches.get(key);
    const isSketched = sketch !== undefined && sketch !== EMPTY;
    return (
      this.#grownOf(slot, key, inputs.recipe) ??
      (isSketched ? this.#show(slot, inputs.recipe, sketch) : this.#before(slot))
    );
  }

  /** Whether points are what their recipe makes, and no sketch of them. */
  isExact(inputs: FormationInputs): boolean {
    return this.#exact.get(keyOf(inputs)) !== undefined;
  }

  /** Forgets what slots of a kind wish for, and stops what is made for them. @param kind how their names begin. */
  drop(kind: string): void {
    for (const slot of [...this.#waiting.keys()]) if (slot.startsWith(kind)) this.#waiting.delete(slot);
    if (this.#running?.wish.slot.startsWith(kind)) this.#running.stop.abort();
  }

  /** What the lane said of points, or why there are none; null until it did. */
  answerTo(inputs: FormationInputs): FormationPoints | Error | null {
    const key = keyOf(inputs);
    return this.#exact.get(key) ?? this.#refused.get(key) ?? null;
  }

  /** Whether points that are shown meanwhile may be a sketch, whose distances say nothing. */
  isUnsure(inputs: FormationInputs): boolean {
    return canBeSketched(inputs.recipe) && !this.isExact(inputs);
  }

  close(): void {
    this.#isClosed = true;
    this.#waiting.clear();
    this.#running?.stop.abort();
  }

  #before(slot: string): FormationPoints | null {
    return this.#shown.get(slot)?.points ?? null;
  }

  #show(slot: string, recipe: Recipe, points: FormationPoints): FormationPoints {
    if (this.#shown.get(slot)?.points !== points) this.#shown.set(slot, { recipe, points });
    return points;
  }

  #grownOf(slot: string, key: string, recipe: Recipe): FormationPoints | null {
    const kept = this.#grown.get(slot);
    if (kept?.key === key) return kept.points;
    const shown = this.#shown.get(slot);
    const factor = shown && growthBetween(shown.recipe, recipe);
    if (!shown || !factor) return null;
    const points = grownPoints(shown.points, factor);
    this.#grown.set(slot, { key, points });
    return points;
  }

  #want(wish: Waiting): void {
    const before = this.#waiting.get(wish.slot);
    if (before?.key === wish.key && before.isUrgent >= wish.isUrgent) return;
    this.#waiting.delete(wish.slot);
    this.#waiting.set(wish.slot, wish);
    if (!this.#running) this.#startNext();
    else if (this.#isInTheWay()) this.#running.stop.abort();
  }

  /** Whether what runs takes long and something else is wanted sooner. What is soon done is let be, so that a hand that moves on sees it. */
  #isInTheWay(): boolean {
    const { wish, isSketch } = this.#running!;
    if (isSketch || !isSlow(wish.inputs.recipe)) return false;
    const isWanted = [...this.#waiting.values()].some(({ key }) => key === wish.key);
    return !isWanted || (!wish.isUrgent && [...this.#waiting.values()].some(({ isUrgent }) => isUrgent));
  }

  #startNext(): void {
    const next = this.#isClosed ? undefined : this.#next();
    if (!next) return;
    const isSketch = this.#needsSketch(next);
    const stop = new AbortController();
    this.#running = { wish: next, isSketch, stop };
    void this.#ask({ ...next.inputs, where: next.where, isSketch }, stop.signal)
      .then((points) => (isSketch ? this.#sketches : this.#exact).set(next.key, points))
      .catch((error) => this.#fail(next, isSketch, error))
      .finally(() => this.#finish());
  }

  /** The newest that the eye waits for, else the oldest of the rest. */
  #next(): Waiting | undefined {
    for (const [slot, { key }] of this.#waiting) if (this.#exact.get(key)) this.#waiting.delete(slot);
    const waiting = [...this.#waiting.values()];
    return waiting.findLast(({ isUrgent }) => isUrgent) ?? waiting[0];
  }

  #needsSketch({ slot, key, inputs, isUrgent }: Waiting): boolean {
    if (!isUrgent || !canBeSketched(inputs.recipe) || this.#sketches.get(key)) return false;
    return this.#grown.get(slot)?.key !== key;
  }

  #fail({ key }: Waiting, isSketch: boolean, error: Error): void {
    if (error instanceof Cancelled || this.#isClosed) return;
    // a sketch that fails says nothing of the points: they are asked for all the same
    if (isSketch) this.#sketches.set(key, EMPTY);
    else this.#refused.set(key, error);
  }

  #finish(): void {
    const { wish } = this.#running!;
    this.#running = null;
    if (this.#isClosed) return;
    const isAnswered = this.#exact.get(wish.key) ?? this.#refused.get(wish.key);
    if (isAnswered && this.#waiting.get(wish.slot)?.key === wish.key) this.#waiting.delete(wish.slot);
    this.#onArrival();
    if (!this.#running) this.#startNext();
  }
}

const EMPTY: FormationPoints = {
  positionsM: new Float64Array(0),
  coloursSrgb: new Uint8Array(0),
  parts: new Uint16Array(0),
  partNames: [],
};

const recipeKeys = new WeakMap<Recipe, string>();
const fileNumbers = new WeakMap<Uint8Array, number>();
let filesSeen = 0;

/** Same key, same points. Recipes are values: the text of one is made once. Files are never changed, only replaced. */
function keyOf({ recipe, count, spacingM, files }: FormationInputs): string {
  const text = recipeKeys.get(recipe) ?? JSON.stringify(recipe);
  recipeKeys.set(recipe, text);
  const numbers = [...files].map(([path, bytes]) => `${path} ${numberOf(bytes)}`);
  return `${count} ${spacingM} ${numbers.join()} ${text}`;
}

function numberOf(bytes: Uint8Array): number {
  const number = fileNumbers.get(bytes) ?? ++filesSeen;
  fileNumbers.set(bytes, number);
  return number;
}
