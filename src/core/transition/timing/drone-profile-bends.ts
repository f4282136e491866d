import type { MotionLimits } from '../../assignment/reach';
import { lengthOf } from '../../math/length';
import type { TransitionEnds } from '../transition-ends';
import { type DroneProfile, droneProfiles } from './drone-profiles';
import { type Course, type FleetMotionProfiles, heldCourse } from './fleet-profiles';
import { profileFrom } from './motion-profile';

/** Drones looked at between two looks at the messages. */
const DRONES_AT_ONCE = 512;

/**
 * Bends that give a profile of its own to every drone that the common ones would ask for too much acceleration: they
 * take it along its straight path, but not at the same rate across and up.
 * @returns `n × bumps × 3` coefficients, metres.
 */
export function* droneProfileBends(
  { count, displacementM }: TransitionEnds,
  profiles: FleetMotionProfiles,
  limits: MotionLimits,
): Generator<void, Float64Array> {
  const { knotsMs, held, across, up, down } = profiles;
  const flownKnotsMs = knotsMs
    .slice(held.before, knotsMs.length - held.after)
    .map((knot) => knot - knotsMs[held.before]!);
  const bumps = Math.max(0, knotsMs.length - 4);
  const bendsM = new Float64Array(count * bumps * 3);
  const sharperUp = droneProfiles(flownKnotsMs, limits.speedUpMps, limits);
  const sharperDown = droneProfiles(flownKnotsMs, limits.speedDownMps, limits);
  for (let i = 0; i < count; i++) {
    if (i % DRONES_AT_ONCE === 0) yield;
    const [x, y, z] = [displacementM[3 * i]!, displacementM[3 * i + 1]!, displacementM[3 * i + 2]!];
    const acrossM = lengthOf(x, y);
    const common = z > 0 ? up : down;
    if (lengthOf(acrossM * across.peakAcceleration, z * common.peakAcceleration) <= limits.accelerationMps2) continue;
    const own = roomiest(z > 0 ? sharperUp : sharperDown, acrossM, Math.abs(z));
    const ownAcross = heldCourse(profileFrom(flownKnotsMs, dividedBy(own.acrossM, own.across)), held);
    const ownVertical = heldCourse(profileFrom(flownKnotsMs, dividedBy(own.verticalM, own.vertical)), held);
    for (let m = 0; m < bumps; m++) {
      const acrossShare = coefficient(knotsMs, ownAcross, m) - coefficient(knotsMs, across, m);
      const verticalShare = coefficient(knotsMs, ownVertical, m) - coefficient(knotsMs, common, m);
      bendsM.set([x * acrossShare, y * acrossShare, z * verticalShare], (i * bumps + m) * 3);
    }
  }
  return bendsM;
}

/** The profile that a drone has to use the smallest share of. */
function roomiest(profiles: readonly DroneProfile[], acrossM: number, verticalM: number): DroneProfile {
  let best = profiles[1]!;
  let least = Number.POSITIVE_INFINITY;
  for (const profile of profiles) {
    const share = Math.max(acrossM / profile.acrossM, verticalM / profile.verticalM);
    if (share >= least) continue;
    least = share;
    best = profile;
  }
  return best;
}

function dividedBy(way: number, accelerations: Float64Array): Float64Array {
  const shares = new Float64Array(accelerations.length);
  for (let k = 0; k < shares.length; k++) shares[k] = accelerations[k]! / way;
  return shares;
}

/** Coefficient of bump `m` in a C2 cubic spline on the knots: its polar form at the bump's inner knots (Ramshaw 1989). */
function coefficient(knotsMs: readonly number[], { place, rate, acceleration }: Course, m: number): number {
  const before = (knotsMs[m + 1]! - knotsMs[m + 2]!) / 1000;
  const after = (knotsMs[m + 3]! - knotsMs[m + 2]!) / 1000;
  return place[m + 2]! + (rate[m + 2]! * (before + after)) / 3 + (acceleration[m + 2]! * before * after) / 6;
}
