import type { MotionLimits, Reach } from '../../assignment/reach';
import { type RampHats, rampHats } from './motion-profile';

/** Strengths of speeding up and down that are tried, in even steps up to the limit. */
const CHOICES = 24;

/** Steps of a reach. */
const STEPS = 128;

/**
 * A profile of one drone by itself, rest to rest: it speeds up, or down, as strongly as was chosen and as early as it
 * can, and across with all the acceleration that leaves. Common profiles take the most of both at the same instants: a
 * drone that flies far both ways would need up to 4 % more time.
 */
export interface DroneProfile {
  /** Accelerations at the knots of the first half, m/s². */
  readonly across: Float64Array;
  readonly vertical: Float64Array;
  /** How far they take it, metres. */
  readonly acrossM: number;
  readonly verticalM: number;
}

/**
 * The profiles on given knots: first with the vertical acceleration chosen, from none to all, and the rest for across,
 * then with that across chosen, from all to none.
 */
export function droneProfiles(knotsMs: readonly number[], verticalMps: number, limits: MotionLimits): DroneProfile[] {
  const hats = rampHats(knotsMs);
  const { accelerationMps2, speedXyMps } = limits;
  const chosen = (share: number) => new Float64Array(hats.areaS.length).fill(accelerationMps2 * share);
  const profile = (across: Float64Array, vertical: Float64Array): DroneProfile => ({
    across,
    vertical,
    acrossM: transitionOf(hats, across),
    verticalM: transitionOf(hats, vertical),
  });
  const profiles: DroneProfile[] = [];
  for (let choice = 0; choice <= CHOICES; choice++) {
    const vertical = speedingUp(hats, chosen(choice / CHOICES), verticalMps);
    profiles.push(profile(speedingUp(hats, restOf(accelerationMps2, vertical), speedXyMps), vertical));
  }
  for (let choice = CHOICES; choice >= 0; choice--) {
    const across = speedingUp(hats, chosen(choice / CHOICES), speedXyMps);
    profiles.push(profile(across, speedingUp(hats, restOf(accelerationMps2, across), verticalMps)));
  }
  return profiles;
}

/** What is left across, or up and down, of an acceleration of which so much is used in the other direction. */
function restOf(accelerationMps2: number, used: Float64Array): Float64Array {
  const rest = new Float64Array(used.length);
  for (let k = 0; k < rest.length; k++) rest[k] = Math.sqrt(Math.max(0, accelerationMps2 ** 2 - used[k]! ** 2));
  return rest;
}

/** The most acceleration at each knot until a speed is reached. */
function speedingUp({ areaS, most: usable }: RampHats, most: Float64Array, speedMps: number): Float64Array {
  const used = new Float64Array(most.length);
  let left = speedMps;
  for (let k = 0; k < used.length; k++) {
    const share = Math.min(1, Math.max(0, usable - k));
    used[k] = Math.min(most[k]! * share, left / areaS[k]!);
    left -= used[k]! * areaS[k]!;
  }
  return used;
}

function transitionOf({ wayS2 }: RampHats, acceleration: Float64Array): number {
  let way = 0;
  for (let k = 0; k < wayS2.length; k++) way += wayS2[k]! * acceleration[k]!;
  return way;
}

/**
 * The displacements for which a drone has such a profile. Between any two lies a third, since all that they keep is
 * convex.
 */
export function droneProfileReach(knotsMs: readonly number[], limits: MotionLimits): Reach {
  const up = droneProfiles(knotsMs, limits.speedUpMps, limits);
  const down = droneProfiles(knotsMs, limits.speedDownMps, limits);
  const acrossSquared = up[0]!.acrossM ** 2;
  const stepsPerSquare = STEPS / acrossSquared;
  return { acrossSquared, stepsPerSquare, up: heights(up, acrossSquared), down: heights(down, acrossSquared) };
}

/** How far up, or down, one can get at each step of a reach. */
function heights(profiles: readonly DroneProfile[], acrossSquared: number): Float64Array {
  const most = new Float64Array(STEPS + 2);
  for (let step = 0; step < most.length; step++) {
    most[step] = highest(profiles, Math.sqrt(Math.min(1, step / STEPS) * acrossSquared));
  }
  return most;
}

/** How far up, or down, a drone can get that flies so far across. */
function highest(profiles: readonly DroneProfile[], acrossM: number): number {
  let most = 0;
  for (let k = 0; k < profiles.length; k++) {
    const { acrossM: reached, verticalM } = profiles[k]!;
    if (reached >= acrossM) {
      most = Math.max(most, verticalM);
      continue;
    }
    const before = profiles[k - 1];
    if (!before || before.acrossM < acrossM) continue;
    const share = (before.acrossM - acrossM) / (before.acrossM - reached);
    most = Math.max(most, before.verticalM + share * (verticalM - before.verticalM));
  }
  return most;
}
