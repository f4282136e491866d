import {
  ARDUPILOT_TAKEOFF,
  type AudiencePlace,
  type FirmwareTakeoff,
  type FlightCue,
  type FlightSegments,
  type FlightSite,
  InputError,
  type LimitsProfile,
  type MoveHeights,
  message,
  type Obstacle,
} from '../../core';
import type { FlightFiles } from '../flight-files';
import { MAX_COORDINATE_M, MAX_DOWNWASH_FACTOR, MAX_DRONES } from '../limits';
import { type JsonValue, parseJson } from '../values/json-value';
import type { Point3 } from '../values/nwu';
import {
  MANIFEST_KIND,
  MANIFEST_VERSION,
  type ManifestDrone,
  type ManifestFacts,
  type ManifestFile,
  UNPROTECTED_VERSION,
} from './manifest-facts';
import { changedSections } from './section-hashes';

/** A manifest as it was found. */
export interface Manifest {
  readonly facts: ManifestFacts;
  /** The id of the format that it was written for. */
  readonly format: string;
  /** Whether it has hashes of its own. */
  readonly isProtected: boolean;
  /** Sections that are not as they were written. */
  readonly changed: readonly string[];
}

/**
 * Reads the manifest of flight files.
 * @param path where it stands among them.
 * @returns null when it is some other program's.
 * @throws InputError when it is ours and broken, or of a version that is not known.
 */
export function readManifest(files: FlightFiles, path: string): Manifest | null {
  const root = parseJson(files.read(path), `${files.name}: ${path}`);
  if (root.record().kind !== MANIFEST_KIND) {
    // no other program writes hashes of sections: it is ours, and its kind was changed
    if (root.record().integrity !== undefined) root.field('kind').fail(`"${MANIFEST_KIND}"`);
    return null;
  }
  const isProtected = hasHashes(root);
  return {
    facts: readFacts(root, path),
    format: root.field('format').text(),
    isProtected,
    changed: isProtected ? changedSections(root) : [],
  };
}

/** Whether bytes are a manifest of ours, whole or not. */
export function isManifest(bytes: Uint8Array): boolean {
  try {
    return parseJson(bytes, MANIFEST_KIND).record().kind === MANIFEST_KIND;
  } catch {
    return false;
  }
}

/** Of the two versions only the later one has hashes; a manifest that was cut down to the earlier one has none either. */
function hasHashes(root: JsonValue): boolean {
  const version = root.field('version');
  if (version.number() === MANIFEST_VERSION) return true;
  if (version.number() !== UNPROTECTED_VERSION) version.fail(message`version ${MANIFEST_VERSION}`);
  if (root.optional('integrity'))
    version.fail(message`version ${MANIFEST_VERSION}, since the hashes of that version stand here,`);
  return false;
}

function readFacts(root: JsonValue, path: string): ManifestFacts {
  const show = root.field('show');
  return {
    path,
    showId: show.field('id').text(),
    planHash: show.field('revision').text(),
    title: show.field('title').text(),
    site: readSite(root.field('site')),
    limits: readLimits(root.field('limits')),
    segments: readSegments(root.field('segments')),
    cues: root.field('cues').items().map(readCue),
    move: readMove(root.optional('scope'), readSegments(root.field('segments'))),
    files: root.field('files').items().map(readFile),
    drones: readDrones(root.field('drones')),
  };
}

/**
 * Refuses a manifest that is not as it was written, and one of the old version, of which that cannot be known. Asked after
 * its facts were compared with those in the flight files, which names the two values that differ.
 */
export function refuseChanged({ facts, isProtected, changed }: Manifest, name: string): void {
  if (!isProtected) {
    throw new InputError(
      message`it is of version ${UNPROTECTED_VERSION}, which has no hashes of its own: what stands in it alone (limits, obstacles, site) may have been changed`,
      `${name}: ${facts.path}`,
      message`Export the show again. Or take the manifest out of the archive, and judge the files by --profile and without obstacles.`,
    );
  }
  if (changed.length === 0) return;
  throw new InputError(
    message`it was changed after it was written: the SHA-256 in integrity is not that of ${changed.join(', ')}`,
    `${name}: ${facts.path}`,
    message`Do not fly it. Export the show again.`,
  );
}

function readFile(value: JsonValue): ManifestFile {
  return {
    path: value.field('path').text(),
    bytes: value.field('bytes').number(),
    sha256: value.field('sha256').text(),
  };
}

function readDrones(value: JsonValue): ManifestDrone[] {
  const items = value.items();
  if (items.length < 1 || items.length > MAX_DRONES) value.fail(message`a list of 1 to ${MAX_DRONES} drones`);
  const ids = new Set<string>();
  return items.map((item, slot) => {
    if (item.field('slot').number() !== slot) item.field('slot').fail(message`slot ${slot}`);
    const id = item.field('id').text();
    if (ids.has(id)) item.field('id').fail(message`an id that no other drone has`);
    ids.add(id);
    const file = item.field('file').text();
    return { id, homeM: item.field('homeM').point3(), file, sha256: item.field('sha256').text() };
  });
}

function readCue(value: JsonValue): FlightCue {
  return { timeS: value.field('timeS').number(), name: value.field('name').text() };
}

/**
 * A manifest without a scope is one of a whole flight.
 * @throws InputError for a scope that is not known, or of a flight that takes off or lands: that is no single
 *   transition.
 */
function readMove(scope: JsonValue | null, { takeoff, landing }: FlightSegments): MoveHeights | undefined {
  if (!scope) return undefined;
  const kind = scope.field('kind');
  if (kind.text() !== 'move') kind.fail('"move"');
  if (takeoff[1] > takeoff[0] || landing[1] > landing[0]) kind.fail(message`no single move, for it takes off or lands`);
  const height = (key: string) => scope.optional(key)?.numberBetween(-MAX_COORDINATE_M, MAX_COORDINATE_M) ?? null;
  return { floorM: height('floorM'), ceilingM: height('ceilingM') };
}

function readSegments(value: JsonValue): FlightSegments {
  const pair = (key: string): [number, number] => {
    const span = value.field(key);
    return [span.item(0).number(), span.item(1).number()];
  };
  return { takeoff: pair('takeoff'), show: pair('show'), landing: pair('landing') };
}

function readSite(value: JsonValue): FlightSite {
  const reference = value.field('altitudeReference');
  const altitudeReference = reference.text();
  if (altitudeReference !== 'launch' && altitudeReference !== 'amsl')
    return reference.fail(message`"launch" or "amsl"`);
  const point = (key: string): Point3 => value.field(key).point3();
  return {
    latitudeDeg: value.field('latitudeDeg').numberBetween(-90, 90),
    longitudeDeg: value.field('longitudeDeg').numberBetween(-180, 180),
    amslM: value.field('amslM').number(),
    headingDeg: value.field('headingDeg').number(),
    altitudeReference,
    geofenceM: value.field('geofenceM').items().map(readCorner),
    ceilingM: value.field('ceilingM').number(),
    obstacles: value.optional('obstacles')?.items().map(readObstacle) ?? [],
    audienceM: point('audienceM'),
    ...(value.record().audienceIsAssumed === true && { audienceIsAssumed: true }),
    lookAtM: point('lookAtM'),
    ...(value.record().placesM !== undefined && { placesM: value.field('placesM').items().map(readPlace) }),
  };
}

function readPlace(value: JsonValue): AudiencePlace {
  return { name: value.field('name').text(), positionM: value.field('positionM').point3() };
}

function readCorner(value: JsonValue): [number, number] {
  if (value.array().length !== 2) value.fail(message`a list of two numbers`);
  const at = (index: number): number => value.item(index).numberBetween(-MAX_COORDINATE_M, MAX_COORDINATE_M);
  return [at(0), at(1)];
}

/** Manifests of before obstacles were known have none. */
function readObstacle(value: JsonValue): Obstacle {
  const corners = value.field('footprintM');
  if (corners.array().length < 3) corners.fail(message`a list of three corners or more`);
  const bottomM = value.field('bottomM').numberBetween(-MAX_COORDINATE_M, MAX_COORDINATE_M);
  return {
    name: value.field('name').text(),
    footprintM: corners.items().map(readCorner),
    bottomM,
    topM: value.field('topM').numberBetween(bottomM, MAX_COORDINATE_M),
    clearanceM: value.field('clearanceM').numberBetween(0, MAX_COORDINATE_M),
  };
}

function readLimits(value: JsonValue): LimitsProfile {
  const number = (key: Exclude<keyof LimitsProfile, 'name' | 'source' | 'firmwareTakeoff'>): number =>
    value.field(key).number();
  return {
    name: value.field('name').text(),
    source: value.field('source').text(),
    separationDesignM: number('separationDesignM'),
    separationHardM: number('separationHardM'),
    // a sphere in manifests of before there was a factor
    downwashFactor: value.optional('downwashFactor')?.numberBetween(1, MAX_DOWNWASH_FACTOR) ?? 1,
    speedXyMps: number('speedXyMps'),
    speedUpMps: number('speedUpMps'),
    speedDownMps: number('speedDownMps'),
    accelerationMps2: number('accelerationMps2'),
    jerkMps3: number('jerkMps3'),
    altitudeMinM: number('altitudeMinM'),
    altitudeMaxM: number('altitudeMaxM'),
    launchPitchM: number('launchPitchM'),
    verticalZoneM: number('verticalZoneM'),
    enduranceS: number('enduranceS'),
    firmwareTakeoff: readFirmwareTakeoff(value),
  };
}

/** Manifests of before the firmware's take-off was known have no such field: then it is ArduPilot's. */
function readFirmwareTakeoff(limits: JsonValue): FirmwareTakeoff | null {
  if (!('firmwareTakeoff' in limits.record())) return ARDUPILOT_TAKEOFF;
  const value = limits.optional('firmwareTakeoff');
  return (
    value && {
      speedMps: value.field('speedMps').numberBetween(0.2, 20),
      accelerationMps2: value.field('accelerationMps2').numberBetween(0.1, 50),
      spoolUpS: value.field('spoolUpS').numberBetween(0, 30),
    }
  );
}
