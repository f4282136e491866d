import type { FlightFormat } from '../flight-format';
import { readCsv } from './read-csv';
import { csvPayloads } from './write-csv';

export { hasCsvHeader } from './read-rows';

/** The exchange format that the Skybrush import, show portals and mavsdk_drone_show take. */
export const SKYBRUSH_CSV: FlightFormat = {
  id: 'csv',
  title: 'Skybrush CSV, one a drone',
  suffix: '-csv.zip',
  mediaType: 'application/zip',
  badge: 'documented',
  cannotHold: [
    'curves: straight lines from row to row, 5 rows a second',
    'site, geofence, obstacles, cues and home positions (they are in manifest.json)',
    'music',
    'light changes between rows',
  ],
  motion: 'polyline',
  maxDeviationM: null,
  payloads: csvPayloads,
  decode: readCsv,
};
