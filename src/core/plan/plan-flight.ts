import { planTransition, type TransitionPlan } from '../avoidance/plan-transition';
import { pointCount } from '../formation/formation-points';
import { InputError } from '../input-error';
import type { TaskContext } from '../task-context';
import { roundToMillimetre, TrajectoryBuilder } from '../trajectory/trajectory-builder';
import type { TrajectorySet } from '../trajectory/trajectory-set';
import type { FlightStory, StoryScene } from './flight-story';
import { holdPieces } from './hold-pieces';
import { type ParkedSpares, parkSpares } from './park-spares';
import { placeScene, type ScenePath } from './place-scene';
import { planLaunch } from './plan-launch';
import { SEPARATION_ALLOWANCE_M } from './separation-allowance';
import { flyVertically } from './vertical-move';

/** A drone that a scene does not need: it waits dark. */
export const SPARE = -1;

export interface PlannedScene {
  readonly startMs: number;
  readonly endMs: number;
  /** For each drone the index of the point in the formation whose light it shows, or `SPARE`. */
  readonly pointOf: Int32Array;
  /** What of the scene's wishes could not be met; null when all were. */
  readonly note: string | null;
}

export interface PlannedTransition {
  readonly from: string;
  readonly to: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly lowerBoundS: number;
  readonly method: TransitionPlan['method'];
  readonly certified: boolean;
}

export interface PlannedLaunch {
  readonly startMs: number;
  readonly endMs: number;
  readonly layerOf: Uint16Array;
  /** When each drone starts to rise, or comes to rest on its pad. */
  readonly timesMs: Float64Array;
}

export interface FlightPlan {
  readonly trajectories: TrajectorySet;
  readonly scenes: readonly PlannedScene[];
  readonly transitions: readonly PlannedTransition[];
  readonly takeoff: PlannedLaunch;
  readonly landing: PlannedLaunch;
  /** From the first lift-off until the points of the first scene are in place. */
  readonly timeToFirstPictureS: number;
}

/** All drones rest this long in their layers before the show goes on. */
const PAUSE_MS = 1000;

/**
 * Plans the flight of a storyboard: take-off in layers, a transition into each scene, the scene's own movement, a
 * transition back over the pads, landing in layers. Drones are unlabelled throughout: each scene's points are filled by
 * whoever gets there best, and each drone lands on the pad it is then over.
 */
export async function planFlight(story: FlightStory, task: TaskContext): Promise<FlightPlan> {
  const flight = new FlightInProgress(story);
  const takeoff = flight.takeOff();
  const scenes: PlannedScene[] = [];
  for (const [index, scene] of story.scenes.entries()) {
    task.progress({ stage: 'transitions', done: index, total: story.scenes.length + 1 });
    await task.checkpoint();
    scenes.push(flight.fly(scene));
  }
  task.progress({ stage: 'transitions', done: story.scenes.length, total: story.scenes.length + 1 });
  await task.checkpoint();
  const landing = flight.land();
  const timeToFirstPictureS = (scenes[0]!.startMs - earliest(takeoff.timesMs)) / 1000;
  const { transitions } = flight;
  return { trajectories: flight.builder.build(), scenes, transitions, takeoff, landing, timeToFirstPictureS };
}

/** Where the fleet is while its flight is being planned, stage by stage. */
class FlightInProgress {
  readonly builder: TrajectoryBuilder;
  readonly transitions: PlannedTransition[] = [];
  readonly #story: FlightStory;
  readonly #drones: number;
  readonly #placesM: Float64Array;
  #nowMs = 0;
  #stage = 'takeoff';

  constructor(story: FlightStory) {
    this.#story = story;
    this.#drones = story.homesM.length / 3;
    this.builder = new TrajectoryBuilder(this.#drones);
    this.#placesM = story.homesM.map(roundToMillimetre);
  }

  takeOff(): PlannedLaunch {
    const { takeoff, profile } = this.#story;
    const launch = planLaunch(this.#placesM, takeoff, profile, 'takeoff');
    const timesMs = launch.startsMs;
    const arrivals = new Float64Array(this.#drones);
    for (let d = 0; d < this.#drones; d++) {
      this.builder.hold(d, 0, timesMs[d]!, this.#placesM, 3 * d);
      const heightM = launch.placesM[3 * d + 2]!;
      arrivals[d] = flyVertically(this.builder, d, timesMs[d]!, this.#placesM, heightM, profile);
    }
    this.#holdAll(arrivals, latest(arrivals) + PAUSE_MS);
    return { startMs: 0, endMs: this.#nowMs, layerOf: launch.layerOf, timesMs };
  }

  /** The way into a scene and its hold. */
  fly(scene: StoryScene): PlannedScene {
    const { profile } = this.#story;
    // Transitions start and end at rest, so movements do too, whether they flow or not.
    const path = placeScene({ ...scene, flowIn: false, flowOut: false }, this.#sparesOf(scene), profile);
    const parked = this.#park(scene, this.#drones - path.points, path);
    const goals = new Float64Array(this.#drones * 3);
    goals.set(path.positionsM.subarray(0, path.points * 3));
    goals.set(parked.placesM, path.points * 3);
    const assignment = this.#moveTo(goals.map(roundToMillimetre), scene.name, scene.transitionS);
    const pointOf = Int32Array.from(assignment, (goal) => (goal < path.points ? path.sourcePoint[goal]! : SPARE));
    const startMs = this.#nowMs;
    const { knotsMs, controlsM } = holdPieces(path);
    const pieces = knotsMs.length - 1;
    const endMs = startMs + knotsMs[pieces]!;
    for (let d = 0; d < this.#drones; d++) {
      if (pointOf[d] === SPARE) this.builder.hold(d, startMs, endMs, this.#placesM, 3 * d);
      else this.#addPieces(d, knotsMs, controlsM, assignment[d]!);
    }
    this.#settle(endMs);
    return { startMs, endMs, pointOf, note: parked.note };
  }

  land(): PlannedLaunch {
    const { homesM, landing, profile } = this.#story;
    if (landing.to === 'own') {
      throw new InputError(
        'drones cannot be planned back to their own pads yet',
        'landing',
        'Land on the nearest pads.',
      );
    }
    const pads = homesM.map(roundToMillimetre);
    const launch = planLaunch(pads, landing, profile, 'landing');
    const assignment = this.#moveTo(launch.placesM, 'landing', null);
    const startMs = this.#nowMs;
    const layerOf = Uint16Array.from(assignment, (pad) => launch.layerOf[pad]!);
    const timesMs = new Float64Array(this.#drones);
    for (let d = 0; d < this.#drones; d++) {
      const goMs = startMs + PAUSE_MS + launch.startsMs[assignment[d]!]!;
      this.builder.hold(d, startMs, goMs, this.#placesM, 3 * d);
      timesMs[d] = flyVertically(this.builder, d, goMs, this.#placesM, pads[3 * assignment[d]! + 2]!, profile);
    }
    this.#holdAll(timesMs, latest(timesMs));
    return { startMs, endMs: this.#nowMs, layerOf, timesMs };
  }

  #sparesOf(scene: StoryScene): number {
    const points = pointCount(scene.points);
    if (points <= this.#drones) return this.#drones - points;
    throw new InputError(
      `${points} points for ${this.#drones} drones`,
      `scene "${scene.name}"`,
      `Make the formation with at most ${this.#drones} points.`,
    );
  }

  #park(scene: StoryScene, spares: number, path: ScenePath): ParkedSpares {
    const parked = parkSpares(spares, path, this.#story.profile, scene.spares === 'below' ? 'below' : 'behind');
    if (scene.spares !== 'land' || spares === 0) return parked;
    return { ...parked, note: 'spare drones cannot land during a scene yet; they wait behind' };
  }

  /** Moves the fleet to new places; returns the place of each drone. */
  #moveTo(goalsM: Float64Array, name: string, transitionS: number | null): Uint32Array {
    const { profile } = this.#story;
    const plan = planTransition({
      fromM: this.#placesM,
      toM: goalsM,
      limits: profile,
      separationM: profile.separationDesignM + SEPARATION_ALLOWANCE_M,
      fixedMs: transitionS === null ? null : Math.round(transitionS * 1000),
      name: `the way from "${this.#stage}" to "${name}"`,
    });
    const { knotsMs, controlsM } = plan.paths;
    for (let d = 0; d < this.#drones; d++) this.#addPieces(d, knotsMs, controlsM, d);
    const endMs = this.#nowMs + plan.durationMs;
    const { lowerBoundS, method, certified } = plan;
    this.transitions.push({ from: this.#stage, to: name, startMs: this.#nowMs, endMs, lowerBoundS, method, certified });
    this.#stage = name;
    this.#settle(endMs);
    return plan.assignment;
  }

  /** One drone along one of several runs of pieces, from now on. */
  #addPieces(drone: number, knotsMs: readonly number[], controlsM: Float64Array, run: number): void {
    const pieces = knotsMs.length - 1;
    for (let k = 0; k < pieces; k++) {
      const at = (run * pieces + k) * 12;
      this.builder.add(drone, this.#nowMs + knotsMs[k]!, this.#nowMs + knotsMs[k + 1]!, controlsM, at);
    }
  }

  /** Holds every drone from its own arrival until a common instant. */
  #holdAll(arrivalsMs: Float64Array, untilMs: number): void {
    this.#settle(untilMs);
    for (let d = 0; d < this.#drones; d++) this.builder.hold(d, arrivalsMs[d]!, untilMs, this.#placesM, 3 * d);
  }

  /** Takes over where all drones are now. */
  #settle(nowMs: number): void {
    this.#nowMs = nowMs;
    for (let d = 0; d < this.#drones; d++) this.builder.endInto(d, this.#placesM, 3 * d);
  }
}

function earliest(timesMs: Float64Array): number {
  return timesMs.reduce((first, time) => Math.min(first, time), Number.POSITIVE_INFINITY);
}

function latest(timesMs: Float64Array): number {
  return timesMs.reduce((last, time) => Math.max(last, time), 0);
}
