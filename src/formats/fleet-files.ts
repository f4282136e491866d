import { InputError } from '../core';
import type { FlightFiles } from './flight-files';
import { MAX_DRONES } from './limits';
import type { ManifestFacts } from './manifest';
import type { Point3 } from './nwu';

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
    const what = `it holds ${paths.length} files that end in ${ending}; 1 to ${MAX_DRONES} are read`;
    throw new InputError(what, files.name, 'Give a folder with one file a drone.');
  }
  if (manifest) return listedFiles(paths, manifest, files.name);
  const ordered = paths.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const stems = ordered.map((path) => path.slice(0, -ending.length).split('/').at(-1)!);
  const distinct = new Set(stems).size === stems.length;
  return ordered.map((path, index) => ({
    path,
    id: distinct ? stems[index]! : String(index + 1),
    homeM: null,
    listed: false,
  }));
}

function listedFiles(paths: readonly string[], manifest: ManifestFacts, name: string): FleetFile[] {
  const listed = new Set(manifest.drones.map((drone) => drone.file));
  const stray = paths.find((path) => !listed.has(path));
  if (stray !== undefined) {
    const mend = 'Do not fly it. Export the show again.';
    throw new InputError('the file is not in manifest.json', `${name}: ${stray}`, mend);
  }
  const missing = [...listed].find((path) => !paths.includes(path));
  if (missing !== undefined) {
    throw new InputError('manifest.json lists a file that is missing', `${name}: ${missing}`, 'Export the show again.');
  }
  return manifest.drones.map(({ id, homeM, file }) => ({ path: file, id, homeM, listed: true }));
}

/** Resource forks and the like that other systems put into archives. */
function isSystemFile(path: string): boolean {
  return path.split('/').some((part) => part === '__MACOSX' || part.startsWith('.'));
}
