import type { MotionLimits } from '../../assignment/reach';
import { lengthOf } from '../../math/length';
import type { TransitionEnds } from '../transition-ends';
import { type Course, type FleetLaws, heldCourse } from './fleet-laws';
import { lawFrom } from './progress-law';
import { type SwiftLaw, swiftLaws } from './swift-laws';

/** Drones looked at between two looks at the messages. */
const DRONES_AT_ONCE = 512;

/**
 * Bends that give a law of its own to every drone that the common laws would ask for too much acceleration: they take it
 * along its straight way, but not at the same rate across and up.
 * @returns `n × bumps × 3` coefficients, metres.
 */
export function* swiftBends(
  { count, wayM }: TransitionEnds,
  laws: FleetLaws,
  limits: MotionLimits,
): Generator<void, Float64Array> {
  const { knotsMs, held, across, up, down } = laws;
  const flownKnotsMs = knotsMs
    .slice(held.before, knotsMs.length - held.after)
    .map((knot) => knot - knotsMs[held.before]!);
  const bumps = Math.max(0, knotsMs.length - 4);
  const bendsM = new Float64Array(count * bumps * 3);
  const swiftUp = swiftLaws(flownKnotsMs, limits.speedUpMps, limits);
  const swiftDown = swiftLaws(flownKnotsMs, limits.speedDownMps, limits);
  for (let i = 0; i < count; i++) {
    if (i % DRONES_AT_ONCE === 0) yield;
    const [x, y, z] = [wayM[3 * i]!, wayM[3 * i + 1]!, wayM[3 * i + 2]!];
    const acrossM = lengthOf(x, y);
    const common = z > 0 ? up : down;
    if (lengthOf(acrossM * across.peakAcceleration, z * common.peakAcceleration) <= limits.accelerationMps2) continue;
    const own = roomiest(z > 0 ? swiftUp : swiftDown, acrossM, Math.abs(z));
    const ownAcross = heldCourse(lawFrom(flownKnotsMs, dividedBy(own.acrossM, own.across)), held);
    const ownVertical = heldCourse(lawFrom(flownKnotsMs, dividedBy(own.verticalM, own.vertical)), held);
    for (let m = 0; m < bumps; m++) {
      const acrossShare = coefficient(knotsMs, ownAcross, m) - coefficient(knotsMs, across, m);
      const verticalShare = coefficient(knotsMs, ownVertical, m) - coefficient(knotsMs, common, m);
      bendsM.set([x * acrossShare, y * acrossShare, z * verticalShare], (i * bumps + m) * 3);
    }
  }
  return bendsM;
}

/** The law that a drone has to use the smallest share of. */
function roomiest(laws: readonly SwiftLaw[], acrossM: number, verticalM: number): SwiftLaw {
  let best = laws[1]!;
  let least = Number.POSITIVE_INFINITY;
  for (const law of laws) {
    const share = Math.max(acrossM / law.acrossM, verticalM / law.verticalM);
    if (share >= least) continue;
    least = share;
    best = law;
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
