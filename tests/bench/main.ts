import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Figure, printFigure, printHead } from './figure';
import { appendToHistory } from './history';

interface Section {
  readonly name: string;
  /** File in `sections` and what it is started with. */
  readonly run: readonly string[];
  /** Takes minutes: measured when it is named, or with `all`. */
  readonly onRequest?: true;
}

/** Each section runs in a process of its own, so that its peak memory is its own. */
const SECTIONS: readonly Section[] = [
  { name: 'plan', run: ['plan'] },
  { name: 'edit', run: ['edit'] },
  { name: 'transitions', run: ['transitions'] },
  { name: 'exact', run: ['exact', '550'] },
  { name: 'exact-2000', run: ['exact', '2000'], onRequest: true },
  { name: 'transitions-2000', run: ['transitions-2000'] },
  { name: 'transitions-16000', run: ['transitions-16000'], onRequest: true },
  { name: 'steps-16000', run: ['steps-16000'], onRequest: true },
  { name: 'certified-1000', run: ['certified', '1000'], onRequest: true },
  { name: 'assignment', run: ['assignment'] },
  { name: 'peers', run: ['peers'] },
  { name: 'check', run: ['check'] },
  { name: 'export-skyc', run: ['export', 'skyc'] },
  { name: 'export-skyb', run: ['export', 'skyb'] },
  { name: 'export-csv', run: ['export', 'csv'] },
  { name: 'page', run: ['page'] },
  { name: 'page-edits', run: ['page-edits'], onRequest: true },
  { name: 'page-drop', run: ['page-drop'], onRequest: true },
  { name: 'film', run: ['film'], onRequest: true },
];

function runSection({ run: [file, ...args] }: Section): Figure[] {
  const entry = fileURLToPath(new URL(`./sections/${file}.ts`, import.meta.url));
  const node = ['--import', 'tsx', entry, ...args];
  const out = execFileSync(process.execPath, node, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(out) as Figure[];
}

/** All sections that do not take minutes, those that are named, or every one. */
function chooseSections(wanted: readonly string[]): readonly Section[] {
  if (wanted.includes('all')) return SECTIONS;
  const unknown = wanted.filter((name) => SECTIONS.every((section) => section.name !== name));
  if (unknown.length > 0) {
    const names = SECTIONS.map(({ name }) => name).join(', ');
    throw new Error(`There is no section ${unknown.join(', ')}. There are: ${names}, all.`);
  }
  return SECTIONS.filter(({ name, onRequest }) => (wanted.length === 0 ? !onRequest : wanted.includes(name)));
}

const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`;
const sections = chooseSections(process.argv.slice(2));
const load = Number(loadavg()[0]!.toFixed(1));
console.log(`${machine}, load ${load}\n`);
printHead();
const figures = sections.flatMap((section) => {
  const found = runSection(section);
  for (const figure of found) printFigure(figure);
  return found;
});
const date = new Date().toISOString();
const folder = fileURLToPath(new URL('../output/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}bench.json`, `${JSON.stringify({ machine, load, date, figures }, null, 2)}\n`);
console.log(`\nAdded to ${appendToHistory(figures, date, load)}`);
