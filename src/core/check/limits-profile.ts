/** A named set of limits with the source it was taken from. Metres, seconds. */
export interface LimitsProfile {
  readonly name: string;
  /** Where the numbers come from, shown wherever a limit is shown. */
  readonly source: string;
  /** Distance that the planner keeps between any two drones in flight, centre to centre. */
  readonly separationDesignM: number;
  /** Distance below which the check refuses, centre to centre. */
  readonly separationHardM: number;
  /**
   * How much more of the separation two drones keep one above the other than side by side: they keep
   * `sqrt(dx² + dy² + (dz / downwashFactor)²)`, an upright ellipsoid about each. 1 is a sphere.
   */
  readonly downwashFactor: number;
  readonly speedXyMps: number;
  readonly speedUpMps: number;
  readonly speedDownMps: number;
  readonly accelerationMps2: number;
  readonly jerkMps3: number;
  /** Lowest and highest altitude above the show origin for a drone that moves sideways or holds. */
  readonly altitudeMinM: number;
  readonly altitudeMaxM: number;
  /** Least distance between neighbouring pads on the ground. */
  readonly launchPitchM: number;
  /** Below this height a drone moves straight up or down only. */
  readonly verticalZoneM: number;
  /** Longest flight of one drone, take-off to landing. */
  readonly enduranceS: number;
  /** The take-off that the drones' firmware flies by itself; null where drones fly the file from its first second. */
  readonly firmwareTakeoff: FirmwareTakeoff | null;
}

/**
 * The least height of a drone that is not in the column over its pad. It keeps the least altitude; and as a drone that
 * moves sideways may not be in the vertical zone, it keeps that too.
 */
export function leastAltitudeM({ altitudeMinM, verticalZoneM }: LimitsProfile): number {
  return Math.max(altitudeMinM, verticalZoneM);
}

/** A climb of `FIRMWARE_ASCENT_M` straight up, from rest to rest, that the firmware begins in time by its own clock. */
export interface FirmwareTakeoff {
  readonly speedMps: number;
  readonly accelerationMps2: number;
  /** From the start of the motors until the drone leaves its pad. */
  readonly spoolUpS: number;
}

/**
 * What Skybrush firmware flies with ArduPilot's defaults: 2.5 m/s (`WPNAV_SPEED_UP`), 1 m/s² (`WPNAV_ACCEL_Z`), 0.5 s
 * (`MOT_SPOOL_TIME`). A fleet with other parameters needs a profile that states them.
 */
export const ARDUPILOT_TAKEOFF: FirmwareTakeoff = { speedMps: 2.5, accelerationMps2: 1, spoolUpS: 0.5 };
