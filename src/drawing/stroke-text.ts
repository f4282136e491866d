import { InputError } from '../core';
import type { FlatPath } from '../core/geometry';
import { letterStrokes } from './stroke-letters';

/** Units in the height of a capital. */
export const STROKE_CAP_UNITS = 6;
/** Baseline of the alphabet, in its own units. */
const BASELINE = 2;
/** Between letters: less, and Н and І fuse. */
const LETTER_GAP = 3;
const SPACE = 4;

/** A line of text as strokes, in units of the alphabet: y = 0 at its baseline, x from 0. */
export interface TextLine {
  readonly paths: readonly FlatPath[];
  readonly width: number;
}

/** Writes lines of text in single strokes; small letters become capitals. Throws `InputError` for a letter there is not. */
export function strokeText(text: string, where: string): TextLine[] {
  return text.split('\n').map((line) => strokeLine(line.trim().toUpperCase(), where));
}

function strokeLine(line: string, where: string): TextLine {
  const paths: FlatPath[] = [];
  let pen = 0;
  for (const letter of line) {
    if (/\s/.test(letter)) {
      pen += SPACE;
      continue;
    }
    const strokes = letterStrokes(letter);
    if (!strokes) {
      throw new InputError(
        `the stroke letters have no "${letter}"`,
        where,
        'Write it another way, or use the style "outline".',
      );
    }
    for (const { xy, closed } of strokes) {
      paths.push({ xy: Float64Array.from(xy, (value, at) => (at % 2 === 0 ? value + pen : value - BASELINE)), closed });
    }
    pen += Math.max(...strokes.flatMap(({ xy }) => xy.filter((_, at) => at % 2 === 0))) + LETTER_GAP;
  }
  return { paths, width: Math.max(0, pen - LETTER_GAP) };
}
