import type { MotionLimits } from '../assignment/reach';
import type { BaseCurves } from './base-curves';
import { limitExcess } from './limit-excess';
import { drawPath, pieceCount, type SwarmPaths } from './swarm-paths';
import type { TransitionClock } from './transition-clock';
import type { TransitionEnds } from './transition-ends';

/** Nudges that are tried on a drone: the noise of rounding differs with each. */
const TRIES = 12;

/** Largest nudge of a bend: enough to have most control points rounded another way. */
const NUDGE_M = 0.0005;

/** Irrational steps through the cube of nudges: the same every time, and no two alike (Roberts 2018: the R3 sequence). */
const STEPS = [0.8191725133961645, 0.6710436067037893, 0.5497004779019703] as const;

/** Drones looked at between two looks at the messages. */
const DRONES_AT_ONCE = 512;

/**
 * Rounding to millimetres adds up to 0.05 m/s² to the acceleration of a piece of half a second. Drones that are taken
 * beyond a limit by that have their bends nudged by less than a millimetre until they are not, if they can be.
 */
export function* nudgeRounding(
  paths: SwarmPaths,
  ends: TransitionEnds,
  curves: BaseCurves,
  clock: TransitionClock,
  bendsM: Float64Array,
  limits: MotionLimits,
): Generator<void, void> {
  const length = 12 * pieceCount(paths);
  for (let i = 0; i < ends.count; i++) {
    if (i % DRONES_AT_ONCE === 0) yield;
    if (limitExcess(paths, limits, i) <= 1) continue;
    const path = paths.controlsM.subarray(i * length, (i + 1) * length);
    const bends = bendsM.subarray(i * clock.bumpCount * 3, (i + 1) * clock.bumpCount * 3);
    const before = bends.slice();
    for (let attempt = 1; attempt <= TRIES && limitExcess(paths, limits, i) > 1; attempt++) {
      nudge(bends, before, attempt);
      drawPath(path, i, ends, curves, clock, bendsM);
    }
  }
}

function nudge(bends: Float64Array, before: Float64Array, attempt: number): void {
  for (let at = 0; at < bends.length; at++) {
    const turn = (attempt * bends.length + at) * STEPS[at % 3]!;
    bends[at] = before[at]! + (2 * (turn - Math.floor(turn)) - 1) * NUDGE_M;
  }
}
