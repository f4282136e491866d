import type { FirmwareTakeoff } from '../limits-profile';

/**
 * Height over its start to which Skybrush firmware takes a drone off by itself before it follows the trajectory
 * (`SHOW_TAKEOFF_ALT`, 2.5 m unless somebody changes it).
 */
export const FIRMWARE_ASCENT_M = 2.5;

/** Phases of the climb, seconds. */
interface ClimbPhases {
  /** Speeding up, and as long slowing down. */
  readonly rampS: number;
  readonly cruiseS: number;
}

/** Constant acceleration, constant speed, constant deceleration; no cruise where the full speed is not reached. */
function climbPhases({ speedMps, accelerationMps2 }: FirmwareTakeoff): ClimbPhases {
  const rampS = Math.min(speedMps / accelerationMps2, Math.sqrt(FIRMWARE_ASCENT_M / accelerationMps2));
  const rampsM = accelerationMps2 * rampS ** 2;
  return { rampS, cruiseS: Math.max(0, (FIRMWARE_ASCENT_M - rampsM) / (accelerationMps2 * rampS)) };
}

/**
 * Seconds of show time that the firmware needs before a trajectory is `FIRMWARE_ASCENT_M` above its start: its climb from
 * rest to rest, and the spool-up before. 3.66 s with ArduPilot's defaults.
 */
export function takeoffNeedS(takeoff: FirmwareTakeoff): number {
  const { rampS, cruiseS } = climbPhases(takeoff);
  return 2 * rampS + cruiseS + takeoff.spoolUpS;
}

/** The climb by itself, as pieces of height over the start: whole milliseconds, three Bézier values a piece. */
export interface FirmwareClimb {
  /** Start of each piece and the end of the last, from zero. */
  readonly knotsMs: readonly number[];
  readonly heightsM: readonly (readonly [number, number, number])[];
}

/** Half a millimetre of cruise and less is rounding. */
const SHORTEST_CRUISE_S = 0.0005;

/** The climb, its phases rounded to whole milliseconds: so its times are the same numbers on any clock of the show. */
export function firmwareClimb(takeoff: FirmwareTakeoff): FirmwareClimb {
  const { rampS, cruiseS } = climbPhases(takeoff);
  const rampMs = Math.max(1, Math.round(rampS * 1000));
  const rampM = (takeoff.accelerationMps2 * rampS ** 2) / 2;
  const highM = FIRMWARE_ASCENT_M - rampM;
  const up = [0, 0, rampM] as const;
  const down = [highM, FIRMWARE_ASCENT_M, FIRMWARE_ASCENT_M] as const;
  if (cruiseS < SHORTEST_CRUISE_S) return { knotsMs: [0, rampMs, 2 * rampMs], heightsM: [up, down] };
  const cruiseMs = Math.max(1, Math.round(cruiseS * 1000));
  const cruise = [rampM, FIRMWARE_ASCENT_M / 2, highM] as const;
  return { knotsMs: [0, rampMs, rampMs + cruiseMs, 2 * rampMs + cruiseMs], heightsM: [up, cruise, down] };
}

export function climbDurationMs({ knotsMs }: FirmwareClimb): number {
  return knotsMs[knotsMs.length - 1]!;
}
