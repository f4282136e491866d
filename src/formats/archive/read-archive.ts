import { InputError, type Message, message } from '../../core';
import type { FlightFiles } from '../flight-files';
import { crc32 } from './crc32';
import { inflateBounded } from './inflate-bounded';
import { type DirectoryEntry, readDirectory } from './read-directory';
import { LOCAL_BYTES, LOCAL_SIGNATURE, METHOD_STORED, viewOf } from './zip-layout';

/** What an archive may hold: beyond this it is taken for an attack, not for a show. */
const ARCHIVE_LIMITS = {
  entries: 12_000,
  totalBytes: 1024 * 1024 * 1024,
  /** Unpacked bytes per packed byte, asked of files above `ratioFromBytes`; real shows reach 20 to 60. */
  ratio: 250,
  ratioFromBytes: 1024 * 1024,
} as const;

const refuse = (what: Message, where: string): never => {
  throw new InputError(what, where, message`Export the archive again from the program that made it.`);
};

interface PlacedEntry extends DirectoryEntry {
  readonly dataAt: number;
}

/**
 * Opens a ZIP archive that no one vouches for. Everything about it is checked before a byte is unpacked: paths,
 * duplicates, overlaps, sizes; unpacking counts what comes out and checks the CRC-32.
 * @param name what to call the archive in messages.
 * @throws InputError for all that is wrong with it.
 */
export function openArchive(name: string, bytes: Uint8Array): FlightFiles {
  const files = new Map<string, PlacedEntry>();
  const listed = readDirectory(bytes, name);
  if (listed.length > ARCHIVE_LIMITS.entries) refuse(message`${listed.length} files are too many`, name);
  for (const entry of listed) {
    refuseBadPath(entry.path, name);
    if (entry.path.endsWith('/')) continue;
    if (files.has(entry.path)) refuse(message`the file stands in the archive twice`, `${name}: ${entry.path}`);
    files.set(entry.path, placeEntry(bytes, entry, name));
  }
  refuseBomb(files, name);
  refuseOverlap([...files.values()], name);
  return { name, paths: [...files.keys()], read: (path) => readEntry(bytes, files, path, name) };
}

function readEntry(bytes: Uint8Array, files: ReadonlyMap<string, PlacedEntry>, path: string, name: string): Uint8Array {
  const entry = files.get(path);
  if (!entry)
    throw new InputError(
      message`the file is not in the archive`,
      `${name}: ${path}`,
      message`Add it or drop its mention.`,
    );
  const where = `${name}: ${path}`;
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.packedBytes);
  const unpacked = entry.method === METHOD_STORED ? packed : inflateBounded([packed], entry.sizeBytes, where);
  if (crc32(unpacked) !== entry.crc) refuse(message`the CRC-32 does not match: the file is damaged`, where);
  return unpacked;
}

/** A path that could leave the folder it is unpacked into, or that two systems would read differently. */
function refuseBadPath(path: string, name: string): void {
  const parts = path.replace(/\/$/, '').split('/');
  const bad =
    path.length > 512 ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    /[\\\u0000-\u001f]|^[A-Za-z]:/.test(path) ||
    parts.some((part) => part === '' || part === '..' || part === '.');
  if (bad) refuse(message`the path leads out of the archive or is not a plain one`, `${name}: ${JSON.stringify(path)}`);
}

/** Finds where the data of an entry starts, and makes sure that it lies within the file. */
function placeEntry(bytes: Uint8Array, entry: DirectoryEntry, name: string): PlacedEntry {
  const where = `${name}: ${entry.path}`;
  const view = viewOf(bytes);
  const { localAt } = entry;
  if (localAt + LOCAL_BYTES > bytes.length || view.getUint32(localAt, true) !== LOCAL_SIGNATURE) {
    refuse(message`the file is not where the archive says`, where);
  }
  const dataAt = localAt + LOCAL_BYTES + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
  if (dataAt + entry.packedBytes > bytes.length) refuse(message`the file runs past the end of the archive`, where);
  if (entry.method === METHOD_STORED && entry.packedBytes !== entry.sizeBytes)
    refuse(message`its two sizes differ`, where);
  return { ...entry, dataAt };
}

function refuseBomb(files: ReadonlyMap<string, PlacedEntry>, name: string): void {
  let total = 0;
  for (const { path, sizeBytes, packedBytes } of files.values()) {
    total += sizeBytes;
    const large = sizeBytes > ARCHIVE_LIMITS.ratioFromBytes;
    if (large && sizeBytes > packedBytes * ARCHIVE_LIMITS.ratio) {
      refuse(message`${packedBytes} bytes unpack to ${sizeBytes}, which no show does`, `${name}: ${path}`);
    }
    if (sizeBytes > packedBytes * 1032 + 64) refuse(message`its unpacked size is impossible`, `${name}: ${path}`);
  }
  if (total > ARCHIVE_LIMITS.totalBytes) refuse(message`it unpacks to ${total} bytes, more than 1 GiB`, name);
}

/** Entries that share bytes are how a small archive unpacks to petabytes (Fifield, "A better zip bomb", 2019). */
function refuseOverlap(entries: PlacedEntry[], name: string): void {
  entries.sort((a, b) => a.localAt - b.localAt);
  for (let i = 1; i < entries.length; i++) {
    const before = entries[i - 1]!;
    if (before.dataAt + before.packedBytes > entries[i]!.localAt) {
      refuse(message`the file shares its bytes with ${before.path}`, `${name}: ${entries[i]!.path}`);
    }
  }
}
