import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { InputError, message } from '../../core';
import type { ShowFiles } from '../../jobs';
import { BOLD_FONT_PATH } from '../../show';
import { isFolder } from './folder-kind';
import { isShowPackage } from './show-package';

/** The files that a show was read from: its text, and its own assets; or the package of both. */
export function filesOfShow({ name, assets }: ShowFiles): string[] {
  if (isShowPackage(name)) return [name];
  const own = [...assets.keys()].filter((path) => path !== BOLD_FONT_PATH);
  return [name, ...own.map((path) => join(dirname(name), path))];
}

/** The files that flight files were read from: one file, or all of a folder and of the folders in it. */
export function filesOfFlight(path: string): string[] {
  if (!isFolder(path)) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const below = join(path, entry.name);
    return entry.isDirectory() ? readdirSync(below).map((name) => join(below, name)) : [below];
  });
}

/**
 * Refuses to write over what was read, by whatever name: a link to it and a second name of the same file count too.
 * @param out where a file is to be written. @param inputs files that the work reads. @throws InputError
 */
export function refuseOwnInput(out: string, inputs: readonly string[]): void {
  const written = statOf(out);
  const place = written === null ? resolve(out) : realpathSync(out);
  for (const input of inputs) {
    const read = statOf(input);
    if (read === null || !(isSameFile(written, read) || realpathSync(input) === place)) continue;
    throw new InputError(
      message`it is read from here (${input}) and would be replaced`,
      out,
      message`Name another file with --out.`,
    );
  }
}

function isSameFile(p: Stats | null, q: Stats): boolean {
  return p !== null && p.dev === q.dev && p.ino === q.ino && p.ino !== 0;
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}
