import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, message } from '../../core';
import { fileError } from './file-error';
import { readBytes } from './read-input';

/** What an export may hold; other files in the folder are none of our business. */
const FLIGHT_FILE = /(^|\/)(([^/]+\.)?manifest\.json|report\.json|[^/]+\.skyb|[^/]+\.csv)$/i;
const FILES_MAX = 50_000;

/**
 * The flight files of a folder by their paths in it, one folder deep.
 * @throws InputError when the folder cannot be read or holds far more files than a fleet.
 */
export function readFlightFolder(folder: string): Map<string, Uint8Array> {
  const paths = [...listFiles(folder, ''), ...listFolders(folder).flatMap((name) => listFiles(folder, name))];
  if (paths.length > FILES_MAX) {
    throw new InputError(
      message`it holds ${paths.length} flight files`,
      folder,
      message`Give a folder of at most ${FILES_MAX}.`,
    );
  }
  return new Map(paths.sort().map((path) => [path, readBytes(join(folder, path))]));
}

function listFiles(folder: string, below: string): string[] {
  return entriesOf(join(folder, below))
    .filter((entry) => entry.isFile())
    .map((entry) => (below ? `${below}/${entry.name}` : entry.name))
    .filter((path) => FLIGHT_FILE.test(path));
}

function listFolders(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw fileError(error, folder);
  }
}
