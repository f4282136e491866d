import type { FleetSampler } from '../playback';
import type { TrailPath } from './night';

/** What is drawn of the way that drones have flown: nothing, a tail that fades, or all that a long exposure keeps. */
export type TrailKind = 'none' | 'tail' | 'photo';

const SECONDS: Readonly<Record<Exclude<TrailKind, 'none'>, number>> = { tail: 1.4, photo: 4 };
/** Pieces of all trails together; many drones have coarser ones. */
const MOST_PIECES = 26_000;
const FEWEST = 2;
const MOST = 14;

/** Room for the trails of a fleet. */
export function createTrailPath(count: number, kind: Exclude<TrailKind, 'none'>): TrailPath {
  const segments = Math.min(Math.max(Math.floor(MOST_PIECES / Math.max(count, 1)), FEWEST), MOST);
  return {
    count,
    segments,
    placesM: new Float32Array((segments + 1) * count * 3),
    colours: new Float32Array(segments * count * 3),
    isPhoto: kind === 'photo',
  };
}

/** Writes where a fleet has been until a time. */
export function sampleTrailInto(path: TrailPath, sampler: FleetSampler, timeMs: number): void {
  const lengthMs = SECONDS[path.isPhoto ? 'photo' : 'tail'] * 1000;
  const row = path.count * 3;
  for (let k = 0; k <= path.segments; k++) {
    const atMs = Math.max(timeMs - lengthMs * (1 - k / path.segments), 0);
    sampler.samplePositionsInto(path.placesM.subarray(k * row, (k + 1) * row), atMs);
    if (k > 0) sampler.sampleLightsInto(path.colours.subarray((k - 1) * row, k * row), atMs);
  }
}
