import {
  type FlightCue,
  type FlightSegments,
  type FlightSite,
  InputError,
  type LimitsProfile,
  type Obstacle,
} from '../../core';
import type { FlightFiles } from '../flight-files';
import { type JsonValue, parseJson } from '../json-value';
import { MAX_COORDINATE_M, MAX_DOWNWASH_FACTOR, MAX_DRONES } from '../limits';
import type { Point3 } from '../nwu';
import { Sha256 } from '../sha256';
import {
  MANIFEST_KIND,
  MANIFEST_PATH,
  MANIFEST_VERSION,
  type ManifestDrone,
  type ManifestFacts,
  type ManifestFile,
} from './manifest-facts';

/**
 * Reads the manifest beside flight files.
 * @returns null when there is none or it is some other program's.
 * @throws InputError when it is ours and broken, or of a version that is not known.
 */
export function readManifest(files: FlightFiles): ManifestFacts | null {
  if (!files.paths.includes(MANIFEST_PATH)) return null;
  const root = parseJson(files.read(MANIFEST_PATH), `${files.name}: ${MANIFEST_PATH}`);
  if (root.record().kind !== MANIFEST_KIND) return null;
  if (root.field('version').number() !== MANIFEST_VERSION) root.field('version').fail(`version ${MANIFEST_VERSION}`);
  const show = root.field('show');
  return {
    showId: show.field('id').text(),
    planHash: show.field('revision').text(),
    title: show.field('title').text(),
    site: readSite(root.field('site')),
    limits: readLimits(root.field('limits')),
    segments: readSegments(root.field('segments')),
    cues: root.field('cues').items().map(readCue),
    files: root.field('files').items().map(readFile),
    drones: readDrones(root.field('drones')),
  };
}

/**
 * The same files, each held against its hash in the manifest when it is read.
 * @throws InputError, on reading, for a file that is not the one the manifest was written for.
 */
export function verifiedFiles(files: FlightFiles, manifest: ManifestFacts): FlightFiles {
  const hashes = new Map(manifest.files.map((file) => [file.path, file.sha256]));
  return {
    name: files.name,
    paths: files.paths,
    read: (path) => {
      const bytes = files.read(path);
      const expected = hashes.get(path);
      if (expected !== undefined && new Sha256().update(bytes).hex() !== expected) {
        throw new InputError(
          'its SHA-256 is not the one in manifest.json: it is a wrong or changed file',
          `${files.name}: ${path}`,
          'Do not fly it. Export the show again.',
        );
      }
      return bytes;
    },
  };
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
  if (items.length < 1 || items.length > MAX_DRONES) value.fail(`a list of 1 to ${MAX_DRONES} drones`);
  const ids = new Set<string>();
  return items.map((item, slot) => {
    if (item.field('slot').number() !== slot) item.field('slot').fail(`slot ${slot}`);
    const id = item.field('id').text();
    if (ids.has(id)) item.field('id').fail('an id that no other drone has');
    ids.add(id);
    const file = item.field('file').text();
    return { id, homeM: item.field('homeM').point3(), file, sha256: item.field('sha256').text() };
  });
}

function readCue(value: JsonValue): FlightCue {
  return { timeS: value.field('timeS').number(), name: value.field('name').text() };
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
  if (altitudeReference !== 'launch' && altitudeReference !== 'amsl') return reference.fail('"launch" or "amsl"');
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
    lookAtM: point('lookAtM'),
  };
}

function readCorner(value: JsonValue): [number, number] {
  if (value.array().length !== 2) value.fail('a list of two numbers');
  const at = (index: number): number => value.item(index).numberBetween(-MAX_COORDINATE_M, MAX_COORDINATE_M);
  return [at(0), at(1)];
}

/** Manifests of before obstacles were known have none. */
function readObstacle(value: JsonValue): Obstacle {
  const corners = value.field('footprintM');
  if (corners.array().length < 3) corners.fail('a list of three corners or more');
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
  const number = (key: Exclude<keyof LimitsProfile, 'name' | 'source'>): number => value.field(key).number();
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
  };
}
