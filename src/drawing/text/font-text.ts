import { type Font, parse } from 'opentype.js/dist/opentype.mjs';
import { InputError, type MessageText, message } from '../../core';
import { type FlatPath, pathBounds } from '../../core/geometry';
import { flattenPath } from '../flatten-path';
import { plainText, requireLetters } from './plain-text';
import { CAP_UNITS, type TextLine } from './text-line';
import { withoutOverlaps } from './without-overlaps';

const HELP = message`Choose another font (a TTF, OTF or WOFF file beside the show) or other letters; the font "bold" and the style "stroke" have those of Kazakh, Russian and Latin.`;

/** Added between letters, in units: contours of lights need more room than ink. */
const LETTER_GAP = 0.9;
const FONT_SIZE = 1000;
/** How far straight pieces may leave a letter's curves, at that size. */
const TOLERANCE = 1;

/**
 * Writes lines of text in the contours of a font, in units of a sixth of a capital's height: y = 0 at the baseline, x from
 * 0. Throws `InputError` for a font that cannot be read and for a letter that it does not have.
 */
export function fontText(text: string, fontBytes: Uint8Array, fontName: string, where: string): TextLine[] {
  const font = parseFont(fontBytes, fontName);
  const plain = plainText(text);
  const hasGlyph = (sign: string) => [...sign].every((part) => font.charToGlyph(part).index !== 0);
  requireLetters(plain, hasGlyph, message`the letters of the font ${fontName}`, where, HELP);
  const capital = pathBounds(letterPaths(font, 'H', fontName, where));
  if (!capital) throw brokenFont(fontName, message`its H is empty`);
  const unit = (capital.high - capital.low) / CAP_UNITS;
  return plain.split('\n').map((line) => fontLine(line.trim(), font, unit, fontName, where));
}

function parseFont(bytes: Uint8Array, fontName: string): Font {
  try {
    return parse(bytes.slice().buffer);
  } catch (error) {
    throw brokenFont(fontName, error instanceof Error ? error.message.slice(0, 120) : message`no reason given`);
  }
}

function brokenFont(fontName: string, reason: MessageText): InputError {
  return new InputError(
    message`the font cannot be read (${reason})`,
    fontName,
    message`Give a whole TTF, OTF or WOFF file.`,
  );
}

function fontLine(line: string, font: Font, unit: number, fontName: string, where: string): TextLine {
  const paths: FlatPath[] = [];
  let pen = 0;
  for (const letter of line) {
    for (const { xy, closed } of letterPaths(font, letter, fontName, where)) {
      paths.push({ xy: xy.map((value, at) => value / unit + (at % 2 === 0 ? pen : 0)), closed });
    }
    const advance = font.charToGlyph(letter).advanceWidth ?? font.unitsPerEm / 2;
    pen += ((advance / font.unitsPerEm) * FONT_SIZE) / unit + LETTER_GAP;
  }
  return { paths, width: Math.max(0, pen - LETTER_GAP) };
}

function letterPaths(font: Font, letter: string, fontName: string, where: string): FlatPath[] {
  const glyph = font.charToGlyph(letter);
  if (glyph.index === 0) {
    throw new InputError(
      message`the font ${fontName} has no letter "${letter}"`,
      where,
      message`Choose another font or letter.`,
    );
  }
  if (/\s/.test(letter)) return [];
  // Contours of a glyph are closed, but TrueType leaves the closing side unsaid.
  const data = glyph
    .getPath(0, 0, FONT_SIZE)
    .toPathData(3)
    .replace(/(?!^)M/g, 'ZM');
  return data === '' ? [] : [...withoutOverlaps(flattenPath(`${data}Z`, [1, 0, 0, -1, 0, 0], TOLERANCE, fontName))];
}
