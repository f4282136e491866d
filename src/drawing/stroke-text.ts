import { InputError } from '../core';
import type { FlatPath } from '../core/geometry';
import { letterStrokes } from './stroke-letters';
import type { TextLine } from './text-line';

/** Baseline of the alphabet, in its own units. */
const BASELINE = 2;
/** Between letters: less, and Н and І fuse. */
const LETTER_GAP = 3;
const SPACE = 4;

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
