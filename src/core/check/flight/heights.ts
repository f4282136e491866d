import type { TrajectorySet } from '../../trajectory/trajectory-set';
import { cutInPlace, greatest, least, MinimumSearch } from './bernstein';
import { coordinateInto, parameterAt } from './flight-pieces';
import type { FlightSegments } from './flight-segments';

/** Metres to which a least or greatest altitude is pinned down. */
const TOLERANCE_M = 1e-6;

/** A height and when it is taken. */
export interface Height {
  readonly value: number;
  readonly timeS: number;
}

/** Looks for the least and the greatest height of flights. */
export class Heights {
  readonly #set: TrajectorySet;
  readonly #segments: FlightSegments;
  readonly #height: Float64Array;
  readonly #minimum: MinimumSearch;

  constructor(set: TrajectorySet, segments: FlightSegments) {
    this.#set = set;
    this.#segments = segments;
    this.#height = new Float64Array(set.degree + 1);
    this.#minimum = new MinimumSearch(set.degree + 1);
  }

  /** The greatest height of a flight, where it is more than `floorM`. */
  highestAbove(drone: number, floorM: number): Height | null {
    let highest: Height | null = null;
    for (let placed = 0; placed < this.#segments.count; placed++) {
      if (this.#segments.staysBelow(drone, placed, highest ? highest.value : floorM)) continue;
      const [first, end] = [this.#segments.firstPiece(drone, placed), this.#segments.endPiece(drone, placed)];
      for (let piece = first; piece < end; piece++) {
        const z = coordinateInto(this.#set, piece, 2, this.#height);
        const known = highest ? highest.value : floorM;
        if (greatest(z) <= known) continue;
        for (let k = 0; k < z.length; k++) z[k] = -z[k]!;
        if (!this.#minimum.below(z, z.length, -known, TOLERANCE_M)) continue;
        highest = { value: -this.#minimum.value, timeS: this.#timeS(piece, 0, 1) };
      }
    }
    return highest;
  }

  /** The least height between two instants, where it is less than `ceilingM`. */
  lowestBelow(drone: number, ceilingM: number, fromMs: number, toMs: number): Height | null {
    const { startsMs, endsMs } = this.#set;
    let lowest: Height | null = null;
    for (let placed = 0; placed < this.#segments.count; placed++) {
      if (this.#segments.staysAbove(drone, placed, lowest ? lowest.value : ceilingM)) continue;
      const [first, end] = [this.#segments.firstPiece(drone, placed), this.#segments.endPiece(drone, placed)];
      if (first === end || endsMs[end - 1]! <= fromMs || startsMs[first]! >= toMs) continue;
      for (let piece = first; piece < end; piece++) {
        if (endsMs[piece]! <= fromMs || startsMs[piece]! >= toMs) continue;
        const known = lowest ? lowest.value : ceilingM;
        const z = coordinateInto(this.#set, piece, 2, this.#height);
        if (least(z) >= known) continue;
        const from = parameterAt(this.#set, piece, fromMs);
        const to = parameterAt(this.#set, piece, toMs);
        cutInPlace(z, from, to);
        if (!this.#minimum.below(z, z.length, known, TOLERANCE_M)) continue;
        lowest = { value: this.#minimum.value, timeS: this.#timeS(piece, from, to) };
      }
    }
    return lowest;
  }

  /** When the height that was found last is taken, in the part `[from, to]` of a piece. */
  #timeS(piece: number, from: number, to: number): number {
    const { startsMs, endsMs } = this.#set;
    const at = from + (to - from) * this.#minimum.at;
    return (startsMs[piece]! + (endsMs[piece]! - startsMs[piece]!) * at) / 1000;
  }
}
