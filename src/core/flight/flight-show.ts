import type { LimitsProfile } from '../check/limits-profile';
import type { LightSet } from '../light/light-set';
import type { TrajectorySet } from '../trajectory/trajectory-set';
import type { NightChoice } from './night-choice';
import type { Obstacle } from './obstacle';
import type { SpokenTexts } from './spoken-texts';

/** Where a show flies. Lengths in metres in the show frame; angles in degrees. */
export interface FlightSite {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
  /** Height of the show origin above mean sea level. */
  readonly amslM: number;
  /** Compass bearing of the show frame's y axis, clockwise from true north. */
  readonly headingDeg: number;
  /** What z = 0 means to the drones: height above the launch ground, or AMSL. */
  readonly altitudeReference: 'launch' | 'amsl';
  /** Corners of the fence, `x, y` pairs, in order; empty when there is none. */
  readonly geofenceM: readonly (readonly [number, number])[];
  readonly ceilingM: number;
  readonly obstacles: readonly Obstacle[];
  readonly audienceM: readonly [number, number, number];
  /** Whether that is only where a camera stands, or made up: then nothing is said of people there. */
  readonly audienceIsAssumed?: boolean;
  readonly lookAtM: readonly [number, number, number];
  /** Where more people watch from, by name. */
  readonly placesM?: readonly AudiencePlace[] | undefined;
}

/** A place of the audience beside the one that a show is made for. */
export interface AudiencePlace {
  readonly name: string;
  readonly positionM: readonly [number, number, number];
}

export interface FlightMusic {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Seconds of show time at which it starts, negative before the show's clock; at zero when left out. Flight files hold none. */
  readonly offsetS?: number | undefined;
}

export interface FlightCue {
  readonly timeS: number;
  readonly name: string;
}

/** Show seconds of the three parts of a flight. */
export interface FlightSegments {
  readonly takeoff: readonly [number, number];
  readonly show: readonly [number, number];
  readonly landing: readonly [number, number];
}

/** Where a drone points: straight turns between setpoints, show seconds and degrees clockwise; or the autopilot decides. */
export interface YawProgram {
  readonly autoYaw: boolean;
  readonly autoYawOffsetDeg: number;
  readonly setpoints: readonly (readonly [timeS: number, yawDeg: number])[];
}

/** A part of a file that is kept as it is: a block of a `.skyb`. */
export interface FileBlock {
  readonly type: number;
  readonly body: Uint8Array;
}

/** Plain JSON data. */
export type JsonData = null | boolean | number | string | readonly JsonData[] | { readonly [key: string]: JsonData };

/**
 * What a drone's file held beside motion and light, kept so that it can be written again; the studio neither plans nor
 * checks it. `pyro` and `rthPlan` are those of a `.skyc`, `blocks` those of a `.skyb` (return plans, events, unknown ones).
 */
export interface DroneExtras {
  readonly yaw: YawProgram | null;
  readonly pyro: JsonData;
  readonly rthPlan: JsonData;
  readonly blocks: readonly FileBlock[];
}

/**
 * What the heights of a single transition are judged by, metres above the show origin; null where they are not judged.
 */
export interface MoveHeights {
  readonly floorM: number | null;
  readonly ceilingM: number | null;
}

/** All that a flight-file writer may read, and all that a reader can give back. */
export interface FlightShow {
  readonly title: string;
  /** The title for those who are sent a preview; files of drones have none. */
  readonly titles?: SpokenTexts | undefined;
  /** Id of the show and a hash of what was planned: both go into the manifest. */
  readonly showId: string;
  readonly planHash: string;
  readonly site: FlightSite;
  readonly profile: LimitsProfile;
  /** One id a drone, unique, stable across exports: `1`, `2`, ... */
  readonly droneIds: readonly string[];
  /** `drones × 3`: the pad of each drone, in metres. */
  readonly homesM: Float64Array;
  readonly trajectories: TrajectorySet;
  readonly lights: LightSet;
  readonly segments: FlightSegments;
  /**
   * A single transition from points to points in the air, and what its heights are judged by; a whole flight without.
   */
  readonly move?: MoveHeights;
  readonly cues: readonly FlightCue[];
  readonly music: FlightMusic | null;
  /** The night that it is seen in; flight files say nothing of it. */
  readonly night?: NightChoice | undefined;
  /** One a drone, where files were read that held more than the studio plans. */
  readonly extras?: readonly DroneExtras[];
}
