import type { LimitsProfile } from '../check/limits-profile';
import { type FormationPoints, pointCount } from '../formation/formation-points';
import type { Placement } from '../math/placement';
import type { Movement } from '../motion/movement';
import type { FlightSpace } from '../transition/detour/flight-space';

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

/**
 * Where drones go that a scene does not need: to wait in a block behind or below the picture, to light a point of the
 * picture a second time from behind it, or to rest on the ground.
 */
export type SparePolicy = 'behind' | 'below' | 'double' | 'land';

/** A formation as a scene shows it. */
export interface StoryFigure {
  readonly points: FormationPoints;
  readonly placement: Placement;
  /** None for a figure that stands still. */
  readonly movements: readonly Movement[];
}

/** In which order drones leave a scene, seen from the audience. */
export type StaggerOrder =
  | 'left-right'
  | 'right-left'
  | 'bottom-top'
  | 'top-bottom'
  | 'near-far'
  | 'far-near'
  | 'centre-out'
  | 'outside-in'
  | 'random';

/** How the drones of a transition leave one after the other. */
export interface SceneStagger {
  readonly order: StaggerOrder;
  /** From the first that leaves to the last, as it is wished. */
  readonly totalS: number;
  /** In so many waves of as many drones each; null for evenly along the order. */
  readonly waves: number | null;
  readonly seed: number;
  /** Unit vector to the right as the audience sees it, in the show frame. */
  readonly rightXY: readonly [number, number];
}

export interface StoryScene {
  readonly id: string;
  /** What messages call it. */
  readonly name: string;
  /** All that stands in the sky together. The points of a scene are those of its figures, one figure after the other. */
  readonly figures: readonly StoryFigure[];
  readonly holdS: number;
  /** Whether the scene is moving when it begins, and when it ends: the transitions into it and out of it do not stop there. */
  readonly flowIn: boolean;
  readonly flowOut: boolean;
  readonly spares: SparePolicy;
  /**
   * Which drone must go where on the transition into this scene: the first `count` points of the scene before to the
   * points of the same index, so that an animated figure keeps its parts; or certain drones to certain places, with the
   * first `kept` points of the scene before to the points of the same index besides. Null: the best assignment.
   */
  readonly ties:
    | { readonly kind: 'points'; readonly count: number }
    | {
        readonly kind: 'drones';
        readonly pins: readonly { readonly drone: number; readonly point: number }[];
        readonly kept?: number;
      }
    | null;
  /** Duration of the transition into this scene; null for as short as the limits allow. */
  readonly transitionS: number | null;
  /** How the drones of that transition leave one after the other; left out where they leave together. */
  readonly stagger?: SceneStagger;
}

/** Points of a scene, of all its figures. */
export function scenePoints({ figures }: Pick<StoryScene, 'figures'>): number {
  return figures.reduce((sum, { points }) => sum + pointCount(points), 0);
}

/** A storyboard as the planner reads it: formations made, nothing placed yet. */
export interface FlightStory {
  /** `drones × 3`: the pads. */
  readonly homesM: Float64Array;
  readonly profile: LimitsProfile;
  /** Where paths must stay; null for open sky. */
  readonly space: FlightSpace | null;
  readonly takeoff: LaunchLayers;
  readonly scenes: readonly StoryScene[];
  readonly landing: StoryLanding;
}
