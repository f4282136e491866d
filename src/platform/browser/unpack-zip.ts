import { Unzip, UnzipInflate } from 'fflate';
import { InputError } from '../../core';

/** What a show's zip may hold; far above any real show, far below what fills a tab's memory. */
export const MOST_BYTES = 256 * 1024 * 1024;
export const MOST_FILES = 5000;
/** Fed in small slices, a bomb is noticed while it has barely gone off. */
const SLICE_BYTES = 1024;

/**
 * Unpacks a zip in memory.
 *
 * @throws InputError for a path out of the archive, more files or bytes than any show has, or a broken archive.
 */
export function unpackZip(name: string, zip: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  const finished = new Set<string>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (file.name.endsWith('/')) return;
    refuseOutside(name, file.name);
    if (parts.size >= MOST_FILES) throw tooMuch(name, `more than ${MOST_FILES} files`);
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk, isLast) => {
      // What is thrown in here comes back in here once more, as the file's own error.
      if (error) throw error instanceof InputError ? error : broken(name);
      total += chunk.length;
      if (total > MOST_BYTES) throw tooMuch(name, `more than ${MOST_BYTES / 1024 / 1024} MB when unpacked`);
      chunks.push(chunk);
      if (isLast) finished.add(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  feed(unzip, name, zip);
  if (parts.size === 0 || finished.size < parts.size) throw broken(name);
  return new Map([...parts].map(([path, chunks]) => [path, joined(chunks)]));
}

function feed(unzip: Unzip, name: string, zip: Uint8Array): void {
  try {
    for (let at = 0; at < zip.length; at += SLICE_BYTES) {
      unzip.push(zip.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= zip.length);
    }
  } catch (error) {
    throw error instanceof InputError ? error : broken(name);
  }
}

function refuseOutside(name: string, path: string): void {
  if (!path.split(/[\\/]/).includes('..') && !/^([\\/]|[A-Za-z]:)/.test(path)) return;
  throw new InputError(`"${path}" points out of the archive`, name, 'Pack the folder of the show again.');
}

export const tooMuch = (name: string, what: string) =>
  new InputError(`it holds ${what}`, name, 'Pack only the show and its assets.');
const broken = (name: string) => new InputError('the zip is damaged or cut off', name, 'Pack or download it again.');

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
