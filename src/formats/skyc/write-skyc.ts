import { droneCount, type FlightShow, type FlightSite } from '../../core';
import { fitCubics } from '../fleet';
import type { Payload } from '../flight-format';
import { MAX_DEVIATION_M } from '../limits';
import { type Point3, toNwu } from '../values/nwu';
import { bearingDeg } from './bearing';
import { lookAt } from './camera-pose';
import { printDrone } from './print-drone';

export const SHOW_PATH = 'show.json';
/** Where the music lies in the archive. */
export const MUSIC_FOLDER = 'assets/';

/** The files of a `.skyc`: `show.json` with all drones inlined, written a drone at a time, and the music. */
export function* skycPayloads(flight: FlightShow): Generator<Payload> {
  const drones = Array.from({ length: droneCount(flight.trajectories) }, (_, index) => index);
  const cubic = { ...flight, trajectories: fitCubics(flight.trajectories, MAX_DEVIATION_M / 2) };
  yield { path: SHOW_PATH, drones, pieces: showPieces(cubic) };
  if (flight.music) yield { path: musicPath(flight.music), drones: [], pieces: [flight.music.bytes], stored: true };
}

function* showPieces(flight: FlightShow): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const head = JSON.stringify(showHead(flight)).slice(0, -1);
  yield encoder.encode(`${head},"swarm":{"drones":[`);
  for (let drone = 0; drone < droneCount(flight.trajectories); drone++) {
    yield encoder.encode((drone > 0 ? ',\n' : '\n') + printDrone(flight, drone));
  }
  yield encoder.encode('\n]}}\n');
}

type HeadFacts = Pick<FlightShow, 'title' | 'showId' | 'segments' | 'site' | 'profile' | 'cues' | 'music'>;

/** All of `show.json` before the drones. A key that the show leaves out is there as `undefined`. */
export function showHead(flight: HeadFacts): Record<string, unknown> {
  const { title, showId, segments, site, music } = flight;
  return {
    version: 1,
    meta: { id: showId, title, segments },
    environment: { type: 'outdoor', location: location(site), cameras: audienceCameras(site) },
    media: music ? { audio: { data: { $ref: `./${musicPath(music)}` }, mediaType: music.mediaType } } : undefined,
    settings: {
      cues: { version: 1, items: flight.cues.map(({ timeS, name }) => ({ time: timeS, name })) },
      validation: validation(flight),
      geofence: site.geofenceM.length > 0 ? geofence(site) : undefined,
    },
  };
}

function location(site: FlightSite): Record<string, unknown> {
  const { latitudeDeg, longitudeDeg, amslM, headingDeg } = site;
  const origin = [Math.round(latitudeDeg * 1e7), Math.round(longitudeDeg * 1e7), Math.round(amslM * 1000)];
  return { origin, orientation: bearingDeg(headingDeg) };
}

/** One for each place that people watch from, the one that the show is made for first. */
function audienceCameras({ audienceM, lookAtM, placesM = [] }: FlightSite): Record<string, unknown>[] {
  const cameraAt = (name: string, placeM: FlightSite['audienceM']) => {
    const position = toNwu(...placeM);
    return { name, type: 'perspective', position, orientation: lookAt(position, toNwu(...lookAtM)) };
  };
  return [
    { ...cameraAt('Audience', audienceM), default: true },
    ...placesM.map(({ name, positionM }) => cameraAt(name, positionM)),
  ];
}

function validation({ profile }: HeadFacts): Record<string, number> {
  return {
    maxAltitude: profile.altitudeMaxM,
    maxVelocityXY: profile.speedXyMps,
    maxVelocityZ: profile.speedDownMps,
    maxVelocityZUp: profile.speedUpMps,
    maxAccelerationXY: profile.accelerationMps2,
    maxAccelerationZ: profile.accelerationMps2,
    minDistance: profile.separationHardM,
    minNavAltitude: profile.altitudeMinM,
  };
}

function geofence(site: FlightSite): Record<string, unknown> {
  const points = site.geofenceM.map(([x, y]): Point3 => toNwu(x, y, 0));
  return { version: 1, maxAltitude: site.ceilingM, polygons: [{ isInclusion: true, points }], action: 'return' };
}

/** A plain name for the music, whatever it was called: `#` and other signs in a path break the players' loaders. */
function musicPath({ name }: NonNullable<FlightShow['music']>): string {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin';
  return `${MUSIC_FOLDER}music.${ending}`;
}
