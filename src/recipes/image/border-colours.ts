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

/** The main colours of a picture, and those of its border among them. */
export interface BorderColours {
  readonly main: readonly Oklab[];
  readonly background: readonly Oklab[];
  /** Index of the main colour that is nearest to each pixel that is seen. */
  readonly nearest: Uint8Array;
}

/** Of pictures that are laid out again and again. */
const found = new WeakMap<LabImage, BorderColours>();

/**
 * The main colours of a picture that its border has: of a sky with a gradient, of grass and wall behind a figure. None
 * where they do not have most of the border, and where next to nothing else is left of the picture.
 */
export function borderColours(image: LabImage): BorderColours {
  const colours = found.get(image) ?? findBorderColours(image);
  found.set(image, colours);
  return colours;
}

function findBorderColours(image: LabImage): BorderColours {
  const main = paletteOf(image, image.seen, undefined);
  const nearest = image.seen.map((isSeen, pixel) => (isSeen ? nearestColour(image, pixel, main) : 0));
  const sides = sidesOf(image).map((pixels) => sharesOf(image, pixels, nearest, main.length));
  const along = main.flatMap((_, colour) => {
    const on = sides.filter((shares) => shares[colour]! >= OF_SIDE).length;
    return on >= SIDES ? [colour] : [];
  });
  const ofBorder = along.reduce((sum, colour) => sum + sides.reduce((all, shares) => all + shares[colour]! / 4, 0), 0);
  const isBackground = ofBorder >= OF_BORDER && leftBeside(image, nearest, along) >= LEFT;
  return { main, nearest, background: isBackground ? along.map((colour) => main[colour]!) : [] };
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
function sharesOf({ seen }: LabImage, pixels: readonly number[], nearest: Uint8Array, colours: number): number[] {
  const shares = Array.from({ length: colours }, () => 0);
  for (const pixel of pixels) {
    if (seen[pixel]) shares[nearest[pixel]!]! += 1 / pixels.length;
  }
  return shares;
}

/** The part of what is seen that has other colours than those. */
function leftBeside({ seen }: LabImage, nearest: Uint8Array, along: readonly number[]): number {
  let [all, left] = [0, 0];
  for (let pixel = 0; pixel < seen.length; pixel += 1) {
    if (!seen[pixel]) continue;
    all += 1;
    if (!along.includes(nearest[pixel]!)) left += 1;
  }
  return all === 0 ? 0 : left / all;
}
