import { zipSync } from 'fflate';
import type { ShowFiles } from '../../jobs';
import { BOLD_FONT_PATH } from '../../show';

export interface PackedShow {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Zips know no time before 1980; the same show packs to the same bytes. */
const PACKED_AT = new Date(1980, 0, 1);

/**
 * A show as one file that can be opened again: its text alone where it has no files of its own, else a zip of the text
 * and all that lay with it. Nothing is compressed, so that a large music file packs at once.
 * @param name of the file, without its ending.
 */
export function packShow({ text, assets }: ShowFiles, name: string): PackedShow {
  const json = new TextEncoder().encode(text);
  const own = [...assets].filter(([path]) => path !== BOLD_FONT_PATH);
  if (own.length === 0) return { fileName: `${name}.json`, mediaType: 'application/json', bytes: json };
  const files = Object.fromEntries([['show.json', json] as const, ...own]);
  const bytes = zipSync(files, { level: 0, mtime: PACKED_AT });
  return { fileName: `${name}.zip`, mediaType: 'application/zip', bytes };
}
