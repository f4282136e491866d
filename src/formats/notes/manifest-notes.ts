import { type Message, message } from '../../core';
import type { FlightFormat } from '../flight-format';
import { MANIFEST_PATH, type Manifest } from '../manifest';

const PLACES = {
  inside: message`No ${MANIFEST_PATH} among the files`,
  beside: message`No manifest beside the archive (show.zip has show.manifest.json)`,
} as const;

/**
 * What could not be made sure of since there is no manifest, or an old one.
 * @param path where a manifest was found.
 * @param manifest null when there is none of ours.
 */
export function manifestNotes(format: FlightFormat, path: string | null, manifest: Manifest | null): Message[] {
  if (path === null) {
    return [
      message`${PLACES[format.manifestPlace]}: whether the files are whole and belong together was not checked, and what the manifest alone holds (obstacles; for .skyb and CSV also site and limits) is not known.`,
    ];
  }
  if (!manifest)
    return [message`${path} was not written by Tulpar and was passed over: nothing vouches for the files.`];
  const notes: Message[] = [];
  if (format.manifestPlace === 'beside' && path === MANIFEST_PATH) {
    notes.push(
      message`${path} lies among the flight files. Importers by others read every file of an archive and refuse it: export the show again, or take it out and keep it beside the archive.`,
    );
  }
  return notes;
}
