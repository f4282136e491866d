import { type DroneExtras, message, timeSpanMs } from '../../core';
import type { DecodeContext, DecodedFleet } from '../decoded-fleet';
import { fleetExtras } from '../extras';
import type { FileLimits } from '../file-limits';
import { PieceCollector } from '../fleet';
import type { FlightFiles } from '../flight-files';
import { decodeFleetLight } from '../light-bytecode';
import { MAX_DRONES } from '../limits';
import { NoteList } from '../notes/note-list';
import { orNote } from '../notes/or-note';
import { fromBase64 } from '../values/base64';
import { type JsonValue, parseJson } from '../values/json-value';
import { fromNwu, type Point3 } from '../values/nwu';
import { compareDrones } from './compare-drones';
import { compareShow } from './compare-show';
import { agreedReturnPlans, readExtras } from './read-extras';
import { readShowFacts } from './read-facts';
import { readSite } from './read-site';
import { readTrajectory } from './read-trajectory';
import { readValidation } from './read-validation';
import { References } from './references';
import { SHOW_PATH } from './write-skyc';

/**
 * Reads a `.skyc`: inlined or with `$ref` files, linear, quadratic and cubic pieces. A drone without a light program
 * shows white, as the players do. Yaw, pyro events and return plans are kept.
 * @throws InputError naming file and path of what is wrong with the flight itself; of the rest there are notes.
 */
export async function readSkyc(files: FlightFiles, { task, manifest }: DecodeContext): Promise<DecodedFleet> {
  const notes = new NoteList();
  const references = new References(files);
  const root = parseJson(files.read(SHOW_PATH), `${files.name}: ${SHOW_PATH}`);
  root.versionOne();
  const list = references.resolve(references.resolve(root.field('swarm')).field('drones'));
  const count = list.array().length;
  if (count < 1 || count > MAX_DRONES) list.fail(message`a list of 1 to ${MAX_DRONES} drones`);
  const settings = Array.from({ length: count }, (_, drone) => settingsOf(list.item(drone), references));
  const droneIds = idsOf(settings.map(nameIn));
  const fleet: Fleet = { pieces: new PieceCollector(), homesM: new Float64Array(count * 3), programs: [], extras: [] };
  for (let drone = 0; drone < count; drone++) {
    readDrone(settings[drone]!, references, fleet, droneIds[drone]!, notes);
    task.progress({ stage: 'read', done: drone + 1, total: count });
    await task.checkpoint();
  }
  const trajectories = fleet.pieces.build();
  if (manifest) compareShow(root, settings, manifest);
  compareDrones(settings, trajectories);
  const [, untilMs] = timeSpanMs(trajectories);
  const light = { droneIds, untilMs, without: 'white', where: files.name, notes, task } as const;
  const limits = orNote(message`the limits of the file`, notes, () => readLimits(root, references, notes));
  return {
    trajectories,
    lights: await decodeFleetLight(fleet.programs, light),
    homesM: fleet.homesM,
    droneIds,
    show: readShowFacts(root, references, files, notes),
    site: readSite(root, references, limits?.values.altitudeMaxM),
    extras: fleetExtras(agreedReturnPlans(fleet.extras, notes)),
    limits,
    notes: notes.build(),
  };
}

function readLimits(root: JsonValue, references: References, notes: NoteList): FileLimits | null {
  const validation = root.optional('settings')?.optional('validation');
  return validation ? readValidation(references.resolve(validation), notes) : null;
}

interface Fleet {
  readonly pieces: PieceCollector;
  readonly homesM: Float64Array;
  readonly programs: (Uint8Array | null)[];
  readonly extras: DroneExtras[];
}

function settingsOf(drone: JsonValue, references: References): JsonValue {
  return references.resolve(references.resolve(drone).field('settings'));
}

function readDrone(settings: JsonValue, references: References, fleet: Fleet, id: string, notes: NoteList): void {
  const home = settings.optional('home')?.point3() ?? null;
  const start = home && fromNwu(...home);
  const first = readMotion(settings, references, fleet.pieces, start, () =>
    notes.addFor(id, message`no trajectory: it stands at its home.`),
  );
  fleet.homesM.set(start ?? first, fleet.extras.length * 3);
  fleet.programs.push(readProgram(settings.optional('lights'), references));
  fleet.extras.push(readExtras(settings, references, id, notes));
}

/** @returns where the drone starts. A drone that has a home and no trajectory stands there. */
function readMotion(
  settings: JsonValue,
  references: References,
  pieces: PieceCollector,
  home: Point3 | null,
  standing: () => void,
): Point3 {
  const trajectory = settings.optional('trajectory');
  if (trajectory || !home)
    return readTrajectory(references.resolve(trajectory ?? settings.field('trajectory')), pieces);
  standing();
  pieces.endDrone(0, home);
  return home;
}

function readProgram(value: JsonValue | null, references: References): Uint8Array | null {
  if (!value) return null;
  const lights = references.resolve(value);
  lights.versionOne();
  const data = lights.optional('data');
  return data && (fromBase64(data.text()) ?? data.fail('base64'));
}

/** Names should be texts; some programs write numbers. */
function nameIn(settings: JsonValue): string | null {
  const name = settings.optional('name');
  return typeof name?.value === 'number' ? String(name.number()) : (name?.text() ?? null);
}

/** The names in the file where every drone has one, else 1, 2, 3. */
function idsOf(names: readonly (string | null)[]): string[] {
  const allNamed = names.every(Boolean);
  return names.map((name, index) => (allNamed ? name! : String(index + 1)));
}
