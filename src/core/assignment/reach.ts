import type { LimitsProfile } from '../check/limits-profile';
import { lengthOf } from '../math/length';
import { restToRestS } from '../trajectory/time-profile';

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
 * The displacements that can be flown rest to rest within a time: a drone that flies farther across may rise or sink
 * less. Heights are kept at even steps of the square of the distance across, and taken as straight between them.
 */
export interface Reach {
  readonly acrossSquared: number;
  /** Steps a square metre. One value more than steps from none to `acrossSquared` is there to read. */
  readonly stepsPerSquare: number;
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/** Rounding must not hide what fits into a time exactly. */
const HAIR = 1 + 1e-12;

/** What no drone can leave within a time, for motions across, up and down have all of the acceleration each. */
export function reachWithin(timeS: number, limits: MotionLimits): Reach {
  const { accelerationMps2, jerkMps3, speedXyMps, speedUpMps, speedDownMps } = limits;
  const along = (speed: number) => reachAlong(timeS, speed, accelerationMps2, jerkMps3);
  const acrossSquared = along(speedXyMps) ** 2;
  const [up, down] = [along(speedUpMps), along(speedDownMps)].map((metres) => Float64Array.of(metres, metres, metres));
  return { acrossSquared, stepsPerSquare: 1 / Math.max(acrossSquared, 1e-12), up: up!, down: down! };
}

/**
 * Longest distance that a rest-to-rest move covers within a time, and a hair more. Speed is gained for half of the time,
 * or until it is the highest: then the rest of the time goes by at that.
 */
function reachAlong(timeS: number, speed: number, acceleration: number, jerk: number): number {
  const jerkS = Math.min(timeS / 4, acceleration / jerk);
  const peak = jerk * jerkS * (timeS / 2 - jerkS);
  if (peak <= speed) return ((peak * timeS) / 2) * HAIR;
  const isPlateau = acceleration ** 2 <= speed * jerk;
  const gainS = isPlateau ? speed / acceleration + acceleration / jerk : 2 * Math.sqrt(speed / jerk);
  return speed * (timeS - gainS) * HAIR;
}

/** Whether a displacement leaves a reach. Farther across or farther up and down is never easier. */
export function exceeds(reach: Reach, acrossSquared: number, riseM: number): boolean {
  if (acrossSquared > reach.acrossSquared) return true;
  const { up, down } = reach;
  const at = acrossSquared * reach.stepsPerSquare;
  const step = at | 0;
  const share = at - step;
  return riseM >= 0
    ? riseM > up[step]! + share * (up[step + 1]! - up[step]!)
    : -riseM > down[step]! + share * (down[step + 1]! - down[step]!);
}

/** Whether the displacement from `a[i]` to `b[p]` (triples) lies within a reach. */
export function within(reach: Reach, a: Float64Array, i: number, b: Float64Array, p: number): boolean {
  const dx = b[3 * p]! - a[3 * i]!;
  const dy = b[3 * p + 1]! - a[3 * i + 1]!;
  return !exceeds(reach, dx * dx + dy * dy, b[3 * p + 2]! - a[3 * i + 2]!);
}

/** Displacements that are allowed: those within a reach, between places in the metres that are flown. */
export interface MoveCap {
  readonly reach: Reach;
  /** `n × 3` each. */
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
}
