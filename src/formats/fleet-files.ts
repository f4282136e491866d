import { InputError, message } from '../core';
import type { FlightFiles } from './flight-files';
import { MAX_DRONES } from './limits';
import type { ManifestFacts } from './manifest';
import { isSystemFile } from './rooted-files';
import { compareStatedPlace } from './stated-places';
import type { Point3 } from './values/nwu';

/** The file that one drone flies by. */
export interface FleetFile {
  readonly path: string;
  readonly id: string;
  /** The pad, where the manifest tells it. */
  readonly homeM: Point3 | null;
  /** Whether id and home come from a manifest. */
  readonly listed: boolean;
}

/**
 * The files of a fleet with one file a drone: in slot order after the manifest, or else after the numbers in their
 * names, the id being the name without its ending.
 * @throws InputError when a file is missing that the manifest lists, or stands there that it does not list.
 */
export function fleetFiles(files: FlightFiles, manifest: ManifestFacts | null, ending: string): FleetFile[] {
  const paths = files.paths.filter((path) => path.toLowerCase().endsWith(ending) && !isSystemFile(path));
  if (paths.length < 1 || paths.length > MAX_DRONES) {
    const what = message`it holds ${paths.length} files that end in ${ending}; 1 to ${MAX_DRONES} are read`;
    throw new InputError(what, files.name, message`Give a folder with one file a drone.`);
  }
  refuseTwins(paths, ending, files.name);
  if (manifest) return listedFiles(paths, manifest, files.name);
  const ordered = paths.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return ordered.map((path) => ({ path, id: stemOf(path, ending), homeM: null, listed: false }));
}

/**
 * Where a drone stands before it takes off: its pad in the manifest, or else where its file starts.
 * @param firstM where its file starts, in the show frame.
 * @throws InputError when the two are not one place.
 */
export function homeOf({ homeM }: FleetFile, firstM: Point3, where: string): Point3 {
  if (homeM) compareStatedPlace('listed home', homeM, firstM, where);
  return homeM ?? firstM;
}

const stemOf = (path: string, ending: string): string => path.slice(0, -ending.length).split('/').at(-1)!;

/** Importers name drones after their files, on systems that do not tell capital letters apart too. */
function refuseTwins(paths: readonly string[], ending: string, name: string): void {
  const firstOf = new Map<string, string>();
  for (const path of paths) {
    const stem = stemOf(path, ending).normalize('NFC').toLowerCase();
    const first = firstOf.get(stem);
    if (first !== undefined) {
      const what = message`two drones have the name ${JSON.stringify(stemOf(path, ending))}: the other file is ${first}`;
      throw new InputError(what, `${name}: ${path}`, message`Give every drone a file with a name of its own.`);
    }
    firstOf.set(stem, path);
  }
}

function listedFiles(paths: readonly string[], manifest: ManifestFacts, name: string): FleetFile[] {
  const remedy = message`Do not fly it. Export the show again.`;
  const slotOf = new Map<string, number>();
  for (const [slot, { file }] of manifest.drones.entries()) {
    const other = slotOf.get(file);
    if (other !== undefined) {
      const what = message`${manifest.path} gives the file to two drones: drones[${other}] and drones[${slot}]`;
      throw new InputError(what, `${name}: ${file}`, remedy);
    }
    slotOf.set(file, slot);
  }
  const stray = paths.find((path) => !slotOf.has(path));
  if (stray !== undefined)
    throw new InputError(message`the file is not in ${manifest.path}`, `${name}: ${stray}`, remedy);
  const missing = [...slotOf.keys()].find((path) => !paths.includes(path));
  if (missing !== undefined) {
    throw new InputError(
      message`${manifest.path} lists a file that is missing`,
      `${name}: ${missing}`,
      message`Export the show again.`,
    );
  }
  return manifest.drones.map(({ id, homeM, file }) => ({ path: file, id, homeM, listed: true }));
}
