import { InputError } from '../../core';

/** The version of the show file that this program writes. */
const SHOW_VERSION = 1;

/** Turns a document of one version into one of the next. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/** The step away from each old version, by its number. Version 1 is the first, so there is none yet. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

/**
 * Brings a document up to `current`, one version at a time. Throws `InputError` for a document without a version, from
 * a newer program, or of a version that never was.
 */
export function migrate(
  document: unknown,
  where: string,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  current: number = SHOW_VERSION,
): unknown {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new InputError('the file does not hold a show', where, 'A show is one JSON record: { "version": 1, ... }.');
  }
  let record = document as Record<string, unknown>;
  for (let version = versionOf(record, where, current); version < current; version++) {
    const step = migrations.get(version);
    if (!step) throw wrongVersion(version, where, current, `There never was such a version: write ${current}.`);
    record = { ...step(record), version: version + 1 };
  }
  return record;
}

function versionOf(document: Record<string, unknown>, where: string, current: number): number {
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    throw wrongVersion(version, where, current, `Write "version": ${current}, at the top of the file.`);
  }
  if (version > current) {
    throw wrongVersion(version, where, current, 'A newer Tulpar wrote this show: update the program to open it.');
  }
  return version;
}

function wrongVersion(found: unknown, where: string, current: number, remedy: string): InputError {
  const text = found === undefined ? 'nothing' : JSON.stringify(found);
  return new InputError(`found ${text}, expected ${current}`, `${where}: version`, remedy);
}
