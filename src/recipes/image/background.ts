import type { Oklab } from '../oklab';
import { distanceTo, type LabImage, labAt } from './lab-image';

/** Corners whose colours differ by less are of one background. */
const ALIKE = 0.08;
/** Corners that have to be alike. */
const CORNERS_ALIKE = 3;
/** A threshold that is not given: between that of noise and the best parting of the distances. */
const LEAST_THRESHOLD = 0.06;
const MOST_THRESHOLD = 0.3;
const BINS = 128;

/** What of a picture is to be lit, and how it was told apart. */
export interface Foreground {
  /** 1 for what is lit, 0 for the background. */
  readonly mask: Uint8Array;
  /** The colour of the background; null where the picture has none, or is clear there. */
  readonly background: Oklab | null;
  /** Distance from it, from which on a pixel is lit. */
  readonly threshold: number;
}

/** Parts a picture from its background: what is clear, and what has the colour that most of its corners have. */
export function foregroundOf(image: LabImage, keeps: boolean, given: number | undefined): Foreground {
  const background = keeps ? null : cornerColour(image);
  if (!background) return { mask: image.seen.slice(), background, threshold: given ?? 0 };
  const distances = new Float32Array(image.seen.length);
  for (let pixel = 0; pixel < distances.length; pixel += 1) {
    if (image.seen[pixel]) distances[pixel] = distanceTo(image, pixel, background);
  }
  const threshold = given ?? Math.min(MOST_THRESHOLD, Math.max(LEAST_THRESHOLD, 0.5 * bestParting(distances)));
  return { mask: markedFrom(distances, threshold), background, threshold };
}

/** 1 where a value is at least the threshold. */
function markedFrom(values: Float32Array, threshold: number): Uint8Array {
  const mask = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at += 1) if (values[at]! >= threshold) mask[at] = 1;
  return mask;
}

/** The mean of the corners that are alike; null where they differ or are clear. */
function cornerColour(image: LabImage): Oklab | null {
  const { width, height, seen } = image;
  const corners = [0, width - 1, (height - 1) * width, height * width - 1].filter((pixel) => seen[pixel]);
  for (const pixel of corners) {
    const colour = labAt(image, pixel);
    const alike = corners.filter((other) => distanceTo(image, other, colour) < ALIKE);
    if (alike.length < CORNERS_ALIKE) continue;
    const mean = (key: keyof Oklab) => alike.reduce((sum, other) => sum + labAt(image, other)[key], 0) / alike.length;
    return { lightness: mean('lightness'), a: mean('a'), b: mean('b') };
  }
  return null;
}

/** The value that parts values of 0 to 1 best into two kinds (Otsu, "A threshold selection method", 1979). */
export function bestParting(values: Float32Array): number {
  const bins = new Float64Array(BINS);
  for (const value of values) bins[Math.min(BINS - 1, Math.max(0, Math.floor(value * BINS)))]! += 1;
  const all = bins.reduce((sum, count, bin) => sum + count * bin, 0);
  let [below, sumBelow, best, parting] = [0, 0, -1, 0];
  for (let bin = 0; bin < BINS - 1; bin += 1) {
    below += bins[bin]!;
    sumBelow += bin * bins[bin]!;
    const above = values.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sumBelow / below - (all - sumBelow) / above;
    const variance = below * above * apart * apart;
    if (variance > best) [best, parting] = [variance, (bin + 1) / BINS];
  }
  return parting;
}
