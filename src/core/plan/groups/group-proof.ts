import { cubicScratch, staysBeyond } from '../../transition/proof/certificate';
import type { GroupPair } from './group-pair';
import { type GroupSlice, type GroupTrack, isLeftToPads } from './group-track';

/** A stretch of the show's clock over which the second of two groups flies its own clock from an instant on, or stops. */
export interface ScheduleInterval {
  readonly fromMs: number;
  readonly toMs: number;
  /** The second group's own clock at `fromMs`. */
  readonly ownMs: number;
  /** Whether its drones wait all the while at their places of that instant. */
  readonly waits: boolean;
}

/** The second group's own clock at an instant of the show's. */
export function ownTimeMs({ fromMs, ownMs, waits }: ScheduleInterval, timeMs: number): number {
  return waits ? ownMs : ownMs + timeMs - fromMs;
}

/** Where two groups were not proved to keep apart: a drone of each, and when. */
export interface GroupOverlap {
  readonly drones: readonly [number, number];
  readonly fromMs: number;
  readonly toMs: number;
}

/** Stretches of time are halved down to the shortest while boxes in them meet. */
const LONGEST_MS = 16_000;
const SHORTEST_MS = 500;

/**
 * Proves in continuous time that every drone of one group keeps its distance from every drone of another, on the pieces
 * that fly. The first group's clock is that of the show.
 *
 * Time is cut into stretches, halved where boxes about the curves come near each other. In the shortest a pair whose boxes
 * are near is looked at on each common piece: both cubics are cut to it, and the square of their difference is bounded by
 * Bernstein coefficients (see `Certificate`). Nothing is sampled: what is passed over was proved to be farther apart.
 * Pairs on the ground are left to the pitch of the pads: see `isLeftToPads`.
 *
 * @returns the first stretch and pair that were not proved; null where all were.
 */
export function* firstOverlap(pair: GroupPair, interval: ScheduleInterval): Generator<void, GroupOverlap | null> {
  const proof = new GroupProof(pair, interval);
  const { fromMs, toMs } = interval;
  for (let atMs = LONGEST_MS * Math.floor(fromMs / LONGEST_MS); atMs < toMs; atMs += LONGEST_MS) {
    const overlap = yield* proof.search(atMs, LONGEST_MS);
    if (overlap) return overlap;
  }
  return null;
}

class GroupProof {
  readonly #pair: GroupPair;
  readonly #first: GroupTrack;
  readonly #second: GroupTrack;
  readonly #interval: ScheduleInterval;
  readonly #near: number[] = [];
  readonly #scratch = cubicScratch();

  constructor(pair: GroupPair, interval: ScheduleInterval) {
    this.#pair = pair;
    this.#first = pair.first;
    this.#second = pair.second;
    this.#interval = interval;
  }

  /** Looks at a stretch of the grid of time, as far as it lies within the passage. */
  *search(startMs: number, lengthMs: number): Generator<void, GroupOverlap | null> {
    const fromMs = Math.max(startMs, this.#interval.fromMs);
    const toMs = Math.min(startMs + lengthMs, this.#interval.toMs);
    if (fromMs >= toMs) return null;
    const first = this.#first.slice(startMs, startMs + lengthMs);
    const second = this.#second.slice(this.#ownMs(fromMs), this.#ownMs(toMs));
    this.#findNear(first, second);
    if (this.#near.length === 0) return null;
    if (lengthMs === SHORTEST_MS) return this.#judgeNear(fromMs, toMs);
    yield;
    return (yield* this.search(startMs, lengthMs / 2)) ?? (yield* this.search(startMs + lengthMs / 2, lengthMs / 2));
  }

  #ownMs(timeMs: number): number {
    return ownTimeMs(this.#interval, timeMs);
  }

  #judgeNear(fromMs: number, toMs: number): GroupOverlap | null {
    for (let k = 0; k < this.#near.length; k += 2) {
      const [i, j] = [this.#near[k]!, this.#near[k + 1]!];
      if (!this.#proves(i, j, fromMs, toMs)) return { drones: [i, j], fromMs, toMs };
    }
    return null;
  }

  /** Pairs whose boxes are nearer than the separation: a sweep along x. */
  #findNear(first: GroupSlice, second: GroupSlice): void {
    const { fullM } = this.#pair;
    this.#near.length = 0;
    if (gapSquared(first.all, 0, second.all, 0) >= fullM * fullM) return;
    let behind = 0;
    for (const i of first.order) {
      const lowM = first.boxes[6 * i]! - fullM;
      const highM = first.boxes[6 * i + 3]! + fullM;
      while (behind < second.order.length && second.boxes[6 * second.order[behind]!]! < lowM - second.widestM) behind++;
      if (gapSquared(first.boxes, 6 * i, second.all, 0) >= fullM * fullM) continue;
      for (let k = behind; k < second.order.length; k++) {
        const j = second.order[k]!;
        if (second.boxes[6 * j]! > highM) break;
        if (gapSquared(first.boxes, 6 * i, second.boxes, 6 * j) < fullM * fullM) this.#near.push(i, j);
      }
    }
  }

  /** One pair through the common pieces of both. */
  #proves(i: number, j: number, fromMs: number, toMs: number): boolean {
    let p = this.#first.pieceAt(i, fromMs);
    let q = this.#second.pieceAt(j, this.#ownMs(fromMs));
    for (let timeMs = fromMs; timeMs < toMs; ) {
      const endMs = Math.min(toMs, this.#first.nextKnotMs(p, timeMs), this.#secondKnotMs(q, timeMs));
      if (!this.#provesPieces(i, p, j, q, timeMs, endMs)) return false;
      p = this.#first.pieceAt(i, endMs);
      q = this.#second.pieceAt(j, this.#ownMs(endMs));
      timeMs = endMs;
    }
    return true;
  }

  #secondKnotMs(piece: number, timeMs: number): number {
    if (this.#interval.waits) return Number.POSITIVE_INFINITY;
    const ownMs = this.#ownMs(timeMs);
    return timeMs + this.#second.nextKnotMs(piece, ownMs) - ownMs;
  }

  #provesPieces(i: number, p: number, j: number, q: number, fromMs: number, toMs: number): boolean {
    const middleMs = (fromMs + toMs) / 2;
    const ownMiddleMs = this.#ownMs(middleMs);
    if (isLeftToPads(this.#first.doing(i, middleMs), this.#second.doing(j, ownMiddleMs))) return true;
    const nearPads = this.#first.isNearPads(middleMs) && this.#second.isNearPads(ownMiddleMs);
    const d = this.#scratch;
    this.#first.cutInto(p, fromMs, toMs, d, 0);
    this.#second.cutInto(q, this.#ownMs(fromMs), this.#ownMs(toMs), d, 12);
    for (let k = 0; k < 12; k++) d[k]! -= d[12 + k]!;
    return staysBeyond(d, nearPads ? this.#pair.padsM : this.#pair.fullM);
  }
}

/** Squared distance of two boxes; zero where they touch. */
function gapSquared(p: Float64Array, a: number, q: Float64Array, b: number): number {
  let squared = 0;
  for (let axis = 0; axis < 3; axis++) {
    const gap = Math.max(p[a + axis]! - q[b + axis + 3]!, q[b + axis]! - p[a + axis + 3]!, 0);
    squared += gap * gap;
  }
  return squared;
}
