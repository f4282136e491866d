/** One measured figure against the figure to reach. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the project set out to reach; null where the figure is for comparison only. */
  readonly atMost: number | null;
  readonly note?: string;
}

const COLUMNS = ['figure', 'value', 'unit', 'goal', '', 'note'] as const;
const WIDTHS = [78, 9, 5, 8, 8] as const;

/** The head of the table that `printFigure` goes on with. */
export function printHead(): void {
  printRow(COLUMNS);
  printRow([...WIDTHS.map((width) => '-'.repeat(width)), '----']);
}

export function printFigure({ name, value, unit, atMost, note }: Figure): void {
  const goal = atMost === null ? '' : `<= ${atMost}`;
  printRow([name, shortNumber(value), unit, goal, verdict(value, atMost), note ?? '']);
}

/** Whether a figure is at its goal; empty where it has none. A figure that could not be had is missed. */
function verdict(value: number, atMost: number | null): string {
  if (atMost === null) return '';
  return value <= atMost ? 'reached' : 'MISSED';
}

function printRow(cells: readonly string[]): void {
  const line = cells.map((cell, k) => (k === 1 || k === 3 ? cell.padStart(WIDTHS[k]!) : cell.padEnd(WIDTHS[k] ?? 0)));
  console.log(line.join('  ').trimEnd());
}

/** Four digits are enough to compare by. */
export function shortNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 1000 ? value.toFixed(0) : value.toPrecision(4);
}
