import type { LimitsProfile } from '../check/limits-profile';
import { ACCELERATION_SHARE, SPEED_SHARE } from '../trajectory/planning-share';
import { fastestLaw, lawDurationMs, lawKnotsMs, lawPieces } from '../trajectory/time-law';
import type { TrajectoryBuilder } from '../trajectory/trajectory-builder';

/**
 * Flies one drone straight up or down, from rest to rest.
 * @param from `x, y, z` at `at`. @returns the instant at which it arrives.
 */
export function flyVertically(
  builder: TrajectoryBuilder,
  drone: number,
  startMs: number,
  from: Float64Array,
  toZ: number,
  profile: LimitsProfile,
): number {
  const [x, y, z] = [from[3 * drone]!, from[3 * drone + 1]!, from[3 * drone + 2]!];
  const rise = toZ - z;
  if (rise === 0) return startMs;
  const law = fastestLaw({
    speed: ((rise > 0 ? profile.speedUpMps : profile.speedDownMps) * SPEED_SHARE) / Math.abs(rise),
    acceleration: (profile.accelerationMps2 * ACCELERATION_SHARE) / Math.abs(rise),
    jerk: profile.jerkMps3 / Math.abs(rise),
  });
  const knots = lawKnotsMs(law);
  const pieces = lawPieces(law, knots);
  for (let k = 0; k + 1 < knots.length; k++) {
    const controls = [0, 1, 2, 3].flatMap((c) => [x, y, z + rise * pieces[4 * k + c]!]);
    builder.add(drone, startMs + knots[k]!, startMs + knots[k + 1]!, controls);
  }
  return startMs + lawDurationMs(law);
}
