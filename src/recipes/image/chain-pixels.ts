import type { Mask } from './skeleton';

/** A run of pixels; a closed one does not repeat its first. */
export interface PixelChain {
  readonly pixels: readonly number[];
  readonly closed: boolean;
  /** Whether it ends in nothing at one end at least. */
  readonly isLoose: boolean;
}

/** The lines of a skeleton, each from an end or a crossing to the next, and rings. */
export function chainPixels({ width, of }: Mask): PixelChain[] {
  const degree = new Uint8Array(of.length);
  const next = (pixel: number) => neighboursOf(of, width, pixel);
  for (let pixel = 0; pixel < of.length; pixel += 1) if (of[pixel]) degree[pixel] = next(pixel).length;
  const walked = new Set<number>();
  const edge = (a: number, b: number) => Math.min(a, b) * of.length + Math.max(a, b);
  const chains: PixelChain[] = [];
  const walk = (start: number, second: number) => {
    const pixels = [start];
    let [before, here] = [start, second];
    walked.add(edge(before, here));
    while (here !== start && degree[here] === 2) {
      pixels.push(here);
      const after = next(here).find((one) => one !== before)!;
      [before, here] = [here, after];
      walked.add(edge(before, here));
    }
    const closed = here === start;
    if (!closed) pixels.push(here);
    chains.push({ pixels, closed, isLoose: degree[start] === 1 || degree[here] === 1 });
  };
  // ends and crossings first; what is left are rings
  for (const ofRings of [false, true]) {
    for (let pixel = 0; pixel < of.length; pixel += 1) {
      if (!of[pixel] || (degree[pixel] === 2) !== ofRings) continue;
      for (const other of next(pixel)) if (!walked.has(edge(pixel, other))) walk(pixel, other);
    }
  }
  return chains;
}

/** Straight and across corners. */
const STEPS: readonly (readonly [dx: number, dy: number])[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
  [1, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
];

/** Neighbours of a pixel of a thin line; one across a corner counts only where no straight way leads to it. */
function neighboursOf(of: Uint8Array, width: number, pixel: number): number[] {
  return STEPS.filter(([dx, dy]) => {
    if (!of[pixel + dy * width + dx]) return false;
    return dx === 0 || dy === 0 || (!of[pixel + dx] && !of[pixel + dy * width]);
  }).map(([dx, dy]) => pixel + dy * width + dx);
}
