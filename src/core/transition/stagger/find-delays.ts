import { greatestOf, leastOf } from '../../math/arrays';
import type { Stagger, SwarmPaths } from '../swarm-paths';
import type { Separation } from '../transition-request';
import { pairsNearWhileShifted } from './near-while-shifted';

/** Delays are whole multiples of this. */
const STEP_MS = 20;

/** What is left of the difference of two delays that bring a pair too near. */
const KEPT = 0.4;

/** Drones whose delays would differ by less than this leave together. */
const TOGETHER_MS = 120;

/** Proofs, each with the delays that the one before asks for, before a smaller share of the wish is tried. */
const MOST_ROUNDS = 16;

/** Shares of the wish that are tried, one after the other. */
const SHARES = [1, 0.5, 0.25];

/** Passes over all limits of differences, and what they may leave of one. */
const MOST_PASSES = 60;
const LEFT_MS = 1;

/**
 * Delays as near to those that are wished as were proved to keep all pairs apart. Where a pair comes too near, the
 * difference of its delays is cut, and others give way; where little is left of it the two leave together, which is
 * proved already. So it ends, at worst with all drones leaving at once.
 * @param wishedMs `n`: delays, from zero. @returns null where nothing of the wish was proved.
 */
export function* findDelays(
  paths: SwarmPaths,
  wishedMs: Float64Array,
  separation: Separation,
): Generator<void, Stagger | null> {
  const flightMs = paths.knotsMs.at(-1)!;
  for (const share of SHARES) {
    const search = new DelaySearch(wishedMs.map((delay) => delay * share));
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const delaysMs = search.delays();
      const stagger = { delaysMs, endMs: flightMs + greatestOf(delaysMs) };
      if (stagger.endMs === flightMs) break;
      const near = yield* pairsNearWhileShifted(paths, stagger, separation);
      if (near.length === 0) return stagger;
      search.bringTogether(near);
      yield;
    }
  }
  return null;
}

/** Delays of groups of drones that leave together, and by how much those of two groups may differ. */
class DelaySearch {
  readonly #groupOf: Uint32Array;
  readonly #delaysMs: Float64Array;
  readonly #sizes: Float64Array;
  #limits: { readonly i: number; readonly j: number; readonly mostMs: number }[] = [];

  constructor(wishedMs: Float64Array) {
    this.#delaysMs = wishedMs;
    this.#groupOf = Uint32Array.from(wishedMs, (_, i) => i);
    this.#sizes = new Float64Array(wishedMs.length).fill(1);
  }

  /** `n`: whole steps, the first of them zero. */
  delays(): Float64Array {
    const inSteps = this.#groupOf.map((_, i) => Math.round(this.#delaysMs[this.#group(i)]! / STEP_MS) + 1_000_000);
    const first = leastOf(inSteps);
    return Float64Array.from(inSteps, (steps) => (steps - first) * STEP_MS);
  }

  /** @param near pairs that came too near: `i, j, ...`. */
  bringTogether(near: readonly number[]): void {
    for (let k = 0; k < near.length; k += 2) this.#limit(near[k]!, near[k + 1]!);
    for (let pass = 0; pass < MOST_PASSES; pass++) if (this.#relax() < LEFT_MS) return;
  }

  #limit(first: number, second: number): void {
    const [i, j] = [this.#group(first), this.#group(second)];
    const mostMs = KEPT * Math.abs(this.#delaysMs[i]! - this.#delaysMs[j]!);
    if (i === j) return;
    if (mostMs >= TOGETHER_MS) {
      this.#limits.push({ i, j, mostMs });
      return;
    }
    const both = this.#sizes[i]! + this.#sizes[j]!;
    this.#delaysMs[i] = (this.#delaysMs[i]! * this.#sizes[i]! + this.#delaysMs[j]! * this.#sizes[j]!) / both;
    this.#sizes[i] = both;
    this.#groupOf[j] = i;
  }

  /** Moves the delays of each two that differ by too much; the larger group moves less. @returns the worst that was left. */
  #relax(): number {
    let worst = 0;
    for (const { i: first, j: second, mostMs } of this.#limits) {
      const [i, j] = [this.#group(first), this.#group(second)];
      const differenceMs = this.#delaysMs[i]! - this.#delaysMs[j]!;
      const tooMuch = Math.abs(differenceMs) - mostMs;
      if (i === j || tooMuch <= 0) continue;
      worst = Math.max(worst, tooMuch);
      const share = this.#sizes[j]! / (this.#sizes[i]! + this.#sizes[j]!);
      this.#delaysMs[i]! -= Math.sign(differenceMs) * tooMuch * share;
      this.#delaysMs[j]! += Math.sign(differenceMs) * tooMuch * (1 - share);
    }
    return worst;
  }

  #group(i: number): number {
    let at = i;
    while (this.#groupOf[at] !== at) {
      this.#groupOf[at] = this.#groupOf[this.#groupOf[at]!]!;
      at = this.#groupOf[at]!;
    }
    return at;
  }
}
