import type { LimitsProfile } from '../check/limits-profile';
import type { FormationPoints } from '../formation/formation-points';
import type { Placement } from '../math/placement';
import type { Movement } from '../motion/movement';

/** Layers in which a fleet rises from its pads, or sinks back to them. */
export interface LaunchLayers {
  /** Height of the lowest layer. */
  readonly altitudeM: number;
  readonly layers: number;
  readonly layerStepM: number;
  /** Pause between the starts of neighbouring layers. */
  readonly intervalS: number;
  /** Height that drones have gained before those on near pads follow; see `planLaunch` for what it is when left out. */
  readonly clearanceM?: number | undefined;
}

export interface StoryLanding extends LaunchLayers {
  /** The pad that a drone lands on: whichever is nearest and free, or the one it took off from. */
  readonly to: 'nearest' | 'own';
}

export interface StoryScene {
  readonly name: string;
  readonly formation: string;
  readonly points: FormationPoints;
  readonly placement: Placement;
  readonly holdS: number;
  readonly movement: Movement | null;
  /** Duration of the way into this scene; null for as short as the limits allow. */
  readonly transitionS: number | null;
}

/** A storyboard as the planner reads it: formations made, nothing placed yet. */
export interface FlightStory {
  /** `drones × 3`: the pads. */
  readonly homesM: Float64Array;
  readonly profile: LimitsProfile;
  readonly takeoff: LaunchLayers;
  readonly scenes: readonly StoryScene[];
  readonly landing: StoryLanding;
}
