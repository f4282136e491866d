/** What a piece of a line covers, seen by the audience. */
export interface PieceBounds {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Cells across all pieces, at most; each is as wide as pieces are on the average, where that is more. */
const MOST_CELLS = 512;
/** Cells that pieces cover, at most: so many each, and some. */
const MOST_COVERED_EACH = 16;
const MOST_COVERED = 100_000;

/** Pieces of lines in the cells that their bounds cover, added one by one, each asked first for those that it may meet. */
export class PieceGrid {
  /** Pieces that were found last: `near[0 .. found - 1]`, in the order in which they were added. */
  readonly near: number[] = [];
  found = 0;

  readonly #pieces: readonly PieceBounds[];
  readonly #cells = new Map<number, number[]>();
  readonly #seenBy: Int32Array;
  #cell: number;
  readonly #left: number;
  readonly #low: number;

  constructor(pieces: readonly PieceBounds[]) {
    this.#pieces = pieces;
    this.#seenBy = new Int32Array(pieces.length).fill(-1);
    let [left, right, low, high, extents] = [Infinity, -Infinity, Infinity, -Infinity, 0];
    for (const piece of pieces) {
      left = Math.min(left, piece.left);
      right = Math.max(right, piece.right);
      low = Math.min(low, piece.low);
      high = Math.max(high, piece.high);
      extents += Math.max(piece.right - piece.left, piece.high - piece.low);
    }
    this.#left = left;
    this.#low = low;
    this.#cell = Math.max(extents / pieces.length, Math.max(right - left, high - low) / MOST_CELLS) || 1;
    while (this.#covered() > MOST_COVERED_EACH * pieces.length + MOST_COVERED) this.#cell *= 1.5;
  }

  #covered(): number {
    return this.#pieces.reduce(
      (sum, { left, right, low, high }) => sum + ((right - left) / this.#cell + 1) * ((high - low) / this.#cell + 1),
      0,
    );
  }

  add(index: number): void {
    this.#forCells(index, (cell) => {
      const here = this.#cells.get(cell);
      if (here) here.push(index);
      else this.#cells.set(cell, [index]);
    });
  }

  /** Finds the pieces whose bounds meet those of a piece. @returns how many were compared. */
  collectNear(index: number): number {
    const piece = this.#pieces[index]!;
    let compared = 0;
    this.found = 0;
    this.#forCells(index, (cell) => {
      for (const other of this.#cells.get(cell) ?? []) {
        compared += 1;
        if (this.#seenBy[other] === index) continue;
        this.#seenBy[other] = index;
        const { left, right, low, high } = this.#pieces[other]!;
        if (left > piece.right || right < piece.left || low > piece.high || high < piece.low) continue;
        this.near[this.found] = other;
        this.found += 1;
      }
    });
    return compared;
  }

  #forCells(index: number, visit: (cell: number) => void): void {
    const { left, right, low, high } = this.#pieces[index]!;
    const across = Math.floor((right - this.#left) / this.#cell);
    const up = Math.floor((high - this.#low) / this.#cell);
    for (let i = Math.floor((left - this.#left) / this.#cell); i <= across; i += 1) {
      for (let j = Math.floor((low - this.#low) / this.#cell); j <= up; j += 1) visit(i * 2 * MOST_CELLS + j);
    }
  }
}
