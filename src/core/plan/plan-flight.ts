import { indicesTo, leastOf, valuesAt } from '../math/arrays';
import { runSteps, type TaskContext } from '../task-context';
import { roundToMillimetre } from '../trajectory/trajectory-builder';
import type { TrajectorySet } from '../trajectory/trajectory-set';
import { type MovePlanner, planMovesInline } from '../transition/move-planner';
import type { TransitionPlan } from '../transition/transition-request';
import { type FlightStage, joinStages, type PlacedStage } from './flight-stage';
import type { FlightStory } from './flight-story';
import { type LaunchStage, landingStage, takeoffStage } from './launch/launch-stage';
import { planScene, type SceneStage } from './scene/plan-scene';
import { StageCache } from './stage-cache';
import { isLabelled, labelledMove, moveRequest, type StoryMove, storyMoves } from './story-moves';

export interface PlannedScene {
  readonly startMs: number;
  readonly endMs: number;
  /** For each drone the index of its point in the formation, or `SPARE`. */
  readonly pointOf: Int32Array;
  /** What did not go as the show asks, in words; null where all did. */
  readonly note: string | null;
}

/** A way of the flight; `plan.assignment` is between places of its two stages, not drones. */
export interface PlannedTransition {
  readonly from: string;
  readonly to: string;
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
  /** The same flight, part by part. */
  readonly stages: readonly PlacedStage[];
  readonly scenes: readonly PlannedScene[];
  readonly transitions: readonly PlannedTransition[];
  readonly takeoff: PlannedLaunch;
  readonly landing: PlannedLaunch;
  /** From the first lift-off until the first scene stands. */
  readonly timeToFirstPictureS: number;
}

/** What planning may reuse and who does the work; a plan is the same with or without. */
export interface PlanningMeans {
  readonly planMoves: MovePlanner;
  readonly cache: StageCache;
  /** Told of new parts of the flight while others are planned; of those that are known it may be told again. */
  readonly onStage?: (stage: FlightStage) => Promise<void>;
}

/**
 * Plans the flight of a storyboard: take-off in layers, a transition into each scene, the scene's own movement, a
 * transition back over the pads, landing in layers.
 *
 * Every part is planned by itself, between places: drones are unlabelled, so which drone stands on a place does not
 * matter to the way on. The ways are independent of each other; only an edit of a scene's own ends plans them again. At
 * last the assignments are followed one after the other, which gives each drone its run through all parts. Ways that tie
 * drones to places (pins, landing on the own pad) are planned while following.
 */
export async function planFlight(
  story: FlightStory,
  task: TaskContext,
  { planMoves, cache, onStage }: PlanningMeans = { planMoves: planMovesInline, cache: new StageCache() },
): Promise<FlightPlan> {
  const padsM = story.homesM.map(roundToMillimetre);
  const { takeoff, scenes, landing } = await runSteps(planStages(story, padsM, cache), task);
  const moves = storyMoves(story, takeoff, scenes, landing);
  const free = moves.filter((move) => !isLabelled(move));
  const requests = free.map((move) => moveRequest(story, move));
  const planned = await cache.moves.through(planMoves)(requests, task, async ({ paths }, k) => {
    const at = moves.indexOf(free[k]!);
    for (const stage of [cache.way(paths, padsM.length / 3), scenes[at - 1], scenes[at]]) {
      if (stage && stage.durationMs > 0) await onStage?.(stage);
    }
  });
  const plans = new Map(free.map((move, k) => [move, planned[k]!]));
  const follower = new FleetFollower(padsM.length / 3, takeoff, cache);
  for (const [k, move] of moves.entries()) {
    const plan =
      plans.get(move) ?? (await labelledMove(story, move, follower.placeOf, cache.moves.through(planMoves), task));
    follower.move(move, plan);
    const scene = scenes[k];
    if (scene) follower.hold(scene);
  }
  await task.checkpoint();
  return runSteps(follower.land(landing), task);
}

/** All parts of a flight but for the ways between them. */
function* planStages(story: FlightStory, padsM: Float64Array, cache: StageCache) {
  const { profile } = story;
  const takeoff = yield* cache.launch('takeoff', story.takeoff, padsM, profile, () => takeoffStage(padsM, story));
  yield;
  const landing = yield* cache.launch('landing', story.landing, padsM, profile, () => landingStage(padsM, story));
  const fleet = { padsM, profile, landing: story.landing };
  const scenes: SceneStage[] = [];
  for (const scene of story.scenes) {
    yield;
    scenes.push(yield* cache.scene(scene, fleet, () => planScene(scene, fleet)));
  }
  return { takeoff, scenes, landing };
}

/** Follows every drone through the parts of a flight, in order. */
class FleetFollower {
  /** The place of each drone in the part that it is in. */
  placeOf: Uint32Array;
  readonly #stages: PlacedStage[] = [];
  readonly #scenes: PlannedScene[] = [];
  readonly #transitions: PlannedTransition[] = [];
  readonly #takeoff: PlannedLaunch;
  readonly #cache: StageCache;
  #nowMs = 0;

  constructor(drones: number, takeoff: LaunchStage, cache: StageCache) {
    this.#cache = cache;
    this.placeOf = indicesTo(drones);
    const { durationMs: endMs, layerOf, timesMs, holdMs } = takeoff;
    this.#takeoff = { startMs: 0, endMs, layerOf, timesMs, holdMs };
    this.#fly(takeoff);
  }

  move(move: StoryMove, plan: TransitionPlan): void {
    const startMs = this.#nowMs;
    const runOf = this.placeOf;
    this.#fly(this.#cache.way(plan.paths, runOf.length));
    this.placeOf = Uint32Array.from(valuesAt(plan.assignment, runOf));
    this.#transitions.push({ from: move.from, to: move.to, startMs, endMs: this.#nowMs, plan, runOf });
  }

  hold(scene: SceneStage): void {
    const startMs = this.#nowMs;
    this.#fly(scene);
    const pointOf = Int32Array.from(valuesAt(scene.pointOf, this.placeOf));
    this.#scenes.push({ startMs, endMs: this.#nowMs, pointOf, note: scene.note });
  }

  *land(landing: LaunchStage): Generator<void, FlightPlan> {
    const startMs = this.#nowMs;
    this.#fly(landing);
    const timesMs = valuesAt(landing.timesMs, this.placeOf);
    for (let drone = 0; drone < timesMs.length; drone++) timesMs[drone]! += startMs;
    const layerOf = Uint16Array.from(valuesAt(landing.layerOf, this.placeOf));
    const firstMs = leastOf(this.#takeoff.timesMs);
    return {
      trajectories: yield* joinStages(this.#stages, this.placeOf.length, this.#cache.takeSpent()),
      stages: this.#stages,
      scenes: this.#scenes,
      transitions: this.#transitions,
      takeoff: this.#takeoff,
      landing: { startMs, endMs: this.#nowMs, layerOf, timesMs, holdMs: 0 },
      timeToFirstPictureS: (this.#scenes[0]!.startMs - firstMs) / 1000,
    };
  }

  #fly(stage: PlacedStage['stage']): void {
    if (stage.durationMs === 0) return;
    this.#stages.push({ stage, startMs: this.#nowMs, runOf: this.placeOf });
    this.#nowMs += stage.durationMs;
  }
}
