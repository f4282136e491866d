import encodeQR from 'qr';
import { InputError, message } from '../../core';
import type { Site } from '../../core/formation';
import { readColour } from '../../drawing';
import { type RecipeContext, type RecipeOf, ROUNDING_MARGIN_M, requireRoom } from '../context';
import { roundedUp } from '../fit/largest-that-fits';

/** A light for each dark module of a QR code, upright, on the night as its light ground: as many as the text needs. */
export function makeQr(recipe: RecipeOf<'qr'>, context: RecipeContext): Site[] {
  const modules = modulesOf(recipe, context.where);
  const across = modules.length;
  const lit = modules.flatMap((row, k) => row.flatMap((isDark, j) => (isDark ? [[j, k] as const] : [])));
  requireRoom(lit.length, message`the code`, context, message`Shorten the text, or correct less`);
  const spacing = context.spacingM + ROUNDING_MARGIN_M;
  const pitch = recipe.widthM === undefined ? spacing : recipe.widthM / (across - 1);
  if (pitch < spacing * (1 - 1e-9)) {
    throw new InputError(
      message`a code of ${across} × ${across} modules cannot keep ${context.spacingM} m between lights in a width of ${recipe.widthM!} m`,
      context.where,
      message`Make the width ${roundedUp(spacing * (across - 1), 1)} m.`,
    );
  }
  const colour = readColour(recipe.colour, context.where)!;
  const middle = (across - 1) / 2;
  return lit.map(([j, k]) => ({ x: (j - middle) * pitch, y: 0, z: (middle - k) * pitch, pitch, colour, part: 'qr' }));
}

/** Rows of modules from the top, true where they are dark. Throws `InputError` for a text that is too long. */
function modulesOf({ text, correction }: RecipeOf<'qr'>, where: string): boolean[][] {
  try {
    // the border, of one module at least, is cut off: all about the code is night
    const bordered = encodeQR(text, 'raw', { ecc: correction, border: 1 });
    return bordered.slice(1, -1).map((row) => row.slice(1, -1));
  } catch {
    throw new InputError(message`the text is too long for a QR code`, where, message`Shorten it, or use a short link.`);
  }
}
