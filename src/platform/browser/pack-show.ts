import { zipSync } from 'fflate';
import { InputError, message } from '../../core';
import { refuseTooMuch } from '../../formats/archive';
import type { ShowFiles } from '../../jobs';
import { BOLD_FONT_PATH } from '../../show';

export const SHOW_PATH = 'show.json';

/** What the package of a show is called at its end: a zip of its folder. */
export const PACKAGE_ENDING = '.tulpar';

/** Zips know no time before 1980; the same show packs to the same bytes. */
const PACKED_AT = new Date(1980, 0, 1);

/** The files of a show's folder, its text among them; without those of the studio. */
export function ownFiles({ text, assets }: ShowFiles): Map<string, Uint8Array> {
  const own = [...assets].filter(([path]) => path !== BOLD_FONT_PATH && path.toLowerCase() !== SHOW_PATH);
  return new Map([[SHOW_PATH, new TextEncoder().encode(text)], ...own]);
}

/**
 * A show as one file that can be opened again: a zip of its folder. Nothing is compressed, so that a large music file
 * packs at once.
 * @param name of the file, for messages. @throws InputError for more than can be opened again.
 */
export function packShow(show: ShowFiles, name: string): Uint8Array {
  const files = ownFiles(show);
  refuseTooMuch(name, files);
  return zipSync(Object.fromEntries(files), { level: 0, mtime: PACKED_AT });
}

/**
 * The bytes of a show for a file of a name: a package, or the text alone for a `.json`.
 * @throws InputError for a `.json` of a show that has files of its own.
 */
export function bytesForFile(show: ShowFiles, fileName: string): Uint8Array {
  if (!/\.json$/i.test(fileName)) return packShow(show, fileName);
  const files = ownFiles(show);
  if (files.size === 1) return files.get(SHOW_PATH)!;
  throw new InputError(
    message`a .json file cannot hold the drawings, points and music of a show`,
    fileName,
    message`Save it as a .tulpar package, or to a folder.`,
  );
}
