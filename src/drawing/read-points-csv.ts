import Papa from 'papaparse';
import { InputError } from '../core';

export interface CsvPoints {
  /** `count × 3`: x, y, z in metres. */
  readonly positionsM: Float64Array;
  /** `count × 3`, where the file has colours. */
  readonly coloursSrgb?: Uint8Array;
  /** Line of the file that each point stands on, counted from 1. */
  readonly lines: readonly number[];
}

const HEADER = ['name', 'x_m', 'y_m', 'z_m'];
const COLOURS = ['red', 'green', 'blue'];
const MOST_POINTS = 20_000;
const MOST_BYTES = 8_000_000;
/** Beyond this no show reaches, and arithmetic to a millimetre is at its end. */
const FURTHEST_M = 5000;
const MEND =
  'Each line is Name,x_m,y_m,z_m with three numbers in metres, and may go on with Red,Green,Blue from 0 to 255.';

/** Reads points from CSV text (`Name,x_m,y_m,z_m[,Red,Green,Blue]`). Throws `InputError` that names the line at fault. */
export function readPointsCsv(text: string, where: string): CsvPoints {
  if (text.length > MOST_BYTES)
    throw new InputError(`the file has ${text.length} characters`, where, `At most ${MOST_BYTES} are read.`);
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' }).data;
  const header = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const hasColours = header.length === 7;
  const wanted = hasColours ? [...HEADER, ...COLOURS] : HEADER;
  if (wanted.join() !== header.join()) {
    throw new InputError(`the first line is "${(rows[0] ?? []).join().slice(0, 80)}"`, `${where}, line 1`, MEND);
  }
  const lines = rows.flatMap((row, index) => (index > 0 && row.some((cell) => cell.trim() !== '') ? [index + 1] : []));
  if (lines.length === 0) throw new InputError('the file has no points', where, MEND);
  if (lines.length > MOST_POINTS)
    throw new InputError(`the file has ${lines.length} points`, where, `At most ${MOST_POINTS} are read.`);
  const numbers = lines.map((line) => readRow(rows[line - 1]!, wanted, `${where}, line ${line}`));
  return {
    positionsM: Float64Array.from(numbers.flatMap((row) => row.slice(0, 3))),
    ...(hasColours && { coloursSrgb: Uint8Array.from(numbers.flatMap((row) => row.slice(3))) }),
    lines,
  };
}

function readRow(row: readonly string[], columns: readonly string[], where: string): number[] {
  if (row.length !== columns.length) {
    throw new InputError(`${row.length} values where ${columns.length} are expected`, where, MEND);
  }
  return row.slice(1).map((cell, index) => {
    const value = cell.trim() === '' ? Number.NaN : Number(cell);
    const isPosition = index < 3;
    const usable = isPosition ? Math.abs(value) <= FURTHEST_M : Number.isInteger(value) && value >= 0 && value <= 255;
    if (!usable) throw new InputError(`${columns[index + 1]} is "${cell.slice(0, 40)}"`, where, MEND);
    return value;
  });
}
