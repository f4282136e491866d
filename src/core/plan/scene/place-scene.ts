import type { LimitsProfile } from '../../check/limits-profile';
import { pointCount } from '../../formation/formation-points';
import { indicesTo } from '../../math/arrays';
import { type Placement, placeBy } from '../../math/placement';
import { type HoldInstant, HoldMotion, type MovingPoint } from '../../motion/hold-motion';
import { extentAlongX, movementKnotsMs } from '../../motion/movement';
import { strainOf } from '../../motion/movement-strain';
import type { StoryScene } from '../flight-story';
import { doublePoints } from './double-points';

/** Distance beyond the design separation at which doubles stand: for rounding, and for the way between knots. */
const DOUBLE_ALLOWANCE_M = 0.1;

/** A scene's lit points on their way through its hold, sampled, in the show frame. */
export interface ScenePath {
  readonly knotsMs: readonly number[];
  /** Lit points: those of the formation, and behind them those that spare drones light a second time. */
  readonly points: number;
  /** `points`: the point of the formation whose light each shows; its own index but for doubles. */
  readonly sourcePoint: Int32Array;
  /** `knots × points × 3` metres. */
  readonly positionsM: Float64Array;
  /** `points × 3`: velocities at the first and at the last knot, metres per second; zero where the hold is eased. */
  readonly startVelocityMps: Float64Array;
  readonly endVelocityMps: Float64Array;
}

/**
 * Places a scene's points in the sky for every knot of its hold; a scene without movement has two equal knots.
 * @param spares drones beyond the points of the formation: a scene that doubles its points makes use of them.
 */
export function* placeScene(scene: StoryScene, spares: number, profile: LimitsProfile): Generator<void, ScenePath> {
  const { placement, movements } = scene;
  const { restM, sourcePoint } = yield* litPoints(scene, spares, profile);
  const holdMs = Math.round(scene.holdS * 1000);
  const knotsMs = movements.length > 0 ? movementKnotsMs(movements, holdMs) : [0, holdMs];
  const motion = new HoldMotion(movements, {
    holdS: holdMs / 1000,
    ease: { in: !scene.flowIn, out: !scene.flowOut },
    extent: extentAlongX(restM),
  });
  const positionsM = new Float64Array(knotsMs.length * restM.length);
  const velocitiesMps: Float64Array[] = [];
  for (const [k, knotMs] of knotsMs.entries()) {
    yield;
    const { placesM, velocityMps } = placePoints(restM, motion.at(knotMs / 1000), placement);
    positionsM.set(placesM, k * restM.length);
    if (k === 0 || k === knotsMs.length - 1) velocitiesMps.push(velocityMps);
  }
  const [startVelocityMps, endVelocityMps] = velocitiesMps as [Float64Array, Float64Array];
  return { knotsMs, points: sourcePoint.length, sourcePoint, positionsM, startVelocityMps, endVelocityMps };
}

/** The points that a scene lights, in the formation's frame, and whose light each has. */
function* litPoints(scene: StoryScene, spares: number, profile: LimitsProfile) {
  const { points, placement, movements } = scene;
  const own = Int32Array.from(indicesTo(pointCount(points)));
  if (scene.spares !== 'double' || spares <= 0 || own.length === 0) {
    return { restM: points.positionsM, sourcePoint: own };
  }
  const apartM = (profile.separationDesignM + DOUBLE_ALLOWANCE_M) / placement.scale;
  const strain = strainOf(movements, extentAlongX(points.positionsM));
  const spacing = { apartM, downwashFactor: profile.downwashFactor };
  const { restM, doubles } = yield* doublePoints(points.positionsM, spares, spacing, strain);
  const sourcePoint = new Int32Array(own.length + spares);
  sourcePoint.set(own);
  sourcePoint.set(doubles, own.length);
  return { restM, sourcePoint };
}

/** Where points are at an instant of the hold, and how fast: `points × 3` each, in the show frame. */
export function placePoints(restM: Float64Array, { move, carried }: HoldInstant, placement: Placement) {
  const place = placeBy(placement);
  const turnAndScale = placeBy({ ...placement, positionM: [0, 0, 0] });
  const placesM = new Float64Array(restM.length);
  const velocityMps = new Float64Array(restM.length);
  const moving: MovingPoint = [0, 0, 0, 0, 0, 0];
  const at: [number, number, number] = [0, 0, 0];
  const velocity: [number, number, number] = [0, 0, 0];
  for (let from = 0; from < restM.length; from += 3) {
    for (let axis = 0; axis < 3; axis++) moving[axis] = restM[from + axis]!;
    move(moving);
    for (let axis = 0; axis < 3; axis++) {
      at[axis] = moving[axis]!;
      velocity[axis] = moving[3 + axis]!;
    }
    place(at);
    turnAndScale(velocity);
    for (let axis = 0; axis < 3; axis++) {
      placesM[from + axis] = at[axis]! + carried[axis]!;
      velocityMps[from + axis] = velocity[axis]! + carried[3 + axis]!;
    }
  }
  return { placesM, velocityMps };
}
