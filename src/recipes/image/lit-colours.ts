import { type MessageText, message } from '../../core';
import type { RecipeOf } from '../context';
import type { Oklab } from '../oklab';
import { hexOf, matchingColours, unknownParts } from './colour-parts';
import { nearestColour, paletteOf } from './palette';
import { nothingToLight, type SeenImage } from './seen-image';

type ImageRecipe = RecipeOf<'image'>;

/** The main colours of what is lit, those of a background that is lit all the same among them. */
export function mainColours({ image, foreground }: SeenImage, wanted: number | undefined): Oklab[] {
  return [...paletteOf(image, foreground.ownMask, wanted), ...foreground.litBackground];
}

/** What of a picture is lit by its colours. */
export interface LitColours {
  /** Without the colours that are left out. */
  readonly seen: SeenImage;
  /** Colours that are left out, of the background as well. */
  readonly leftOut: readonly string[];
}

/**
 * Leaves out the colours of a picture that its recipe says. @param palette all main colours of what is no background, left
 * out or not, so that the others stay as they are. Throws `InputError` where none is left.
 */
export function litColours(
  whole: SeenImage,
  recipe: ImageRecipe,
  palette: readonly Oklab[],
  where: string,
): LitColours {
  const { image, foreground } = whole;
  const skipped = matchingColours(palette, recipe.parts, 'skip');
  const background = foreground.background.filter((colour) => !foreground.litBackground.includes(colour));
  const leftOut = [...background, ...skipped].map(hexOf);
  if (skipped.length === 0) return { seen: whole, leftOut };
  const mask = foreground.mask.map((isLit, pixel) =>
    isLit === 1 && !skipped.includes(palette[nearestColour(image, pixel, palette)]!) ? 1 : 0,
  );
  if (!mask.includes(1)) throw nothingToLight(where);
  return { seen: { ...whole, foreground: { ...foreground, mask } }, leftOut };
}

/** Says which parts of a recipe mean no colour of its picture. */
export function noteUnknown(
  { foreground: { background } }: SeenImage,
  palette: readonly Oklab[],
  { parts }: ImageRecipe,
  note: (sentence: MessageText) => void,
): void {
  const unknown = unknownParts([...background, ...palette], parts).map(({ colour }) => colour);
  if (unknown.length > 0) note(message`no colour of the picture is like ${unknown.join(', ')}`);
}
