import type { LimitsProfile } from '../check/limits-profile';
import { haveSameValues } from '../math/arrays';
import { RecentMap } from '../recent-map';
import type { TrajectorySet } from '../trajectory/trajectory-set';
import type { SwarmPaths } from '../transition/swarm-paths';
import { type FlightStage, stageOfPaths } from './flight-stage';
import type { LaunchLayers, StoryScene } from './flight-story';
import type { LaunchStage } from './launch/launch-stage';
import type { LaunchWay } from './launch/plan-launch';
import { MoveCache } from './move-cache';
import type { SceneFleet, SceneStage } from './scene/plan-scene';

/** Scenes that are kept: those of a long show and of a few variants of it. */
const MOST_SCENES = 200;
const MOST_LAUNCHES = 8;

/**
 * Parts of flights that were planned before. A part is the same object as long as all that it is made from is the same,
 * so that whatever is known of a part can be tied to it.
 */
export class StageCache {
  readonly moves = new MoveCache();
  readonly #scenes = new KeptStages<SceneStage>(MOST_SCENES);
  readonly #launches = new KeptStages<LaunchStage>(MOST_LAUNCHES);
  readonly #ways = new WeakMap<SwarmPaths, FlightStage>();
  #spent: TrajectorySet | null = null;

  /** Gives back a flight that nobody will look at again: the next one that is planned may be written over it. */
  giveBack(flight: TrajectorySet): void {
    this.#spent = flight;
  }

  /** A flight that was given back, to one who asks. */
  takeSpent(): TrajectorySet | null {
    const spent = this.#spent;
    this.#spent = null;
    return spent;
  }

  /** A scene's stage as it was made before from the same points, or as `make` makes it. */
  *scene(scene: StoryScene, fleet: SceneFleet, make: MakeInSteps<SceneStage>): Generator<void, SceneStage> {
    const { points, ...rest } = scene;
    const { padsM, profile, landing } = fleet;
    return yield* this.#scenes.stage(JSON.stringify([rest, profile, landing]), points, padsM, make);
  }

  *launch(
    way: LaunchWay,
    layers: LaunchLayers,
    padsM: Float64Array,
    profile: LimitsProfile,
    make: MakeInSteps<LaunchStage>,
  ): Generator<void, LaunchStage> {
    return yield* this.#launches.stage(JSON.stringify([way, layers, profile]), null, padsM, make);
  }

  /** The stage of a way, the same for the same paths. */
  way(paths: SwarmPaths, places: number): FlightStage {
    const known = this.#ways.get(paths);
    if (known) return known;
    const stage = stageOfPaths(paths, places);
    this.#ways.set(paths, stage);
    return stage;
  }
}

type MakeInSteps<Stage> = () => Generator<void, Stage>;

interface KeptStage<Stage> {
  readonly points: unknown;
  readonly padsM: Float64Array;
  readonly stage: Stage;
}

/** Stages by a key of all that they are made from, but for points and pads, which are compared. */
class KeptStages<Stage> {
  readonly #kept: RecentMap<string, KeptStage<Stage>>;

  constructor(most: number) {
    this.#kept = new RecentMap(most);
  }

  *stage(key: string, points: unknown, padsM: Float64Array, make: MakeInSteps<Stage>): Generator<void, Stage> {
    const kept = this.#kept.get(key);
    const isSame = kept !== undefined && kept.points === points && haveSameValues(kept.padsM, padsM);
    const stage = isSame ? kept.stage : yield* make();
    this.#kept.set(key, { points, padsM, stage });
    return stage;
  }
}
