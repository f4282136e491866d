import { InputError, isFlightFileName, message } from '../../core';
import type { ShowFiles, Tasks } from '../../jobs';
import { describeForeignFile } from '../../show';
import type { FileTarget } from './files/file-target';

/** Files that came together, by their paths: one file, a folder, or what a zip held. */
export interface NamedFiles {
  /** What to call them in messages. */
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The file or folder itself, where the browser gives it, as it was when it was read. */
  readonly target?: FileTarget;
}

/** What a handful of files turned out to be. */
export type Opened =
  | { readonly kind: 'show'; readonly show: ShowFiles }
  | { readonly kind: 'flight'; readonly input: Tasks['open']['input'] };

const SHOW_FILE = /(^|\/)show\.json$/i;
/** Parts of a file's name that say it is packed: its content decides. */
const ZIP_FILE = /\.(zip|tulpar)$/i;

/**
 * Finds out what was given. A folder or zip with a show.json is a show with its assets; a lone `.json` is a show
 * without; everything else goes to the readers of flight files.
 *
 * @throws InputError when there is nothing of use.
 */
export function recogniseFiles({ name, files }: NamedFiles): Opened {
  const paths = [...files.keys()];
  const showPath = paths.filter((path) => SHOW_FILE.test(path)).sort((a, b) => a.length - b.length)[0];
  if (showPath !== undefined) return { kind: 'show', show: showOf(name, files, showPath) };
  const [only] = paths;
  if (paths.length === 1 && only !== undefined && /\.json$/i.test(only)) {
    return { kind: 'show', show: showOf(name, files, only) };
  }
  if (paths.length === 1 && only !== undefined) refuseForeignFile(only, files.get(only)!);
  if (paths.length === 1 && only !== undefined) return { kind: 'flight', input: { name, bytes: files.get(only)! } };
  if (paths.some(isFlightFileName)) return { kind: 'flight', input: { name, bytes: files } };
  throw new InputError(
    message`there is no show.json and no flight file`,
    name,
    message`Open a .tulpar, a show.json, a .skyc, a .skyb or a CSV zip.`,
  );
}

function refuseForeignFile(name: string, bytes: Uint8Array): void {
  const known = describeForeignFile(name, bytes);
  if (known) throw new InputError(known.what, name, known.remedy);
}

/** Whether a file should be unpacked before it is looked at; a `.skyc` is a zip too, but its reader unpacks it. */
export function isPlainZip(name: string): boolean {
  return ZIP_FILE.test(name);
}

/** Whether a file belongs beside an archive: its manifest, or the report of a check that failed. */
export function isCompanion(name: string): boolean {
  return /\.(manifest|report)\.json$/i.test(name);
}

function showOf(name: string, files: ReadonlyMap<string, Uint8Array>, showPath: string): ShowFiles {
  const folder = showPath.slice(0, showPath.lastIndexOf('/') + 1);
  const assets = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    if (path !== showPath && path.startsWith(folder)) assets.set(path.slice(folder.length), bytes);
  }
  return { name, text: decodeText(files.get(showPath)!, name), assets };
}

function decodeText(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(message`it is not text in UTF-8`, where, message`Save it as UTF-8.`);
  }
}
