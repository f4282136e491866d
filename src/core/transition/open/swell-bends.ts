import type { MotionLimits } from '../../assignment/reach';
import type { Walls } from '../detour/flight-space';
import type { FleetMotionProfiles } from '../timing/fleet-profiles';
import type { TransitionEnds } from '../transition-ends';
import type { Separation } from '../transition-request';
import { openFormation } from './open-formation';

/** Pieces in which a fleet opens. */
const PIECES = 4;

/** What of the acceleration and the jerk may be used for it: the rest is for the transition. */
const SHARE = 0.75;

/** Bumps whose drones are moved between two looks at the messages. */
const BUMPS_AT_ONCE = 4;

/** By what share a fleet is dilated near its start, and near its end. */
export type Swelling = readonly [start: number, end: number];

/** What the opening of a fleet has to keep. */
export interface SwellRoom {
  readonly separation: Separation;
  /** All that may be neighbours at an end: `i, j, ...`. */
  readonly pairs: Int32Array;
  readonly limits: MotionLimits;
  readonly walls: Walls | null;
}

/**
 * Adds bends by which a fleet opens as it leaves, stays open on its path and closes as it arrives: each drone leaves
 * its path by what it leaves its place by in the opened formations.
 * @param bendsM `n × bumps × 3`, metres; added to.
 */
export function* addSwell(
  bendsM: Float64Array,
  { count, fromM, toM, displacementM }: TransitionEnds,
  { knotsMs, across, up, down }: FleetMotionProfiles,
  { separation, pairs, limits, walls }: SwellRoom,
): Generator<void, Swelling> {
  const mostM = mostSwellM(knotsMs[1]! / 1000, limits);
  const from = yield* openFormation(fromM, separation, pairs, mostM, walls);
  const to = yield* openFormation(toM, separation, pairs, mostM, walls);
  const bumps = bendsM.length / (3 * count);
  for (let m = 0; m < bumps; m++) {
    if (m % BUMPS_AT_ONCE === 0) yield;
    const weight = Math.min(1, (Math.min(m, bumps - 1 - m) + 1) / (PIECES - 2));
    for (let i = 0; i < count; i++) {
      const vertical = displacementM[3 * i + 2]! > 0 ? up : down;
      for (let axis = 0; axis < 3; axis++) {
        const progress = (axis < 2 ? across : vertical).place[m + 2]!;
        const [start, end] = [from.offsetsM[3 * i + axis]!, to.offsetsM[3 * i + axis]!];
        bendsM[(i * bumps + m) * 3 + axis]! += weight * (start + (end - start) * progress);
      }
    }
  }
  return [from.share, to.share];
}

/** How far a drone gets by bumps that grow to full height within the pieces: their second and third derivatives. */
function mostSwellM(pieceS: number, { accelerationMps2, jerkMps3 }: MotionLimits): number {
  return SHARE * (PIECES - 2) * pieceS ** 2 * Math.min(accelerationMps2, jerkMps3 * pieceS);
}
