import { InputError } from '../../core';
import { MAX_COORDINATE_M, MAX_SHOW_MS } from '../limits';

/** A row as it stands in the file: NWU metres, linear colour or null when the file has none. */
export interface CsvRow {
  readonly timeMs: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly rgb: readonly [number, number, number] | null;
}

/** `Time [msec]` and `Time_msec` alike; the colours may be left out. */
const COLUMNS = ['time msec', 'x m', 'y m', 'z m', 'red', 'green', 'blue'];
const PLACE_COLUMNS = 4;

/** Whether a text starts with the header of such a file. */
export function hasCsvHeader(text: string): boolean {
  return headerLength(text.slice(0, 200).split('\n', 1)[0]!) !== null;
}

/**
 * Reads the rows of one file, one after the other.
 * @throws InputError naming file and line for a foreign header, a row of another length, something that is no number,
 * a colour outside 0 to 255 and a time that is no whole millisecond or does not increase.
 */
export function* readRows(bytes: Uint8Array, where: string): Generator<CsvRow> {
  const lines = decodeText(bytes, where).split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const columns = headerLength(lines[0] ?? '');
  if (columns === null) {
    refuse(`the header ${JSON.stringify((lines[0] ?? '').slice(0, 80))} is not that of a Skybrush CSV`, where, 1);
  }
  if (lines.length < 2) refuse('it has no rows', where, 1);
  let before = -1;
  for (let index = 1; index < lines.length; index++) {
    const row = readRow(lines[index]!, columns, where, index + 1);
    if (row.timeMs <= before) refuse(`time ${row.timeMs} ms does not follow ${before} ms`, where, index + 1);
    before = row.timeMs;
    yield row;
  }
}

function decodeText(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('it is not a text in UTF-8', where, 1);
  }
}

/** Number of columns, 7 or 4, or null for a header that is another's. */
function headerLength(line: string): number | null {
  const names = line.split(',').map((name) =>
    name
      .replace(/[[\]_"\s]+/g, ' ')
      .trim()
      .toLowerCase(),
  );
  const known = names.length === COLUMNS.length || names.length === PLACE_COLUMNS;
  return known && names.every((name, k) => name === COLUMNS[k]) ? names.length : null;
}

function readRow(line: string, columns: number, where: string, lineNumber: number): CsvRow {
  const cells = line.split(',');
  if (cells.length !== columns) refuse(`the row has ${cells.length} values instead of ${columns}`, where, lineNumber);
  const number = (k: number, most: number): number => {
    const cell = cells[k]!.trim();
    const value = Number(cell);
    if (cell === '' || !(Math.abs(value) <= most)) {
      refuse(`${JSON.stringify(cell)} is not a number up to ${most} (column ${k + 1})`, where, lineNumber);
    }
    return value;
  };
  const whole = (k: number, most: number): number => {
    const value = number(k, most);
    if (!Number.isInteger(value) || value < 0) {
      refuse(`${cells[k]} is not a whole number from 0 to ${most} (column ${k + 1})`, where, lineNumber);
    }
    return value;
  };
  return {
    timeMs: whole(0, MAX_SHOW_MS),
    x: number(1, MAX_COORDINATE_M),
    y: number(2, MAX_COORDINATE_M),
    z: number(3, MAX_COORDINATE_M),
    rgb: columns === COLUMNS.length ? [whole(4, 255), whole(5, 255), whole(6, 255)] : null,
  };
}

function refuse(what: string, where: string, line: number): never {
  throw new InputError(what, `${where}: line ${line}`, 'Expected: Time [msec],x [m],y [m],z [m],Red,Green,Blue.');
}
