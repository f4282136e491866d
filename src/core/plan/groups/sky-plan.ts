import type { TrajectorySet } from '../../trajectory/trajectory-set';
import type { FlightStory } from '../flight-story';
import type { FlightPlan } from '../plan-flight';

/** A group of drones with a storyboard of its own. */
export interface FlightGroup {
  readonly name: string;
  /** Its own pads and scenes. */
  readonly story: FlightStory;
  /** For each scene the instant of the show's clock before which it does not start; null where it may at any time. */
  readonly startsMs: readonly (number | null)[];
}

/** A wait that other groups made necessary, before the transition into a scene, or before the return (`landing`). */
export interface GroupDelay {
  readonly scene: string;
  readonly byS: number;
}

export interface PlannedGroup {
  readonly name: string;
  /** Index of its first drone in the fleet; those of its plan count from zero. */
  readonly firstDrone: number;
  /** On the clock of the show. */
  readonly plan: FlightPlan;
  readonly delays: readonly GroupDelay[];
  /** What its drones were proved to keep from those of the groups before it; null for the first group. */
  readonly separationM: number | null;
}

/** All groups on one clock. */
export interface SkyPlan {
  readonly groups: readonly PlannedGroup[];
  /** All drones: those of the first group, then of the second, and so on. */
  readonly trajectories: TrajectorySet;
}
