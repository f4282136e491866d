import * as z from 'zod';
import { ARDUPILOT_TAKEOFF } from '../../core';
import { length, name } from './values';

export const profileSchema = z.strictObject({
  name,
  source: name,
  separationDesignM: length,
  separationHardM: length,
  /** How much more of the separation is kept one above the other than side by side; 1 is a sphere. */
  downwashFactor: z.number().min(1).max(10).default(1),
  speedXyMps: length,
  speedUpMps: length,
  speedDownMps: length,
  accelerationMps2: length,
  jerkMps3: length,
  altitudeMinM: z.number().min(0).max(1000),
  altitudeMaxM: length,
  launchPitchM: length,
  verticalZoneM: z.number().min(0).max(100),
  enduranceS: length,
  /**
   * The climb to 2.5 m that the drones' firmware flies by itself before it follows the show; ArduPilot's defaults when
   * left out, null for drones that fly the show from its first second.
   */
  firmwareTakeoff: z
    .strictObject({
      speedMps: z.number().min(0.2).max(20),
      accelerationMps2: z.number().min(0.1).max(50),
      /** From the start of the motors until the drone leaves its pad. */
      spoolUpS: z.number().min(0).max(30),
    })
    .nullable()
    .default(ARDUPILOT_TAKEOFF),
});
