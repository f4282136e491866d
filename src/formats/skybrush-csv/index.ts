import { message } from '../../core';
import { BLOCKS, leftOut, PYRO, RETURN_PLANS, YAW } from '../extras';
import type { FlightFormat } from '../flight-format';
import { readCsv } from './read-csv';
import { csvPayloads } from './write-csv';

export { startsAsCsv } from './read-rows';

/** The exchange format that the Skybrush import, show portals and mavsdk_drone_show take. */
export const SKYBRUSH_CSV: FlightFormat = {
  id: 'csv',
  title: 'Skybrush CSV, one a drone',
  suffix: '-csv.zip',
  mediaType: 'application/zip',
  badge: 'documented',
  evidence:
    "written from a public description and read back by our own reader; Skybrush Studio's importer was run in November 2026 and refused archives with a manifest inside; on archives without one it was not run yet",
  manifestPlace: 'beside',
  cannotHold: [
    'curves: straight lines from row to row, 5 rows a second',
    'site, geofence, obstacles, cues and home positions (they are in the manifest beside the archive)',
    'music',
    'light changes between rows',
  ],
  motion: 'polyline',
  maxDeviationM: null,
  leavesOut: (flight) => leftOut(flight, [YAW, PYRO, RETURN_PLANS, BLOCKS], message`a CSV holds motion and light`),
  payloads: csvPayloads,
  decode: readCsv,
};
