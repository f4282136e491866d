import { type Message, message } from '../../core';

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const WITH_COMMA = /^[+-]?(?:\d+,\d*|,\d+)(?:e[+-]?\d+)?$/i;
/** May be a whole number with its thousands set apart, or one with three decimals. */
const EITHER = /^[+-]?[1-9]\d{0,2}(,)\d{3}$/;
/** Thousands are set apart: by a sign beside that of the decimals, by blanks, by apostrophes, or more than once. */
const THOUSANDS = /^[+-]?\d{1,3}(?:[.,\s'\u2019]\d{3})+(?:[.,]\d+)?$/;

export type Decimals = 'point' | 'comma' | 'unclear';

/** Which sign a file has before its decimals, from all of its numbers together. */
export function decimalsOf(cells: Iterable<string>): Decimals {
  let points = false;
  let commas = false;
  let proved = false;
  for (const cell of cells) {
    points ||= cell.includes('.') && PLAIN.test(normal(cell));
    commas ||= WITH_COMMA.test(normal(cell));
    proved ||= WITH_COMMA.test(normal(cell)) && !EITHER.test(normal(cell));
  }
  if (!commas) return 'point';
  return proved && !points ? 'comma' : 'unclear';
}

/** The number of a cell, or why there is none. Hexadecimal numbers, infinities and `NaN` are none. */
export function readNumber(cell: string, decimals: Decimals): number | Message {
  const text = normal(cell);
  if (PLAIN.test(text) && !(decimals === 'comma' && text.includes('.'))) return finite(Number(text));
  if (WITH_COMMA.test(text) && decimals === 'comma') return finite(Number(text.replace(',', '.')));
  if (WITH_COMMA.test(text) || THOUSANDS.test(text) || PLAIN.test(text))
    return message`it may be a decimal or thousands set apart: write 1234.5 or 1234,5, one of them in all of the file`;
  return text === '' ? message`it is empty` : message`it is no number`;
}

function finite(value: number): number | Message {
  return Number.isFinite(value) ? value : message`it is too large`;
}

/** Spreadsheets write minus signs of their own. */
function normal(cell: string): string {
  return cell.trim().replace(/^[\u2212\u2013]/, '-');
}
