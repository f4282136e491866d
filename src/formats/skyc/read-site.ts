import { type FlightSite, InputError, message } from '../../core';
import { MAX_COORDINATE_M } from '../limits';
import type { JsonValue } from '../values/json-value';
import { fromNwu } from '../values/nwu';
import { lookDirection } from './camera-pose';
import type { References } from './references';

/** How far ahead of a camera its look-at point is put, since the file holds a direction only. */
const LOOK_AHEAD_M = 100;

/**
 * What a `.skyc` says of the site; the altitude reference is not in the format.
 * @param ceiling the greatest altitude among the file's limits; the fence may have one of its own.
 */
export function readSite(root: JsonValue, references: References, ceiling: number | undefined): Partial<FlightSite> {
  const environment = root.optional('environment');
  const fence = root.optional('settings')?.optional('geofence');
  return {
    ...(ceiling !== undefined && { ceilingM: ceiling }),
    ...readLocation(environment?.optional('location')),
    ...readAudience(environment?.optional('cameras')),
    ...(fence && readGeofence(references.resolve(fence))),
  };
}

function readLocation(location: JsonValue | null | undefined): Partial<FlightSite> {
  const origin = location?.optional('origin');
  if (!location || !origin) return {};
  const [latitude, longitude] = [origin.item(0), origin.item(1)];
  return {
    latitudeDeg: latitude.numberBetween(-90e7, 90e7) / 1e7,
    longitudeDeg: longitude.numberBetween(-180e7, 180e7) / 1e7,
    amslM: origin.array().length > 2 ? origin.item(2).number() / 1000 : 0,
    headingDeg: readHeading(location.optional('orientation')),
  };
}

/** The heading: some programs write it as a number, some as a text. */
function readHeading(value: JsonValue | null): number {
  if (!value) return 0;
  const heading = typeof value.value === 'string' ? Number.parseFloat(value.value) : value.number();
  return Number.isFinite(heading) ? heading : value.fail('degrees');
}

/** The audience stands where the default camera stands, or else the first one. */
function readAudience(cameras: JsonValue | null | undefined): Partial<FlightSite> {
  const all = cameras?.items() ?? [];
  const camera = all.find((each) => each.record().default === true) ?? all[0];
  const place = camera?.optional('position')?.point3();
  const turn = camera?.optional('orientation');
  if (!place || !turn) return {};
  const [w, x, y, z] = [0, 1, 2, 3].map((k) => turn.item(k).numberBetween(-1.001, 1.001));
  const [dx, dy, dz] = lookDirection([w!, x!, y!, z!]);
  return {
    audienceM: fromNwu(...place),
    lookAtM: fromNwu(place[0] + dx * LOOK_AHEAD_M, place[1] + dy * LOOK_AHEAD_M, place[2] + dz * LOOK_AHEAD_M),
  };
}

/** @throws InputError for fences that the check could not honour: several polygons, or zones to keep out of. */
function readGeofence(fence: JsonValue): Partial<FlightSite> {
  fence.versionOne();
  const polygons = fence.optional('polygons')?.items() ?? [];
  if (polygons.length > 1 || polygons.some((polygon) => polygon.record().isInclusion !== true)) {
    throw new InputError(
      message`the geofence has several polygons or a zone to keep out of, which the check does not know`,
      fence.where,
      message`Reduce the geofence to one inclusion polygon.`,
    );
  }
  const ceilingM = fence.optional('maxAltitude')?.number();
  const corners = polygons[0]?.field('points').items() ?? [];
  return {
    ...(ceilingM !== undefined && { ceilingM }),
    geofenceM: openRing(corners.map(readCorner)),
  };
}

function readCorner(corner: JsonValue): [number, number] {
  const at = (index: number): number => corner.item(index).numberBetween(-MAX_COORDINATE_M, MAX_COORDINATE_M);
  const [right, forward] = fromNwu(at(0), at(1), 0);
  return [right, forward];
}

/** Some programs repeat the first corner at the end; an edge of no length would only trouble the check. */
function openRing(corners: [number, number][]): [number, number][] {
  const [first, last] = [corners[0], corners.at(-1)];
  const closed = corners.length > 1 && first![0] === last![0] && first![1] === last![1];
  return closed ? corners.slice(0, -1) : corners;
}
