import { type FlightCue, type FlightSegments, type FlightShow, InputError } from '../../core';
import { fromBase64 } from '../base64';
import type { DecodeContext, DecodedFleet } from '../decoded-fleet';
import { KeyCollector, PieceCollector } from '../fleet';
import type { FlightFiles } from '../flight-files';
import { type JsonValue, parseJson } from '../json-value';
import { decodeLight } from '../light-bytecode';
import { MAX_DRONES } from '../limits';
import { fromNwu } from '../nwu';
import { compareDrones } from './compare-drones';
import { compareShow } from './compare-show';
import { readSite } from './read-site';
import { readTrajectory } from './read-trajectory';
import { References } from './references';
import { SHOW_PATH } from './write-skyc';

/**
 * Reads a `.skyc`: inlined or with `$ref` files, linear, quadratic and cubic pieces. A drone without a light program
 * shows white, as the players do. Yaw and pyro are passed over.
 * @throws InputError naming file and path of what is wrong.
 */
export async function readSkyc(files: FlightFiles, { task, manifest }: DecodeContext): Promise<DecodedFleet> {
  const references = new References(files);
  const root = parseJson(files.read(SHOW_PATH), `${files.name}: ${SHOW_PATH}`);
  requireVersion(root);
  const list = references.resolve(references.resolve(root.field('swarm')).field('drones'));
  const count = list.array().length;
  if (count < 1 || count > MAX_DRONES) list.fail(`a list of 1 to ${MAX_DRONES} drones`);
  const fleet = { pieces: new PieceCollector(), keys: new KeyCollector(), homesM: new Float64Array(count * 3) };
  const drones: JsonValue[] = [];
  for (let drone = 0; drone < count; drone++) {
    const settings = references.resolve(references.resolve(list.item(drone)).field('settings'));
    drones.push(settings);
    readDrone(settings, references, fleet, drone);
    task.progress({ stage: 'read', done: drone + 1, total: count });
    await task.checkpoint();
  }
  const trajectories = fleet.pieces.build();
  if (manifest) compareShow(root, drones, manifest);
  compareDrones(drones, trajectories);
  return {
    trajectories,
    lights: fleet.keys.build(),
    homesM: fleet.homesM,
    droneIds: idsOf(drones),
    show: readShowFacts(root, references, files),
    site: readSite(root, references),
  };
}

interface Fleet {
  readonly pieces: PieceCollector;
  readonly keys: KeyCollector;
  readonly homesM: Float64Array;
}

function readDrone(settings: JsonValue, references: References, fleet: Fleet, drone: number): void {
  const trajectory = references.resolve(settings.field('trajectory'));
  const { first, endMs } = readTrajectory(trajectory, fleet.pieces);
  const home = settings.optional('home')?.point3();
  fleet.homesM.set(home ? fromNwu(...home) : first, drone * 3);
  const lights = settings.optional('lights');
  if (lights) readLights(references.resolve(lights), fleet.keys, endMs);
  else {
    fleet.keys.add(0, [255, 255, 255]);
    fleet.keys.endDrone();
  }
}

function readLights(lights: JsonValue, keys: KeyCollector, untilMs: number): void {
  requireVersion(lights);
  const data = lights.field('data');
  const program = fromBase64(data.text()) ?? data.fail('base64');
  decodeLight(program, keys, { untilMs, where: data.where });
}

function requireVersion(value: JsonValue): void {
  const version = value.field('version');
  if (version.number() !== 1) version.fail('version 1');
}

/** The names in the file where every drone has one, else 1, 2, 3. */
function idsOf(drones: readonly JsonValue[]): string[] {
  const names = drones.map((settings) => settings.optional('name')?.text() ?? '');
  return names.every((name) => name !== '') ? names : names.map((_, index) => String(index + 1));
}

function readShowFacts(root: JsonValue, references: References, files: FlightFiles): DecodedFleet['show'] {
  const meta = root.optional('meta');
  const title = meta?.optional('title')?.text();
  const showId = meta?.optional('id')?.text();
  const segments = meta?.optional('segments');
  const cues = root.optional('settings')?.optional('cues');
  const music = readMusic(root, references, files);
  return {
    ...(title !== undefined && { title }),
    ...(showId !== undefined && { showId }),
    ...(segments && readSegments(segments)),
    ...(cues && { cues: readCues(references.resolve(cues)) }),
    ...(music && { music }),
  };
}

/** Segments count only when all three are there, as we write them. */
function readSegments(value: JsonValue): { segments?: FlightSegments } {
  const pair = (key: string): [number, number] | null => {
    const span = value.optional(key);
    return span && [span.item(0).number(), span.item(1).number()];
  };
  const [takeoff, show, landing] = [pair('takeoff'), pair('show'), pair('landing')];
  return takeoff && show && landing ? { segments: { takeoff, show, landing } } : {};
}

function readCues(cues: JsonValue): FlightCue[] {
  requireVersion(cues);
  const items = cues.field('items').items();
  return items.map((item) => ({ timeS: item.field('time').number(), name: item.field('name').text() }));
}

/** Music that stands in the archive as a file of its own; inlined music is passed over. */
function readMusic(root: JsonValue, references: References, files: FlightFiles): FlightShow['music'] {
  const audio = root.optional('media')?.optional('audio');
  const data = audio?.optional('data');
  const path = data ? references.pathOf(data) : null;
  if (!audio || !path) return null;
  if (!files.paths.includes(path)) {
    throw new InputError(`the music ${path} is not in the archive`, files.name, 'Export the show again.');
  }
  const mediaType = audio.optional('mediaType')?.text() ?? 'application/octet-stream';
  return { name: path.split('/').at(-1)!, mediaType, bytes: files.read(path) };
}
