import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { companionName, type NamedBytes } from '../formats';
import { readBytes } from '../platform/node';

/** The place of the manifest of an archive, beside it. */
export function manifestPathBeside(archive: string): string {
  return join(dirname(archive), companionName(basename(archive), 'manifest'));
}

/**
 * The manifest beside an archive, or beside the folder that it was unpacked into; null when there is none.
 * @throws InputError when it cannot be read.
 */
export function readManifestBeside(path: string): NamedBytes | null {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const manifest = manifestPathBeside(isFolder ? `${path.replace(/[/\\]+$/, '')}.zip` : path);
  return existsSync(manifest) ? { name: basename(manifest), bytes: readBytes(manifest) } : null;
}
