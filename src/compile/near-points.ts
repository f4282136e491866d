import {
  closestPair,
  type FormationPoints,
  isNearerThan,
  type LimitsProfile,
  message,
  nearPairs,
  type Problem,
  placeBy,
} from '../core';
import type { Figure, Scene } from '../show';
import { figureText } from './figure-text';
import type { MadeGroup } from './made-group';
import type { MadeFigure, MadeScene } from './make-figures';

type Limits = Pick<LimitsProfile, 'separationDesignM' | 'separationHardM' | 'downwashFactor'>;

/** Two points of a scene, counted through its figures, and their distance as separations are measured. */
interface NearPoints {
  readonly a: number;
  readonly b: number;
  readonly distanceM: number;
}

/**
 * A problem for each figure whose scale brings its points nearer together than the limits allow, with the smallest scale
 * that would do; and for each pair of figures that stand too near each other. The check finds the same drones in the air: this
 * says which value of the show is to be changed. Movements are left to the check.
 */
export function nearPointProblems(groups: readonly MadeGroup[], limits: Limits): Problem[] {
  return groups.flatMap(({ scenes, planned: { plan, firstDrone } }) =>
    scenes.flatMap((made, k) => {
      const { startMs, pointOf } = plan.scenes[k]!;
      const droneAt = (point: number) => firstDrone + pointOf.indexOf(point);
      return problemsOf(made, limits, startMs / 1000, droneAt);
    }),
  );
}

function problemsOf(made: MadeScene, limits: Limits, timeS: number, droneAt: (point: number) => number): Problem[] {
  const { figures, scene } = made;
  const found = [
    ...figures.flatMap((figure) => shrunkFigure(figure, scene, limits)),
    ...(figures.length > 1 ? closeFigures(made, limits) : []),
  ];
  return found.map(({ pair, ...problem }) => ({
    ...problem,
    severity: isNearerThan(pair.distanceM, limits.separationHardM) ? 'error' : 'warning',
    timeS,
    drones: [droneAt(pair.a), droneAt(pair.b)],
    value: pair.distanceM,
    limit: limits.separationDesignM,
  }));
}

interface Found extends Pick<Problem, 'code' | 'message' | 'remedy'> {
  readonly pair: NearPoints;
}

/** Scales go up to whole hundredths. */
const SCALE_STEPS = 100;

function shrunkFigure({ figure, points, firstPoint }: MadeFigure, scene: Scene, limits: Limits): Found[] {
  const { scale } = figure.placement;
  const { separationDesignM } = limits;
  if (scale >= 1) return [];
  const closest = closestPair(placedM(figure, points, limits));
  if (!closest || !isNearerThan(closest.distance, separationDesignM)) return [];
  // laid out nearer than the limits allow: no matter of its scale
  if (isNearerThan(closest.distance / scale, separationDesignM)) return [];
  const least = Math.ceil((scale * separationDesignM * SCALE_STEPS) / closest.distance - 1e-9) / SCALE_STEPS;
  return [
    {
      code: 'figure-too-small',
      message: message`At scale ${scale} points of ${figureText(scene, figure)} are ${closest.distance.toFixed(2)} m apart, less than ${separationDesignM} m.`,
      remedy: message`Scale it by ${least} at least, or show fewer points.`,
      pair: { a: firstPoint + closest.a, b: firstPoint + closest.b, distanceM: closest.distance },
    },
  ];
}

/** The nearest points of each two figures that stand too near each other. */
function closeFigures({ figures, scene, points }: MadeScene, limits: Limits): Found[] {
  const { separationDesignM } = limits;
  const all = new Float64Array(3 * points);
  for (const { figure, points: own, firstPoint } of figures) all.set(placedM(figure, own, limits), 3 * firstPoint);
  const ownerOf = (point: number) => figures.findLastIndex(({ firstPoint }) => firstPoint <= point);
  const nameAt = (point: number) => nameOf(figures[ownerOf(point)]!.figure);
  const nearest = new Map<string, NearPoints>();
  for (const pair of nearPairs(all, separationDesignM)) {
    const [first, second] = [ownerOf(pair.a), ownerOf(pair.b)];
    if (first === second || !isNearerThan(pair.distanceM, separationDesignM)) continue;
    const key = `${first} ${second}`;
    if (pair.distanceM < (nearest.get(key)?.distanceM ?? Number.POSITIVE_INFINITY)) nearest.set(key, pair);
  }
  return [...nearest.values()].map((pair) => {
    const missingM = Math.ceil((separationDesignM - pair.distanceM) * 10) / 10;
    return {
      code: 'figures-too-close',
      message: message`Figures "${nameAt(pair.a)}" and "${nameAt(pair.b)}" of scene "${scene.name}" come within ${pair.distanceM.toFixed(2)} m of each other, less than ${separationDesignM} m.`,
      remedy: message`Move them at least ${missingM} m apart.`,
      pair,
    };
  });
}

/** `points × 3`: where a figure's points rest, heights drawn together so that distances are as separations are measured. */
function placedM({ placement }: Figure, { positionsM }: FormationPoints, { downwashFactor }: Limits): Float64Array {
  const place = placeBy(placement);
  const placed = new Float64Array(positionsM.length);
  const at: [number, number, number] = [0, 0, 0];
  for (let from = 0; from < placed.length; from += 3) {
    for (let axis = 0; axis < 3; axis++) at[axis] = positionsM[from + axis]!;
    place(at);
    placed.set([at[0], at[1], at[2] / downwashFactor], from);
  }
  return placed;
}

function nameOf({ id, name }: Figure): string {
  return name ?? id;
}
