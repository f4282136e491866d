import { LIGHT_TICK_MS, message } from '../../core';
import type { DecodeContext, DecodedFleet } from '../decoded-fleet';
import { KeyCollector, type LinearRgb, PieceCollector } from '../fleet';
import { fleetFiles, homeOf } from '../fleet-files';
import type { FlightFiles } from '../flight-files';
import { NoteList } from '../notes/note-list';
import { fromNwu, type Point3 } from '../values/nwu';
import { type CsvRow, readRows } from './read-rows';

/** What a file without colours shows. */
const WHITE: LinearRgb = [255, 255, 255];

/**
 * Reads a folder of Skybrush CSV files, one a drone. The drone flies straight from row to row, and it is that polyline
 * that is given back, a piece a row. Colours blend from row to row, on the 20 ms grid.
 * @throws InputError naming file and line of what is wrong.
 */
export async function readCsv(files: FlightFiles, { task, manifest }: DecodeContext): Promise<DecodedFleet> {
  const list = fleetFiles(files, manifest, '.csv');
  const pieces = new PieceCollector();
  const keys = new KeyCollector();
  const homesM = new Float64Array(list.length * 3);
  const ids = shortIds(list.map((file) => file.id));
  const notes = new NoteList();
  for (const [drone, file] of list.entries()) {
    const where = `${files.name}: ${file.path}`;
    const isWhite = () => notes.addFor(ids[drone]!, message`no colours: white.`);
    const first = readDrone(readRows(files.read(file.path), where), pieces, keys, isWhite);
    homesM.set(homeOf(file, first, where), drone * 3);
    task.progress({ stage: 'read', done: drone + 1, total: list.length });
    await task.checkpoint();
  }
  return {
    trajectories: pieces.build(),
    lights: keys.build(),
    homesM,
    droneIds: ids,
    show: {},
    site: {},
    extras: null,
    limits: null,
    notes: notes.build(),
  };
}

/** `Drone 7` is drone 7, when all files are called so. */
function shortIds(ids: readonly string[]): readonly string[] {
  const numbered = ids.every((id) => /^Drone \d+$/.test(id));
  return numbered ? ids.map((id) => id.slice('Drone '.length)) : ids;
}

interface Knot {
  readonly timeMs: number;
  readonly place: Point3;
}

function readDrone(rows: Iterable<CsvRow>, pieces: PieceCollector, keys: KeyCollector, white: () => void): Point3 {
  let first: Knot | null = null;
  let last: Knot | null = null;
  for (const row of rows) {
    keys.add(Math.round(row.timeMs / LIGHT_TICK_MS) * LIGHT_TICK_MS, row.rgb ?? WHITE);
    const knot: Knot = { timeMs: row.timeMs, place: fromNwu(row.x, row.y, row.z) };
    if (last) pieces.addLine(last.timeMs, knot.timeMs, last.place, knot.place);
    if (!first && !row.rgb) white();
    first ??= knot;
    last = knot;
  }
  pieces.endDrone(first!.timeMs, first!.place);
  keys.endDrone();
  return first!.place;
}
