import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { InputError, message } from '../../core';
import type { ShowFiles } from '../../jobs';
import { describeForeignFile, listAssets, parseShow, type Show, type ShowAsset } from '../../show';
import { isFolder, refuseFolder } from './folder-kind';
import { readBytes, readText } from './read-input';
import { isShowPackage, readShowPackage, type ShowPackage } from './show-package';
import { studioFolder } from './studio-folder';

/**
 * Reads a show and all files it refers to. `path` is its folder, its JSON file, or the package of both.
 *
 * @throws InputError when the show cannot be used, an asset is missing (which, and where the show asks for it) or lies
 *   outside the show's folder, through a link too.
 */
export function readShowFiles(path: string): ShowFiles {
  if (isShowPackage(path)) {
    const packed = readShowPackage(path);
    return { name: path, text: packed.text, assets: packedAssets(parseShow(packed.text, path), path, packed) };
  }
  const file = isFolder(path) ? join(path, 'show.json') : path;
  if (file !== path && !existsSync(file)) refuseFolder(path);
  refuseFlightFile(file);
  refuseForeignFile(file);
  const text = readText(file);
  return { name: file, text, assets: readAssets(parseShow(text, file), file) };
}

/** All files that a show refers to, by path. @param file its JSON, or its package. @throws InputError as `readShowFiles` does. */
export function readAssets(show: Show, file: string): ShowFiles['assets'] {
  if (isShowPackage(file)) return packedAssets(show, file, readShowPackage(file));
  const assets = new Map<string, Uint8Array>();
  for (const asset of listAssets(show)) {
    const root = asset.from === 'studio' ? studioFolder() : dirname(file);
    assets.set(asset.path, readBytes(locate(asset, root, file)));
  }
  return assets;
}

function packedAssets(show: Show, file: string, { files }: ShowPackage): ShowFiles['assets'] {
  const assets = listAssets(show).map((asset) => {
    if (asset.from === 'studio') return [asset.path, readBytes(locate(asset, studioFolder(), file))] as const;
    const bytes = files.get(asset.path);
    if (bytes) return [asset.path, bytes] as const;
    const where = `${file}: ${asset.referredAt}`;
    throw new InputError(
      message`the file "${asset.path}" is missing`,
      where,
      message`Pack it with the show, or name another one.`,
    );
  });
  return new Map(assets);
}

/** First bytes of what is mistaken for a show most often: an archive, or a `.skyb`. */
const FLIGHT_FILE_STARTS = ['PK\x03\x04', 'skyb'];

function refuseFlightFile(file: string): void {
  const start = String.fromCharCode(...readBytes(file).subarray(0, 4));
  if (!FLIGHT_FILE_STARTS.includes(start)) return;
  throw new InputError(
    message`it is a flight file or an archive, not a show`,
    file,
    message`Use "check" or "sample" on flight files.`,
  );
}

/** Says what a file is that is neither a show nor a flight file, where that is known. @throws InputError */
export function refuseForeignFile(file: string): void {
  const known = describeForeignFile(basename(file), readBytes(file));
  if (known) throw new InputError(known.what, file, known.remedy);
}

function locate(asset: ShowAsset, root: string, showFile: string): string {
  const where = `${showFile}: ${asset.referredAt}`;
  const place = join(root, asset.from === 'studio' ? asset.path.replace(/^studio\//, '') : asset.path);
  if (!existsSync(place)) {
    throw new InputError(
      message`the file "${asset.path}" is missing`,
      where,
      message`Put it at ${place}, or name another one.`,
    );
  }
  const fromRoot = relative(realpathSync(root), realpathSync(place));
  if (fromRoot === '..' || fromRoot.startsWith(`..${sep}`)) {
    throw new InputError(
      message`"${asset.path}" lies outside the show's folder`,
      where,
      message`Copy the file beside show.json.`,
    );
  }
  return place;
}
