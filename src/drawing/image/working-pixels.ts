import type { Pixels } from './pixels';

/** The longer side of a picture that lights are laid out on, at most: some pixels to a light even of the largest fleets. */
const WORKING_PX = 512;
const ROWS_AT_ONCE = 16;

/** A picture at a working size (each pixel the mean of those it covers, by their alpha), turned upright as EXIF says. */
export function* workingPixels(pixels: Pixels, orientation: number): Generator<void, Pixels> {
  return turned(yield* shrunk(pixels), orientation);
}

function* shrunk(pixels: Pixels): Generator<void, Pixels> {
  const factor = Math.max(1, Math.max(pixels.width, pixels.height) / WORKING_PX);
  if (factor === 1) return pixels;
  const width = Math.max(1, Math.round(pixels.width / factor));
  const height = Math.max(1, Math.round(pixels.height / factor));
  const rgba = new Uint8Array(4 * width * height);
  for (let row = 0; row < height; row += 1) {
    if (row % ROWS_AT_ONCE === 0) yield;
    const [top, bottom] = span(row, height, pixels.height);
    for (let column = 0; column < width; column += 1) {
      const [left, right] = span(column, width, pixels.width);
      meanInto(pixels, { left, right, top, bottom }, rgba, 4 * (row * width + column));
    }
  }
  return { width, height, rgba };
}

/** The pixels `from` to before `to` that one of `parts` parts of a side stands for. */
function span(index: number, parts: number, side: number): [from: number, to: number] {
  const from = Math.floor((index * side) / parts);
  return [from, Math.max(from + 1, Math.floor(((index + 1) * side) / parts))];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function meanInto({ width, rgba }: Pixels, { left, right, top, bottom }: Box, out: Uint8Array, to: number): void {
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let row = top; row < bottom; row += 1) {
    for (let at = 4 * (row * width + left); at < 4 * (row * width + right); at += 4) {
      const weight = rgba[at + 3]!;
      red += weight * rgba[at]!;
      green += weight * rgba[at + 1]!;
      blue += weight * rgba[at + 2]!;
      alpha += weight;
    }
  }
  if (alpha === 0) return;
  out[to] = Math.round(red / alpha);
  out[to + 1] = Math.round(green / alpha);
  out[to + 2] = Math.round(blue / alpha);
  out[to + 3] = Math.round(alpha / ((right - left) * (bottom - top)));
}

/** Orientations 2 to 8 of EXIF: mirrored for 2, 4, 5 and 7, sides exchanged from 5 on. */
function turned({ width, height, rgba }: Pixels, orientation: number): Pixels {
  if (orientation === 1) return { width, height, rgba };
  const [w, h] = orientation > 4 ? [height, width] : [width, height];
  const out = new Uint8Array(rgba.length);
  for (let row = 0; row < h; row += 1) {
    for (let column = 0; column < w; column += 1) {
      const [x, y] = placeBefore(orientation, column, row, w, h);
      const from = 4 * (y * width + x);
      out.set(rgba.subarray(from, from + 4), 4 * (row * w + column));
    }
  }
  return { width: w, height: h, rgba: out };
}

/** Where a pixel of the upright picture lies in the file's. */
function placeBefore(orientation: number, column: number, row: number, w: number, h: number): [x: number, y: number] {
  const [right, bottom] = [w - 1 - column, h - 1 - row];
  switch (orientation) {
    case 2:
      return [right, row];
    case 3:
      return [right, bottom];
    case 4:
      return [column, bottom];
    case 5:
      return [row, column];
    case 6:
      return [row, right];
    case 7:
      return [bottom, right];
    default:
      return [bottom, column];
  }
}
