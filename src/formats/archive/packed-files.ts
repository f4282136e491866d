import type { FlightFiles } from '../flight-files';
import { type PackedEntry, unpackEntry } from './pack-entry';

/** Reads packed entries back, as a reader of the finished archive will. */
export function packedFiles(name: string, entries: readonly PackedEntry[]): FlightFiles {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return {
    name,
    paths: [...byPath.keys()],
    read: (path) => unpackEntry(byPath.get(path)!),
  };
}
