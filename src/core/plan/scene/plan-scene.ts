import type { LimitsProfile } from '../../check/limits-profile';
import { InputError } from '../../input-error';
import { type MessageText, message } from '../../message';
import { roundToMillimetre, TrajectoryBuilder } from '../../trajectory/trajectory-builder';
import { type LaunchLayers, type StoryScene, scenePoints } from '../flight-story';
import type { Segment } from '../segment';
import { type HoldTrajectory, holdTrajectory } from './hold-trajectory';
import { type HoldAbove, landSpares } from './land-spares';
import { parkSpares } from './park-spares';
import { placeScene } from './place-scene';
import type { ScenePath } from './scene-path';

/** A drone that a scene does not need: it waits dark. */
export const SPARE = -1;

/** A scene with a place for every drone, by itself: it depends on no other scene. */
export interface HoldSegment extends Segment {
  /** `places × 3`: where drones must be when the hold starts and where they are when it ends; whole millimetres. */
  readonly startM: Float64Array;
  readonly endM: Float64Array;
  /** `places × 3` m/s at the start and at the end; null at rest. */
  readonly startVelocityMps: Float64Array | null;
  readonly endVelocityMps: Float64Array | null;
  /** For each place the point whose light it shows, or `SPARE`. */
  readonly pointOf: Int32Array;
  /** What did not go as asked; null where all did. */
  readonly note: MessageText | null;
}

/** What a scene needs to know of the fleet that flies it. */
export interface SceneFleet {
  /** `drones × 3`. */
  readonly padsM: Float64Array;
  readonly profile: LimitsProfile;
  readonly landing: LaunchLayers;
}

/** @throws InputError when the figures have more points than the fleet has drones. */
export function* planScene(scene: StoryScene, fleet: SceneFleet): Generator<void, HoldSegment> {
  const drones = fleet.padsM.length / 3;
  const path = yield* placeScene(scene, sparesOf(scene, drones), fleet.profile);
  const spares = drones - path.points;
  const durationMs = path.knotsMs[path.knotsMs.length - 1]!;
  const builder = new TrajectoryBuilder(drones, path.points * (path.knotsMs.length - 1) + spares);
  const pieces = yield* flyPoints(builder, path);
  const note = yield* waitElsewhere(builder, scene, fleet, path, spares, { holdMs: durationMs, pieces });
  yield;
  const runs = builder.build();
  const pointOf = new Int32Array(drones).fill(SPARE);
  pointOf.set(path.sourcePoint);
  const { startM, endM } = endsOf(runs, drones);
  return {
    durationMs,
    runs,
    startM,
    endM,
    startVelocityMps: scene.flowIn ? withSpares(path.startVelocityMps, drones) : null,
    endVelocityMps: scene.flowOut ? withSpares(path.endVelocityMps, drones) : null,
    pointOf,
    note,
  };
}

function sparesOf(scene: StoryScene, drones: number): number {
  const points = scenePoints(scene);
  if (points <= drones) return drones - points;
  throw new InputError(
    message`${points} points for ${drones} drones`,
    message`scene "${scene.name}"`,
    scene.figures.length === 1
      ? message`Make the formation with at most ${drones} points.`
      : message`Make the figures with at most ${drones} points.`,
  );
}

/** Pieces that are written in a step. */
const PIECES_AT_ONCE = 10_000;

function* flyPoints(builder: TrajectoryBuilder, path: ScenePath): Generator<void, HoldTrajectory> {
  const held = yield* holdTrajectory(path);
  const { knotsMs, controlsM } = held;
  const pieces = knotsMs.length - 1;
  const pointsAtOnce = Math.ceil(PIECES_AT_ONCE / pieces);
  for (let point = 0; point < path.points; point++) {
    if (point % pointsAtOnce === 0) yield;
    if (path.isStill[point] === 1) {
      builder.hold(point, 0, knotsMs[pieces]!, path.positionsM, 3 * point);
      continue;
    }
    for (let k = 0; k < pieces; k++) {
      builder.add(point, knotsMs[k]!, knotsMs[k + 1]!, controlsM, (point * pieces + k) * 12);
    }
  }
  return held;
}

/** Holds spare drones where they wait, or lets them rest on pads; returns a note where that is not where it was asked. */
function* waitElsewhere(
  builder: TrajectoryBuilder,
  scene: StoryScene,
  fleet: SceneFleet,
  path: ScenePath,
  spares: number,
  hold: HoldAbove,
): Generator<void, MessageText | null> {
  const landed = scene.spares === 'land' && spares > 0 ? yield* landSpares(spares, fleet, hold) : null;
  if (landed?.flights) {
    const { pieceStart, startsMs, endsMs, controlsM } = landed.flights;
    yield;
    for (let spare = 0; spare < spares; spare++) {
      for (let piece = pieceStart[spare]!; piece < pieceStart[spare + 1]!; piece++) {
        builder.add(path.points + spare, startsMs[piece]!, endsMs[piece]!, controlsM, 12 * piece);
      }
    }
    return landed.note;
  }
  const parked = yield* parkSpares(spares, path, fleet.profile, scene.spares === 'below' ? 'below' : 'behind');
  for (let spare = 0; spare < spares; spare++) {
    builder.hold(path.points + spare, 0, hold.holdMs, parked.placesM, 3 * spare);
  }
  return landed?.note ?? parked.note;
}

function endsOf({ pieceStart, controlsM }: Segment['runs'], drones: number) {
  const startM = new Float64Array(3 * drones);
  const endM = new Float64Array(3 * drones);
  for (let place = 0; place < drones; place++) {
    startM.set(controlsM.subarray(12 * pieceStart[place]!, 12 * pieceStart[place]! + 3), 3 * place);
    endM.set(controlsM.subarray(12 * pieceStart[place + 1]! - 3, 12 * pieceStart[place + 1]!), 3 * place);
  }
  return { startM: startM.map(roundToMillimetre), endM: endM.map(roundToMillimetre) };
}

function withSpares(velocityMps: Float64Array, drones: number): Float64Array {
  const all = new Float64Array(3 * drones);
  all.set(velocityMps);
  return all;
}
