import { zipSync } from 'fflate';
import type { ShowFiles } from '../../jobs';
import { BOLD_FONT_PATH } from '../../show';
import { MOST_BYTES, MOST_FILES, tooMuch } from './unpack-zip';

export interface PackedShow {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const SHOW_PATH = 'show.json';

/** Zips know no time before 1980; the same show packs to the same bytes. */
const PACKED_AT = new Date(1980, 0, 1);

/**
 * A show as one file that can be opened again: its text alone where it has no files of its own, else a zip of the text
 * and all that lay with it. Nothing is compressed, so that a large music file packs at once.
 * @param name of the file, without its ending. @throws InputError for more than can be opened again.
 */
export function packShow({ text, assets }: ShowFiles, name: string): PackedShow {
  const json = new TextEncoder().encode(text);
  const own = [...assets].filter(([path]) => path !== BOLD_FONT_PATH && path.toLowerCase() !== SHOW_PATH);
  if (own.length === 0) return { fileName: `${name}.json`, mediaType: 'application/json', bytes: json };
  const files = new Map([[SHOW_PATH, json], ...own]);
  refuseTooMuch(files, name);
  const bytes = zipSync(Object.fromEntries(files), { level: 0, mtime: PACKED_AT });
  return { fileName: `${name}.zip`, mediaType: 'application/zip', bytes };
}

function refuseTooMuch(files: ReadonlyMap<string, Uint8Array>, name: string): void {
  let bytes = 0;
  for (const file of files.values()) bytes += file.length;
  if (files.size > MOST_FILES) throw tooMuch(name, `more than ${MOST_FILES} files`);
  if (bytes > MOST_BYTES) throw tooMuch(name, `more than ${MOST_BYTES / 1024 / 1024} MB`);
}
