import type { FlightFormat } from '../flight-format';
import { MAX_DEVIATION_M } from '../limits';
import { readSkyb } from './read-skyb';
import { skybLeavesOut, skybPayloads } from './write-skyb';

export { isSkyb } from './block-file';

/** What the firmware of Skybrush drones reads: one file a drone. */
export const SKYB: FlightFormat = {
  id: 'skyb',
  title: 'Skybrush binary files, one a drone (.skyb)',
  suffix: '-skyb.zip',
  mediaType: 'application/zip',
  badge: 'verified',
  evidence:
    "as of November 2026 Skybrush's firmware library read all our 550 files within 6.8 mm and 1/255 of colour (its version number was not recorded)",
  manifestPlace: 'inside',
  cannotHold: [
    'site, geofence, obstacles, cues and home positions (they are in manifest.json)',
    'music',
    'coordinates finer than 1 mm within 32 m of the origin, 4 mm within 131 m',
  ],
  motion: 'curves',
  maxDeviationM: MAX_DEVIATION_M,
  leavesOut: skybLeavesOut,
  payloads: skybPayloads,
  decode: readSkyb,
};
