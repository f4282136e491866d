import { indicesTo, leastOf, valuesAt } from '../math/arrays';
import type { MessageText } from '../message';
import { runSteps, type TaskContext } from '../task-context';
import { roundToMillimetre } from '../trajectory/trajectory-builder';
import type { TrajectorySet } from '../trajectory/trajectory-set';
import { planMovesInline, type TransitionPlanner } from '../transition/transition-planner';
import type { TransitionPlan } from '../transition/transition-request';
import type { FlightStory } from './flight-story';
import { type LaunchSegment, landingSegment, takeoffSegment } from './launch/launch-segment';
import { type HoldSegment, planScene } from './scene/plan-scene';
import { joinSegments, type PlacedSegment, type Segment } from './segment';
import { SegmentCache } from './segment-cache';
import {
  isLabelled,
  labelledTransition,
  type StoryTransition,
  storyTransitions,
  transitionRequest,
} from './story-transitions';

export interface PlannedScene {
  readonly startMs: number;
  readonly endMs: number;
  /** For each drone the index of its point in the formation, or `SPARE`. */
  readonly pointOf: Int32Array;
  /** What did not go as the show asks, in words; null where all did. */
  readonly note: MessageText | null;
}

/** A transition of the flight; `plan.assignment` is between places of its two segments, not drones. */
export interface PlannedTransition {
  readonly from: string;
  readonly to: string;
  /** Ids of the scenes; null for take-off and landing. */
  readonly fromScene: string | null;
  readonly toScene: string | null;
  readonly startMs: number;
  readonly endMs: number;
  readonly plan: TransitionPlan;
  /** For each drone the run of `plan.paths` that it flies. */
  readonly runOf: Uint32Array;
}

export interface PlannedLaunch {
  readonly startMs: number;
  readonly endMs: number;
  readonly layerOf: Uint16Array;
  /** When each drone starts to rise, or comes to rest on its pad. */
  readonly timesMs: Float64Array;
  /** How long all stand on their pads from its start, so that the firmware's own take-off has its time. */
  readonly holdMs: number;
}

export interface FlightPlan {
  readonly trajectories: TrajectorySet;
  /** The same flight, segment by segment. */
  readonly segments: readonly PlacedSegment[];
  readonly scenes: readonly PlannedScene[];
  readonly transitions: readonly PlannedTransition[];
  readonly takeoff: PlannedLaunch;
  readonly landing: PlannedLaunch;
  /** From the first lift-off until the first scene stands. */
  readonly timeToFirstPictureS: number;
}

/** What planning may reuse and what does the work; a plan is the same with or without. */
export interface PlanningMeans {
  readonly planTransitions: TransitionPlanner;
  readonly cache: SegmentCache;
  /** Called with new segments of the flight while others are planned; those that are known may come again. */
  readonly onSegment?: (segment: Segment) => Promise<void>;
}

/**
 * Plans the flight of a storyboard: take-off in layers, a transition into each scene, the scene's own movement, a
 * transition back over the pads, landing in layers.
 *
 * Every segment is planned by itself, between places: drones are unlabelled, so which drone stands on a place does not
 * matter to what follows. The transitions are independent of each other; only an edit of a scene's own ends plans them
 * again. At last the assignments are followed one after the other, which gives each drone its run through all segments.
 * Transitions that tie drones to places (pins, landing on the own pad) are planned while following.
 */
export async function planFlight(
  story: FlightStory,
  task: TaskContext,
  { planTransitions, cache, onSegment }: PlanningMeans = {
    planTransitions: planMovesInline,
    cache: new SegmentCache(),
  },
): Promise<FlightPlan> {
  const padsM = story.homesM.map(roundToMillimetre);
  const { takeoff, scenes, landing } = await runSteps(planSegments(story, padsM, cache), task);
  const transitions = storyTransitions(story, takeoff, scenes, landing);
  const free = transitions.filter((transition) => !isLabelled(transition));
  const requests = free.map((transition) => transitionRequest(story, transition));
  const planned = await cache.transitions.through(planTransitions)(requests, task, async ({ paths }, k) => {
    const at = transitions.indexOf(free[k]!);
    for (const segment of [cache.transition(paths, padsM.length / 3), scenes[at - 1], scenes[at]]) {
      if (segment && segment.durationMs > 0) await onSegment?.(segment);
    }
  });
  const plans = new Map(free.map((transition, k) => [transition, planned[k]!]));
  const follower = new FleetFollower(padsM.length / 3, takeoff, cache);
  for (const [k, transition] of transitions.entries()) {
    const plan =
      plans.get(transition) ??
      (await labelledTransition(story, transition, follower.placeOf, cache.transitions.through(planTransitions), task));
    follower.transition(transition, plan);
    const scene = scenes[k];
    if (scene) follower.hold(scene);
  }
  await task.checkpoint();
  return runSteps(follower.land(landing), task);
}

/** All segments of a flight but for the transitions between them. */
function* planSegments(story: FlightStory, padsM: Float64Array, cache: SegmentCache) {
  const { profile } = story;
  const takeoff = yield* cache.launch('takeoff', story.takeoff, padsM, profile, () => takeoffSegment(padsM, story));
  yield;
  const landing = yield* cache.launch('landing', story.landing, padsM, profile, () => landingSegment(padsM, story));
  const fleet = { padsM, profile, landing: story.landing };
  const scenes: HoldSegment[] = [];
  for (const scene of story.scenes) {
    yield;
    scenes.push(yield* cache.scene(scene, fleet, () => planScene(scene, fleet)));
  }
  return { takeoff, scenes, landing };
}

/** Follows every drone through the segments of a flight, in order. */
class FleetFollower {
  /** The place of each drone in the segment that it is in. */
  placeOf: Uint32Array;
  readonly #segments: PlacedSegment[] = [];
  readonly #scenes: PlannedScene[] = [];
  readonly #transitions: PlannedTransition[] = [];
  readonly #takeoff: PlannedLaunch;
  readonly #cache: SegmentCache;
  #nowMs = 0;

  constructor(drones: number, takeoff: LaunchSegment, cache: SegmentCache) {
    this.#cache = cache;
    this.placeOf = indicesTo(drones);
    const { durationMs: endMs, layerOf, timesMs, holdMs } = takeoff;
    this.#takeoff = { startMs: 0, endMs, layerOf, timesMs, holdMs };
    this.#fly(takeoff);
  }

  transition(transition: StoryTransition, plan: TransitionPlan): void {
    const startMs = this.#nowMs;
    const runOf = this.placeOf;
    this.#fly(this.#cache.transition(plan.paths, runOf.length));
    this.placeOf = Uint32Array.from(valuesAt(plan.assignment, runOf));
    const { from, to, fromScene, toScene } = transition;
    this.#transitions.push({ from, to, fromScene, toScene, startMs, endMs: this.#nowMs, plan, runOf });
  }

  hold(scene: HoldSegment): void {
    const startMs = this.#nowMs;
    this.#fly(scene);
    const pointOf = Int32Array.from(valuesAt(scene.pointOf, this.placeOf));
    this.#scenes.push({ startMs, endMs: this.#nowMs, pointOf, note: scene.note });
  }

  *land(landing: LaunchSegment): Generator<void, FlightPlan> {
    const startMs = this.#nowMs;
    this.#fly(landing);
    const timesMs = valuesAt(landing.timesMs, this.placeOf);
    for (let drone = 0; drone < timesMs.length; drone++) timesMs[drone]! += startMs;
    const layerOf = Uint16Array.from(valuesAt(landing.layerOf, this.placeOf));
    const firstMs = leastOf(this.#takeoff.timesMs);
    return {
      trajectories: yield* joinSegments(this.#segments, this.placeOf.length, this.#cache.takeRecycled()),
      segments: this.#segments,
      scenes: this.#scenes,
      transitions: this.#transitions,
      takeoff: this.#takeoff,
      landing: { startMs, endMs: this.#nowMs, layerOf, timesMs, holdMs: 0 },
      timeToFirstPictureS: (this.#scenes[0]!.startMs - firstMs) / 1000,
    };
  }

  #fly(segment: PlacedSegment['segment']): void {
    if (segment.durationMs === 0) return;
    this.#segments.push({ segment, startMs: this.#nowMs, runOf: this.placeOf });
    this.#nowMs += segment.durationMs;
  }
}
