import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, type Stats, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError, message } from '../../core';
import { fileError } from './file-error';

/** Takes the next bytes of a file, or those at a place of it; returns when they are written. */
export type WriteBytes = (bytes: Uint8Array, atByte?: number) => void;

/** The file system's calls that writing needs; tests bring some that fail. */
export interface FileCalls {
  open(path: string, flags: string): number;
  write(file: number, bytes: Uint8Array, atByte?: number): number;
  sync(file: number): void;
}

const REAL_CALLS: FileCalls = {
  open: (path, flags) => openSync(path, flags),
  write: (file, bytes, atByte) => writeSync(file, bytes, 0, bytes.length, atByte ?? null),
  sync: (file) => fsyncSync(file),
};

/**
 * Writes a file under a hidden name beside its place, and renames it when `fill` is done: under `path` there is the
 * whole new file or what was there before, never a part. Devices and pipes are written straight.
 *
 * @throws InputError when the place cannot be written or the disk fills up; whatever `fill` throws.
 */
export function writeFileAtomically<T>(
  path: string,
  fill: (write: WriteBytes) => Promise<T> | T,
  calls: FileCalls = REAL_CALLS,
): Promise<T> {
  return writeFilesAtomically([path], ([write]) => fill(write!), calls);
}

/**
 * Writes files that belong together in the same manner: none is renamed before all are whole and on the disk. They are
 * renamed in the order of `paths`; a system that stops in between leaves whole files of which the first are new.
 *
 * @param fill is given one writer a path, in their order.
 */
export async function writeFilesAtomically<T>(
  paths: readonly string[],
  fill: (writes: readonly WriteBytes[]) => Promise<T> | T,
  calls: FileCalls = REAL_CALLS,
): Promise<T> {
  const files: FileDraft[] = [];
  const forget = () => files.forEach((file) => void file.discard());
  process.once('exit', forget); // an exit in the midst of it, by a second Ctrl-C, leaves no draft either
  try {
    for (const path of paths) files.push(new FileDraft(path, calls));
    const result = await fill(files.map((file) => file.write));
    for (const file of files) file.finish();
    for (const file of files) file.appear();
    return result;
  } catch (error) {
    forget();
    throw fileError(error, paths.join(', '));
  } finally {
    process.off('exit', forget);
  }
}

/** A file that is being written, under a hidden name unless its place is a device or a pipe. */
class FileDraft {
  readonly #path: string;
  readonly #calls: FileCalls;
  /** The hidden name; null when the place is written straight. */
  #draft: string | null;
  #handle: number | null;

  /** @throws InputError when the place cannot be written. */
  constructor(path: string, calls: FileCalls) {
    const before = statOf(path);
    if (before?.isDirectory())
      throw new InputError(message`it is a folder, not a file`, path, message`Name a file to write.`);
    const isStraight = before !== null && !before.isFile();
    this.#path = path;
    this.#calls = calls;
    this.#draft = isStraight ? null : join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
    this.#handle = attempt(path, () => calls.open(this.#draft ?? path, this.#draft === null ? 'w' : 'wx'));
  }

  readonly write: WriteBytes = (bytes, atByte) => {
    const handle = this.#handle;
    if (handle === null) throw new Error(`${this.#path} is written after its end`);
    attempt(this.#path, () => writeAll(handle, bytes, atByte, this.#calls));
  };

  /** All bytes are on the disk after this. */
  finish(): void {
    const handle = this.#handle;
    if (handle !== null && this.#draft !== null) attempt(this.#path, () => this.#calls.sync(handle));
    this.#close();
  }

  /** Takes the place of what was there. */
  appear(): void {
    const draft = this.#draft;
    if (draft !== null) attempt(this.#path, () => renameSync(draft, this.#path));
    this.#draft = null;
  }

  discard(): void {
    this.#close();
    if (this.#draft !== null) rmSync(this.#draft, { force: true });
    this.#draft = null;
  }

  #close(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }
}

/** A write may take only a part of the bytes, as it does when the disk fills up. */
function writeAll(handle: number, bytes: Uint8Array, atByte: number | undefined, calls: FileCalls): void {
  for (let done = 0; done < bytes.length; )
    done += calls.write(handle, bytes.subarray(done), atByte === undefined ? undefined : atByte + done);
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
