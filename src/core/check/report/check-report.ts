import type { MoveHeights } from '../../flight/flight-show';
import type { MessageText } from '../../message';
import type { LimitsProfile } from '../limits-profile';

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
  'takeoff-too-early',
  'takeoff-too-low',
  'takeoff-not-vertical',
  'landing-not-vertical',
  'not-on-the-ground',
  'pads-too-close',
  'endurance-exceeded',
  'audience-under-drones',
  'audience-inside-fence',
  'text-unreadable',
  'scene-too-dim',
  'figure-too-small',
  'figures-too-close',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One finding of the check. `message` says it in words; `value` and `limit` carry its numbers (metres, seconds). */
export interface Problem {
  readonly code: ProblemCode;
  /** An error forbids the export; a warning is shown beside it. */
  readonly severity: 'error' | 'warning';
  readonly message: MessageText;
  readonly timeS: number | null;
  /** Indices of the drones concerned, the worst first. */
  readonly drones: readonly number[];
  readonly value: number;
  readonly limit: number;
  /** What of several a code is about: `across`, `up`, `down`; `ceiling` of a fence; `ground`; the name of an obstacle. */
  readonly about?: string;
  /** What would fix it, where that is known. */
  readonly remedy: MessageText | null;
}

export interface Closest {
  /** Metres; with a downwash factor the height between the two counts for that much less. */
  readonly m: number;
  readonly timeS: number;
  readonly drones: readonly [number, number];
}

/** A part of the judgement that could not be made, and why. */
export interface NotMeasured {
  readonly what: 'separation';
  readonly why: MessageText;
}

/**
 * Which drones stand on the ground when. Two drones that both stand, and one that stands beside the column in which
 * another rises or sinks, are judged by the pitch of the pads and not by the separation of flight.
 */
export interface StandingFacts {
  /** Drones that stand on their pads as the show starts, and when the first and the last of them leave. */
  readonly atStart: number;
  readonly firstRisesS: number | null;
  readonly lastRisesS: number | null;
  /** Drones that stand on the ground as the show ends, and when the first and the last of them land. */
  readonly atEnd: number;
  readonly firstLandsS: number | null;
  readonly lastLandsS: number | null;
  /** Landings in the course of the show, before the last of each drone. */
  readonly rests: number;
}

/** What the firmware needs, and the least that a flight gives it; seconds of show time. */
export interface TakeoffFindings {
  readonly needS: number;
  /** When the first drone is 2.5 m above its pad; null where none ever is. */
  readonly earliestS: number | null;
}

/** The judgement on a fleet's trajectories against one profile and one site. */
export interface CheckReport {
  readonly drones: number;
  readonly durationS: number;
  /**
   * The nearest that two drones come, at least one of them flying and save what `standing` excepts; where that was not
   * measured, the nearest two of those that stand. Null for a fleet of one.
   */
  readonly minSeparation: Closest | null;
  /** What was not measured; empty for the flights of a show. */
  readonly notMeasured: readonly NotMeasured[];
  readonly standing: StandingFacts;
  readonly maxSpeedXyMps: number;
  readonly maxSpeedUpMps: number;
  readonly maxSpeedDownMps: number;
  readonly maxAccelerationMps2: number;
  readonly maxAltitudeM: number;
  /** Take-off to landing of the drone that is longest in the air. */
  readonly longestFlightS: number;
  /** What the firmware needs for its own take-off, and has; null where that was not judged. */
  readonly firmwareTakeoff: TakeoffFindings | null;
  /** Worst first. */
  readonly problems: readonly Problem[];
  /**
   * Set where a single transition was judged: neither ground, fence, take-off, landing nor endurance, and these
   * heights.
   */
  readonly move?: MoveHeights;
  /** The limits that were checked against. */
  readonly profile: LimitsProfile;
}

/** What the check finds of a flight. */
export interface CheckResult {
  readonly report: CheckReport;
  /** Nearest pair of each window that was asked for. */
  readonly windows: readonly (Closest | null)[];
}
