import { type Bounds, type FlatPath, traceContours } from '../../core/geometry';
import { simplifyCorners } from '../simplify-path';
import type { Raster } from '../svg/svg-engine';

/** How far a traced outline may leave the raster's own, in pixels. */
const SIMPLIFIED_PX = 0.2;
/** Pixels about a place in which its colour is looked for. */
const COLOUR_REACH_PX = 8;
/** From here on a pixel counts as covered in full. */
const FULL = 250;

/** A part of the picture's plane, y up, that was painted: `unit` is the size of a pixel. */
export interface SoftWindow {
  readonly left: number;
  readonly high: number;
  readonly unit: number;
  readonly raster: Raster;
}

/** Alpha of a pixel, 0 outside of the window. */
function alphaAt({ raster: { width, height, rgba } }: SoftWindow, column: number, row: number): number {
  if (column < 0 || row < 0 || column >= width || row >= height) return 0;
  return rgba[4 * (row * width + column) + 3]!;
}

/** Takes away what a window shows beyond the page. */
export function cropWindow(window: SoftWindow, page: Bounds | null): void {
  if (!page) return;
  const { left, high, unit, raster } = window;
  for (let row = 0; row < raster.height; row += 1) {
    const y = high - (row + 0.5) * unit;
    for (let column = 0; column < raster.width; column += 1) {
      const x = left + (column + 0.5) * unit;
      if (x < page.left || x > page.right || y < page.low || y > page.high) {
        raster.rgba.fill(0, 4 * (row * raster.width + column), 4 * (row * raster.width + column) + 4);
      }
    }
  }
}

/** The most that any pixel is covered, 0 to 255. */
export function mostAlpha({ raster: { rgba } }: SoftWindow): number {
  let most = 0;
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at]! > most) most = rgba[at]!;
  return most;
}

/** Outlines of what is covered more than `level`, in the picture's units. */
export function* traceWindow(window: SoftWindow, level: number): Generator<void, FlatPath[]> {
  const { left, high, unit, raster } = window;
  const { width, height } = raster;
  const values = new Float32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      values[(height - 1 - row) * width + column] = alphaAt(window, column, row) - level;
    }
  }
  yield;
  const y0 = high - (height - 0.5) * unit;
  const frame = { x0: left + 0.5 * unit, y0, step: unit, columns: width, rows: height };
  const chains = yield* traceContours(frame, values);
  return chains.flatMap(({ xy }) => {
    const ring = simplifyCorners([...xy, xy[0]!, xy[1]!], SIMPLIFIED_PX * unit);
    return ring.length >= 8 ? [{ xy: Float64Array.from(ring.slice(0, -2)), closed: true }] : [];
  });
}

/** The pieces of a line that a window shows; it was painted some pixels wide. */
export function visiblePieces(path: FlatPath, window: SoftWindow, level: number): FlatPath[] {
  const points = closeSteps(path, window.unit);
  const isSeen = (at: number) => {
    const column = Math.floor((points[at]! - window.left) / window.unit);
    return alphaAt(window, column, Math.floor((window.high - points[at + 1]!) / window.unit)) > level;
  };
  const runs: number[][] = [];
  let run: number[] | undefined;
  for (let at = 0; at < points.length; at += 2) {
    if (!isSeen(at)) {
      run = undefined;
      continue;
    }
    if (!run) {
      run = [];
      runs.push(run);
    }
    run.push(points[at]!, points[at + 1]!);
  }
  if (runs.length === 1 && runs[0]!.length === points.length) return [path];
  return joinRing(runs, path.closed, points)
    .map((one) => simplifyCorners(one, SIMPLIFIED_PX * window.unit))
    .filter((one) => one.length >= 4)
    .map((one) => ({ xy: Float64Array.from(one), closed: false }));
}

/** On a ring, the run that ends where it began goes on into the first. */
function joinRing(runs: number[][], closed: boolean, points: readonly number[]): number[][] {
  const [first, last] = [runs[0], runs[runs.length - 1]];
  if (!closed || !first || !last || first === last) return runs;
  const startsSeen = first[0] === points[0] && first[1] === points[1];
  const endsSeen =
    last[last.length - 2] === points[points.length - 2] && last[last.length - 1] === points[points.length - 1];
  return startsSeen && endsSeen ? [...runs.slice(1, -1), [...last, ...first.slice(2)]] : runs;
}

/** Steps of one line, at most; beyond that they are longer than a pixel. */
const MOST_STEPS = 20_000;

/** The corners of a line, with places between them where they are more than a step apart. */
function closeSteps({ xy, closed }: FlatPath, step: number): number[] {
  const corners = closed ? [...xy, xy[0]!, xy[1]!] : [...xy];
  const points: number[] = [corners[0]!, corners[1]!];
  for (let at = 2; at < corners.length; at += 2) {
    const [x0, y0, x1, y1] = corners.slice(at - 2, at + 2) as [number, number, number, number];
    const length = Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2);
    const pieces = Math.max(1, Math.min(MOST_STEPS, Math.ceil(length / step)));
    for (let k = 1; k <= pieces; k += 1) points.push(x0 + ((x1 - x0) * k) / pieces, y0 + ((y1 - y0) * k) / pieces);
  }
  return points;
}

/** The best covered pixel near a place, the nearest of the fully covered ones; null where nothing is near. */
function pixelNear(window: SoftWindow, x: number, y: number): { column: number; row: number; alpha: number } | null {
  const [column, row] = [Math.floor((x - window.left) / window.unit), Math.floor((window.high - y) / window.unit)];
  const best = { column, row, alpha: 0 };
  for (let reach = 0; reach <= COLOUR_REACH_PX && best.alpha < FULL; reach += 1) {
    for (let r = row - reach; r <= row + reach; r += 1) {
      for (let c = column - reach; c <= column + reach; c += 1) {
        if (Math.max(Math.abs(r - row), Math.abs(c - column)) !== reach) continue;
        const alpha = alphaAt(window, c, r);
        if (alpha > best.alpha) Object.assign(best, { column: c, row: r, alpha });
      }
    }
  }
  return best.alpha > 0 ? best : null;
}

/** The colour of a window at a place, or of the nearest place that it covers; undefined where there is none. */
export function colourNear(
  window: SoftWindow,
  x: number,
  y: number,
): { rgb: number; alpha: number; x: number; y: number } | undefined {
  const pixel = pixelNear(window, x, y);
  if (!pixel) return undefined;
  const at = 4 * (pixel.row * window.raster.width + pixel.column);
  const channel = (k: number) => Math.min(255, Math.round((255 * window.raster.rgba[at + k]!) / pixel.alpha));
  return {
    rgb: channel(0) * 65536 + channel(1) * 256 + channel(2),
    alpha: pixel.alpha,
    x: window.left + (pixel.column + 0.5) * window.unit,
    y: window.high - (pixel.row + 0.5) * window.unit,
  };
}
