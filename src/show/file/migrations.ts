import { InputError, type Message, message } from '../../core';
import { migrateTo2 } from './migrate-to-2';
import type { Migrated, Migration } from './migration';

/** The version of the show file that this program writes. */
const SHOW_VERSION = 2;

/** The step away from each old version, by its number. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map([[1, migrateTo2]]);

/**
 * Brings a document up to `current`, one version at a time. Throws `InputError` for a document without a version, from
 * a newer program, of a version that never was, or that a migration cannot read.
 */
export function migrate(
  document: unknown,
  where: string,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  current: number = SHOW_VERSION,
): Migrated {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    const remedy = message`A show is one JSON record: { "version": ${current}, ... }.`;
    throw new InputError(message`the file does not hold a show`, where, remedy);
  }
  let migrated: Migrated = { document: document as Record<string, unknown>, sourcePath: (path) => path };
  for (let version = versionOf(migrated.document, where, current); version < current; version++) {
    const step = migrations.get(version);
    if (!step) throw wrongVersion(version, where, current, message`There never was such a version: write ${current}.`);
    migrated = followedBy(migrated, step(migrated.document, where), version + 1);
  }
  return migrated;
}

function followedBy(before: Migrated, { document, sourcePath }: Migrated, version: number): Migrated {
  return { document: { ...document, version }, sourcePath: (path) => before.sourcePath(sourcePath(path)) };
}

function versionOf(document: Readonly<Record<string, unknown>>, where: string, current: number): number {
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    throw wrongVersion(version, where, current, message`Write "version": ${current}, at the top of the file.`);
  }
  if (version > current) {
    throw wrongVersion(
      version,
      where,
      current,
      message`A newer Tulpar wrote this show: update the program to open it.`,
    );
  }
  return version;
}

function wrongVersion(found: unknown, where: string, current: number, remedy: Message): InputError {
  const text = found === undefined ? message`nothing` : JSON.stringify(found);
  return new InputError(message`found ${text}, expected ${current}`, `${where}: version`, remedy);
}
