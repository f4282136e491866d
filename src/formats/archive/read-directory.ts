import { InputError, type Message, message } from '../../core';
import {
  CENTRAL_BYTES,
  CENTRAL_SIGNATURE,
  END_BYTES,
  END_SIGNATURE,
  FLAG_ENCRYPTED,
  FLAG_UTF8,
  METHOD_DEFLATED,
  METHOD_STORED,
  viewOf,
  ZIP64_MARK_16,
  ZIP64_MARK_32,
} from './zip-layout';

/** A file as the central directory of an archive describes it: claims, not yet proved. */
export interface DirectoryEntry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly localAt: number;
}

interface EndRecord {
  readonly count: number;
  readonly directoryAt: number;
  readonly directoryEnd: number;
}

const fail = (what: Message, where: string): never => {
  throw new InputError(what, where, message`Fetch or export the archive again.`);
};

/**
 * Reads the central directory.
 * @throws InputError for a missing end, ZIP64, several disks, encrypted entries and unknown methods.
 */
export function readDirectory(bytes: Uint8Array, name: string): DirectoryEntry[] {
  const view = viewOf(bytes);
  const end = readEnd(view, name);
  const entries: DirectoryEntry[] = [];
  let at = end.directoryAt;
  for (let i = 0; i < end.count; i++) {
    if (at + CENTRAL_BYTES > end.directoryEnd || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      fail(message`the list of files breaks off after ${i} of ${end.count}`, name);
    }
    const tail = view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + CENTRAL_BYTES + tail > end.directoryEnd) fail(message`the list of files runs past its end`, name);
    entries.push(readEntry(bytes, view, at, name));
    at += CENTRAL_BYTES + tail;
  }
  if (at !== end.directoryEnd) fail(message`the list of files does not fill its place`, name);
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, name: string): DirectoryEntry {
  const flags = view.getUint16(at + 8, true);
  const label = bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + view.getUint16(at + 28, true));
  const entry = {
    path: decodeName(label, (flags & FLAG_UTF8) !== 0, name),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    sizeBytes: view.getUint32(at + 24, true),
    localAt: view.getUint32(at + 42, true),
  };
  const where = `${name}: ${entry.path}`;
  if (flags & FLAG_ENCRYPTED) fail(message`the file is encrypted`, where);
  if (entry.method !== METHOD_STORED && entry.method !== METHOD_DEFLATED) {
    fail(message`compression method ${entry.method} is not known; only stored and deflated are`, where);
  }
  if ([entry.packedBytes, entry.sizeBytes, entry.localAt].includes(ZIP64_MARK_32))
    fail(message`ZIP64 is not read`, where);
  return entry;
}

/** Names without the UTF-8 flag are code page 437; only its ASCII half is of use here and Latin-1 shares that. */
function decodeName(label: Uint8Array, utf8: boolean, name: string): string {
  try {
    return new TextDecoder(utf8 ? 'utf-8' : 'latin1', { fatal: true }).decode(label);
  } catch {
    return fail(message`a file name is not UTF-8`, name);
  }
}

function readEnd(view: DataView, name: string): EndRecord {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) !== view.byteLength) continue;
    return checkEnd(view, at, name);
  }
  return fail(message`the end of the ZIP archive is missing: it was cut off or is no archive`, name);
}

function checkEnd(view: DataView, at: number, name: string): EndRecord {
  const count = view.getUint16(at + 10, true);
  const directoryBytes = view.getUint32(at + 12, true);
  const directoryAt = view.getUint32(at + 16, true);
  if (count === ZIP64_MARK_16 || directoryAt === ZIP64_MARK_32) fail(message`ZIP64 is not read`, name);
  if (view.getUint32(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== count) {
    fail(message`archives in several parts are not read`, name);
  }
  if (directoryAt + directoryBytes !== at)
    fail(message`the list of files is not where the end of the archive says`, name);
  return { count, directoryAt, directoryEnd: at };
}
