import { droneCount, type TrajectorySet } from '../../trajectory/trajectory-set';
import { cutPieceInto, emptyBoxInto, growBox } from '../flight/flight-pieces';

/** A slice is as long as the fleet takes to fly this far, on average: boxes stay small against what is kept apart. */
const TRAVEL_M = 1.5;

/** Below this a slice costs more than its smaller boxes save. */
const SHORTEST_MS = 200;

/** A slice goes no farther beyond the next knot than this, for the speeds there are not looked at. */
const BLIND_MS = 500;

/** Flights that are cut between two chances to stop: a few milliseconds of work. */
const CUT_AT_ONCE = 4096;

/**
 * All flights over one slice of show time after another: the curve of each drone cut to the slice, and its box.
 * Heights are multiplied by `zScale`. Drones take their slots by where they are when a window of time begins, so that
 * nothing depends on how they are numbered; and slices end at whole milliseconds, so that a window is cut the same way
 * whenever it is flown.
 */
export class TimeSlices {
  readonly set: TrajectorySet;
  readonly zScale: number;
  /** The drone in each slot. */
  readonly droneOf: Uint32Array;
  /** `slots × 6`: least x, y, z and greatest of each drone in the slice. */
  readonly boxes: Float64Array;
  /** `slots × (degree + 1) × 3`: the curve over the slice; holds only for slots whose `isOne` is set. */
  readonly curves: Float64Array;
  /** 1 where a drone's motion over the slice is a single polynomial. */
  readonly isOne: Uint8Array;
  /** The piece that each drone flies at the start of the slice. */
  readonly firstPiece: Uint32Array;
  readonly #drones: number;
  readonly #speeds: Float64Array;
  readonly #speedOf: Int32Array;
  #startMs = 0;
  #endMs = 0;
  #next = 0;

  constructor(set: TrajectorySet, zScale: number) {
    this.set = set;
    this.zScale = zScale;
    this.#drones = droneCount(set);
    this.droneOf = new Uint32Array(this.#drones);
    for (let drone = 0; drone < this.#drones; drone++) this.droneOf[drone] = drone;
    this.boxes = new Float64Array(this.#drones * 6);
    this.curves = new Float64Array(this.#drones * (set.degree + 1) * 3);
    this.isOne = new Uint8Array(this.#drones);
    this.firstPiece = set.pieceStart.slice(0, this.#drones);
    this.#speeds = new Float64Array(this.#drones);
    this.#speedOf = new Int32Array(this.#drones).fill(-1);
  }

  /** The next instant after `fromMs` at which a drone that flies `piece` changes to another polynomial. */
  nextKnotMs(piece: number, fromMs: number): number {
    const { startsMs, endsMs } = this.set;
    if (fromMs < startsMs[piece]!) return startsMs[piece]!;
    return fromMs < endsMs[piece]! ? endsMs[piece]! : Number.POSITIVE_INFINITY;
  }

  /** Gives the drones their slots for a window of time: by x, y and z at its beginning. */
  beginWindow(startMs: number): void {
    const values = (this.set.degree + 1) * 3;
    const places = new Float64Array(this.#drones * 3);
    const scratch = new Float64Array(values);
    for (let d = 0; d < this.#drones; d++) {
      cutPieceInto(this.set, this.#pieceFrom(d, startMs), startMs, startMs, scratch);
      for (let axis = 0; axis < 3; axis++) places[3 * d + axis] = scratch[axis]!;
    }
    this.droneOf.sort(
      (p, q) =>
        places[3 * p]! - places[3 * q]! ||
        places[3 * p + 1]! - places[3 * q + 1]! ||
        places[3 * p + 2]! - places[3 * q + 2]! ||
        p - q,
    );
  }

  /**
   * Goes on to the slice from `startMs` on; then `cutSome` until that is done. A slice ends where pieces end, if that is
   * near, for then few of them need cutting; where no drone moves it lasts until one does.
   * @returns the end of the slice, `limitMs` at most.
   */
  goTo(startMs: number, limitMs: number): number {
    this.#startMs = startMs;
    this.#endMs = Math.min(limitMs, this.#endFrom(startMs));
    this.#next = 0;
    return this.#endMs;
  }

  /** Cuts and boxes some thousand flights to the slice. @returns whether there are more. */
  cutSome(): boolean {
    const end = Math.min(this.#drones, this.#next + CUT_AT_ONCE);
    while (this.#next < end) this.#cut(this.#next++, this.#startMs, this.#endMs);
    return end < this.#drones;
  }

  #endFrom(startMs: number): number {
    let knotMs = Number.POSITIVE_INFINITY;
    let speeds = 0;
    for (const d of this.droneOf) {
      const piece = this.#pieceFrom(d, startMs);
      const speed =
        this.set.startsMs[piece]! <= startMs && startMs < this.set.endsMs[piece]! ? this.#speed(d, piece) : 0;
      const ownMs = this.nextKnotMs(piece, startMs);
      speeds += speed;
      if (ownMs < knotMs) knotMs = ownMs;
    }
    const wantedMs = Math.max(SHORTEST_MS, (TRAVEL_M * 1000 * this.#drones) / speeds);
    const blindMs = Math.min(wantedMs, BLIND_MS);
    const knotInMs = knotMs - startMs;
    if (knotInMs < blindMs / 2) return startMs + Math.round(blindMs);
    return knotInMs <= wantedMs * 1.5 ? knotMs : startMs + Math.round(knotInMs / Math.ceil(knotInMs / wantedMs - 0.5));
  }

  /** The piece that a drone flies from an instant on; instants mostly come in order. */
  #pieceFrom(d: number, startMs: number): number {
    const { pieceStart, startsMs, endsMs } = this.set;
    const last = pieceStart[d + 1]! - 1;
    let piece = this.firstPiece[d]!;
    if (startsMs[piece]! > startMs) piece = pieceStart[d]!;
    while (piece < last && endsMs[piece]! <= startMs) piece++;
    this.firstPiece[d] = piece;
    return piece;
  }

  /** A bound on the speed along any axis within a piece, m/s. */
  #speed(d: number, piece: number): number {
    if (this.#speedOf[d] === piece) return this.#speeds[d]!;
    const { degree, controlsM, startsMs, endsMs } = this.set;
    let step = 0;
    const base = piece * (degree + 1) * 3;
    for (let k = base; k < base + 3 * degree; k++) step = Math.max(step, Math.abs(controlsM[k + 3]! - controlsM[k]!));
    this.#speedOf[d] = piece;
    this.#speeds[d] = (1000 * step * degree) / (endsMs[piece]! - startsMs[piece]!);
    return this.#speeds[d]!;
  }

  #cut(slot: number, startMs: number, endMs: number): void {
    const { set, curves, boxes, zScale } = this;
    const d = this.droneOf[slot]!;
    const last = set.pieceStart[d + 1]! - 1;
    const values = (set.degree + 1) * 3;
    const at = slot * values;
    let piece = this.firstPiece[d]!;
    this.isOne[slot] = this.nextKnotMs(piece, startMs) >= endMs ? 1 : 0;
    emptyBoxInto(boxes, 6 * slot);
    for (; ; piece++) {
      cutPieceInto(set, piece, startMs, endMs, curves, at, zScale);
      growBox(curves, at, at + values, boxes, 6 * slot);
      if (piece === last || set.endsMs[piece]! >= endMs) return;
    }
  }
}
