import type { RecipeOf } from '../context';
import type { Oklab } from '../oklab';
import { borderColours } from './border-colours';
import { matchingColours } from './colour-parts';
import { distanceTo, type LabImage, labAt } from './lab-image';
import { nearestColour } from './palette';

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
  /** The same without what is background and lit all the same: what the main colours are found in. */
  readonly ownMask: Uint8Array;
  /** The colours of the background, lit or not; none where the picture has no background, or is clear there. */
  readonly background: readonly Oklab[];
  /** Those that the recipe lights all the same. */
  readonly litBackground: readonly Oklab[];
}

type Wanted = Pick<RecipeOf<'image'>, 'background' | 'threshold' | 'parts'>;

/**
 * Parts a picture from its background: what is clear, and what has the colour that most of its corners have, or, where that
 * is wanted, the colours that most of its border has.
 */
export function foregroundOf(image: LabImage, wanted: Wanted): Foreground {
  const { background, isBackground } = backgroundOf(image, wanted);
  const litBackground = matchingColours(background, wanted.parts, 'light');
  const ownMask = image.seen.slice();
  const mask = image.seen.slice();
  for (let pixel = 0; background.length > 0 && pixel < mask.length; pixel += 1) {
    if (!mask[pixel]) continue;
    const colour = isBackground(pixel);
    if (!colour) continue;
    ownMask[pixel] = 0;
    if (!litBackground.includes(colour)) mask[pixel] = 0;
  }
  return { mask, ownMask, background, litBackground };
}

interface Background {
  readonly background: readonly Oklab[];
  /** Which of them a pixel has. */
  readonly isBackground: (pixel: number) => Oklab | null;
}

const NO_BACKGROUND: Background = { background: [], isBackground: () => null };

function backgroundOf(image: LabImage, { background: kind, threshold }: Wanted): Background {
  if (kind === 'keep') return NO_BACKGROUND;
  const corner = cornerColour(image);
  if (corner) return plainBackground(image, corner, threshold);
  return kind === 'border' ? busyBackground(image, threshold) : NO_BACKGROUND;
}

/** Of one colour: what is nearer to it than a threshold, by itself between that of noise and half the best parting. */
function plainBackground(image: LabImage, colour: Oklab, given: number | undefined): Background {
  const distances = new Float32Array(image.seen.length);
  for (let pixel = 0; pixel < distances.length; pixel += 1) {
    if (image.seen[pixel]) distances[pixel] = distanceTo(image, pixel, colour);
  }
  const threshold = given ?? Math.min(MOST_THRESHOLD, Math.max(LEAST_THRESHOLD, 0.5 * bestParting(distances)));
  return { background: [colour], isBackground: (pixel) => (distances[pixel]! >= threshold ? null : colour) };
}

/** Of several colours: what is nearer to one of them than to any other of the picture's, or than a threshold. */
function busyBackground(image: LabImage, threshold: number | undefined): Background {
  const { main, background, nearest } = borderColours(image);
  const isBackground = (pixel: number) => {
    if (threshold === undefined) {
      const colour = main[nearest[pixel]!]!;
      return background.includes(colour) ? colour : null;
    }
    const colour = background[nearestColour(image, pixel, background)]!;
    return distanceTo(image, pixel, colour) < threshold ? colour : null;
  };
  return { background, isBackground };
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
