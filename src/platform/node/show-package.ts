import { InputError, message } from '../../core';
import { openArchive, unpackArchive } from '../../formats/archive';
import { isFolder } from './folder-kind';
import { readBytes } from './read-input';

/** A show that lies packed in one file: its text, and the files beside it by their paths from there. */
export interface ShowPackage {
  readonly text: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const SHOW_FILE = /(^|\/)show\.json$/i;

/**
 * Whether a path is a packed show: a `.tulpar`, or a zip that holds a show file of ours; a `.skyc` holds another kind of
 * `show.json`. False for what is not there.
 */
export function isShowPackage(path: string): boolean {
  if (isFolder(path)) return false;
  if (/\.tulpar$/i.test(path)) return true;
  return /\.zip$/i.test(path) && holdsShow(path);
}

function holdsShow(path: string): boolean {
  try {
    const archive = openArchive(path, readBytes(path));
    const show = showPathIn(archive.paths);
    if (show === undefined) return false;
    const value: unknown = JSON.parse(new TextDecoder().decode(archive.read(show)));
    return typeof value === 'object' && value !== null && 'version' in value && 'fleet' in value;
  } catch {
    return false;
  }
}

/** Reads a packed show. @throws InputError for a damaged archive and for one without a show. */
export function readShowPackage(path: string): ShowPackage {
  const packed = unpackArchive(path, readBytes(path));
  const show = showPathIn([...packed.keys()]);
  if (show === undefined) {
    throw new InputError(
      message`there is no show.json in it`,
      path,
      message`Pack the folder of the show: show.json and its assets.`,
    );
  }
  const folder = show.slice(0, show.length - 'show.json'.length);
  const beside = [...packed].filter(([file]) => file !== show && file.startsWith(folder));
  const files = new Map(beside.map(([file, bytes]) => [file.slice(folder.length), bytes]));
  return { text: decodeText(packed.get(show)!, `${path}: ${show}`), files };
}

/** The show file that lies nearest to the root. */
function showPathIn(paths: readonly string[]): string | undefined {
  return paths.filter((path) => SHOW_FILE.test(path)).sort((a, b) => a.length - b.length)[0];
}

function decodeText(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(message`it is not text in UTF-8`, where, message`Save it as UTF-8.`);
  }
}
