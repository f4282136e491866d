import type { Mask } from './skeleton';

const STRAIGHT = 3;
const ACROSS = 4;

/** How far each pixel of a mask is from what is not in it, about, in pixels (Borgefors, "Distance transformations in digital images", 1986). */
export function depthsOf({ width, height, of }: Mask): Float32Array {
  const depths = new Float32Array(of.length);
  const look = (row: number, column: number, steps: readonly (readonly [number, number])[]) => {
    const pixel = row * width + column;
    if (!of[pixel]) return;
    let least = depths[pixel] || Number.POSITIVE_INFINITY;
    for (const [dr, dc] of steps) {
      const isOut = row + dr < 0 || row + dr >= height || column + dc < 0 || column + dc >= width;
      const there = isOut ? 0 : depths[pixel + dr * width + dc]!;
      least = Math.min(least, there + (dr !== 0 && dc !== 0 ? ACROSS : STRAIGHT));
    }
    depths[pixel] = least;
  };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) look(row, column, BEFORE);
  }
  for (let row = height - 1; row >= 0; row -= 1) {
    for (let column = width - 1; column >= 0; column -= 1) look(row, column, AFTER);
  }
  return depths.map((depth) => depth / STRAIGHT);
}

const BEFORE = [
  [-1, -1],
  [-1, 0],
  [-1, 1],
  [0, -1],
] as const;
const AFTER = [
  [1, 1],
  [1, 0],
  [1, -1],
  [0, 1],
] as const;

/** Which pixels of a mask hang together: a number for each, from 1 on, 0 outside; and how many there are. */
export function componentsOf({ width, height, of }: Mask): { readonly of: Int32Array; readonly count: number } {
  const numbers = new Int32Array(of.length);
  let count = 0;
  for (let start = 0; start < of.length; start += 1) {
    if (!of[start] || numbers[start]) continue;
    count += 1;
    numbers[start] = count;
    for (const open = [start]; open.length > 0; ) {
      const pixel = open.pop()!;
      const [row, column] = [Math.floor(pixel / width), pixel % width];
      for (const [dr, dc] of [...BEFORE, ...AFTER]) {
        const isOut = row + dr < 0 || row + dr >= height || column + dc < 0 || column + dc >= width;
        const other = pixel + dr * width + dc;
        if (isOut || !of[other] || numbers[other]) continue;
        numbers[other] = count;
        open.push(other);
      }
    }
  }
  return { of: numbers, count };
}
