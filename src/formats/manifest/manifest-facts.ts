import {
  type FlightCue,
  type FlightSegments,
  type FlightShow,
  type FlightSite,
  type LimitsProfile,
  type MoveHeights,
  roundTo,
} from '../../core';
import type { Point3 } from '../values/nwu';
import { MANIFEST_PATH } from './manifest-place';

export const MANIFEST_KIND = 'tulpar-flight-files';
export const MANIFEST_VERSION = 2;
/** Manifests of before November 2026, which have no hashes of their own. */
export const UNPROTECTED_VERSION = 1;

export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ManifestDrone {
  readonly id: string;
  /** The pad, in metres in the show frame, rounded to a millimetre. */
  readonly homeM: Point3;
  readonly file: string;
  readonly sha256: string;
}

/** What a manifest says of the show and of the files beside it; what the flight files cannot hold is read from here. */
export interface ManifestFacts {
  /** Where it stands, for messages. */
  readonly path: string;
  readonly title: string;
  readonly showId: string;
  readonly planHash: string;
  readonly site: FlightSite;
  readonly limits: LimitsProfile;
  readonly segments: FlightSegments;
  readonly cues: readonly FlightCue[];
  /** Set for a single transition: see `FlightShow.move`. */
  readonly move?: MoveHeights | undefined;
  readonly files: readonly ManifestFile[];
  /** In slot order. */
  readonly drones: readonly ManifestDrone[];
}

const toMillimetre = (metres: number): number => roundTo(metres, 1000);

/**
 * The facts of a show about to be exported.
 * @param files all files of the export.
 * @param fileOf the file that a drone flies by.
 */
export function manifestFacts(
  flight: FlightShow,
  files: readonly ManifestFile[],
  fileOf: (drone: number) => ManifestFile,
): ManifestFacts {
  const { title, showId, planHash, site, profile, segments, cues, move, homesM } = flight;
  const drones = flight.droneIds.map((id, d): ManifestDrone => {
    const [x, y, z] = homesM.subarray(d * 3, d * 3 + 3);
    const { path, sha256 } = fileOf(d);
    return { id, homeM: [toMillimetre(x!), toMillimetre(y!), toMillimetre(z!)], file: path, sha256 };
  });
  return { path: MANIFEST_PATH, title, showId, planHash, site, limits: profile, segments, cues, move, files, drones };
}
