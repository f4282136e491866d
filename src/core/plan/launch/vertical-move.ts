import type { LimitsProfile } from '../../check/limits-profile';
import { ACCELERATION_SHARE, SPEED_SHARE } from '../../trajectory/planning-share';
import { fastestProfile, profileKnotsMs, profilePieces, SHORTEST_PHASE_MS } from '../../trajectory/time-profile';
import { roundToMillimetre, type TrajectoryBuilder } from '../../trajectory/trajectory-builder';

/** A path straight up or down, from rest to rest: cubic pieces of height over time, as they fly. */
export interface VerticalMove {
  /** Start of each piece and the end of the last, from zero. */
  readonly knotsMs: readonly number[];
  /** Four Bézier values a piece, in whole millimetres. */
  readonly heightsM: Float64Array;
}

/** From one shortest phase that is tried to the next. */
const PHASE_GROWTH = 1.25;

/**
 * The fastest path from one height to another within the limits; of no duration where they are the same.
 *
 * Heights are whole millimetres, and rounding them adds up to 0.012 m/s² over the square of a phase's seconds to the
 * acceleration: 0.075 where a phase is as short as 0.4 s, most of an acceleration limit of 0.1. So what counts is the
 * rounded pieces: where they are beyond a limit, all phases are made longer until they are not.
 */
export function verticalMove(fromZ: number, toZ: number, profile: LimitsProfile): VerticalMove {
  if (fromZ === toZ) return { knotsMs: [0], heightsM: Float64Array.of(roundToMillimetre(fromZ)) };
  for (let shortestMs = SHORTEST_PHASE_MS; ; shortestMs = Math.ceil(shortestMs * PHASE_GROWTH)) {
    const move = roundedMove(fromZ, toZ, profile, shortestMs);
    if (keepsLimits(move, profile)) return move;
  }
}

function roundedMove(fromZ: number, toZ: number, profile: LimitsProfile, shortestMs: number): VerticalMove {
  const rise = toZ - fromZ;
  const length = Math.abs(rise);
  const limits = {
    speed: ((rise > 0 ? profile.speedUpMps : profile.speedDownMps) * SPEED_SHARE) / length,
    acceleration: (profile.accelerationMps2 * ACCELERATION_SHARE) / length,
    jerk: profile.jerkMps3 / length,
  };
  const timeProfile = fastestProfile(limits, shortestMs);
  const knotsMs = profileKnotsMs(timeProfile);
  return {
    knotsMs,
    heightsM: profilePieces(timeProfile, knotsMs).map((share) => roundToMillimetre(fromZ + rise * share)),
  };
}

/** Whether the pieces as they fly keep speed and acceleration: by the control values of their derivatives. */
function keepsLimits({ knotsMs, heightsM }: VerticalMove, profile: LimitsProfile): boolean {
  for (let k = 0; k + 1 < knotsMs.length; k++) {
    const seconds = (knotsMs[k + 1]! - knotsMs[k]!) / 1000;
    const steps = [0, 1, 2].map((c) => heightsM[4 * k + c + 1]! - heightsM[4 * k + c]!) as [number, number, number];
    const speeds = steps.map((step) => (3 * step) / seconds);
    const hardest = Math.max(Math.abs(steps[1] - steps[0]), Math.abs(steps[2] - steps[1])) * (6 / (seconds * seconds));
    if (hardest > profile.accelerationMps2) return false;
    if (speeds.some((speed) => speed > profile.speedUpMps || -speed > profile.speedDownMps)) return false;
  }
  return true;
}

export function moveDurationMs({ knotsMs }: VerticalMove): number {
  return knotsMs[knotsMs.length - 1]!;
}

/** The same path backwards in time: a descent as a climb. */
export function mirrorMove(move: VerticalMove): VerticalMove {
  const durationMs = moveDurationMs(move);
  return {
    knotsMs: move.knotsMs.map((knot) => durationMs - knot).reverse(),
    heightsM: move.heightsM.slice().reverse(),
  };
}

/** Flies drones straight up or down, from rest to rest; transitions between the same heights are planned once. */
export class VerticalFlights {
  readonly #profile: LimitsProfile;
  readonly #known = new Map<string, VerticalMove>();

  constructor(profile: LimitsProfile) {
    this.#profile = profile;
  }

  durationMs(fromZ: number, toZ: number): number {
    return moveDurationMs(this.#move(fromZ, toZ));
  }

  /**
   * Adds the pieces of one drone.
   * @param from `x, y, z` of all drones, whence it flies. @returns the instant at which it arrives.
   */
  fly(builder: TrajectoryBuilder, drone: number, startMs: number, from: Float64Array, toZ: number): number {
    const [x, y, z] = [from[3 * drone]!, from[3 * drone + 1]!, from[3 * drone + 2]!];
    const move = this.#move(z, toZ);
    const { knotsMs, heightsM } = move;
    const controls = [x, y, z, x, y, z, x, y, z, x, y, z];
    for (let k = 0; k + 1 < knotsMs.length; k++) {
      for (let c = 0; c < 4; c++) controls[3 * c + 2] = heightsM[4 * k + c]!;
      builder.add(drone, startMs + knotsMs[k]!, startMs + knotsMs[k + 1]!, controls);
    }
    return startMs + moveDurationMs(move);
  }

  #move(fromZ: number, toZ: number): VerticalMove {
    const heights = `${fromZ} ${toZ}`;
    const move = this.#known.get(heights) ?? verticalMove(fromZ, toZ, this.#profile);
    this.#known.set(heights, move);
    return move;
  }
}
