import type { Oklab } from '../oklab';
import type { LabImage } from './lab-image';
import { nearestColour, paletteOf } from './palette';

/** Part of the shorter side that the border is deep. */
const DEPTH = 0.02;
/** A colour is on a side that it has this part of. */
const OF_SIDE = 0.08;
/** Background runs along so many sides at least: what stands on the ground touches one. */
const SIDES = 2;
/** Part of the border that the background's colours have together; else the picture has none. */
const OF_BORDER = 0.7;
/** Part of the picture that is left to light; else its border says nothing of a background. */
const LEFT = 0.01;

/**
 * The main colours of a picture that its border has: of a sky with a gradient, of grass and wall behind a figure. None
 * where they do not have most of the border, and where next to nothing else is left of the picture.
 */
export function borderColours(image: LabImage): { readonly main: readonly Oklab[]; readonly background: Oklab[] } {
  const main = paletteOf(image, image.seen, undefined);
  const sides = sidesOf(image).map((pixels) => sharesOf(image, pixels, main));
  const found = main.flatMap((_, colour) => {
    const on = sides.filter((shares) => shares[colour]! >= OF_SIDE).length;
    return on >= SIDES ? [colour] : [];
  });
  const ofBorder = found.reduce((sum, colour) => sum + sides.reduce((all, shares) => all + shares[colour]! / 4, 0), 0);
  const isBackground = ofBorder >= OF_BORDER && leftBeside(image, main, found) >= LEFT;
  return { main, background: isBackground ? found.map((colour) => main[colour]!) : [] };
}

/** The pixels along the top, the bottom, the left and the right. */
function sidesOf({ width, height }: LabImage): number[][] {
  const depth = Math.max(1, Math.round(DEPTH * Math.min(width, height)));
  const sides: number[][] = [[], [], [], []];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const pixel = row * width + column;
      if (row < depth) sides[0]!.push(pixel);
      if (row >= height - depth) sides[1]!.push(pixel);
      if (column < depth) sides[2]!.push(pixel);
      if (column >= width - depth) sides[3]!.push(pixel);
    }
  }
  return sides;
}

/** What part of some pixels each of some colours has. */
function sharesOf(image: LabImage, pixels: readonly number[], colours: readonly Oklab[]): number[] {
  const shares = colours.map(() => 0);
  for (const pixel of pixels) {
    if (image.seen[pixel]) shares[nearestColour(image, pixel, colours)]! += 1 / pixels.length;
  }
  return shares;
}

/** The part of what is seen that has other colours than those. */
function leftBeside(image: LabImage, main: readonly Oklab[], found: readonly number[]): number {
  let [seen, left] = [0, 0];
  for (let pixel = 0; pixel < image.seen.length; pixel += 1) {
    if (!image.seen[pixel]) continue;
    seen += 1;
    if (!found.includes(nearestColour(image, pixel, main))) left += 1;
  }
  return seen === 0 ? 0 : left / seen;
}
