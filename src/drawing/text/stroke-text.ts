import { message } from '../../core';
import type { FlatPath } from '../../core/geometry';
import { plainText, requireLetters } from './plain-text';
import { letterStrokes } from './stroke-letters';
import type { TextLine } from './text-line';

/** Baseline of the alphabet, in its own units. */
const BASELINE = 2;
/** Between letters: less, and Н and І fuse. */
const LETTER_GAP = 3;
const SPACE = 4;

const HELP = message`They are the capitals of Kazakh, Russian and Latin, digits and . , : ! ? - + / ( ) ' " « »; the styles "outline" and "fill" write whatever letters their font has.`;

/** Writes lines of text in single strokes; small letters become capitals. Throws `InputError` for letters there are not. */
export function strokeText(text: string, where: string): TextLine[] {
  const plain = plainText(text).toUpperCase();
  requireLetters(plain, (sign) => letterStrokes(sign) !== undefined, message`the stroke letters`, where, HELP);
  return plain.split('\n').map((line) => strokeLine(line.trim()));
}

function strokeLine(line: string): TextLine {
  const paths: FlatPath[] = [];
  let pen = 0;
  for (const letter of line) {
    if (/\s/.test(letter)) {
      pen += SPACE;
      continue;
    }
    const strokes = letterStrokes(letter)!;
    for (const { xy, closed } of strokes) {
      paths.push({ xy: Float64Array.from(xy, (value, at) => (at % 2 === 0 ? value + pen : value - BASELINE)), closed });
    }
    pen += Math.max(...strokes.flatMap(({ xy }) => xy.filter((_, at) => at % 2 === 0))) + LETTER_GAP;
  }
  return { paths, width: Math.max(0, pen - LETTER_GAP) };
}
