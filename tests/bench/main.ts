import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

/** One measured figure against the figure to reach. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the project set out to reach; null where the figure is for comparison only. */
  readonly atMost: number | null;
  readonly note?: string;
}

/** Each section runs in a process of its own, so that its peak memory is its own. */
const SECTIONS = ['plan', 'transitions', 'check', 'export-skyc', 'export-skyb', 'export-csv', 'page'];

function runSection(section: string): Figure[] {
  const entry = fileURLToPath(new URL(`./sections/${section.split('-')[0]}.ts`, import.meta.url));
  const args = ['--import', 'tsx', entry, ...section.split('-').slice(1)];
  const out = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(out) as Figure[];
}

function printFigure({ name, value, unit, atMost, note }: Figure): void {
  const shown = `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} ${unit}`;
  const goal = atMost === null ? '' : `${value <= atMost ? 'reached' : 'MISSED'} (goal ${atMost} ${unit})`;
  console.log(`${name.padEnd(58)} ${shown.padStart(12)}  ${goal}${note ? `  ${note}` : ''}`);
}

const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
console.log(`${machine}\n`);
const wanted = process.argv.slice(2);
const figures = SECTIONS.filter((section) => wanted.length === 0 || wanted.includes(section)).flatMap((section) => {
  const found = runSection(section);
  for (const figure of found) printFigure(figure);
  return found;
});
const folder = fileURLToPath(new URL('../output/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}bench.json`,
  `${JSON.stringify({ machine, date: new Date().toISOString(), figures }, null, 2)}\n`,
);
