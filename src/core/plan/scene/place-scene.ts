import type { LimitsProfile } from '../../check/limits-profile';
import { pointCount } from '../../formation/formation-points';
import { isTilted, type Placement, placeBy, uprightIn } from '../../math/placement';
import { type HoldInstant, HoldMotion, type MovingPoint } from '../../motion/hold-motion';
import { extentAlongX, movementKnotsMs } from '../../motion/movement';
import { strainOf } from '../../motion/movement-strain';
import { type StoryFigure, type StoryScene, scenePoints } from '../flight-story';
import { doublePoints } from './double-points';
import { type PlacedPoints, type ScenePath, ScenePlaces } from './scene-path';

/** Distance beyond the design separation at which doubles stand: for rounding, and for the path between knots. */
const DOUBLE_ALLOWANCE_M = 0.1;

/**
 * Places a scene's points in the sky for every knot of its hold; a scene without movement has two equal knots.
 * @param spares drones beyond the points of the figures: a scene that doubles its points makes use of them.
 */
export function* placeScene(scene: StoryScene, spares: number, profile: LimitsProfile): Generator<void, ScenePath> {
  const holdMs = Math.round(scene.holdS * 1000);
  const movements = scene.figures.flatMap((figure) => figure.movements);
  const knotsMs = movements.length > 0 ? movementKnotsMs(movements, holdMs) : [0, holdMs];
  const doubles = scene.spares === 'double' ? doublesOf(scene, spares) : scene.figures.map(() => 0);
  const places = new ScenePlaces(scenePoints(scene), scenePoints(scene) + sum(doubles), knotsMs);
  for (const [index, figure] of scene.figures.entries()) {
    const lit = yield* litPoints(figure, doubles[index]!, profile);
    const from = places.begin(pointCount(figure.points), lit.doubles, figure.movements.length === 0);
    const motion = new HoldMotion(figure.movements, {
      holdS: holdMs / 1000,
      ease: { in: !scene.flowIn, out: !scene.flowOut },
      extent: extentAlongX(lit.restM),
      upright: uprightIn(figure.placement),
    });
    for (const [k, knotMs] of knotsMs.entries()) {
      yield;
      places.set(from, k, placePoints(lit.restM, motion.at(knotMs / 1000), figure.placement));
    }
  }
  return places.path();
}

/** How many drones double the points of each figure: in proportion to its points. */
function doublesOf(scene: StoryScene, spares: number): number[] {
  const total = scenePoints(scene);
  if (total === 0) return scene.figures.map(() => 0);
  let points = 0;
  return scene.figures.map((figure) => {
    const before = Math.round((spares * points) / total);
    points += pointCount(figure.points);
    return Math.round((spares * points) / total) - before;
  });
}

/** The points that a figure lights, in its own frame: its own, then those behind them that show the same light. */
function* litPoints({ points, placement, movements }: StoryFigure, spares: number, profile: LimitsProfile) {
  const restM = points.positionsM;
  if (spares <= 0 || restM.length === 0) return { restM, doubles: new Int32Array(0) };
  const { separationDesignM, downwashFactor } = profile;
  const apartM = (separationDesignM + DOUBLE_ALLOWANCE_M) / placement.scale;
  // in a tilted frame none of the axes is the vertical: all are kept as far as the one that asks for most
  const spacing = isTilted(placement)
    ? { apartM: apartM * downwashFactor, downwashFactor: 1 }
    : { apartM, downwashFactor };
  return yield* doublePoints(restM, spares, spacing, strainOf(movements, extentAlongX(restM)));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** Where points are at an instant of the hold, and how fast: `points × 3` each, in the show frame. */
export function placePoints(restM: Float64Array, { move, carried }: HoldInstant, placement: Placement): PlacedPoints {
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
