import { cubicScratch, staysBeyond } from '../proof/certificate';
import type { Stagger, SwarmPaths } from '../swarm-paths';
import type { Separation } from '../transition-request';
import { ShiftedPaths } from './shifted-paths';

/** Fleets are compared over stretches of this length: a drone goes a few metres in one. */
const STRETCH_MS = 400;

/** Pairs proved between two looks at the messages. */
const PAIRS_AT_ONCE = 4000;

/** What arithmetic may take from a box. */
const ARITHMETIC_M = 1e-6;

/**
 * Pairs (`i, j, ...`) that were not proved to keep their distance at every instant, when drones leave at times of their
 * own. Pairs that leave together are left out: they fly as they were proved to. Nothing is sampled: over each stretch of
 * time a drone lies in the box of its control points; pairs whose boxes are apart keep away, all others are bounded as
 * polynomials between the knots of both.
 * @param paths proved with all drones leaving together, from and to places that keep the separation.
 */
export function* pairsNearWhileShifted(
  paths: SwarmPaths,
  { delaysMs, endMs }: Stagger,
  separation: Separation,
): Generator<void, number[]> {
  const search = new ShiftedSearch(paths, delaysMs, separation);
  for (let fromMs = 0; fromMs < endMs; fromMs += STRETCH_MS) {
    yield* search.lookBetween(fromMs, Math.min(endMs, fromMs + STRETCH_MS));
    yield;
  }
  return search.found();
}

class ShiftedSearch {
  readonly #shifted: ShiftedPaths;
  readonly #delaysMs: Float64Array;
  readonly #distanceM: number;
  readonly #squash: number;
  readonly #count: number;
  /** `n × 6`: lows, then highs; heights as the separation counts them. */
  readonly #boxes: Float64Array;
  readonly #near = new Set<number>();
  readonly #first = new Float64Array(12);
  readonly #second = new Float64Array(12);
  readonly #scratch = cubicScratch();

  constructor(paths: SwarmPaths, delaysMs: Float64Array, { distanceM, downwashFactor }: Separation) {
    this.#shifted = new ShiftedPaths(paths, delaysMs);
    this.#delaysMs = delaysMs;
    this.#distanceM = distanceM;
    this.#squash = 1 / downwashFactor;
    this.#count = delaysMs.length;
    this.#boxes = new Float64Array(6 * this.#count);
  }

  found(): number[] {
    return [...this.#near].flatMap((key) => [Math.floor(key / this.#count), key % this.#count]);
  }

  /** Sweeps along x over the boxes of a stretch of time. */
  *lookBetween(fromMs: number, toMs: number): Generator<void, void> {
    for (let i = 0; i < this.#count; i++) this.#boxInto(i, fromMs, toMs);
    const boxes = this.#boxes;
    const order = Uint32Array.from({ length: this.#count }, (_, i) => i);
    order.sort((p, q) => boxes[6 * p]! - boxes[6 * q]! || p - q);
    let proved = 0;
    for (let slot = 0; slot < order.length; slot++) {
      const i = order[slot]!;
      const reachM = boxes[6 * i + 3]! + this.#distanceM + ARITHMETIC_M;
      for (let next = slot + 1; next < order.length && boxes[6 * order[next]!]! <= reachM; next++) {
        const j = order[next]!;
        if (!this.#mayMeet(i, j, fromMs, toMs)) continue;
        if (!this.#proves(i, j, fromMs, toMs)) this.#near.add(Math.min(i, j) * this.#count + Math.max(i, j));
        if (++proved % PAIRS_AT_ONCE === 0) yield;
      }
    }
  }

  #mayMeet(i: number, j: number, fromMs: number, toMs: number): boolean {
    if (this.#delaysMs[i] === this.#delaysMs[j]) return false;
    const boxes = this.#boxes;
    const apartM = this.#distanceM + ARITHMETIC_M;
    for (const axis of [1, 2]) {
      const gapM = Math.max(
        boxes[6 * i + axis]! - boxes[6 * j + axis + 3]!,
        boxes[6 * j + axis]! - boxes[6 * i + axis + 3]!,
      );
      if (gapM > apartM) return false;
    }
    const fly = this.#shifted.isFlying(i, fromMs, toMs) || this.#shifted.isFlying(j, fromMs, toMs);
    // places of one formation keep apart by themselves
    if (!fly && this.#shifted.hasLeft(i, toMs) === this.#shifted.hasLeft(j, toMs)) return false;
    return !this.#near.has(Math.min(i, j) * this.#count + Math.max(i, j));
  }

  #proves(i: number, j: number, fromMs: number, toMs: number): boolean {
    const knots = [fromMs, toMs];
    this.#shifted.pushKnots(knots, i, fromMs, toMs);
    this.#shifted.pushKnots(knots, j, fromMs, toMs);
    knots.sort((p, q) => p - q);
    for (let k = 1; k < knots.length; k++) {
      if (knots[k]! > knots[k - 1]! && !this.#provesBetween(i, j, knots[k - 1]!, knots[k]!)) return false;
    }
    return true;
  }

  #provesBetween(i: number, j: number, fromMs: number, toMs: number): boolean {
    this.#shifted.cubicInto(this.#first, i, fromMs, toMs);
    this.#shifted.cubicInto(this.#second, j, fromMs, toMs);
    for (let c = 0; c < 12; c++) {
      const apartM = this.#first[c]! - this.#second[c]!;
      this.#scratch[c] = c % 3 === 2 ? apartM * this.#squash : apartM;
    }
    return staysBeyond(this.#scratch, this.#distanceM);
  }

  #boxInto(i: number, fromMs: number, toMs: number): void {
    const at = 6 * i;
    this.#boxes.fill(Number.POSITIVE_INFINITY, at, at + 3);
    this.#boxes.fill(Number.NEGATIVE_INFINITY, at + 3, at + 6);
    const knots = [fromMs];
    this.#shifted.pushKnots(knots, i, fromMs, toMs);
    knots.push(toMs);
    for (let k = 1; k < knots.length; k++) {
      this.#shifted.cubicInto(this.#first, i, knots[k - 1]!, knots[k]!);
      for (let c = 0; c < 12; c++) {
        const axis = c % 3;
        const metres = axis === 2 ? this.#first[c]! * this.#squash : this.#first[c]!;
        this.#boxes[at + axis] = Math.min(this.#boxes[at + axis]!, metres);
        this.#boxes[at + axis + 3] = Math.max(this.#boxes[at + axis + 3]!, metres);
      }
    }
  }
}
