import { message } from '../message';
import type { TaskContext } from '../task-context';
import { ACCELERATION_SHARE, SPEED_SHARE } from '../trajectory/planning-share';
import type { TransitionPlanner } from '../transition/transition-planner';
import type { TransitionPlan, TransitionRequest } from '../transition/transition-request';
import type { FlightStory, SceneStagger, StoryScene } from './flight-story';
import type { LaunchSegment } from './launch/launch-segment';
import type { HoldSegment } from './scene/plan-scene';
import { SEPARATION_ALLOWANCE_M } from './separation-allowance';
import { wishedDelaysMs } from './wished-delays';

/** A transition between two segments of a flight, from places to places. */
export interface StoryTransition {
  readonly from: string;
  readonly to: string;
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  readonly fromVelocityMps: Float64Array | null;
  readonly toVelocityMps: Float64Array | null;
  readonly fixedMs: number | null;
  /** How its drones leave one after the other; left out where they leave together. */
  readonly stagger?: SceneStagger;
  /** Ids of the scene that it comes from and of the one that it leads to; null for take-off and the return. */
  readonly fromScene: string | null;
  readonly toScene: string | null;
  /** Which places of the start must go to which of the end, or which drones: see `StoryScene.ties`. */
  readonly ties: StoryScene['ties'] | 'own-pads';
}

/** The transitions of a storyboard in order: into each scene, then back over the pads. */
export function storyTransitions(
  story: FlightStory,
  takeoff: LaunchSegment,
  scenes: readonly HoldSegment[],
  landing: LaunchSegment,
): StoryTransition[] {
  const stops = [
    { name: 'takeoff', id: null, endM: takeoff.placesM, endVelocityMps: null },
    ...scenes.map(({ endM, endVelocityMps }, k) => {
      const { id, name } = story.scenes[k]!;
      return { name, id, endM, endVelocityMps };
    }),
  ];
  const into = story.scenes.map((scene, k): StoryTransition => {
    const { name, id, endM, endVelocityMps } = stops[k]!;
    const { startM, startVelocityMps } = scenes[k]!;
    return {
      from: name,
      to: scene.name,
      fromM: endM,
      toM: startM,
      fromVelocityMps: endVelocityMps,
      toVelocityMps: startVelocityMps,
      fixedMs: scene.transitionS === null ? null : Math.round(scene.transitionS * 1000),
      fromScene: id,
      toScene: scene.id,
      ties: scene.ties,
      ...(scene.stagger && { stagger: scene.stagger }),
    };
  });
  const last = stops[stops.length - 1]!;
  const back: StoryTransition = {
    from: last.name,
    to: 'landing',
    fromM: last.endM,
    toM: landing.placesM,
    fromVelocityMps: last.endVelocityMps,
    toVelocityMps: null,
    fixedMs: null,
    fromScene: last.id,
    toScene: null,
    ties: story.landing.to === 'own' ? 'own-pads' : null,
  };
  return [...into, back];
}

/** Whether a transition ties drones, so that it depends on those before it. */
export function isLabelled({ ties }: StoryTransition): boolean {
  return ties === 'own-pads' || (ties !== null && ties.kind === 'drones');
}

export function transitionRequest(
  story: FlightStory,
  move: StoryTransition,
  pins = placePins(move),
): TransitionRequest {
  const { profile, space } = story;
  const { fromM, toM, fromVelocityMps, toVelocityMps, fixedMs } = move;
  const { speedXyMps, speedUpMps, speedDownMps, accelerationMps2, jerkMps3 } = profile;
  return {
    fromM,
    toM,
    fromVelocityMps,
    toVelocityMps,
    pins,
    limits: { speedXyMps, speedUpMps, speedDownMps, accelerationMps2, jerkMps3 },
    limitShare: { speed: SPEED_SHARE, acceleration: ACCELERATION_SHARE },
    separation: {
      distanceM: profile.separationDesignM + SEPARATION_ALLOWANCE_M,
      leastM: profile.separationDesignM,
      downwashFactor: profile.downwashFactor,
    },
    space,
    fixedMs,
    ...(move.stagger && { wishedDelaysMs: wishedDelaysMs(fromM, move.stagger) }),
    name: message`the transition from "${move.from}" to "${move.to}"`,
    scene: move.toScene,
  };
}

/** Points that follow the points of the scene before: the same index to the same index. */
function placePins({ ties, fromM }: StoryTransition): Int32Array | null {
  if (ties === null || ties === 'own-pads' || ties.kind !== 'points') return null;
  return Int32Array.from({ length: fromM.length / 3 }, (_, place) => (place < ties.count ? place : -1));
}

/**
 * Plans a transition that ties drones to places.
 * @param placeOf the place of each drone at its start. @throws InputError when none was found that keeps them apart.
 */
export async function labelledTransition(
  story: FlightStory,
  move: StoryTransition,
  placeOf: Uint32Array,
  planTransitions: TransitionPlanner,
  task: TaskContext,
): Promise<TransitionPlan> {
  const pins = new Int32Array(placeOf.length).fill(-1);
  if (move.ties === 'own-pads') for (let drone = 0; drone < pins.length; drone++) pins[placeOf[drone]!] = drone;
  else if (move.ties?.kind === 'drones') {
    for (let place = 0; place < (move.ties.kept ?? 0); place++) pins[place] = place;
    for (const { drone, point } of move.ties.pins) pins[placeOf[drone]!] = point;
  }
  const request = transitionRequest(story, move, pins);
  const [plan] = await planTransitions([request], task);
  return plan!;
}
