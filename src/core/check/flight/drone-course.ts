import type { TrajectorySet } from '../../trajectory/trajectory-set';
import { cutInPlace, firstAbove } from './bernstein';
import { coordinateInto, cutPieceInto, parameterAt } from './flight-pieces';
import type { FlightSegments } from './flight-segments';

/** Something that changes along pieces. */
export interface Quantity {
  /** What it is never above on a piece: quick, and passes over most pieces. */
  mostOn(piece: number): number;
  /** Its coefficients over a piece, in memory that the next call may use again. */
  coefficientsOn(piece: number): Float64Array;
}

const NEVER = Number.POSITIVE_INFINITY;

/** One drone's run of pieces, asked for first and last instants of what it does. Infinities stand for never. */
export class DroneCourse {
  readonly #set: TrajectorySet;
  readonly #segments: FlightSegments;
  readonly #height: Height;
  readonly #depth: Height;
  readonly #place: Float64Array;
  #drone = 0;

  constructor(set: TrajectorySet, segments: FlightSegments) {
    this.#set = set;
    this.#segments = segments;
    this.#height = new Height(set, 1);
    this.#depth = new Height(set, -1);
    this.#place = new Float64Array((set.degree + 1) * 3);
  }

  follow(drone: number): void {
    this.#drone = drone;
  }

  /** First instant after another at which the drone is higher than a height. */
  firstHigherMs(afterMs: number, heightM: number): number {
    return this.#firstBeyondMs(afterMs, heightM, 1);
  }

  /** First instant after another at which the drone is lower than a height; it is not sought beyond a last one. */
  firstLowerMs(afterMs: number, heightM: number, untilMs = NEVER): number {
    return this.#firstBeyondMs(afterMs, heightM, -1, untilMs);
  }

  /** Last instant at which the drone is higher than a height. */
  lastHigherMs(heightM: number): number {
    return this.lastMs(Number.POSITIVE_INFINITY, this.#height, heightM);
  }

  /** Last instant after another at which the drone is lower than a height; it is not sought before. */
  lastLowerMs(afterMs: number, heightM: number): number {
    return this.lastMs(Number.POSITIVE_INFINITY, this.#depth, -heightM, afterMs);
  }

  /** Where a drone is, seen from above. */
  placeAt(drone: number, timeMs: number): [number, number] {
    cutPieceInto(this.#set, this.#firstPieceNotOverBy(drone, timeMs), timeMs, timeMs, this.#place);
    return [this.#place[0]!, this.#place[1]!];
  }

  /** The first piece that ends at an instant or after it; the last one where none does. */
  #firstPieceNotOverBy(drone: number, timeMs: number): number {
    const { pieceStart, endsMs } = this.#set;
    let [low, high] = [pieceStart[drone]!, pieceStart[drone + 1]! - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (endsMs[middle]! < timeMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** First instant after another at which a quantity is above a level. */
  firstMs(afterMs: number, quantity: Quantity, level: number): number {
    if (afterMs === NEVER) return NEVER;
    for (let placed = 0; placed < this.#segments.count; placed++) {
      if (this.#segments.isOverBy(placed, afterMs)) continue;
      const at = this.#firstWithinMs(placed, afterMs, quantity, level);
      if (at !== NEVER) return at;
    }
    return NEVER;
  }

  /** Last instant before one, and after the other, at which a quantity is above a level; minus infinity for never. */
  lastMs(beforeMs: number, quantity: Quantity, level: number, afterMs = Number.NEGATIVE_INFINITY): number {
    const { pieceStart, startsMs, endsMs } = this.#set;
    for (let piece = pieceStart[this.#drone + 1]! - 1; piece >= pieceStart[this.#drone]!; piece--) {
      if (endsMs[piece]! <= afterMs) break;
      if (startsMs[piece]! >= beforeMs || quantity.mostOn(piece) <= level) continue;
      const c = quantity.coefficientsOn(piece);
      const to = parameterAt(this.#set, piece, beforeMs);
      if (to < 1) cutInPlace(c, 0, to);
      const at = firstAbove(c.reverse(), level);
      if (at !== null) return startsMs[piece]! + to * (1 - at) * (endsMs[piece]! - startsMs[piece]!);
    }
    return Number.NEGATIVE_INFINITY;
  }

  /** @param sign 1 for higher, -1 for lower. */
  #firstBeyondMs(afterMs: number, heightM: number, sign: 1 | -1, untilMs = NEVER): number {
    if (afterMs === NEVER) return NEVER;
    const quantity = sign === 1 ? this.#height : this.#depth;
    for (let placed = 0; placed < this.#segments.count; placed++) {
      if (this.#segments.isOverBy(placed, afterMs)) continue;
      const isNever =
        sign === 1
          ? this.#segments.staysBelow(this.#drone, placed, heightM)
          : this.#segments.staysAbove(this.#drone, placed, heightM);
      if (isNever) continue;
      const at = this.#firstWithinMs(placed, afterMs, quantity, sign * heightM, untilMs);
      if (at !== NEVER) return at;
    }
    return NEVER;
  }

  #firstWithinMs(placed: number, afterMs: number, quantity: Quantity, level: number, untilMs = NEVER): number {
    const { startsMs, endsMs } = this.#set;
    const end = this.#segments.endPiece(this.#drone, placed);
    let piece = this.#segments.firstPiece(this.#drone, placed);
    if (piece < end && endsMs[end - 1]! <= afterMs) return NEVER;
    for (; piece < end && startsMs[piece]! <= untilMs; piece++) {
      if (endsMs[piece]! <= afterMs || quantity.mostOn(piece) <= level) continue;
      const c = quantity.coefficientsOn(piece);
      const from = parameterAt(this.#set, piece, afterMs);
      if (from > 0) cutInPlace(c, from, 1);
      const at = firstAbove(c, level);
      if (at !== null) return startsMs[piece]! + (from + (1 - from) * at) * (endsMs[piece]! - startsMs[piece]!);
    }
    return NEVER;
  }
}

/** Height over pieces, or depth (its negative). */
class Height implements Quantity {
  readonly #set: TrajectorySet;
  readonly #sign: 1 | -1;
  readonly #coefficients: Float64Array;

  constructor(set: TrajectorySet, sign: 1 | -1) {
    this.#set = set;
    this.#sign = sign;
    this.#coefficients = new Float64Array(set.degree + 1);
  }

  mostOn(piece: number): number {
    const { degree, controlsM } = this.#set;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0, at = piece * (degree + 1) * 3 + 2; k <= degree; k++, at += 3) {
      const value = this.#sign * controlsM[at]!;
      if (value > most) most = value;
    }
    return most;
  }

  coefficientsOn(piece: number): Float64Array {
    const c = coordinateInto(this.#set, piece, 2, this.#coefficients);
    if (this.#sign < 0) for (let k = 0; k < c.length; k++) c[k] = -c[k]!;
    return c;
  }
}
