import { InputError, type MessageText, message } from '../../../core';
import type { ShowFiles } from '../../../jobs';
import { bytesForFile, ownFiles, SHOW_PATH } from '../pack-show';
import { type FileHandle, type FolderHandle, isPermitted } from './handles';

/** When each file was changed last and its size, by path; the file of a lone file is called by an empty path. */
export type Stamp = Readonly<Record<string, string>>;

/** Where a show is saved to: a file or a folder that the browser gives, as it was read or written last. */
export type FileTarget =
  | { readonly kind: 'file'; readonly handle: FileHandle; readonly stamp: Stamp }
  | { readonly kind: 'folder'; readonly handle: FolderHandle; readonly stamp: Stamp };

/** What tells whether files are those that were read. */
export function stampOf(files: Iterable<readonly [string, File]>): Stamp {
  return Object.fromEntries([...files].map(([path, { lastModified, size }]) => [path, `${lastModified}:${size}`]));
}

/** Whether a target lies on the disk otherwise than it was read or written last; null where it cannot be seen unasked. */
export async function isChanged({ handle, stamp, kind }: FileTarget): Promise<boolean | null> {
  if (!(await isPermitted(handle, 'read', false))) return null;
  const present =
    kind === 'file' ? stampOf([['', await handle.getFile()]]) : await folderStamp(handle, Object.keys(stamp));
  return Object.entries(stamp).some(([path, was]) => present[path] !== was);
}

async function folderStamp(folder: FolderHandle, paths: readonly string[]): Promise<Stamp> {
  const found: [string, File][] = [];
  for (const path of paths) {
    const file = await fileIn(folder, path);
    if (file) found.push([path, file]);
  }
  return stampOf(found);
}

async function fileIn(folder: FolderHandle, path: string): Promise<File | null> {
  try {
    return await (await handleIn(folder, path, false)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

async function handleIn(folder: FolderHandle, path: string, create: boolean): Promise<FileHandle> {
  const parts = path.split('/');
  let at = folder;
  for (const part of parts.slice(0, -1)) at = await at.getDirectoryHandle(part, { create });
  return at.getFileHandle(parts.at(-1)!, { create });
}

/** A target that may never have been read or written. */
export type Unwritten =
  | Pick<FileTarget & { kind: 'file' }, 'kind' | 'handle'>
  | Pick<FileTarget & { kind: 'folder' }, 'kind' | 'handle'>;

/**
 * Writes a show to its target, in place of what is there. Each file is written beside and takes its place when it is
 * whole: where that fails the old one stays. In a folder `show.json` comes last, when all that it names is there.
 * @returns the target as it lies there now. @throws InputError where it may not or cannot be written.
 */
export async function writeTarget(target: Unwritten, show: ShowFiles): Promise<FileTarget> {
  const { name } = target.handle;
  if (!(await isPermitted(target.handle, 'readwrite', true)))
    throw notWritten(name, message`the browser was not allowed to`);
  try {
    if (target.kind === 'folder') return await writeFolder(target.handle, show);
    await writeFile(target.handle, bytesForFile(show, name));
    return { ...target, stamp: stampOf([['', await target.handle.getFile()]]) };
  } catch (error) {
    throw error instanceof InputError ? error : notWritten(name, error instanceof Error ? error.message : `${error}`);
  }
}

async function writeFolder(folder: FolderHandle, show: ShowFiles): Promise<FileTarget> {
  const files = ownFiles(show);
  for (const [path, bytes] of files) {
    const there = path === SHOW_PATH ? null : await fileIn(folder, path);
    if (there && (await isSame(there, bytes))) continue;
    await writeFile(await handleIn(folder, path, true), bytes);
  }
  return { kind: 'folder', handle: folder, stamp: await folderStamp(folder, [...files.keys()]) };
}

async function isSame(file: File, bytes: Uint8Array): Promise<boolean> {
  if (file.size !== bytes.length) return false;
  const there = new Uint8Array(await file.arrayBuffer());
  return there.every((byte, index) => byte === bytes[index]);
}

/** A stream that fails is aborted, so that the browser keeps the file that was there. */
async function writeFile(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes as BufferSource);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

function notWritten(name: string, why: MessageText): InputError {
  return new InputError(
    message`it was not saved: ${why}. What was there before is still there`,
    name,
    message`Save it somewhere else with "Save as", or try again.`,
  );
}
