import type { SkyView } from '../viewport';
import { boundsOf, type Px, projectInto, type ScreenRect } from './screen';
import type { SkyFigure } from './tool-ports';

/** The farthest from a point, in pixels, that counts as on it. */
const REACH_PX = 14;
const CELL_PX = 32;

/** The points of a scene on the screen, in cells of a grid: built for a camera, asked for each move of the pointer. */
export class PickGrid {
  readonly #figures: readonly SkyFigure[];
  readonly #pixels: Float32Array;
  /** Index of the first point of each figure, and of the end. */
  readonly #starts: readonly number[];
  /** Points by cell, made with the first look for one. */
  #cells: Map<number, number[]> | null = null;
  readonly #columns: number;

  constructor(view: SkyView, figures: readonly SkyFigure[]) {
    this.#figures = figures;
    const starts = [0];
    for (const { placesM } of figures) starts.push(starts.at(-1)! + placesM.length / 3);
    this.#starts = starts;
    this.#pixels = new Float32Array(2 * starts.at(-1)!);
    this.#columns = Math.ceil(view.widthPx / CELL_PX) + 2;
    for (const [k, { placesM }] of figures.entries()) projectInto(view, placesM, this.#pixels, starts[k]);
  }

  /** The figure whose point is nearest to a pixel, within reach; null on empty sky. */
  figureAt(at: Px): string | null {
    return this.hitAt(at)?.figure ?? null;
  }

  /** The same with the part of the figure that the point is of. */
  hitAt([x, y]: Px): { readonly figure: string; readonly part: string | null } | null {
    const cells = this.#cells ?? this.#filed();
    let nearest = -1;
    let leastPx = REACH_PX;
    for (const cell of this.#around(x, y)) {
      for (const point of cells.get(cell) ?? []) {
        const px = Math.hypot(this.#pixels[2 * point]! - x, this.#pixels[2 * point + 1]! - y);
        if (px > leastPx) continue;
        leastPx = px;
        nearest = point;
      }
    }
    if (nearest < 0) return null;
    const k = this.#figureOf(nearest);
    const { id, parts, partNames } = this.#figures[k]!;
    return { figure: id, part: partNames?.[parts?.[nearest - this.#starts[k]!] ?? -1] ?? null };
  }

  /** Figures that have a point in an area of the screen. */
  figuresWhere(holds: (x: number, y: number) => boolean): string[] {
    return this.#figures.flatMap(({ id }, k) => {
      for (let point = this.#starts[k]!; point < this.#starts[k + 1]!; point++) {
        if (holds(this.#pixels[2 * point]!, this.#pixels[2 * point + 1]!)) return [id];
      }
      return [];
    });
  }

  /** How many points there are in an area of the screen. */
  countWhere(holds: (x: number, y: number) => boolean): number {
    let count = 0;
    for (let k = 0; k < this.#pixels.length; k += 2) if (holds(this.#pixels[k]!, this.#pixels[k + 1]!)) count++;
    return count;
  }

  /** The rectangle around figures; null where none of them is seen. */
  frameOf(ids: readonly string[]): ScreenRect | null {
    return this.#figures.reduce<ScreenRect | null>((frame, { id }, k) => {
      if (!ids.includes(id)) return frame;
      return joined(frame, boundsOf(this.#pixels, this.#starts[k], this.#starts[k + 1]! - this.#starts[k]!));
    }, null);
  }

  /** Where the points of a part of a figure are on the screen: `points × 2`. */
  pixelsOfPart(figure: string, part: string): Float32Array {
    const k = this.#figures.findIndex(({ id }) => id === figure);
    const { parts, partNames } = this.#figures[k] ?? {};
    const wanted = partNames?.indexOf(part) ?? -1;
    const pixels: number[] = [];
    parts?.forEach((of, point) => {
      const at = 2 * (this.#starts[k]! + point);
      if (of === wanted) pixels.push(this.#pixels[at]!, this.#pixels[at + 1]!);
    });
    return Float32Array.from(pixels);
  }

  #filed(): Map<number, number[]> {
    const cells = new Map<number, number[]>();
    this.#cells = cells;
    for (let point = 0; point < this.#starts.at(-1)!; point++) {
      const [x, y] = [this.#pixels[2 * point]!, this.#pixels[2 * point + 1]!];
      if (Number.isNaN(x)) continue;
      const cell = this.#cellAt(x, y);
      const filed = cells.get(cell);
      if (filed) filed.push(point);
      else cells.set(cell, [point]);
    }
    return cells;
  }

  #cellAt(x: number, y: number): number {
    return Math.floor(y / CELL_PX) * this.#columns + Math.floor(x / CELL_PX);
  }

  #around(x: number, y: number): number[] {
    return [-1, 0, 1].flatMap((down) =>
      [-1, 0, 1].map((right) => this.#cellAt(x + right * CELL_PX, y + down * CELL_PX)),
    );
  }

  #figureOf(point: number): number {
    return this.#starts.findIndex((start, k) => start <= point && point < (this.#starts[k + 1] ?? 0));
  }
}

function joined(a: ScreenRect | null, b: ScreenRect | null): ScreenRect | null {
  if (!a || !b) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

export function isInRect({ left, top, right, bottom }: ScreenRect) {
  return (x: number, y: number) => left <= x && x <= right && top <= y && y <= bottom;
}

/** Whether a point is within a closed line, by the even-odd rule. */
export function isInLasso(corners: readonly Px[]) {
  return (x: number, y: number) => {
    let isInside = false;
    for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
      const [[ax, ay], [bx, by]] = [corners[i]!, corners[j]!];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    }
    return isInside;
  };
}
