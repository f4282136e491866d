import { InputError, message } from '../../core';
import type { PackedEntry } from './pack-entry';
import {
  CENTRAL_BYTES,
  CENTRAL_SIGNATURE,
  END_BYTES,
  END_SIGNATURE,
  FIXED_DOS_DATE,
  FLAG_UTF8,
  LOCAL_BYTES,
  LOCAL_SIGNATURE,
  VERSION_NEEDED,
  ZIP64_MARK_16,
  ZIP64_MARK_32,
} from './zip-layout';

export type ByteSink = (chunk: Uint8Array) => void;

/**
 * Writes packed entries as one ZIP, in the order given. Sizes and CRC stand in the local headers (no data
 * descriptors), which the plainest readers understand; all dates are fixed, so equal entries give equal bytes.
 * @throws InputError when the archive would need ZIP64 (65,535 files or 4 GiB).
 */
export function writeArchive(entries: readonly PackedEntry[], sink: ByteSink): void {
  const offsets: number[] = [];
  let offset = 0;
  const put = (chunk: Uint8Array): void => {
    offset += chunk.length;
    sink(chunk);
  };
  refuseTooLarge(entries);
  for (const entry of entries) {
    offsets.push(offset);
    put(localHeader(entry));
    entry.packed.forEach(put);
  }
  const directoryAt = offset;
  entries.forEach((entry, index) => {
    put(centralHeader(entry, offsets[index]!));
  });
  put(endRecord(entries.length, directoryAt, offset - directoryAt));
}

function refuseTooLarge(entries: readonly PackedEntry[]): void {
  const bytes = entries.reduce((sum, entry) => sum + entry.packedBytes + 2 * entry.path.length * 3 + 76, 0);
  if (entries.length < ZIP64_MARK_16 && bytes < ZIP64_MARK_32) return;
  const found = message`${entries.length} files of ${bytes} bytes in all do not fit a plain ZIP archive`;
  throw new InputError(found, 'export', message`Lower the sampling rate or split the fleet.`);
}

/** The thirteen words that the local and the central header share, from "version needed" on. */
function putCommon(view: DataView, at: number, entry: PackedEntry, nameBytes: number): void {
  view.setUint16(at, VERSION_NEEDED, true);
  view.setUint16(at + 2, FLAG_UTF8, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, FIXED_DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedBytes, true);
  view.setUint32(at + 18, entry.sizeBytes, true);
  view.setUint16(at + 22, nameBytes, true);
}

function localHeader(entry: PackedEntry): Uint8Array {
  const name = new TextEncoder().encode(entry.path);
  const header = new Uint8Array(LOCAL_BYTES + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  putCommon(view, 4, entry, name.length);
  header.set(name, LOCAL_BYTES);
  return header;
}

function centralHeader(entry: PackedEntry, localAt: number): Uint8Array {
  const name = new TextEncoder().encode(entry.path);
  const header = new Uint8Array(CENTRAL_BYTES + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, CENTRAL_SIGNATURE, true);
  view.setUint16(4, VERSION_NEEDED, true);
  putCommon(view, 6, entry, name.length);
  view.setUint32(42, localAt, true);
  header.set(name, CENTRAL_BYTES);
  return header;
}

function endRecord(count: number, directoryAt: number, directoryBytes: number): Uint8Array {
  const record = new Uint8Array(END_BYTES);
  const view = new DataView(record.buffer);
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directoryBytes, true);
  view.setUint32(16, directoryAt, true);
  return record;
}
