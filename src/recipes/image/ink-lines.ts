import type { FlatPath } from '../../core/geometry';
import { simplifyCorners } from '../../drawing';
import { chainPixels, type PixelChain } from './chain-pixels';
import { type Mask, skeletonOf } from './skeleton';
import { componentsOf, depthsOf } from './thickness';
import { traceLabel } from './trace-labels';

/** Ink thicker than this part of the picture's longer side, from its middle to its edge, is a shape: its outline is followed. */
const THICK_PART = 0.03;
/** A loose end that is not longer than the ink about it, and so much more, is none: thinning leaves such spurs. */
const SPUR_PX = 3;
const SMOOTHED_PX = 2;
const SIMPLIFIED_PX = 0.5;

export interface InkLine {
  readonly path: FlatPath;
  /** A pixel that it runs through. */
  readonly pixel: number;
  /** All pixels that it runs through; those of an outline are none. */
  readonly pixels: readonly number[];
}

/** The lines of ink, in pixels, y up: thin strokes along their middle, thick shapes along their outline. */
export function* inkLines(ink: Mask): Generator<void, InkLine[]> {
  const depths = depthsOf(ink);
  yield;
  const parts = componentsOf(ink);
  const deepest = new Float32Array(parts.count + 1);
  for (let pixel = 0; pixel < depths.length; pixel += 1) {
    const part = parts.of[pixel]!;
    deepest[part] = Math.max(deepest[part]!, depths[pixel]!);
  }
  yield;
  const thick = THICK_PART * Math.max(ink.width, ink.height);
  const isThick = (pixel: number) => ink.of[pixel] === 1 && deepest[parts.of[pixel]!]! > thick;
  const shapes = { ...ink, of: ink.of.map((_, pixel) => Number(isThick(pixel))) };
  const strokes = { ...ink, of: ink.of.map((isInk, pixel) => Number(isInk === 1 && !isThick(pixel))) };
  const outlines = yield* traceLabel(shapes, 1);
  const thin = yield* skeletonOf(strokes);
  yield;
  const chains = chainPixels(thin).filter((chain) => !isSpur(chain, depths));
  return [
    ...outlines.map((path) => ({ path, pixel: pixelNear(path, ink), pixels: [] })),
    ...chains.map((chain) => ({ path: pathOf(chain, ink), pixel: chain.pixels[0]!, pixels: chain.pixels })),
  ];
}

function isSpur({ pixels, closed, isLoose }: PixelChain, depths: Float32Array): boolean {
  if (closed || !isLoose) return pixels.length < 2;
  const widest = pixels.reduce((most, pixel) => Math.max(most, depths[pixel]!), 0);
  return pixels.length < SPUR_PX + widest;
}

function pathOf({ pixels, closed }: PixelChain, { width, height }: Mask): FlatPath {
  const count = pixels.length;
  const place = (at: number) => {
    const pixel = pixels[closed ? (at + count) % count : at]!;
    return [(pixel % width) + 0.5, height - Math.floor(pixel / width) - 0.5] as const;
  };
  const xy: number[] = [];
  for (let at = 0; at < count; at += 1) {
    // the ends stay where they are: others may begin there
    const reach = closed
      ? Math.min(SMOOTHED_PX, Math.floor((count - 1) / 2))
      : Math.min(SMOOTHED_PX, at, count - 1 - at);
    let [x, y] = [0, 0];
    for (let k = at - reach; k <= at + reach; k += 1) {
      x += place(k)[0];
      y += place(k)[1];
    }
    xy.push(x / (2 * reach + 1), y / (2 * reach + 1));
  }
  return { xy: Float64Array.from(simplifyCorners(xy, SIMPLIFIED_PX)), closed };
}

/** A pixel of the ink by an outline's first corner. */
function pixelNear({ xy }: FlatPath, { width, height, of }: Mask): number {
  const [column, row] = [Math.floor(xy[0]!), Math.floor(height - xy[1]!)];
  for (let r = row - 1; r <= row + 1; r += 1) {
    for (let c = column - 1; c <= column + 1; c += 1) {
      if (r >= 0 && c >= 0 && r < height && c < width && of[r * width + c]) return r * width + c;
    }
  }
  return Math.max(0, Math.min(of.length - 1, row * width + column));
}
