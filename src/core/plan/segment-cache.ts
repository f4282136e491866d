import type { LimitsProfile } from '../check/limits-profile';
import { haveSameValues } from '../math/arrays';
import { RecentMap } from '../recent-map';
import type { TrajectorySet } from '../trajectory/trajectory-set';
import type { SwarmPaths } from '../transition/swarm-paths';
import type { LaunchLayers, StoryScene } from './flight-story';
import type { LaunchSegment } from './launch/launch-segment';
import type { LaunchDirection } from './launch/plan-launch';
import type { HoldSegment, SceneFleet } from './scene/plan-scene';
import { type Segment, segmentOfPaths } from './segment';
import { TransitionCache } from './transition-cache';

/** Scenes that are kept: those of a long show and of a few variants of it. */
const MOST_SCENES = 200;
const MOST_LAUNCHES = 8;
/** A scene that moves weighs megabytes. */
const MOST_BYTES = 20_000_000;

/**
 * Segments of flights that were planned before. One is the same object as long as all that it is made from is the same,
 * so that whatever is known of it can be tied to it.
 */
export class SegmentCache {
  readonly transitions = new TransitionCache();
  readonly #scenes = new KeptSegments<HoldSegment>(MOST_SCENES);
  readonly #launches = new KeptSegments<LaunchSegment>(MOST_LAUNCHES);
  readonly #transitions = new WeakMap<SwarmPaths, Segment>();
  #forgotten: TrajectorySet | null = null;

  /** Of a show of so many scenes in so many groups, and one variant of it, all is kept, whatever it weighs: an edit plans only what it changes. */
  keepAtLeast(scenes: number, groups: number): void {
    this.#scenes.keepAtLeast(2 * scenes);
    // each group flies back as well
    this.transitions.keepAtLeast(2 * (scenes + groups));
  }

  /** Takes the memory of a flight that nothing refers to any more: the next flight is written over it. */
  recycle(flight: TrajectorySet): void {
    this.#forgotten = flight;
  }

  /** The memory that was recycled last, for one flight. */
  takeRecycled(): TrajectorySet | null {
    const forgotten = this.#forgotten;
    this.#forgotten = null;
    return forgotten;
  }

  /** A scene's segment as it was made before from the same points, or as `make` makes it. */
  *scene(scene: StoryScene, fleet: SceneFleet, make: MakeInSteps<HoldSegment>): Generator<void, HoldSegment> {
    const { id: _, name: _name, figures, ties: _ties, transitionS: _transitionS, stagger: _stagger, ...rest } = scene;
    const { padsM, profile, landing } = fleet;
    const placed = figures.map(({ placement, movements }) => ({ placement, movements }));
    const points = figures.map((figure) => figure.points);
    return yield* this.#scenes.segment(JSON.stringify([rest, placed, profile, landing]), points, padsM, make);
  }

  *launch(
    way: LaunchDirection,
    layers: LaunchLayers,
    padsM: Float64Array,
    profile: LimitsProfile,
    make: MakeInSteps<LaunchSegment>,
  ): Generator<void, LaunchSegment> {
    return yield* this.#launches.segment(JSON.stringify([way, layers, profile]), [], padsM, make);
  }

  /** The segment of a transition, the same for the same paths. */
  transition(paths: SwarmPaths, places: number): Segment {
    const known = this.#transitions.get(paths);
    if (known) return known;
    const segment = segmentOfPaths(paths, places);
    this.#transitions.set(paths, segment);
    return segment;
  }
}

type MakeInSteps<Made> = () => Generator<void, Made>;

interface KeptSegment<Made> {
  readonly points: readonly unknown[];
  readonly padsM: Float64Array;
  readonly segment: Made;
}

/** Segments by a key of all that they are made from, but for points and pads, which are compared. */
class KeptSegments<Made extends Segment> {
  readonly #kept: RecentMap<string, KeptSegment<Made>>;

  constructor(most: number) {
    this.#kept = new RecentMap(most, {
      bytesOf: ({ segment }) => segment.runs.controlsM.byteLength,
      mostBytes: MOST_BYTES,
    });
  }

  keepAtLeast(segments: number): void {
    this.#kept.keepAtLeast(segments);
  }

  *segment(
    key: string,
    points: readonly unknown[],
    padsM: Float64Array,
    make: MakeInSteps<Made>,
  ): Generator<void, Made> {
    const kept = this.#kept.get(key);
    const isSame =
      kept !== undefined &&
      kept.points.length === points.length &&
      kept.points.every((one, k) => one === points[k]) &&
      haveSameValues(kept.padsM, padsM);
    const segment = isSame ? kept.segment : yield* make();
    this.#kept.set(key, { points, padsM, segment });
    return segment;
  }
}
