import type { LimitsProfile } from '../check/limits-profile';
import { lengthOf } from '../math/length';
import { restToRestS } from '../trajectory/time-law';

/** The speed, acceleration and jerk that a plan may use. */
export type MotionLimits = Pick<
  LimitsProfile,
  'speedXyMps' | 'speedUpMps' | 'speedDownMps' | 'accelerationMps2' | 'jerkMps3'
>;

/**
 * Least seconds from rest to rest over a displacement, for any path: no drone can be faster, since its horizontal and
 * its vertical motion must each cover their share within their own limits.
 */
export function travelTimeS(dx: number, dy: number, dz: number, limits: MotionLimits): number {
  const across = restToRestS(lengthOf(dx, dy), limits.speedXyMps, limits.accelerationMps2, limits.jerkMps3);
  const vertical = dz >= 0 ? limits.speedUpMps : limits.speedDownMps;
  return Math.max(across, restToRestS(Math.abs(dz), vertical, limits.accelerationMps2, limits.jerkMps3));
}

/**
 * The displacements that can be flown rest to rest within a time: whoever flies farther across may rise or sink less.
 * Heights are kept for bins of equal width in the square of the distance across.
 */
export interface Reach {
  readonly acrossSquared: number;
  readonly binsPerSquare: number;
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/**
 * How the motions across and up and down share the acceleration: each has all of it, which no drone can beat (the bound);
 * or both together have no more than it, each as gentle as the time allows (what common laws can fly).
 */
export type ReachKind = 'bound' | 'flyable';

const BINS = 64;

/** Below this acceleration a drone does not move. */
const LEAST_MPS2 = 1e-3;

export function reachWithin(timeS: number, limits: MotionLimits, kind: ReachKind = 'bound'): Reach {
  const { accelerationMps2, speedXyMps, speedUpMps, speedDownMps } = limits;
  const acrossM = reachAlong(timeS, speedXyMps, limits);
  const bins = kind === 'bound' ? 1 : BINS;
  const up = new Float64Array(bins + 2);
  const down = new Float64Array(bins + 2);
  for (let bin = 0; bin <= bins + 1; bin++) {
    const used =
      kind === 'bound' ? 0 : accelerationFor(acrossM * Math.sqrt(Math.min(1, bin / bins)), timeS, speedXyMps, limits);
    const left = { ...limits, accelerationMps2: Math.sqrt(Math.max(0, accelerationMps2 ** 2 - used ** 2)) };
    if (left.accelerationMps2 < LEAST_MPS2) continue;
    up[bin] = reachAlong(timeS, speedUpMps, left);
    down[bin] = reachAlong(timeS, speedDownMps, left);
  }
  return { acrossSquared: acrossM * acrossM, binsPerSquare: bins / Math.max(acrossM * acrossM, 1e-12), up, down };
}

/** Longest distance that a rest-to-rest move covers within `timeS`, by bisection. */
function reachAlong(timeS: number, speed: number, { accelerationMps2, jerkMps3 }: MotionLimits): number {
  let low = 0;
  let high = speed * timeS;
  for (let step = 0; step < 50 && high - low > 1e-9; step++) {
    const middle = (low + high) / 2;
    if (restToRestS(middle, speed, accelerationMps2, jerkMps3) <= timeS) low = middle;
    else high = middle;
  }
  return high;
}

/** Least acceleration that covers a distance within `timeS`, by bisection. */
function accelerationFor(
  distanceM: number,
  timeS: number,
  speed: number,
  { accelerationMps2, jerkMps3 }: MotionLimits,
): number {
  let low = 0;
  let high = accelerationMps2;
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (restToRestS(distanceM, speed, middle, jerkMps3) <= timeS) high = middle;
    else low = middle;
  }
  return high;
}

/** Whether a displacement leaves a reach. Farther across or farther up and down is never easier. */
export function exceeds(reach: Reach, acrossSquared: number, riseM: number): boolean {
  if (acrossSquared > reach.acrossSquared) return true;
  const { up, down } = reach;
  const at = acrossSquared * reach.binsPerSquare;
  const bin = at | 0;
  const share = at - bin;
  return riseM >= 0
    ? riseM > up[bin]! + share * (up[bin + 1]! - up[bin]!)
    : -riseM > down[bin]! + share * (down[bin + 1]! - down[bin]!);
}

/** Whether the move from `a[i]` to `b[p]` (triples) lies within a reach. */
export function within(reach: Reach, a: Float64Array, i: number, b: Float64Array, p: number): boolean {
  const dx = b[3 * p]! - a[3 * i]!;
  const dy = b[3 * p + 1]! - a[3 * i + 1]!;
  return !exceeds(reach, dx * dx + dy * dy, b[3 * p + 2]! - a[3 * i + 2]!);
}

/** Moves that are allowed: those within a reach, between places in the metres that are flown. */
export interface MoveCap {
  readonly reach: Reach;
  /** `n × 3` each. */
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
}
