import type { MotionLimits } from '../../assignment/reach';
import { lengthOf } from '../../math/length';
import { restToRestS } from '../../trajectory/time-profile';
import { gentlestProfile, type MotionProfile } from './motion-profile';
import { type ClockStep, clockKnotsMs, evenMs, shortestClockMs, shortestPieceMs } from './transition-clock';

/**
 * The common progress of a fleet: motion profiles across, up and down on the same knots. With a single profile the
 * drone that sinks deepest would hold back the one that flies farthest: transitions then take up to 15 % longer than
 * the bound.
 */
export interface FleetMotionProfiles {
  readonly knotsMs: readonly number[];
  readonly held: HeldPieces;
  readonly across: MotionProfile;
  readonly up: MotionProfile;
  readonly down: MotionProfile;
}

/** Pieces of a clock in which the common progress stands still. */
export interface HeldPieces {
  readonly before: number;
  readonly after: number;
}

const NONE_HELD: HeldPieces = { before: 0, after: 0 };

export type Course = Pick<MotionProfile, 'place' | 'rate' | 'acceleration'>;

/** The displacements of a fleet as its motion profiles see them. */
export interface DisplacementRange {
  readonly longestAcrossM: number;
  readonly highestUpM: number;
  readonly deepestDownM: number;
}

/** @param displacementM `n × 3`: the displacements that the common progress covers. */
export function displacementRange(displacementM: Float64Array): DisplacementRange {
  let longestAcrossM = 0;
  let highestUpM = 0;
  let deepestDownM = 0;
  for (let at = 0; at < displacementM.length; at += 3) {
    longestAcrossM = Math.max(longestAcrossM, lengthOf(displacementM[at]!, displacementM[at + 1]!));
    highestUpM = Math.max(highestUpM, displacementM[at + 2]!);
    deepestDownM = Math.max(deepestDownM, -displacementM[at + 2]!);
  }
  return { longestAcrossM, highestUpM, deepestDownM };
}

/** Pieces of the steady part are about this long: bends can be as local, and no piece is wasted on a straight line. */
const STEADY_MS = 800;

/** Steps beyond those in which the fastest drone reaches its speed. */
const MORE_FINE_STEPS = 2;

/** How clocks are cut under limits: a step is the time in which the jerk limit lets the acceleration build up. */
export function clockStep({ accelerationMps2, jerkMps3, speedXyMps }: MotionLimits): ClockStep {
  const shortestMs = shortestPieceMs(accelerationMps2);
  const stepMs = Math.max(shortestMs, Math.ceil((accelerationMps2 / jerkMps3) * 1000 - 1e-6));
  const rampMs = (speedXyMps / accelerationMps2 + accelerationMps2 / jerkMps3) * 1000;
  const rampSteps = Math.max(2, Math.ceil(rampMs / stepMs - 1e-6));
  return {
    shortestMs,
    stepMs,
    rampSteps,
    fineSteps: rampSteps + MORE_FINE_STEPS,
    steadyMs: Math.max(STEADY_MS, stepMs),
  };
}

/** The motion profiles on given knots, as gentle as those allow; null when the limits do not allow them. */
export function profilesWithin(
  knotsMs: readonly number[],
  ways: DisplacementRange,
  limits: MotionLimits,
): FleetMotionProfiles | null {
  const across = gentlestProfile(knotsMs, limits.speedXyMps / ways.longestAcrossM);
  const up = gentlestProfile(knotsMs, limits.speedUpMps / ways.highestUpM);
  const down = gentlestProfile(knotsMs, limits.speedDownMps / ways.deepestDownM);
  if (!across || !up || !down) return null;
  const greatest = Math.max(
    ways.longestAcrossM * across.peakAcceleration,
    ways.highestUpM * up.peakAcceleration,
    ways.deepestDownM * down.peakAcceleration,
  );
  return greatest <= limits.accelerationMps2 ? { knotsMs, held: NONE_HELD, across, up, down } : null;
}

/** The same profiles with pieces before and after them in which they stand still. */
export function holdProfiles(
  { knotsMs, across, up, down }: FleetMotionProfiles,
  held: HeldPieces,
  pieceMs: number,
): FleetMotionProfiles {
  const startMs = held.before * pieceMs;
  const endMs = startMs + knotsMs.at(-1)!;
  const before = Array.from({ length: held.before }, (_, k) => k * pieceMs);
  const after = Array.from({ length: held.after }, (_, k) => endMs + (k + 1) * pieceMs);
  const hold = (profile: MotionProfile) => ({ ...profile, ...heldCourse(profile, held) });
  return {
    knotsMs: [...before, ...knotsMs.map((knot) => startMs + knot), ...after],
    held,
    across: hold(across),
    up: hold(up),
    down: hold(down),
  };
}

/** A course from 0 to 1 that stands still before and after it. */
export function heldCourse({ place, rate, acceleration }: Course, { before, after }: HeldPieces): Course {
  const padded = (values: Float64Array, end: number) => {
    const out = new Float64Array(before + values.length + after).fill(end, before + values.length);
    out.set(values, before);
    return out;
  };
  return { place: padded(place, 1), rate: padded(rate, 0), acceleration: padded(acceleration, 0) };
}

/** Step of the search for the quickest profiles before it is halved. */
const FIRST_STRIDE_MS = 16;

/**
 * Least even number of milliseconds for which a fleet has motion profiles within the limits.
 * @param displacementsAt the displacements of the fleet on given knots: with speed at the ends they depend on the time
 *   to lose it.
 */
export function quickestProfiles(
  displacementsAt: (knotsMs: readonly number[]) => DisplacementRange,
  limits: MotionLimits,
  step: ClockStep,
): number {
  const fits = (durationMs: number) => {
    const knotsMs = clockKnotsMs(durationMs, step);
    return profilesWithin(knotsMs, displacementsAt(knotsMs), limits) !== null;
  };
  const shortest = evenMs(shortestClockMs(step));
  if (fits(shortest)) return shortest;
  const ways = displacementsAt(clockKnotsMs(shortest, step));
  let low = Math.max(shortest, evenMs(leastS(ways, limits) * 900));
  if (fits(low)) low = shortest;
  let high = low;
  for (let stride = FIRST_STRIDE_MS; !fits(high); stride *= 2) {
    low = high;
    high += stride;
  }
  while (high - low > 2) {
    const middle = 2 * ((low + high) >> 2);
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** No profile of a fleet at rest can be quicker than its longest displacements by themselves. */
function leastS({ longestAcrossM, highestUpM, deepestDownM }: DisplacementRange, limits: MotionLimits): number {
  const { accelerationMps2: a, jerkMps3: j } = limits;
  return Math.max(
    restToRestS(longestAcrossM, limits.speedXyMps, a, j),
    restToRestS(highestUpM, limits.speedUpMps, a, j),
    restToRestS(deepestDownM, limits.speedDownMps, a, j),
  );
}
