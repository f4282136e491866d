import { ARDUPILOT_TAKEOFF, InputError, type LimitsProfile, message } from '../core';
import { nearestName } from './file/nearest-name';
import type { Show } from './schema';

const DEFAULT: LimitsProfile = {
  name: 'default',
  source:
    'Tulpar design limits, within what show drones fly (Skybrush 8-10 m/s and 4 m/s2, Verge 1.0-1.5 m, Vimdrones 2 m); ' +
    'endurance: 70 % of 16.5 min, the middle of the 13-20 min that small show drones hover; take-off: ArduPilot defaults',
  separationDesignM: 2,
  separationHardM: 1.5,
  downwashFactor: 1,
  speedXyMps: 6,
  speedUpMps: 3,
  speedDownMps: 2,
  accelerationMps2: 3,
  jerkMps3: 6,
  altitudeMinM: 5,
  altitudeMaxM: 120,
  launchPitchM: 2,
  verticalZoneM: 2.5,
  enduranceS: 690,
  firmwareTakeoff: ARDUPILOT_TAKEOFF,
};

const CONSERVATIVE: LimitsProfile = {
  name: 'conservative',
  source:
    'The most careful published limits together: Skybrush Studio panel (3 m apart, 3 m pitch, 2 m/s up), SPH toolbox ' +
    '(2.5 m, 3 m/s), Drotek IO Star advised (1.5 m/s2); endurance: 70 % of 13 min; take-off: ArduPilot defaults',
  separationDesignM: 3,
  separationHardM: 2.5,
  downwashFactor: 1,
  speedXyMps: 3,
  speedUpMps: 2,
  speedDownMps: 1.5,
  accelerationMps2: 1.5,
  jerkMps3: 3,
  altitudeMinM: 5,
  altitudeMaxM: 100,
  launchPitchM: 3,
  verticalZoneM: 3,
  enduranceS: 546,
  firmwareTakeoff: ARDUPILOT_TAKEOFF,
};

const INDOOR: LimitsProfile = {
  name: 'indoor',
  source: 'Tulpar indoor limits for Crazyflie-sized drones, 0.5 m apart; endurance: 70 % of the maker\u2019s 7 min',
  separationDesignM: 0.5,
  separationHardM: 0.4,
  downwashFactor: 1,
  speedXyMps: 1.5,
  speedUpMps: 1,
  speedDownMps: 0.7,
  accelerationMps2: 2,
  jerkMps3: 8,
  altitudeMinM: 0.5,
  altitudeMaxM: 12,
  launchPitchM: 0.5,
  verticalZoneM: 0.4,
  enduranceS: 294,
  // Crazyflies are taken off by a command of their own, below 2.5 m, and fly an upload from its first second
  firmwareTakeoff: null,
};

const DOWNWASH: LimitsProfile = {
  ...DEFAULT,
  name: 'downwash',
  source:
    'Tulpar design limits with an allowance for the rotor wash of larger drones: 1.6 times as far apart one above the ' +
    'other as side by side, as ellipsoidal models in the multi-quadrotor literature have it; the rest as in default',
  downwashFactor: 1.6,
};

const TRAYS: LimitsProfile = {
  ...DEFAULT,
  name: 'trays',
  source:
    'Limits of "default", with pads 0.5 m apart as in trays and boxes: the task of this studio, no published pitch ' +
    '(Drotek IO Star trays 1.25-2 m); the columns above them are kept apart by the planner',
  launchPitchM: 0.5,
};

/** The studio's own profiles, by name; the first is the default. */
export const PROFILES: readonly LimitsProfile[] = [DEFAULT, CONSERVATIVE, INDOOR, DOWNWASH, TRAYS];

/** The limits a show is planned and checked against. */
export function profileOf(show: Show): LimitsProfile {
  return typeof show.profile === 'string' ? findProfile(show.profile, 'profile') : show.profile;
}

/** A profile of the studio by its name; throws `InputError` (`where`: who asked) when there is none. */
export function findProfile(name: string, where: string): LimitsProfile {
  const profile = PROFILES.find((one) => one.name === name);
  if (profile) return profile;
  const names = PROFILES.map((one) => one.name);
  const meant = nearestName(name, names);
  const remedy = meant ? message`Did you mean "${meant}"?` : message`There are ${names.join(', ')}.`;
  throw new InputError(message`no limits profile is called "${name}"`, where, remedy);
}
