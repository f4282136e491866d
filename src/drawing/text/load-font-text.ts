import type { fontText } from './font-text';

/** Writes text in the contours of a font. */
export type FontText = typeof fontText;

/** Loads what reads fonts: it is large, and few shows write in a font. */
export async function loadFontText(): Promise<FontText> {
  return (await import('./font-text')).fontText;
}
