import {
  type FlightShow,
  InputError,
  type LimitsProfile,
  type Message,
  type MessageText,
  message,
  type TaskContext,
} from '../core';
import { openArchive } from './archive';
import { assembleFlight } from './assemble-flight';
import type { DecodedFleet } from './decoded-fleet';
import { BLOCKS, leftOut, PYRO, RETURN_PLANS, YAW } from './extras';
import { fileProfile, looserLimits } from './file-limits';
import type { FlightFiles } from './flight-files';
import type { FlightFormat } from './flight-format';
import { findManifest, type Manifest, readManifest, refuseChanged, verifiedFiles } from './manifest';
import { manifestNotes } from './notes/manifest-notes';
import { roundingNotes } from './notes/note-rounding';
import { FLIGHT_FORMATS } from './registry';
import { rootedFiles } from './rooted-files';
import { isSkyb } from './skyb';
import { startsAsCsv } from './skybrush-csv';
import { SHOW_PATH } from './skyc';

export interface ReadFlightOptions {
  /** Limits to hold the show to, in place of those in its manifest or its own settings. */
  readonly profile?: LimitsProfile;
  /** Limits for files that bring none, and for what theirs say nothing of. */
  readonly defaultProfile: LimitsProfile;
  /** The manifest that lies beside the archive or folder; looked at for formats that have it there. */
  readonly manifest?: NamedBytes;
  readonly task: TaskContext;
}

/** A file that is not in the archive, by its name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFlight {
  readonly flight: FlightShow;
  readonly format: FlightFormat;
  /** Whether a manifest stood beside the files, and every file was the one that it lists. */
  readonly manifestVerified: boolean;
  /** What was read otherwise than it stands in the files, left out, not looked at or not made sure of, in sentences. */
  readonly notes: readonly MessageText[];
}

const REMEDY = message`Give a .skyc, a .skyb, a Skybrush CSV, or an archive or folder of them.`;

/**
 * Reads a flight file of any known format, told apart by content: an archive, one `.skyb` or one CSV.
 * @param name the name of the file, for messages and as the title of last resort.
 * @throws InputError for all that is wrong with it.
 */
export async function readFlight(name: string, bytes: Uint8Array, options: ReadFlightOptions): Promise<ReadFlight> {
  if (isArchive(bytes)) return readFlightFiles(openArchive(name, bytes), options);
  if (isSkyb(bytes)) return readFlightFiles(oneFile(name, 'skyb', bytes), options);
  if (startsAsCsv(new TextDecoder().decode(bytes.subarray(0, 200)))) {
    return readFlightFiles(oneFile(name, 'csv', bytes), options);
  }
  throw new InputError(message`it is no flight file that is known`, name, REMEDY);
}

/**
 * Reads a folder of flight files, wherever it lies; the format is recognised by the names in it. What the manifest and
 * the flight files both say must agree, and what stands in the manifest alone must be as it was written.
 * @throws InputError naming both values and where they stand.
 */
export async function readFlightFiles(found: FlightFiles, options: ReadFlightOptions): Promise<ReadFlight> {
  const rooted = rootedFiles(found);
  const format = formatOf(rooted);
  const files = withManifest(rooted, format, options.manifest);
  const path = findManifest(files, format.manifestPlace);
  const manifest = path === null ? null : readManifest(files, path);
  if (manifest) refuseOtherFormat(manifest, format, files.name);
  const facts = manifest?.facts ?? null;
  const trusted = facts ? verifiedFiles(files, facts) : files;
  const decoded = await format.decode(trusted, { task: options.task, manifest: facts });
  if (manifest) refuseChanged(manifest, files.name);
  const judged = options.profile ?? facts?.limits;
  const profile = judged ?? ownProfile(decoded, options.defaultProfile, files.name);
  const flight = assembleFlight(decoded, facts, profile, files.name);
  const looser = judged || !decoded.limits ? null : looserLimits(decoded.limits, options.defaultProfile);
  return {
    flight,
    format,
    manifestVerified: manifest !== null,
    notes: [...manifestNotes(format, path, manifest), ...contentNotes(decoded, flight, looser)],
  };
}

function contentNotes(decoded: DecodedFleet, flight: FlightShow, looser: Message | null): MessageText[] {
  const kept = leftOut(flight, [YAW, PYRO, RETURN_PLANS, BLOCKS], message`kept as they stand in the files`);
  return [
    ...decoded.notes,
    ...roundingNotes(flight),
    ...(looser ? [looser] : []),
    ...kept.map((part) => message`Not checked: ${part}.`),
  ];
}

/** The limits that a file asks for, where it asks for any. */
function ownProfile({ limits }: DecodedFleet, rest: LimitsProfile, name: string): LimitsProfile {
  return limits ? fileProfile(limits, rest, name) : rest;
}

/** The files and the manifest that lies beside them, where the format has it there. */
function withManifest(files: FlightFiles, format: FlightFormat, manifest: NamedBytes | undefined): FlightFiles {
  if (!manifest || format.manifestPlace !== 'beside') return files;
  return {
    name: files.name,
    paths: [...files.paths, manifest.name],
    read: (path) => (path === manifest.name ? manifest.bytes : files.read(path)),
  };
}

function refuseOtherFormat({ facts, format }: Manifest, found: FlightFormat, name: string): void {
  if (format === found.id) return;
  const what = message`it was written for the format "${format}", but the files beside it are "${found.id}"`;
  throw new InputError(what, message`${name}: ${facts.path}: format`, message`Do not fly it. Export the show again.`);
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function oneFile(name: string, ending: string, bytes: Uint8Array): FlightFiles {
  const path = name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`;
  return { name, paths: [path], read: () => bytes };
}

function formatOf({ name, paths }: FlightFiles): FlightFormat {
  if (paths.includes(SHOW_PATH)) return FLIGHT_FORMATS.skyc;
  const has = (ending: string): boolean => paths.some((path) => path.toLowerCase().endsWith(ending));
  const found = [has('.skyb') ? FLIGHT_FORMATS.skyb : [], has('.csv') ? FLIGHT_FORMATS.csv : []].flat();
  if (found.length === 2)
    throw new InputError(message`it holds both .skyb and .csv files`, name, message`Keep one kind.`);
  return found[0] ?? refuseEmpty(name, paths);
}

function refuseEmpty(name: string, paths: readonly string[]): never {
  const some = paths.slice(0, 3).join(', ') + (paths.length > 3 ? ', ...' : '');
  const what = message`it holds no flight files (found: ${some || message`nothing`})`;
  throw new InputError(what, name, REMEDY);
}
