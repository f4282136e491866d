import type { TrajectorySet } from '../trajectory/trajectory-set';
import { droneCount } from '../trajectory/trajectory-set';
import { addProduct, cutInPlace, minimumBelow } from './bernstein';
import type { Closest } from './check-report';
import { coordinate } from './flight-pieces';

/** A stretch of show time whose nearest pair is wanted by itself. */
export interface Window {
  readonly startMs: number;
  readonly endMs: number;
}

export interface SeparationFindings {
  /** Nearest pair of each window; null where fewer than two drones fly. */
  readonly windows: readonly (Closest | null)[];
  /** Every pair that comes nearer than the limit, at its worst; nearest first. */
  readonly tooClose: readonly Closest[];
}

/** When a drone is off the ground: pairs that both stand on their pads are not in flight and are not judged here. */
export interface FlightTimes {
  readonly takeoffMs: Float64Array;
  readonly landedMs: Float64Array;
}

/** Length of a time slice: boxes of moving drones stay small, and boxes of one slice are compared at once. */
const SLICE_MS = 500;

/** Square metres to which a nearest approach is pinned down: some nanometres at 1.5 m. */
const TOLERANCE = 1e-8;

/**
 * Nearest approaches of all pairs in continuous time.
 *
 * Show time is cut into slices. In each, every drone's curve is cut to the slice and boxed by its control points; boxes
 * are swept along x; of pairs whose boxes may come nearer than the best known or the limit, the squared distance is a
 * polynomial on each common piece and its minimum is found by branch and bound on Bernstein coefficients. Nothing is
 * sampled: a pair that is passed over was proved to be farther apart.
 */
export function checkSeparation(
  set: TrajectorySet,
  flights: FlightTimes,
  windows: readonly Window[],
  limitM: number,
): SeparationFindings {
  const search = new SeparationSearch(set, flights, limitM);
  const found = windows.map((window) => search.nearestIn(window));
  return { windows: found, tooClose: search.tooClose() };
}

class SeparationSearch {
  readonly #set: TrajectorySet;
  readonly #flights: FlightTimes;
  readonly #limitM: number;
  readonly #drones: number;
  readonly #order: Uint32Array;
  readonly #boxes: Float64Array;
  readonly #firstPiece: Uint32Array;
  readonly #lastPiece: Uint32Array;
  /** Scratch space: these are filled for every drone of every slice. */
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  readonly #squared: Float64Array;
  readonly #worst = new Map<number, Closest>();

  constructor(set: TrajectorySet, flights: FlightTimes, limitM: number) {
    this.#set = set;
    this.#flights = flights;
    this.#limitM = limitM;
    this.#drones = droneCount(set);
    this.#order = Uint32Array.from({ length: this.#drones }, (_, d) => d);
    this.#boxes = new Float64Array(this.#drones * 6);
    this.#firstPiece = set.pieceStart.slice(0, this.#drones);
    this.#lastPiece = new Uint32Array(this.#drones);
    this.#first = new Float64Array(set.degree + 1);
    this.#second = new Float64Array(set.degree + 1);
    this.#squared = new Float64Array(2 * set.degree + 1);
  }

  tooClose(): Closest[] {
    return [...this.#worst.values()].sort((p, q) => p.m - q.m || p.timeS - q.timeS || p.drones[0] - q.drones[0]);
  }

  nearestIn(window: Window): Closest | null {
    let nearest: Closest | null = null;
    for (let start = window.startMs; start < window.endMs; ) {
      const end = Math.min(Math.max(start + SLICE_MS, this.#stillUntil(start)), window.endMs);
      this.#boxSlice(start, end);
      nearest = this.#sweep(start, end, nearest);
      start = end;
    }
    return nearest;
  }

  /** The instant up to which nobody moves, from `startMs` on: all of that is one slice. */
  #stillUntil(startMs: number): number {
    let until = Number.POSITIVE_INFINITY;
    for (let d = 0; d < this.#drones && until > startMs + SLICE_MS; d++) {
      const piece = this.#pieceFrom(d, startMs);
      if (isStill(this.#set, piece)) until = Math.min(until, this.#stillFrom(d, piece));
      else return startMs;
    }
    return until;
  }

  /** End of the run of pieces in which a drone holds. */
  #stillFrom(d: number, first: number): number {
    const last = this.#set.pieceStart[d + 1]! - 1;
    let piece = first;
    while (piece < last && isStill(this.#set, piece + 1)) piece++;
    return piece === last ? Number.POSITIVE_INFINITY : this.#set.endsMs[piece]!;
  }

  /** The piece that a drone flies from an instant on; instants mostly come in order. */
  #pieceFrom(d: number, startMs: number): number {
    const { pieceStart, startsMs, endsMs } = this.#set;
    const last = pieceStart[d + 1]! - 1;
    let piece = this.#firstPiece[d]!;
    if (startsMs[piece]! > startMs) piece = pieceStart[d]!;
    while (piece < last && endsMs[piece]! <= startMs) piece++;
    this.#firstPiece[d] = piece;
    return piece;
  }

  /** Boxes of all drones over a slice, and the pieces that each flies in it. */
  #boxSlice(startMs: number, endMs: number): void {
    const { pieceStart, endsMs } = this.#set;
    for (let d = 0; d < this.#drones; d++) {
      const last = pieceStart[d + 1]! - 1;
      let piece = this.#pieceFrom(d, startMs);
      this.#boxes.fill(Number.POSITIVE_INFINITY, 6 * d, 6 * d + 3);
      this.#boxes.fill(Number.NEGATIVE_INFINITY, 6 * d + 3, 6 * d + 6);
      for (; ; piece++) {
        this.#growBox(d, piece, startMs, endMs);
        if (piece === last || endsMs[piece]! >= endMs) break;
      }
      this.#lastPiece[d] = piece;
    }
  }

  #growBox(d: number, piece: number, startMs: number, endMs: number): void {
    for (let axis = 0; axis < 3; axis++) {
      const cut = cutPiece(this.#set, piece, axis, startMs, endMs, this.#first);
      const low = 6 * d + axis;
      for (let k = 0; k < cut.length; k++) {
        const value = cut[k]!;
        if (value < this.#boxes[low]!) this.#boxes[low] = value;
        if (value > this.#boxes[low + 3]!) this.#boxes[low + 3] = value;
      }
    }
  }

  #sweep(startMs: number, endMs: number, known: Closest | null): Closest | null {
    const boxes = this.#boxes;
    this.#sortAlongX();
    let nearest = known;
    for (let p = 0; p < this.#drones; p++) {
      const i = this.#order[p]!;
      const grounded = this.#onGround(i, startMs, endMs);
      for (let q = p + 1; q < this.#drones; q++) {
        const j = this.#order[q]!;
        const within = Math.max(nearest?.m ?? Number.POSITIVE_INFINITY, this.#limitM);
        if (boxes[6 * j]! - boxes[6 * i + 3]! >= within) break;
        if (grounded && this.#onGround(j, startMs, endMs)) continue;
        if (boxGapSquared(boxes, i, j) >= within * within) continue;
        const closest = this.#approach(Math.min(i, j), Math.max(i, j), startMs, endMs, within);
        if (!closest) continue;
        nearest = nearer(nearest, closest);
        this.#keepIfTooClose(closest);
      }
    }
    return nearest;
  }

  /** Nearly in order from the slice before: insertion sort. */
  #sortAlongX(): void {
    const order = this.#order;
    const boxes = this.#boxes;
    for (let p = 1; p < order.length; p++) {
      const d = order[p]!;
      const x = boxes[6 * d]!;
      let q = p - 1;
      while (q >= 0 && boxes[6 * order[q]!]! > x) {
        order[q + 1] = order[q]!;
        q--;
      }
      order[q + 1] = d;
    }
  }

  /** Nearest approach of a pair within a slice, where it is nearer than `within`. */
  #approach(i: number, j: number, startMs: number, endMs: number, within: number): Closest | null {
    const { endsMs } = this.#set;
    let nearest: Closest | null = null;
    let a = this.#firstPiece[i]!;
    let b = this.#firstPiece[j]!;
    let from = startMs;
    while (from < endMs) {
      const aEnds = a < this.#lastPiece[i]! ? endsMs[a]! : endMs;
      const bEnds = b < this.#lastPiece[j]! ? endsMs[b]! : endMs;
      const to = Math.min(aEnds, bEnds, endMs);
      const ceiling = Math.min(within, nearest?.m ?? within);
      const lowest = minimumBelow(this.#squaredDistance(a, b, from, to), ceiling * ceiling, TOLERANCE);
      if (lowest) {
        const m = Math.sqrt(Math.max(0, lowest.value));
        nearest = { m, timeS: (from + (to - from) * lowest.at) / 1000, drones: [i, j] };
      }
      if (aEnds === to) a++;
      if (bEnds === to) b++;
      from = to;
    }
    return nearest;
  }

  #squaredDistance(a: number, b: number, fromMs: number, toMs: number): Float64Array {
    const degree = this.#set.degree;
    const squared = this.#squared.fill(0);
    for (let axis = 0; axis < 3; axis++) {
      const first = cutPiece(this.#set, a, axis, fromMs, toMs, this.#first);
      const second = cutPiece(this.#set, b, axis, fromMs, toMs, this.#second);
      for (let k = 0; k <= degree; k++) first[k]! -= second[k]!;
      addProduct(first, first, degree, squared);
    }
    return squared;
  }

  /** Whether a drone stands on its pad all through a slice. */
  #onGround(drone: number, startMs: number, endMs: number): boolean {
    return this.#flights.takeoffMs[drone]! >= endMs || this.#flights.landedMs[drone]! <= startMs;
  }

  #keepIfTooClose(closest: Closest): void {
    if (closest.m >= this.#limitM) return;
    const key = closest.drones[0] * this.#drones + closest.drones[1];
    const known = this.#worst.get(key);
    if (!known || closest.m < known.m) this.#worst.set(key, closest);
  }
}

/** One coordinate of a piece over a part of show time; outside of the piece the drone holds. */
function cutPiece(
  set: TrajectorySet,
  piece: number,
  axis: number,
  fromMs: number,
  toMs: number,
  out: Float64Array,
): Float64Array {
  const start = set.startsMs[piece]!;
  const length = set.endsMs[piece]! - start;
  const from = Math.min(1, Math.max(0, (fromMs - start) / length));
  const to = Math.min(1, Math.max(0, (toMs - start) / length));
  return cutInPlace(coordinate(set, piece, axis, out), from, to);
}

function nearer(known: Closest | null, found: Closest): Closest {
  return known && known.m <= found.m ? known : found;
}

/** Whether all control points of a piece are one. */
function isStill({ degree, controlsM }: TrajectorySet, piece: number): boolean {
  const base = piece * (degree + 1) * 3;
  for (let k = 3; k < (degree + 1) * 3; k++) if (controlsM[base + k] !== controlsM[base + k - 3]) return false;
  return true;
}

/** Squared distance between two boxes; zero where they touch. */
function boxGapSquared(boxes: Float64Array, i: number, j: number): number {
  let squared = 0;
  for (let axis = 0; axis < 3; axis++) {
    const above = boxes[6 * i + axis]! - boxes[6 * j + axis + 3]!;
    const below = boxes[6 * j + axis]! - boxes[6 * i + axis + 3]!;
    const gap = above > below ? above : below;
    if (gap > 0) squared += gap * gap;
  }
  return squared;
}
