import type { LimitsProfile } from '../check/limits-profile';
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
  const across = restToRestS(Math.hypot(dx, dy), limits.speedXyMps, limits.accelerationMps2, limits.jerkMps3);
  const vertical = dz >= 0 ? limits.speedUpMps : limits.speedDownMps;
  return Math.max(across, restToRestS(Math.abs(dz), vertical, limits.accelerationMps2, limits.jerkMps3));
}

/** The upright cylinder of displacements that can be flown rest to rest within a time. */
export interface Reach {
  readonly acrossSquared: number;
  readonly up: number;
  readonly down: number;
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

export function reachWithin(timeS: number, limits: MotionLimits): Reach {
  return {
    acrossSquared: reachAlong(timeS, limits.speedXyMps, limits) ** 2,
    up: reachAlong(timeS, limits.speedUpMps, limits),
    down: reachAlong(timeS, limits.speedDownMps, limits),
  };
}

/** Whether the move from `a[i]` to `b[p]` (triples) lies within a reach. */
export function within(reach: Reach, a: Float64Array, i: number, b: Float64Array, p: number): boolean {
  const dz = b[3 * p + 2]! - a[3 * i + 2]!;
  if (dz > reach.up || -dz > reach.down) return false;
  const dx = b[3 * p]! - a[3 * i]!;
  const dy = b[3 * p + 1]! - a[3 * i + 1]!;
  return dx * dx + dy * dy <= reach.acrossSquared;
}

/** Moves that are allowed: those within a reach, between places in the metres that are flown. */
export interface MoveCap {
  readonly reach: Reach;
  /** `n × 3` each. */
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
}
