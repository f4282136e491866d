import { InputError, type Message, message } from '../../core';
import { openArchive } from './read-archive';

/** What the package of a show may hold; far above any real show, far below what fills a tab's memory. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_FILES = 5000;

/**
 * Unpacks an archive in memory, each file into bytes of its own.
 * @throws InputError for all that is wrong with it, and for more files or bytes than any show has.
 */
export function unpackArchive(name: string, bytes: Uint8Array): Map<string, Uint8Array> {
  const archive = openArchive(name, bytes);
  const files = new Map<string, Uint8Array>();
  for (const path of archive.paths) {
    files.set(path, archive.read(path).slice());
    refuseTooMuch(name, files);
  }
  if (files.size === 0)
    throw new InputError(message`the archive is empty`, name, message`Pack the folder of the show.`);
  return files;
}

/** Refuses more than a package may hold. @throws InputError */
export function refuseTooMuch(name: string, files: ReadonlyMap<string, Uint8Array>): void {
  let bytes = 0;
  for (const file of files.values()) bytes += file.length;
  if (files.size > MOST_FILES) throw tooMuch(name, message`more than ${MOST_FILES} files`);
  if (bytes > MOST_BYTES) throw tooMuch(name, message`more than ${MOST_BYTES / 1024 / 1024} MB`);
}

const tooMuch = (name: string, what: Message) =>
  new InputError(message`it holds ${what}`, name, message`Pack only the show and its assets.`);
