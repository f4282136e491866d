import { message } from '../../core';
import { BLOCKS, leftOut } from '../extras';
import type { FlightFormat } from '../flight-format';
import { MAX_DEVIATION_M } from '../limits';
import { readSkyc } from './read-skyc';
import { SHOW_PATH, skycPayloads } from './write-skyc';

export { SHOW_PATH };

/** The compiled show of Skybrush: Skybrush Viewer and Live read it. */
export const SKYC: FlightFormat = {
  id: 'skyc',
  title: 'Skybrush compiled show (.skyc)',
  suffix: '.skyc',
  mediaType: 'application/zip',
  badge: 'verified',
  evidence:
    "as of November 2026 Skybrush's web reader read our files within 0.9 mm, and Skybrush's server took every drone (their version numbers were not recorded)",
  manifestPlace: 'inside',
  cannotHold: ['altitude reference, limits profile, plan hash (they are in manifest.json)', 'curves above degree 3'],
  motion: 'curves',
  maxDeviationM: MAX_DEVIATION_M,
  leavesOut: (flight) => leftOut(flight, [BLOCKS], message`only a .skyb holds them`),
  payloads: skycPayloads,
  decode: readSkyc,
};
