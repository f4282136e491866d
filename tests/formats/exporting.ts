import { type FlightShow, UNATTENDED } from '../../src/core';
import {
  type ExportedFlight,
  exportFlight,
  type FlightFormatId,
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

export function read(name: string, bytes: Uint8Array): Promise<ReadFlight> {
  return readFlight(name, bytes, { defaultProfile: PROFILE, task: UNATTENDED });
}
