import Papa from 'papaparse';
import { InputError, type Message, type MessageText, message } from '../../core';

/** Rows of cells, with the line of the file that each begins on, counted from 1. */
export interface CsvTable {
  readonly rows: readonly CsvRow[];
  /** The last comment before the first row, split in each way in which it may be the header; none where there is none. */
  readonly headComments: readonly CsvRow[];
  /** Comments among the rows that have as many cells as a row: they may be points that somebody named so. */
  readonly leftOut: readonly number[];
  /** What lies between cells, for messages. */
  readonly separator: MessageText;
}

export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

type Separator = '\t' | ';' | '|' | ',' | ' ';

/** The rarest in numbers and names first: a comma may be that of a decimal, a blank that of a name. */
const SEPARATORS: readonly Separator[] = ['\t', ';', '|', ',', ' '];

const NAMES: Readonly<Record<Separator, Message>> = {
  '\t': message`tabs`,
  ';': message`semicolons (;)`,
  '|': message`bars (|)`,
  ',': message`commas (,)`,
  ' ': message`blanks`,
};

/** Lines by which the separator is recognised. */
const LINES_SEEN = 50;

const COMMENT = /^\s*(?:#|\/\/)\s*/;

/**
 * Splits text into rows and cells by the separator that a `sep=` line names, or by the one that is in every line. Blank
 * lines and comments are passed over, empty cells at the end of a row are left out.
 * @throws InputError for text without a separator, and for a quote without its end.
 */
export function readCsvTable(text: string, where: string): CsvTable {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const named = takeSeparatorLine(lines);
  const firstRow = lines.findIndex((line) => line.trim() !== '' && !COMMENT.test(line));
  const lastHead = lines.slice(0, Math.max(0, firstRow)).findLastIndex((line) => COMMENT.test(line));
  const data = lines.map((line) => (COMMENT.test(line) ? '' : line));
  const separator = named ?? separatorOf(data);
  if (separator === null) {
    const what = message`found no three cells in "${(lines[firstRow] ?? '').slice(0, 80)}", whichever separator is taken`;
    throw new InputError(
      what,
      message`${where}, line ${firstRow + 1}`,
      message`Separate x, y and z by commas, semicolons or tabs.`,
    );
  }
  return {
    rows: splitRows(data.join('\n'), separator, where),
    headComments: lastHead < 0 ? [] : headersIn(lines[lastHead]!, lastHead + 1, separator),
    leftOut: lines.flatMap((line, k) =>
      k > firstRow && COMMENT.test(line) && splitLine(line, separator).length >= 3 ? [k + 1] : [],
    ),
    separator: NAMES[separator] ?? `"${separator}"`,
  };
}

/**
 * Takes out the line by which Excel learns the separator; it stays as a blank line, so that lines keep their numbers.
 */
function takeSeparatorLine(lines: string[]): Separator | null {
  const at = lines.findIndex((line) => line.trim() !== '');
  const named = /^"?sep=(.)"?[,;\t]*\s*$/i.exec(lines[at] ?? '')?.[1];
  if (named === undefined) return null;
  lines[at] = '';
  return named as Separator;
}

/** The first separator that makes three cells at least of every line that is looked at. */
function separatorOf(lines: readonly string[]): Separator | null {
  const seen = lines.filter((line) => line.trim() !== '').slice(0, LINES_SEEN);
  const splits = (separator: Separator) => seen.every((line) => splitLine(line, separator).length >= 3);
  return seen.length === 0 ? ',' : (SEPARATORS.find(splits) ?? mostFrequent(seen));
}

/** Where some lines are short: the separator that makes three cells of most lines; null for one of none. */
function mostFrequent(lines: readonly string[]): Separator | null {
  let best: Separator | null = null;
  let most = 0;
  for (const separator of SEPARATORS.slice(0, -1)) {
    const count = lines.filter((line) => splitLine(line, separator).length >= 3).length;
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}

/** A comment is split as the rows are, and in all other ways: `# x y z` may stand over rows with commas. */
function headersIn(comment: string, line: number, separator: Separator): CsvRow[] {
  const text = comment.replace(COMMENT, '').replace(/\s+([[(])/g, '$1');
  return [separator, ...SEPARATORS].map((one) => ({ line, cells: splitLine(text, one) }));
}

function splitLine(line: string, separator: Separator): string[] {
  if (separator === ' ') return line.trim().split(/\s+/);
  return Papa.parse<string[]>(line, { delimiter: separator }).data[0] ?? [];
}

function splitRows(text: string, separator: Separator, where: string): CsvRow[] {
  const blank = separator === ' ';
  const source = blank ? text.replace(/^[^\S\n]+|[^\S\n]+$/gm, '').replace(/[^\S\n]+/g, ' ') : text;
  const { data, errors } = Papa.parse<string[]>(source, { delimiter: separator, newline: '\n' });
  const unquoted = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const rows: CsvRow[] = [];
  let line = 1;
  for (const [index, row] of data.entries()) {
    if (unquoted.has(index))
      throw new InputError(
        message`a cell has a quote too many or too few`,
        message`${where}, line ${line}`,
        message`Correct the quotes.`,
      );
    const cells = withoutEmptyEnd(row.map((cell) => cell.trim()));
    if (cells.length > 0) rows.push({ cells, line });
    line += 1 + row.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
  }
  return rows;
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
