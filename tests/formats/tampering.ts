import { createHash } from 'node:crypto';
import { strFromU8, strToU8 } from 'fflate';
import type { FlightFormatId } from '../../src/core';
import { type FlightShow, UNATTENDED } from '../../src/core';
import { type ReadFlight, readFlightFiles } from '../../src/formats';
import { exportBytes, filesOf } from './exporting';
import { PROFILE } from './small-flight';

/** A JSON value that tests change as they like. */
// biome-ignore lint/suspicious/noExplicitAny: what is changed has every shape
export type Json = any;

/** The files of an export with its manifest taken out, ready to be changed and put together again. */
export interface OpenedExport {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly manifestPath: string;
  readonly manifest: Json;
}

export async function openExport(flight: FlightShow, format: FlightFormatId): Promise<OpenedExport> {
  const all = filesOf(await exportBytes(flight, format));
  const manifestPath = Object.keys(all).find((path) => path.endsWith('manifest.json'))!;
  const { [manifestPath]: manifest, ...files } = all;
  return { files, manifestPath, manifest: JSON.parse(strFromU8(manifest!)) };
}

/** Reads changed files the way a folder is read. */
export function readOpened({ files, manifestPath, manifest }: OpenedExport): Promise<ReadFlight> {
  const all: Record<string, Uint8Array> = { ...files, [manifestPath]: strToU8(JSON.stringify(manifest)) };
  const folder = { name: 'x', paths: Object.keys(all), read: (path: string) => all[path]! };
  return readFlightFiles(folder, { defaultProfile: PROFILE, task: UNATTENDED });
}

/** The message of the refusal, or null when the files were read. */
export function refusalOf(opened: OpenedExport): Promise<string | null> {
  return readOpened(opened).then(
    () => null,
    (error: Error) => {
      if (error.name !== 'InputError') throw error;
      return error.message;
    },
  );
}

export type LeafPath = readonly (string | number)[];

/** The paths of all values that are no object and no list; empty lists count as values. */
export function leavesOf(value: Json, path: LeafPath = []): LeafPath[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => leavesOf(value[key], [...path, key]));
}

export const nameOf = (path: LeafPath): string => path.join('.');

/** The same path with every place in a list as `*`. */
export const kindOf = (path: LeafPath): string => path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');

export function valueAt(json: Json, path: LeafPath): Json {
  return path.reduce((at, key) => at[key], json);
}

/** A copy with one value replaced; `undefined` takes it out. */
export function withValue(json: Json, path: LeafPath, value: Json): Json {
  const copy = structuredClone(json);
  const holder = valueAt(copy, path.slice(0, -1));
  const key = path.at(-1)!;
  if (value !== undefined) holder[key] = value;
  else if (Array.isArray(holder)) holder.splice(key as number, 1);
  else delete holder[key];
  return copy;
}

/** What a hand might make of a value. */
export function changedValues(value: Json): Json[] {
  if (typeof value === 'number') return [value + 1, value === 0 ? 0.01 : value * 1.01, -value - 7];
  if (typeof value === 'string') return [`${value}x`, ''].filter((text) => text !== value);
  if (typeof value === 'boolean') return [!value];
  return [[1], 'x'];
}

/** Writes a show file anew and makes every hash fit again, as a careful forger would. */
export function resealed(opened: OpenedExport, files = opened.files): OpenedExport {
  const manifest = structuredClone(opened.manifest);
  for (const file of manifest.files) {
    const bytes = files[file.path];
    if (bytes) Object.assign(file, { bytes: bytes.length, sha256: hashOf(bytes) });
  }
  const hashes = new Map(manifest.files.map((file: Json) => [file.path, file.sha256]));
  for (const drone of manifest.drones) drone.sha256 = hashes.get(drone.file) ?? drone.sha256;
  return { ...opened, files, manifest: withHashes(manifest) };
}

/** The hashes of the manifest made anew, by other code than the program's. */
export function withHashes(manifest: Json): Json {
  const { kind, version, integrity: _, ...sections } = manifest;
  const integrity = Object.fromEntries(
    Object.entries(sections).map(([name, value]) => [name, hashOf(strToU8(JSON.stringify(sorted(value))))]),
  );
  return { kind, version, ...sections, integrity };
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
