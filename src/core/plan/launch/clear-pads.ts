import { SEPARATION_ALLOWANCE_M } from '../separation-allowance';

/** Curves of a scene's points: control points of cubic pieces, twelve numbers a piece, metres. */
export interface SweptPieces {
  readonly controlsM: Float64Array;
}

/** What a column over a pad keeps from a scene. */
export interface ColumnSpacing {
  readonly separationDesignM: number;
  readonly downwashFactor: number;
}

/** Pieces that are looked at in a step. */
const PIECES_AT_ONCE = 20_000;

/**
 * Pads over which a drone can sink and rise again while a scene holds, whenever that is: the column over the pad, up to a
 * height, keeps the separation from the boxes about all curves of the scene. Safe, not exact: a box is more than a curve.
 * @param padsM `pads × 3`. @param topsM the height of each pad's column.
 * @returns a mark for each pad, 1 where it is clear.
 */
export function* clearPads(
  padsM: Float64Array,
  topsM: ArrayLike<number>,
  { controlsM }: SweptPieces,
  { separationDesignM, downwashFactor }: ColumnSpacing,
): Generator<void, Uint8Array> {
  const apartM = separationDesignM + SEPARATION_ALLOWANCE_M;
  const clear = new Uint8Array(padsM.length / 3).fill(1);
  const pads = new PadCells(padsM, apartM);
  const reachM = highest(topsM) + apartM * downwashFactor;
  for (let at = 0, piece = 0; at < controlsM.length; at += 12, piece++) {
    if (piece % PIECES_AT_ONCE === 0) yield;
    const lowM = Math.min(controlsM[at + 2]!, controlsM[at + 5]!, controlsM[at + 8]!, controlsM[at + 11]!);
    if (lowM >= reachM) continue;
    const [left, right] = spanOf(controlsM, at);
    const [front, back] = spanOf(controlsM, at + 1);
    for (const pad of pads.within(left - apartM, right + apartM, front - apartM, back + apartM)) {
      const dx = Math.max(left - padsM[3 * pad]!, padsM[3 * pad]! - right, 0);
      const dy = Math.max(front - padsM[3 * pad + 1]!, padsM[3 * pad + 1]! - back, 0);
      const dz = Math.max(lowM - topsM[pad]!, 0) / downwashFactor;
      if (dx * dx + dy * dy + dz * dz < apartM * apartM) clear[pad] = 0;
    }
  }
  return clear;
}

function highest(topsM: ArrayLike<number>): number {
  let top = 0;
  for (let pad = 0; pad < topsM.length; pad++) top = Math.max(top, topsM[pad]!);
  return top;
}

/** Least and greatest of one coordinate of a piece's four control points. */
function spanOf(controlsM: Float64Array, at: number): [number, number] {
  const [a, b, c, d] = [controlsM[at]!, controlsM[at + 3]!, controlsM[at + 6]!, controlsM[at + 9]!];
  return [Math.min(a, b, c, d), Math.max(a, b, c, d)];
}

/** Pads by square cells of the ground. */
class PadCells {
  readonly #cellM: number;
  readonly #cells = new Map<string, number[]>();

  constructor(padsM: Float64Array, cellM: number) {
    this.#cellM = cellM;
    for (let pad = 0; 3 * pad < padsM.length; pad++) {
      const key = `${this.#cellOf(padsM[3 * pad]!)} ${this.#cellOf(padsM[3 * pad + 1]!)}`;
      const cell = this.#cells.get(key);
      if (cell) cell.push(pad);
      else this.#cells.set(key, [pad]);
    }
  }

  /** Pads in the cells that a rectangle touches; all pads, where these are more cells than there are with pads. */
  *within(left: number, right: number, front: number, back: number): Generator<number> {
    const [x0, x1, y0, y1] = [left, right, front, back].map((metres) => this.#cellOf(metres)) as [
      number,
      number,
      number,
      number,
    ];
    if ((x1 - x0 + 1) * (y1 - y0 + 1) > this.#cells.size) {
      for (const cell of this.#cells.values()) yield* cell;
      return;
    }
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) yield* this.#cells.get(`${x} ${y}`) ?? [];
    }
  }

  #cellOf(metres: number): number {
    return Math.floor(metres / this.#cellM);
  }
}
