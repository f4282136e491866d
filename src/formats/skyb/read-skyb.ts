import { type DroneExtras, InputError, message, timeSpanMs } from '../../core';
import type { DecodeContext, DecodedFleet } from '../decoded-fleet';
import { fleetExtras } from '../extras';
import { PieceCollector } from '../fleet';
import { type FleetFile, fleetFiles, homeOf } from '../fleet-files';
import type { FlightFiles } from '../flight-files';
import { decodeFleetLight } from '../light-bytecode';
import { NoteList } from '../notes/note-list';
import { JsonValue } from '../values/json-value';
import type { Point3 } from '../values/nwu';
import { type Block, readBlockFile } from './block-file';
import { compareComments, type FoundComment } from './compare-comments';
import { decodeTrajectory } from './decode-trajectory';
import { BLOCK } from './layout';
import { readExtras } from './read-extras';
import type { SkybComment } from './write-skyb';

interface Fleet {
  readonly pieces: PieceCollector;
  readonly programs: (Uint8Array | null)[];
  readonly extras: DroneExtras[];
  readonly notes: NoteList;
}

/**
 * Reads a folder of `.skyb` files, one a drone: in the order of the manifest, or else of the numbers in their names.
 * Homes and site come from the manifest; without one, a drone's home is where it starts. Yaw, return plans, events and
 * blocks that are not known are kept. A drone without a light block is dark.
 * @throws InputError naming the file that is wrong.
 */
export async function readSkyb(files: FlightFiles, { task, manifest }: DecodeContext): Promise<DecodedFleet> {
  const list = fleetFiles(files, manifest, '.skyb');
  const fleet: Fleet = { pieces: new PieceCollector(), programs: [], extras: [], notes: new NoteList() };
  const homesM = new Float64Array(list.length * 3);
  const comments: FoundComment[] = [];
  for (const [drone, file] of list.entries()) {
    const read = readDrone(files, file, fleet);
    const where = `${files.name}: ${file.path}`;
    homesM.set(homeOf(file, read.first, where), drone * 3);
    if (read.comment) comments.push({ where, comment: read.comment, listedFor: file.listed ? file.id : null });
    task.progress({ stage: 'read', done: drone + 1, total: list.length });
    await task.checkpoint();
  }
  compareComments(comments, manifest);
  const comment = comments[0]?.comment;
  const droneIds = list.map((file) => file.id);
  const trajectories = fleet.pieces.build();
  const [, untilMs] = timeSpanMs(trajectories);
  const { notes } = fleet;
  const light = { droneIds, untilMs, without: 'dark', where: files.name, notes, task } as const;
  return {
    trajectories,
    lights: await decodeFleetLight(fleet.programs, light),
    homesM,
    droneIds,
    show: comment ? { showId: comment.show, title: comment.title, planHash: comment.revision } : {},
    site: {},
    extras: fleetExtras(fleet.extras),
    limits: null,
    notes: notes.build(),
  };
}

function readDrone(files: FlightFiles, file: FleetFile, fleet: Fleet): { first: Point3; comment: SkybComment | null } {
  const where = `${files.name}: ${file.path}`;
  const blocks = readBlockFile(files.read(file.path), where);
  const trajectory = onlyBlock(blocks, BLOCK.trajectory, where);
  if (!trajectory) throw new InputError(message`it has no trajectory`, where, message`Export the show again.`);
  const { first, yaw } = decodeTrajectory(trajectory, fleet.pieces, where);
  fleet.programs.push(onlyBlock(blocks, BLOCK.lights, where));
  const comment = readComment(blocks.find((block) => block.type === BLOCK.comment)?.body);
  fleet.extras.push(readExtras(blocks, yaw, comment !== null, file.id, where, fleet.notes));
  return { first, comment };
}

function onlyBlock(blocks: readonly Block[], type: number, where: string): Uint8Array | null {
  const found = blocks.filter((block) => block.type === type);
  if (found.length > 1)
    throw new InputError(message`it has ${found.length} blocks of type ${type}`, where, message`Keep one.`);
  return found[0]?.body ?? null;
}

/** Our own comment; other programs write what they like there. */
function readComment(body: Uint8Array | undefined): SkybComment | null {
  try {
    const value = new JsonValue(JSON.parse(new TextDecoder().decode(body)), 'comment');
    const text = (key: keyof SkybComment): string => value.field(key).text();
    return { show: text('show'), title: text('title'), revision: text('revision'), drone: text('drone') };
  } catch {
    return null;
  }
}
