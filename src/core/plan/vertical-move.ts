import type { LimitsProfile } from '../check/limits-profile';
import { ACCELERATION_SHARE, SPEED_SHARE } from '../trajectory/planning-share';
import { fastestLaw, lawKnotsMs, lawPieces } from '../trajectory/time-law';
import { roundToMillimetre, type TrajectoryBuilder } from '../trajectory/trajectory-builder';

/** A way straight up or down, from rest to rest: cubic pieces of height over time, as they fly. */
export interface VerticalMove {
  /** Start of each piece and the end of the last, from zero. */
  readonly knotsMs: readonly number[];
  /** Four Bézier values a piece, in whole millimetres. */
  readonly heightsM: Float64Array;
}

/** The fastest way from one height to another within the limits; of no duration where they are the same. */
export function verticalMove(fromZ: number, toZ: number, profile: LimitsProfile): VerticalMove {
  const rise = toZ - fromZ;
  if (rise === 0) return { knotsMs: [0], heightsM: Float64Array.of(roundToMillimetre(fromZ)) };
  const law = fastestLaw({
    speed: ((rise > 0 ? profile.speedUpMps : profile.speedDownMps) * SPEED_SHARE) / Math.abs(rise),
    acceleration: (profile.accelerationMps2 * ACCELERATION_SHARE) / Math.abs(rise),
    jerk: profile.jerkMps3 / Math.abs(rise),
  });
  const knotsMs = lawKnotsMs(law);
  return { knotsMs, heightsM: lawPieces(law, knotsMs).map((share) => roundToMillimetre(fromZ + rise * share)) };
}

export function moveDurationMs({ knotsMs }: VerticalMove): number {
  return knotsMs[knotsMs.length - 1]!;
}

/** The same way backwards in time: a way down as a way up. */
export function mirrorMove(move: VerticalMove): VerticalMove {
  const durationMs = moveDurationMs(move);
  return {
    knotsMs: move.knotsMs.map((knot) => durationMs - knot).reverse(),
    heightsM: move.heightsM.slice().reverse(),
  };
}

/** Flies drones straight up or down, from rest to rest; ways between the same heights are planned once. */
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
