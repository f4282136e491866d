import { InputError, joined, Message, type MessageText, message } from '../../core';
import { type CsvColumn, type CsvColumns, columnsOfHeader, columnsWithoutHeader } from './csv-columns';
import { type Decimals, decimalsOf, readNumber } from './csv-number';
import { type CsvRow, type CsvTable, readCsvTable } from './csv-table';

export interface CsvPoints {
  /** `count × 3`: x, y, z in metres. */
  readonly positionsM: Float64Array;
  /** `count × 3`, where the file has colours. */
  readonly coloursSrgb?: Uint8Array;
  /** Line of the file that each point stands on, counted from 1. */
  readonly lines: readonly number[];
  /** What was left out, in words: columns that mean nothing here, and comments that may be points. */
  readonly notes: readonly MessageText[];
}

const MOST_POINTS = 20_000;
const MOST_BYTES = 8_000_000;
/** Beyond this no show reaches, and arithmetic to a millimetre is at its end. */
const FURTHEST_M = 5000;
const FORM = message`The first line names the columns: x, y and z, with their unit where it is not metres (x_m, x [cm], x (ft)), and red, green and blue from 0 to 255 or a colour #rrggbb.`;

/**
 * Reads points from CSV text as spreadsheets write it: columns in any order under a header (`Name,x_m,y_m,z_m[,Red,Green,Blue]`),
 * or x, y, z without one; separated by commas, semicolons, tabs, bars or blanks; decimals after a point or a comma.
 * @throws InputError that names the line, the column and the separator that was seen.
 */
export function readPointsCsv(text: string, where: string): CsvPoints {
  if (text.length > MOST_BYTES)
    throw new InputError(
      message`the file has ${text.length} characters`,
      where,
      message`At most ${MOST_BYTES} are read.`,
    );
  const table = readCsvTable(text.replace(/^\uFEFF/, ''), where);
  const { columns, rows } = takeHeader(table, where);
  if (rows.length === 0) throw new InputError(message`the file has no points`, where, FORM);
  if (rows.length > MOST_POINTS)
    throw new InputError(message`the file has ${rows.length} points`, where, message`At most ${MOST_POINTS} are read.`);
  const decimals = decimalsOf(axisCells(rows, columns));
  const reader = { columns, decimals, where, help: message`The cells are separated by ${table.separator}. ${FORM}` };
  const positions = rows.map((row) => readPosition(row, reader));
  const colours = rows.map((row) => readColours(row, reader));
  return {
    positionsM: Float64Array.from(positions.flat()),
    ...(columns.colourKind !== 'none' && { coloursSrgb: Uint8Array.from(colours.flat()) }),
    lines: rows.map(({ line }) => line),
    notes: [...leftOutNotes(columns, table)],
  };
}

function* leftOutNotes({ ignored }: CsvColumns, { leftOut }: CsvTable): Iterable<Message> {
  const columns = ignored.map((label) => (label === '' ? message`one without a name` : `"${label}"`));
  if (columns.length > 0) yield message`columns that are left out: ${joined(columns, ', ')}`;
  const lines = leftOut.slice(0, 5).join(', ') + (leftOut.length > 5 ? ', ...' : '');
  if (leftOut.length > 0) yield message`lines that begin with # or // are left out: ${lines}`;
}

interface RowReader {
  readonly columns: CsvColumns;
  readonly decimals: Decimals;
  readonly where: string;
  readonly help: Message;
}

/** The columns of a file and its rows of points. A header may stand in the last comment before them. */
function takeHeader(table: CsvTable, where: string): { columns: CsvColumns; rows: readonly CsvRow[] } {
  const { rows, headComments, separator } = table;
  const [first] = rows;
  const refuse = (what: Message, line: number): never => {
    throw new InputError(
      what,
      message`${where}, line ${line}`,
      message`The cells are separated by ${separator}. ${FORM}`,
    );
  };
  if (!first) return refuse(message`the file has no points`, 1);
  const printed = message`the first line is "${first.cells.join(' | ').slice(0, 80)}"`;
  const header = columnsOfHeader(first.cells);
  if (header instanceof Message) return refuse(message`${printed}: ${header}`, first.line);
  if (header) return { columns: header, rows: rows.slice(1) };
  for (const above of headComments) {
    const columns = columnsOfHeader(above.cells);
    if (columns instanceof Message && above.cells.length >= 3)
      return refuse(message`the comment before the points: ${columns}`, above.line);
    if (columns !== null && !(columns instanceof Message)) return { columns, rows };
  }
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = columnsWithoutHeader(width, hasNames(rows));
  if (!columns || !looksLikePoint(first, columns))
    return refuse(message`${printed}: it names no columns x, y and z`, first.line);
  return { columns, rows };
}

/** Whether the first column is one of names: words, or the numbers of the points in order. */
function hasNames(rows: readonly CsvRow[]): boolean {
  const names = rows.map(({ cells }) => cells[0] ?? '');
  if (
    names.some((name) => typeof readNumber(name, 'comma') !== 'number' && typeof readNumber(name, 'point') !== 'number')
  )
    return true;
  const wide = rows.some(({ cells }) => cells.length === 4 || cells.length === 7);
  return wide && names.every((name, k) => Number(name) - Number(names[0]) === k && Number.isInteger(Number(name)));
}

function looksLikePoint({ cells }: CsvRow, { axes }: CsvColumns): boolean {
  return axes.some(({ index }) => /\d/.test(cells[index] ?? ''));
}

function* axisCells(rows: readonly CsvRow[], { axes }: CsvColumns): Iterable<string> {
  for (const { cells } of rows) for (const { index } of axes) yield cells[index] ?? '';
}

function readPosition(row: CsvRow, reader: RowReader): number[] {
  const { columns, where, help } = reader;
  const needed = Math.max(...[...columns.axes, ...columns.colours].map(({ index }) => index)) + 1;
  if (row.cells.length < needed || row.cells.length > columns.width) {
    const count = row.cells.length;
    const values = count === 1 ? message`${count} value` : message`${count} values`;
    throw new InputError(
      message`${values} where ${columns.width} are expected`,
      message`${where}, line ${row.line}`,
      message`${help} A number with a decimal comma stands in quotes among commas.`,
    );
  }
  return columns.axes.map((column) => {
    const value = numberAt(row, column, reader, reader.decimals);
    const metres = value * column.unitM;
    if (Math.abs(metres) <= FURTHEST_M) return metres;
    return refuseCell(row, column, message`it is farther than ${FURTHEST_M} m`, reader);
  });
}

function readColours(row: CsvRow, reader: RowReader): number[] {
  const { colours, colourKind } = reader.columns;
  if (colourKind === 'hex') return readHex(row, colours[0]!, reader);
  return colours.map((column) => {
    const value = numberAt(row, column, reader, 'point');
    if (Number.isInteger(value) && value >= 0 && value <= 255) return value;
    return refuseCell(row, column, message`it is no whole number from 0 to 255`, reader);
  });
}

function readHex(row: CsvRow, column: CsvColumn, reader: RowReader): number[] {
  const digits = /^#?([0-9a-f]{6})$/i.exec(row.cells[column.index]!)?.[1];
  if (digits === undefined) return refuseCell(row, column, message`it is no colour such as #ffcc00`, reader);
  return [0, 2, 4].map((from) => Number.parseInt(digits.slice(from, from + 2), 16));
}

function numberAt(row: CsvRow, column: CsvColumn, reader: RowReader, decimals: Decimals): number {
  const value = readNumber(row.cells[column.index] ?? '', decimals);
  return typeof value === 'number' ? value : refuseCell(row, column, value, reader);
}

function refuseCell(row: CsvRow, { index, label }: CsvColumn, why: Message, { where, help }: RowReader): never {
  const cell = (row.cells[index] ?? '').slice(0, 40);
  throw new InputError(
    message`${label} is "${cell}": ${why}`,
    message`${where}, line ${row.line}, column ${index + 1}`,
    help,
  );
}
