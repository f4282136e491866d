import type { Bounds, FillRule, FlatPath } from '../../core/geometry';

const CELLS = 256;

/** A coarse raster over a part of a picture, to ask what areas cover of it and of each other. */
export class CoverageRaster {
  readonly #left: number;
  readonly #low: number;
  readonly #cellX: number;
  readonly #cellY: number;
  /** By cell: the mark of what was painted last, 0 for nothing. */
  readonly #lit = new Uint16Array(CELLS * CELLS);

  constructor({ left, right, low, high }: Bounds) {
    this.#left = left;
    this.#low = low;
    this.#cellX = Math.max(right - left, 1e-9) / CELLS;
    this.#cellY = Math.max(high - low, 1e-9) / CELLS;
  }

  /** The share of the raster that an area covers, 0 to 1. */
  shareOf(paths: readonly FlatPath[], rule: FillRule): number {
    let cells = 0;
    this.#eachRun(paths, rule, (from, to) => (cells += to - from));
    return cells / this.#lit.length;
  }

  /** How much of an area lies on what was lit before, 0 to 1; an area too small for a cell lies on nothing. */
  shareOnLit(paths: readonly FlatPath[], rule: FillRule): number {
    let [cells, lit] = [0, 0];
    this.#eachRun(paths, rule, (from, to) => {
      cells += to - from;
      for (let cell = from; cell < to; cell += 1) lit += this.#lit[cell]!;
    });
    return cells === 0 ? 0 : lit / cells;
  }

  light(paths: readonly FlatPath[], rule: FillRule, mark = 1): void {
    this.#eachRun(paths, rule, (from, to) => this.#lit.fill(mark, from, to));
  }

  /** The mark of what was lit last at a place; 0 for nothing, and outside of the raster. */
  markAt(x: number, y: number): number {
    const column = Math.floor((x - this.#left) / this.#cellX);
    const row = Math.floor((y - this.#low) / this.#cellY);
    return column < 0 || row < 0 || column >= CELLS || row >= CELLS ? 0 : this.#lit[row * CELLS + column]!;
  }

  /** How much of the picture carries a mark that is asked for, in square units. */
  areaOf(isAsked: (mark: number) => boolean): number {
    return this.#lit.reduce((cells, mark) => cells + Number(isAsked(mark)), 0) * this.#cellX * this.#cellY;
  }

  /** Calls back with each run of cells whose middles lie in an area. */
  #eachRun(paths: readonly FlatPath[], rule: FillRule, run: (from: number, to: number) => void): void {
    this.#crossings(paths).forEach((row, index) => {
      row.sort((p, q) => p.x - q.x);
      let winding = 0;
      row.forEach(({ x, turn }, at) => {
        winding += turn;
        const isInside = rule === 'nonzero' ? winding !== 0 : (at + 1) % 2 === 1;
        const next = row[at + 1];
        if (!isInside || !next) return;
        const [from, to] = [this.#column(x), this.#column(next.x)];
        if (to > from) run(index * CELLS + from, index * CELLS + to);
      });
    });
  }

  #column(x: number): number {
    return Math.min(CELLS, Math.max(0, Math.ceil((x - this.#left) / this.#cellX - 0.5)));
  }

  #crossings(paths: readonly FlatPath[]): { x: number; turn: number }[][] {
    const rows = Array.from({ length: CELLS }, (): { x: number; turn: number }[] => []);
    for (const { xy } of paths) {
      for (let at = 0; at < xy.length; at += 2) {
        const next = (at + 2) % xy.length;
        const [x0, x1] = [xy[at]!, xy[next]!];
        const [y0, y1] = [
          (xy[at + 1]! - this.#low) / this.#cellY - 0.5,
          (xy[next + 1]! - this.#low) / this.#cellY - 0.5,
        ];
        const first = Math.max(0, Math.ceil(Math.min(y0, y1)));
        const last = Math.min(CELLS, Math.ceil(Math.max(y0, y1)));
        for (let row = first; row < last; row += 1) {
          rows[row]!.push({ x: x0 + ((x1 - x0) * (row - y0)) / (y1 - y0), turn: y1 > y0 ? 1 : -1 });
        }
      }
    }
    return rows;
  }
}
