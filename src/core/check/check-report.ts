import type { LimitsProfile } from './limits-profile';

/** Stable names of what a check can find: tests, screens and the command line key on them. */
export const PROBLEM_CODES = [
  'separation-too-small',
  'separation-below-design',
  'speed-too-high',
  'acceleration-too-high',
  'velocity-jump',
  'position-jump',
  'altitude-too-low',
  'altitude-too-high',
  'geofence-left',
  'obstacle-too-near',
  'takeoff-not-vertical',
  'landing-not-vertical',
  'not-on-the-ground',
  'pads-too-close',
  'endurance-exceeded',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One finding of the check. `message` is plain English; `value` and `limit` carry its numbers (metres, seconds). */
export interface Problem {
  readonly code: ProblemCode;
  /** An error forbids the export; a warning is shown beside it. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly timeS: number | null;
  /** Indices of the drones concerned, the worst first. */
  readonly drones: readonly number[];
  readonly value: number;
  readonly limit: number;
  /** What would mend it, where that is known. */
  readonly remedy: string | null;
}

export interface Closest {
  /** Metres; with a downwash factor the height between the two counts for that much less. */
  readonly m: number;
  readonly timeS: number;
  readonly drones: readonly [number, number];
}

/** The judgement on a fleet's trajectories against one profile and one site. */
export interface CheckReport {
  readonly drones: number;
  readonly durationS: number;
  /** The nearest that two drones come, at least one of them flying; null for a fleet of one. */
  readonly minSeparation: Closest | null;
  readonly maxSpeedXyMps: number;
  readonly maxSpeedUpMps: number;
  readonly maxSpeedDownMps: number;
  readonly maxAccelerationMps2: number;
  readonly maxAltitudeM: number;
  /** Take-off to landing of the drone that is longest in the air. */
  readonly longestFlightS: number;
  /** Worst first. */
  readonly problems: readonly Problem[];
  /** The limits that were checked against. */
  readonly profile: LimitsProfile;
}
