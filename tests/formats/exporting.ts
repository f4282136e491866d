import { unzipSync } from 'fflate';
import { type FlightFormatId, type FlightShow, type MessageText, printMessage, UNATTENDED } from '../../src/core';
import {
  type ExportedFlight,
  exportFlight,
  type NamedBytes,
  type ReadFlight,
  readFlight,
  type WriteOptions,
} from '../../src/formats';
import { joined, PROFILE, reportOf } from './small-flight';

export interface ExportedBytes {
  readonly result: ExportedFlight;
  readonly bytes: Uint8Array;
}

/** Exports with a check that finds nothing. */
export async function exportBytes(
  flight: FlightShow,
  format: FlightFormatId,
  options: WriteOptions = {},
): Promise<ExportedBytes> {
  const chunks: Uint8Array[] = [];
  const result = await exportFlight({
    flight,
    format,
    options,
    check: (decoded) => reportOf(decoded),
    dateIso: '2026-11-22T17:00:00Z',
    allowViolations: false,
    sink: (chunk) => chunks.push(chunk),
    task: UNATTENDED,
  });
  return { result, bytes: joined(chunks) };
}

export function read(name: string, bytes: Uint8Array, manifest?: NamedBytes): Promise<ReadFlight> {
  return readFlight(name, bytes, { defaultProfile: PROFILE, task: UNATTENDED, ...(manifest && { manifest }) });
}

/** Reads an export as it lies in a folder: the archive, and the manifest beside it where the format has it there. */
export function readExport(name: string, { bytes, result }: ExportedBytes): Promise<ReadFlight> {
  const manifest = result.companions.find(({ kind }) => kind === 'manifest');
  return read(name, bytes, manifest && { name: manifest.fileName, bytes: manifest.bytes });
}

/** All files of an export by their paths, those that lie beside the archive under their own names. */
export function filesOf({ bytes, result }: ExportedBytes): Record<string, Uint8Array> {
  const beside = result.companions.map((file) => [file.fileName, file.bytes] as const);
  return { ...unzipSync(bytes), ...Object.fromEntries(beside) };
}

/** Notes on what was read, without the one that there is no manifest. */
export function contentNotes(notes: readonly MessageText[]): string[] {
  return notes.map(printMessage).filter((note) => !note.startsWith('No manifest'));
}
