import { InputError, type Message, message } from '../../core';
import { MAX_COORDINATE_M, MAX_SHOW_MS } from '../limits';
import { readPlainRow } from './plain-row';

/** A row as it stands in the file: NWU metres, linear colour or null when the file has none. */
export interface CsvRow {
  readonly timeMs: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly rgb: readonly [number, number, number] | null;
}

/** Names of the columns in lower case, signs and underscores as spaces: `Time [msec]`, `Time_msec`, `time_ms`. */
const PLACE_NAMES = [
  ['time msec', 'time ms', 't ms', 'msec'],
  ['x m', 'x'],
  ['y m', 'y'],
  ['z m', 'z'],
] as const;
const COLOUR_NAMES = [
  ['red', 'r'],
  ['green', 'g'],
  ['blue', 'b'],
] as const;
const COLUMNS = PLACE_NAMES.length + COLOUR_NAMES.length;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** What the first line with anything in it tells: whether it is a header, what parts cells, and whether colours follow. */
interface Layout {
  readonly separator: string;
  readonly header: boolean;
  readonly colours: boolean;
}

/** Whether a text starts as such a file does: with its header, or with at least four numbers. */
export function startsAsCsv(text: string): boolean {
  const line = text.split(/\r\n|\n|\r/).find((each) => !isEmpty(each));
  return line !== undefined && layoutOf(line) !== null;
}

/**
 * Reads the rows of one file, one after the other. As in others' importers, the header may be left out and is read in
 * small letters and capitals, blank lines and further columns are passed over, and times may be fractions.
 * @throws InputError naming file and line for a foreign header, a row too short, something that is no number, a colour
 * outside 0 to 255 and a time that does not increase.
 */
export function* readRows(bytes: Uint8Array, where: string): Generator<CsvRow> {
  const lines = decodeText(bytes, where).split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => !isEmpty(line));
  const head = lines[first] ?? '';
  const layout = layoutOf(head);
  if (!layout) {
    return refuse(
      message`the header ${JSON.stringify(head.slice(0, 80))} is not that of a Skybrush CSV`,
      where,
      first + 1,
    );
  }
  let before = -1;
  const numbers = new Float64Array(layout.colours ? COLUMNS : PLACE_NAMES.length);
  for (let index = layout.header ? first + 1 : first; index < lines.length; index++) {
    const line = lines[index]!;
    const plain = readPlainRow(line, layout.separator.charCodeAt(0), numbers) ? rowOf(numbers) : null;
    if (!plain && isEmpty(line)) continue;
    const row = plain ?? readRow(line, layout, where, index + 1);
    if (row.timeMs <= before) refuse(message`time ${row.timeMs} ms does not follow ${before} ms`, where, index + 1);
    before = row.timeMs;
    yield row;
  }
  if (before < 0) refuse(message`it has no rows`, where, first + 1);
}

function decodeText(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(message`it is not a text in UTF-8`, where, 1);
  }
}

/** Nothing, or separators alone, as spreadsheets leave them. */
const isEmpty = (line: string): boolean => /^[\s,;"]*$/.test(line);

function layoutOf(line: string): Layout | null {
  const separator = [';', '\t'].find((sign) => line.includes(sign)) ?? ',';
  const cells = cellsOf(line, separator);
  if (cells.length < PLACE_NAMES.length) return null;
  if (cells.slice(0, PLACE_NAMES.length).every((cell) => NUMBER.test(cell))) {
    return { separator, header: false, colours: cells.length >= COLUMNS };
  }
  const names = cells.map((cell) =>
    cell
      .replace(/[[\]()_\s]+/g, ' ')
      .trim()
      .toLowerCase(),
  );
  const named = (known: readonly (readonly string[])[], from: number): boolean =>
    known.every((column, k) => column.includes(names[from + k] ?? ''));
  return named(PLACE_NAMES, 0) ? { separator, header: true, colours: named(COLOUR_NAMES, PLACE_NAMES.length) } : null;
}

function cellsOf(line: string, separator: string): string[] {
  return line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}

/** The row that numbers make; null where one of them is out of its range. */
function rowOf(numbers: Float64Array): CsvRow | null {
  const [timeMs, x, y, z] = [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!];
  if (!(timeMs >= 0 && timeMs <= MAX_SHOW_MS && isPlace(x) && isPlace(y) && isPlace(z))) return null;
  if (numbers.length < COLUMNS) return { timeMs, x, y, z, rgb: null };
  const [red, green, blue] = [numbers[4]!, numbers[5]!, numbers[6]!];
  if (!(isLevel(red) && isLevel(green) && isLevel(blue))) return null;
  return { timeMs, x, y, z, rgb: [Math.round(red), Math.round(green), Math.round(blue)] };
}

const isPlace = (metres: number): boolean => metres >= -MAX_COORDINATE_M && metres <= MAX_COORDINATE_M;
const isLevel = (level: number): boolean => level >= 0 && level <= 255;

function readRow(line: string, { separator, colours }: Layout, where: string, lineNumber: number): CsvRow {
  const cells = cellsOf(line, separator);
  const least = colours ? COLUMNS : PLACE_NAMES.length;
  if (cells.length < least) refuse(message`the row has ${cells.length} values instead of ${least}`, where, lineNumber);
  const number = (k: number, from: number, to: number): number => {
    const value = NUMBER.test(cells[k]!) ? Number(cells[k]) : Number.NaN;
    if (value >= from && value <= to) return value;
    return refuse(
      message`${JSON.stringify(cells[k])} is not a number from ${from} to ${to} (column ${k + 1})`,
      where,
      lineNumber,
    );
  };
  const metres = (k: number): number => number(k, -MAX_COORDINATE_M, MAX_COORDINATE_M);
  const level = (k: number): number => Math.round(number(k, 0, 255));
  return {
    timeMs: number(0, 0, MAX_SHOW_MS),
    x: metres(1),
    y: metres(2),
    z: metres(3),
    rgb: colours ? [level(4), level(5), level(6)] : null,
  };
}

function refuse(what: Message, where: string, line: number): never {
  throw new InputError(
    what,
    message`${where}: line ${line}`,
    message`Expected: Time [msec],x [m],y [m],z [m],Red,Green,Blue.`,
  );
}
