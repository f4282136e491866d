import { Message, message } from '../../core';

/** Where in a row things stand, and what a file's lengths are multiplied with to be metres. */
export interface CsvColumns {
  /** x, y and z. */
  readonly axes: readonly CsvColumn[];
  /** Red, green and blue; or one column of `#rrggbb`; or none. */
  readonly colours: readonly CsvColumn[];
  readonly colourKind: 'none' | 'channels' | 'hex';
  /** Cells that a row may have. */
  readonly width: number;
  /** Columns that mean nothing to a formation. */
  readonly ignored: readonly string[];
}

export interface CsvColumn {
  readonly index: number;
  /** As the file calls it, in small letters. */
  readonly label: string;
  /** Metres to one of its units; 1 for colours. */
  readonly unitM: number;
}

const UNITS_M: Readonly<Record<string, number>> = {
  mm: 0.001,
  millimetre: 0.001,
  millimeter: 0.001,
  cm: 0.01,
  centimetre: 0.01,
  centimeter: 0.01,
  dm: 0.1,
  m: 1,
  metre: 1,
  meter: 1,
  км: 1000,
  м: 1,
  см: 0.01,
  мм: 0.001,
  km: 1000,
  ft: 0.3048,
  foot: 0.3048,
  feet: 0.3048,
  in: 0.0254,
  inch: 0.0254,
  inche: 0.0254,
  yd: 0.9144,
  yard: 0.9144,
};

/** An axis and what stands after it: `x`, `pos_x`, `x_m`, `x [cm]`, `X (ft)`, `x, mm`, `x-coordinate`. */
const AXIS =
  /^(?:(?:pos|position|coord|coordinate|point)s?[ _.-]*)?([xyz])(?:[ _.-]*(?:pos|position|coord|coordinate|axis))?(?:[ _.,:/-]*(?:in )?[[(]?\s*([\p{L}"']*)\s*[\])]?)?$/u;

/** Longer cells are no names of columns. */
const LONGEST_LABEL = 60;

const CHANNELS: readonly (readonly string[])[] = [
  ['red', 'r'],
  ['green', 'g'],
  ['blue', 'b'],
];
const HEX = ['hex', 'colour', 'color', 'rgb', 'hex colour', 'hex color', 'colour_hex', 'color_hex'];
const NAMES = ['name', 'id', 'no', 'no.', 'nr', '#', '№', 'n', 'index', 'drone', 'point', 'label', 'имя', 'атауы', ''];

/** The columns that a header names, or what is wrong with it; null for a row that is no header. */
export function columnsOfHeader(cells: readonly string[]): CsvColumns | Message | null {
  const labels = cells.map((cell) => cell.trim().toLowerCase());
  const axes: CsvColumn[] = [];
  if (cells.filter((cell) => /^[+-]?[\d.,]+$/.test(cell)).length >= 3) return null;
  for (const axis of ['x', 'y', 'z']) {
    const found = labels.flatMap((label, index) => (axisOf(label) === axis ? [{ index, label }] : []));
    if (found.length > 1)
      return message`it has ${found.length} columns of ${axis}: ${found.map(({ label }) => `"${label}"`).join(', ')}`;
    if (found.length === 0) continue;
    const unitM = unitOf(found[0]!.label);
    if (unitM === null) return message`the unit of "${found[0]!.label}" is not known; mm, cm, m, km, in, ft and yd are`;
    axes.push({ ...found[0]!, unitM });
  }
  if (axes.length === 0) return null;
  if (axes.length < 3) return message`it does not name all of x, y and z`;
  const colours = coloursOf(labels);
  return colours instanceof Message
    ? colours
    : { axes, ...colours, width: cells.length, ignored: ignoredOf(labels, axes, colours.colours) };
}

function axisOf(label: string): string | undefined {
  return axisMatch(label)?.[1];
}

/** Letters that look like x and y come from Cyrillic keyboards. */
function axisMatch(label: string): RegExpExecArray | null {
  return label.length > LONGEST_LABEL ? null : AXIS.exec(label.replace('\u0445', 'x').replace('\u0443', 'y'));
}

function unitOf(label: string): number | null {
  const unit = axisMatch(label)?.[2] ?? '';
  if (unit === '') return 1;
  if (unit === "'") return UNITS_M.ft!;
  if (unit === '"') return UNITS_M.in!;
  return UNITS_M[unit] ?? UNITS_M[unit.replace(/s$/, '')] ?? null;
}

function coloursOf(labels: readonly string[]): Pick<CsvColumns, 'colours' | 'colourKind'> | Message {
  const channels = CHANNELS.map((names) => labels.findIndex((label) => names.includes(label)));
  const found = channels.filter((index) => index >= 0);
  const column = (index: number): CsvColumn => ({ index, label: labels[index]!, unitM: 1 });
  if (found.length === 3) return { colours: found.map(column), colourKind: 'channels' };
  if (found.length > 0) return message`it names some of red, green and blue, not all`;
  const hex = labels.findIndex((label) => HEX.includes(label));
  return hex < 0 ? { colours: [], colourKind: 'none' } : { colours: [column(hex)], colourKind: 'hex' };
}

function ignoredOf(labels: readonly string[], axes: readonly CsvColumn[], colours: readonly CsvColumn[]): string[] {
  const used = [...axes, ...colours].map(({ index }) => index);
  return labels.filter((label, index) => !used.includes(index) && !NAMES.includes(label));
}

/** The columns of a file without a header, by how many it has: x, y, z, perhaps after a name and before red, green, blue. */
export function columnsWithoutHeader(count: number, hasName: boolean): CsvColumns | null {
  const from = hasName ? 1 : 0;
  if (count - from !== 3 && count - from !== 6) return null;
  const column = (label: string, k: number): CsvColumn => ({ index: from + k, label, unitM: 1 });
  const colours = count - from === 6 ? ['red', 'green', 'blue'].map((label, k) => column(label, 3 + k)) : [];
  return {
    axes: ['x', 'y', 'z'].map(column),
    colours,
    colourKind: colours.length > 0 ? 'channels' : 'none',
    width: count,
    ignored: [],
  };
}
