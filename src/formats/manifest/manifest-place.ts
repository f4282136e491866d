import { InputError, message } from '../../core';
import type { FlightFiles } from '../flight-files';

/** The name of a manifest among the files that it is for. */
export const MANIFEST_PATH = 'manifest.json';

/**
 * Where the manifest of a format lies: among its files, or beside their archive where importers by others read every
 * file of the archive and refuse one that is no flight.
 */
export type ManifestPlace = 'inside' | 'beside';

export type CompanionKind = 'manifest' | 'report';

const MANIFEST_ENDING = '.manifest.json';

/** The name of a file that lies beside an archive: `show.zip` has `show.manifest.json` and `show.zip.report.json`. */
export function companionName(archiveName: string, kind: CompanionKind): string {
  if (kind === 'report') return `${archiveName}.report.json`;
  return `${archiveName.replace(/(?<=.)\.[^.]*$/, '')}${MANIFEST_ENDING}`;
}

/**
 * The path of the manifest among files, or null when there is none. Where it lies beside the archive it may have the
 * name of the archive; manifests written before November 2026 lie among the files.
 * @throws InputError when there are several, since only one can be right.
 */
export function findManifest({ name, paths }: FlightFiles, place: ManifestPlace): string | null {
  const found = paths.filter(
    (path) => path === MANIFEST_PATH || (place === 'beside' && path.endsWith(MANIFEST_ENDING) && !path.includes('/')),
  );
  if (found.length > 1) {
    throw new InputError(
      message`there are ${found.length} manifests: ${found.slice(0, 3).join(', ')}`,
      name,
      message`Keep the one that was written with these files.`,
    );
  }
  return found[0] ?? null;
}
