import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, type Stats, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../../core';
import { fileError } from './file-error';

/** Takes the next bytes of a file; returns when they are written. */
export type WriteBytes = (bytes: Uint8Array) => void;

/** The file system's calls that writing needs; tests bring some that fail. */
export interface FileCalls {
  open(path: string, flags: string): number;
  write(file: number, bytes: Uint8Array): number;
  sync(file: number): void;
}

const REAL_CALLS: FileCalls = {
  open: (path, flags) => openSync(path, flags),
  write: (file, bytes) => writeSync(file, bytes),
  sync: (file) => fsyncSync(file),
};

/**
 * Writes a file under a hidden name beside its place, and renames it when `fill` is done: under `path` there is the
 * whole new file or what was there before, never a part. Devices and pipes are written straight.
 *
 * @throws InputError when the place cannot be written or the disk fills up; whatever `fill` throws.
 */
export async function writeFileAtomically<T>(
  path: string,
  fill: (write: WriteBytes) => Promise<T> | T,
  calls: FileCalls = REAL_CALLS,
): Promise<T> {
  const before = statOf(path);
  if (before?.isDirectory()) throw new InputError('it is a folder, not a file', path, 'Name a file to write.');
  if (before && !before.isFile()) return writeInto(path, path, 'w', fill, calls);
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  const forget = () => rmSync(draft, { force: true });
  process.once('exit', forget); // an exit in the midst of it, by a second Ctrl-C, leaves no draft either
  try {
    const result = await writeInto(draft, path, 'wx', fill, calls);
    renameSync(draft, path);
    return result;
  } catch (error) {
    forget();
    throw fileError(error, path);
  } finally {
    process.off('exit', forget);
  }
}

async function writeInto<T>(
  file: string,
  shownAs: string,
  flags: string,
  fill: (write: WriteBytes) => Promise<T> | T,
  calls: FileCalls,
): Promise<T> {
  const handle = attempt(shownAs, () => calls.open(file, flags));
  try {
    const result = await fill((bytes) => attempt(shownAs, () => writeAll(handle, bytes, calls)));
    if (flags === 'wx') attempt(shownAs, () => calls.sync(handle));
    return result;
  } finally {
    closeSync(handle);
  }
}

/** A write may take only a part of the bytes, as it does when the disk fills up. */
function writeAll(handle: number, bytes: Uint8Array, calls: FileCalls): void {
  for (let done = 0; done < bytes.length; ) done += calls.write(handle, bytes.subarray(done));
}

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw fileError(error, path);
  }
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    throw fileError(error, path);
  }
}
