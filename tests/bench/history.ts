import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Figure, shortNumber } from './figure';

const FOLDER = fileURLToPath(new URL('./history/', import.meta.url));

/**
 * Adds a run to the file of this machine: one line of JSON, so that runs can be compared over time.
 * @param load programs that wanted a processor in the minute before: times of a busy machine say little.
 * @returns the file.
 */
export function appendToHistory(figures: readonly Figure[], dateIso: string, load: number): string {
  const file = `${FOLDER}${machineSlug()}.jsonl`;
  const values = Object.fromEntries(figures.map(({ name, value }) => [name, Number(shortNumber(value))]));
  mkdirSync(FOLDER, { recursive: true });
  const run = { date: dateIso, commit: currentCommit(), node: process.version, load, values };
  appendFileSync(file, `${JSON.stringify(run)}\n`);
  return file;
}

/** Processor and number of cores, fit for the name of a file. */
function machineSlug(): string {
  const model = cpus()[0]?.model ?? 'unknown';
  return `${model} ${cpus().length} cores`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Short hash of the commit that was measured; `+` where files were changed since. */
function currentCommit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', cwd: FOLDER, stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--', '../../../src') ? '+' : '');
  } catch {
    return 'unknown';
  }
}
