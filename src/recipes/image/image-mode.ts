import type { RecipeOf } from '../context';
import { distanceTo, type LabImage } from './lab-image';
import { flatPart, paletteOf } from './palette';
import type { SeenImage } from './seen-image';
import { depthsOf } from './thickness';

export type ImageMode = Exclude<RecipeOf<'image'>['mode'], 'auto'>;

/** From this part of flat pixels on a picture is drawn in plain colours, not a photograph. */
const DRAWN_PART = 0.55;
/** Ink that is this part of the longer side deep, from its edge to its middle, on the mean, is lines. */
const THIN_PART = 0.008;
/** Plain colours are areas, or lines where they are thin; all else has tones. */
export function modeFor({ image, foreground: { mask } }: SeenImage): ImageMode {
  const { width, height } = image;
  const depths = depthsOf({ width, height, of: mask });
  const [area, depth] = mask.reduce(
    ([sum, total], isIn, pixel) => [sum + isIn, total + depths[pixel]!] as [number, number],
    [0, 0] as [number, number],
  );
  if (depth / area < THIN_PART * Math.max(width, height)) return 'lines';
  return flatPart(image, mask) >= DRAWN_PART && hasPlainColours(image, mask) ? 'areas' : 'weighted';
}

/** Pixels differ from the nearest of a few colours by less than this, on the mean, where colours are plain. */
const PLAIN = 0.03;

function hasPlainColours(image: LabImage, mask: Uint8Array): boolean {
  const palette = paletteOf(image, mask, undefined);
  let [count, error] = [0, 0];
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    if (!mask[pixel]) continue;
    count += 1;
    error += palette.reduce((least, colour) => Math.min(least, distanceTo(image, pixel, colour)), 1);
  }
  return error / count < PLAIN;
}
