import type { RecipeOf } from '../context';
import type { Oklab } from '../oklab';
import { distanceTo, type LabImage } from './lab-image';
import { flatPart } from './palette';
import type { SeenImage } from './seen-image';
import { depthsOf } from './thickness';

export type ImageMode = Exclude<RecipeOf<'image'>['mode'], 'auto'>;

/** From this part of flat pixels on a picture is drawn in plain colours, not a photograph. */
const DRAWN_PART = 0.55;
/** Ink that is this part of the longer side deep, from its edge to its middle, on the mean, is lines. */
const THIN_PART = 0.008;
/** Plain colours are areas, or lines where they are thin; all else has tones. @param paletteOf its main colours. */
export function modeFor({ image, foreground: { mask } }: SeenImage, paletteOf: () => readonly Oklab[]): ImageMode {
  const { width, height } = image;
  const depths = depthsOf({ width, height, of: mask });
  let [area, depth] = [0, 0];
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    area += mask[pixel]!;
    depth += depths[pixel]!;
  }
  if (depth / area < THIN_PART * Math.max(width, height)) return 'lines';
  return flatPart(image, mask) >= DRAWN_PART && hasPlainColours(image, mask, paletteOf()) ? 'areas' : 'weighted';
}

/** Pixels differ from the nearest of a few colours by less than this, on the mean, where colours are plain. */
const PLAIN = 0.03;

function hasPlainColours(image: LabImage, mask: Uint8Array, palette: readonly Oklab[]): boolean {
  let [count, error] = [0, 0];
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    if (!mask[pixel]) continue;
    count += 1;
    let least = 1;
    for (const colour of palette) least = Math.min(least, distanceTo(image, pixel, colour));
    error += least;
  }
  return error / count < PLAIN;
}
