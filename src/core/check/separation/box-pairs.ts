/** A batch of pairs is handed out when it has so many, or after so many comparisons: a few milliseconds of work. */
const BATCH_PAIRS = 2048;
const BATCH_COMPARISONS = 1_000_000;

/** Cells along each side of the grid, as a multiple of the root of the number of boxes, at most. */
const SIDE_FACTOR = 4;

/** Rounding must not put two boxes that are just near enough two cells apart. */
const CELL_SLACK = 1 + 1e-9;

/**
 * Pairs of boxes that are nearer than a distance.
 *
 * Boxes are sorted by their least corner into the cells of a grid over the two axes along which they spread most; cells
 * are as wide as the distance and the widest box, so that partners lie in the same cell or a neighbouring one. The grid
 * holds a fixed amount of memory for each box, and pairs come in batches.
 */
export class BoxPairs {
  /** The pairs of the batch: two indices each. */
  readonly pairs: Uint32Array;
  readonly #count: number;
  readonly #boxes: Float64Array;
  readonly #idle: Uint8Array;
  readonly #order: Uint32Array;
  readonly #cellOf: Uint32Array;
  readonly #cellStart: Uint32Array;
  /** Boxes and idle marks in the order of the cells. */
  readonly #sorted: Float64Array;
  readonly #sortedIdle: Uint8Array;
  #columns = 1;
  #rows = 1;
  #next = 0;
  #found = 0;

  /**
   * @param boxes `count × 6`: least x, y, z and greatest of each, filled anew before each `sort`.
   * @param idle two boxes that are both marked here are no pair.
   */
  constructor(count: number, boxes: Float64Array, idle: Uint8Array) {
    const side = Math.ceil(Math.sqrt(count)) * SIDE_FACTOR;
    this.#count = count;
    this.#boxes = boxes;
    this.#idle = idle;
    this.#order = new Uint32Array(count);
    this.#cellOf = new Uint32Array(count);
    this.#cellStart = new Uint32Array(side * side + 2);
    this.#sorted = new Float64Array(count * 6);
    this.#sortedIdle = new Uint8Array(count);
    this.pairs = new Uint32Array(2 * (BATCH_PAIRS + count));
  }

  /** Sorts the boxes into cells, for pairs nearer than `withinM`; the first batch comes next. */
  sort(withinM: number): void {
    const spread = [0, 1, 2].map((axis) => this.#spreadAlong(axis)).sort((p, q) => q.range - p.range);
    const [across, along] = [spread[0]!, spread[1]!];
    const columns = this.#cellsOf(across, withinM);
    const rows = this.#cellsOf(along, withinM);
    this.#columns = columns.count;
    this.#rows = rows.count;
    const cells = columns.count * rows.count;
    const start = this.#cellStart.fill(0, 0, cells + 2);
    for (let d = 0; d < this.#count; d++) {
      const column = Math.min(
        columns.count - 1,
        Math.floor((this.#boxes[6 * d + across.axis]! - across.least) / columns.width),
      );
      const row = Math.min(rows.count - 1, Math.floor((this.#boxes[6 * d + along.axis]! - along.least) / rows.width));
      const cell = row * columns.count + column;
      this.#cellOf[d] = cell;
      start[cell + 2]!++;
    }
    for (let cell = 2; cell < cells + 2; cell++) start[cell]! += start[cell - 1]!;
    for (let d = 0; d < this.#count; d++) this.#place(d, start[this.#cellOf[d]! + 1]!++);
    this.#next = 0;
  }

  /**
   * Fills `pairs` with the next pairs nearer than `withinM`, which must not be more than the grid was sorted for.
   * @returns how many there are; -1 when there are no more.
   */
  nextBatch(withinM: number): number {
    this.#found = 0;
    if (this.#next >= this.#count) return -1;
    let comparisons = 0;
    while (this.#next < this.#count && this.#found < BATCH_PAIRS && comparisons < BATCH_COMPARISONS) {
      comparisons += this.#pairsOf(this.#next++, withinM);
    }
    return this.#found;
  }

  #spreadAlong(axis: number): { axis: number; least: number; range: number; widest: number } {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    let widest = 0;
    for (let k = axis; k < this.#boxes.length; k += 6) {
      const low = this.#boxes[k]!;
      const width = this.#boxes[k + 3]! - low;
      if (low < least) least = low;
      if (low > most) most = low;
      if (width > widest) widest = width;
    }
    return { axis, least, range: most - least, widest };
  }

  #cellsOf({ range, widest }: { range: number; widest: number }, withinM: number): { count: number; width: number } {
    const side = Math.ceil(Math.sqrt(this.#count)) * SIDE_FACTOR;
    const width = Math.max((withinM + widest) * CELL_SLACK, range / side);
    return { count: Math.min(side, Math.floor(range / width) + 1), width };
  }

  #place(d: number, at: number): void {
    this.#order[at] = d;
    this.#sortedIdle[at] = this.#idle[d]!;
    for (let k = 0; k < 6; k++) this.#sorted[6 * at + k] = this.#boxes[6 * d + k]!;
  }

  /** Pairs of one box with those after it in its cell and the next, and with those in three cells of the next row. */
  #pairsOf(p: number, withinM: number): number {
    const start = this.#cellStart;
    const cell = this.#cellOf[this.#order[p]!]!;
    const column = cell % this.#columns;
    const right = column + 1 < this.#columns ? 1 : 0;
    const ownEnd = start[cell + right + 1]!;
    this.#compare(p, p + 1, ownEnd, withinM);
    let comparisons = ownEnd - p;
    if (cell + this.#columns < this.#columns * this.#rows) {
      const below = cell + this.#columns;
      const from = start[below - (column > 0 ? 1 : 0)]!;
      const end = start[below + right + 1]!;
      this.#compare(p, from, end, withinM);
      comparisons += end - from;
    }
    return comparisons;
  }

  #compare(p: number, from: number, end: number, withinM: number): void {
    const sorted = this.#sorted;
    const a = 6 * p;
    const lowX = sorted[a]! - withinM;
    const lowY = sorted[a + 1]! - withinM;
    const lowZ = sorted[a + 2]! - withinM;
    const highX = sorted[a + 3]! + withinM;
    const highY = sorted[a + 4]! + withinM;
    const highZ = sorted[a + 5]! + withinM;
    for (let q = from; q < end; q++) {
      const b = 6 * q;
      if (sorted[b]! >= highX || sorted[b + 3]! <= lowX) continue;
      if (sorted[b + 1]! >= highY || sorted[b + 4]! <= lowY) continue;
      if (sorted[b + 2]! >= highZ || sorted[b + 5]! <= lowZ) continue;
      if (this.#sortedIdle[p] === 1 && this.#sortedIdle[q] === 1) continue;
      if (this.#gapSquared(a, b) >= withinM * withinM) continue;
      this.pairs[2 * this.#found] = this.#order[p]!;
      this.pairs[2 * this.#found + 1] = this.#order[q]!;
      this.#found++;
    }
  }

  /** Squared distance between two boxes; zero where they touch. */
  #gapSquared(a: number, b: number): number {
    let squared = 0;
    for (let axis = 0; axis < 3; axis++) {
      const above = this.#sorted[a + axis]! - this.#sorted[b + axis + 3]!;
      const below = this.#sorted[b + axis]! - this.#sorted[a + axis + 3]!;
      const gap = above > below ? above : below;
      if (gap > 0) squared += gap * gap;
    }
    return squared;
  }
}
