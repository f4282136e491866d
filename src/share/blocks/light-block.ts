import { LIGHT_TICK_MS, type LightSet } from '../../core';
import { MAX_DRONES, MAX_KEYS, MAX_SHOW_MS } from '../share-limits';
import type { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';

/** Keys of one light program: `times`, then red, green and blue, each as differences. */
interface Columns<T> {
  readonly counts: T;
  readonly times: T;
  readonly red: T;
  readonly green: T;
  readonly blue: T;
}

/**
 * Writes light: programs that several drones have are written once. Times are counted in ticks of the flight hardware
 * where all are on its grid, else in milliseconds. Colours are kept as they are.
 */
export function lightBlock(set: LightSet): Uint8Array {
  const tickMs = set.timesMs.every((timeMs) => timeMs % LIGHT_TICK_MS === 0) ? LIGHT_TICK_MS : 1;
  const columns = makeColumns(() => new ByteWriter());
  const programOf = new ByteWriter();
  const known = new Map<string, number>();
  const drones = set.keyStart.length - 1;
  for (let drone = 0; drone < drones; drone++) {
    const key = programKey(set, drone);
    const program = known.get(key) ?? known.size;
    programOf.unsigned(program);
    if (known.has(key)) continue;
    known.set(key, program);
    writeProgram(set, drone, tickMs, columns);
  }
  const block = new ByteWriter();
  for (const value of [tickMs, drones, known.size]) block.unsigned(value);
  for (const column of [programOf, ...Object.values(columns)]) block.block(column.bytes());
  return block.bytes();
}

function makeColumns<T>(make: () => T): Columns<T> {
  return { counts: make(), times: make(), red: make(), green: make(), blue: make() };
}

function programKey({ keyStart, timesMs, rgb }: LightSet, drone: number): string {
  const [first, end] = [keyStart[drone]!, keyStart[drone + 1]!];
  return `${timesMs.subarray(first, end).join()};${rgb.subarray(first * 3, end * 3).join()}`;
}

function writeProgram(
  { keyStart, timesMs, rgb }: LightSet,
  drone: number,
  tickMs: number,
  columns: Columns<ByteWriter>,
) {
  const [first, end] = [keyStart[drone]!, keyStart[drone + 1]!];
  columns.counts.unsigned(end - first);
  let tick = 0;
  for (let key = first; key < end; key++) {
    const next = Math.round(timesMs[key]! / tickMs);
    columns.times.unsigned(next - tick);
    tick = next;
    [columns.red, columns.green, columns.blue].forEach((column, channel) => {
      const before = key > first ? rgb[key * 3 - 3 + channel]! : 0;
      column.signed(rgb[key * 3 + channel]! - before);
    });
  }
}

interface Program {
  readonly timesMs: Float64Array;
  readonly rgb: Uint8Array;
}

/** Reads a light block. @throws what `reader` throws, for anything that no writer writes. */
export function readLight(reader: ByteReader, fail: () => never): LightSet {
  const tickMs = reader.unsigned(LIGHT_TICK_MS);
  const drones = reader.unsigned(MAX_DRONES);
  const count = reader.unsigned(drones);
  if (tickMs === 0) fail();
  const programOf = reader.inner();
  const columns = makeColumns(() => reader.inner());
  if (programOf.left() < drones || columns.counts.left() < count) fail();
  const programs = Array.from({ length: count }, () => readProgram(columns, tickMs, fail));
  const chosen = Array.from({ length: drones }, () => programs[programOf.unsigned(count - 1)]!);
  for (const column of [programOf, ...Object.values(columns), reader]) column.end();
  return joinPrograms(chosen, fail);
}

function readProgram(columns: Columns<ByteReader>, tickMs: number, fail: () => never): Program {
  const keys = columns.counts.unsigned(MAX_KEYS);
  if (keys > columns.times.left()) fail();
  const program = { timesMs: new Float64Array(keys), rgb: new Uint8Array(keys * 3) };
  let tick = 0;
  for (let key = 0; key < keys; key++) {
    tick += columns.times.unsigned(MAX_SHOW_MS);
    if (tick * tickMs > MAX_SHOW_MS) fail();
    program.timesMs[key] = tick * tickMs;
    [columns.red, columns.green, columns.blue].forEach((column, channel) => {
      const before = key > 0 ? program.rgb[key * 3 - 3 + channel]! : 0;
      const value = before + column.signed(255);
      if (value < 0 || value > 255) fail();
      program.rgb[key * 3 + channel] = value;
    });
  }
  return program;
}

function joinPrograms(programs: readonly Program[], fail: () => never): LightSet {
  const keys = programs.reduce((sum, { timesMs }) => sum + timesMs.length, 0);
  if (keys > MAX_KEYS) fail();
  const keyStart = new Uint32Array(programs.length + 1);
  const set = { keyStart, timesMs: new Float64Array(keys), rgb: new Uint8Array(keys * 3) };
  programs.forEach(({ timesMs, rgb }, drone) => {
    const first = keyStart[drone]!;
    keyStart[drone + 1] = first + timesMs.length;
    set.timesMs.set(timesMs, first);
    set.rgb.set(rgb, first * 3);
  });
  return set;
}
