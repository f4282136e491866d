/** A mask of `width × height` pixels, row by row from the top. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  /** 1 for what is in. */
  readonly of: Uint8Array;
}

const ROUNDS_AT_ONCE = 1;

/**
 * Thins a mask down to lines of one pixel that run through its middle (Zhang and Suen, "A fast parallel algorithm for
 * thinning digital patterns", 1984).
 */
export function* skeletonOf({ width, height, of }: Mask): Generator<void, Mask> {
  const thin = of.slice();
  clearRim(thin, width, height);
  let open = pixelsIn(thin);
  for (let round = 0; open.length > 0; round += 1) {
    if (round % ROUNDS_AT_ONCE === 0) yield;
    let removed = 0;
    for (const isSecond of [false, true]) {
      const gone = open.filter((pixel) => thin[pixel] === 1 && isRemovable(thin, width, pixel, isSecond));
      for (const pixel of gone) thin[pixel] = 0;
      removed += gone.length;
    }
    if (removed === 0) break;
    open = open.filter((pixel) => thin[pixel] === 1);
  }
  return { width, height, of: thin };
}

/** What lies on the very edge has no neighbours to be judged by. */
function clearRim(of: Uint8Array, width: number, height: number): void {
  of.fill(0, 0, width);
  of.fill(0, (height - 1) * width);
  for (let row = 0; row < height; row += 1) {
    of[row * width] = 0;
    of[row * width + width - 1] = 0;
  }
}

function pixelsIn(of: Uint8Array): number[] {
  const pixels: number[] = [];
  for (let pixel = 0; pixel < of.length; pixel += 1) if (of[pixel]) pixels.push(pixel);
  return pixels;
}

function isRemovable(of: Uint8Array, width: number, pixel: number, isSecond: boolean): boolean {
  // the eight about it, clockwise from the one above
  const [n, ne, e, se] = [of[pixel - width]!, of[pixel - width + 1]!, of[pixel + 1]!, of[pixel + width + 1]!];
  const [s, sw, w, nw] = [of[pixel + width]!, of[pixel + width - 1]!, of[pixel - 1]!, of[pixel - width - 1]!];
  const neighbours = n + ne + e + se + s + sw + w + nw;
  if (neighbours < 2 || neighbours > 6) return false;
  const turns =
    Number(n < ne) +
    Number(ne < e) +
    Number(e < se) +
    Number(se < s) +
    Number(s < sw) +
    Number(sw < w) +
    Number(w < nw) +
    Number(nw < n);
  if (turns !== 1) return false;
  return isSecond ? n * e * w === 0 && n * s * w === 0 : n * e * s === 0 && e * s * w === 0;
}
