import { axisAcross, closestPair, isMirrorSymmetric, type Placement, viewOfPicture } from '../core';
import { axesOf, facingAudience, GREATEST_SCALE, movedPlacement } from '../editing';
import { isInside, obstaclesOf, profileOf, type Show } from '../show';
import { isHidden } from './hidden-points';
import { altitudeLimits, altitudesOf, limitsBroken } from './limits-broken';

type Point = readonly [number, number, number];

/** What is wrong with where a figure stands, and the placement that fixes it; null where none was found. */
export type FigureFault = { readonly remedy: Placement | null } & (
  | { readonly kind: 'mirrored' }
  /** @property degrees between the picture and the line of sight. */
  | { readonly kind: 'edge-on'; readonly degrees: number }
  | { readonly kind: 'too-low' | 'too-high'; readonly byM: number; readonly limitM: number }
  /** @property distanceM of the nearest two points, as separations are measured. */
  | { readonly kind: 'too-small'; readonly distanceM: number; readonly leastM: number }
  | { readonly kind: 'outside-fence'; readonly points: number }
  | { readonly kind: 'behind-obstacle'; readonly points: number; readonly name: string }
);

/** A figure as it stands in a hold. */
export interface StandingFigure {
  readonly placement: Placement;
  /** `points × 3` metres in its own frame. */
  readonly restM: Float64Array;
  /** `points × 3`, 0 to 255. */
  readonly coloursSrgb: Uint8Array;
  /** `points × 3` metres in the show frame, at instants of the hold. */
  readonly placesM: readonly Float64Array[];
}

/**
 * What a designer should hear of a figure at once, before it is planned: whether the audience sees it from behind or from
 * its edge, whether it stands too low or too high, outside of the fence, or behind an obstacle. Looks at some instants of
 * the hold: the check of the plan, at every instant, has the last word on altitudes and the fence.
 */
export function findFigureFaults(show: Show, figure: StandingFigure): FigureFault[] {
  return [
    ...seenFaults(show, figure),
    ...spacingFaults(show, figure),
    ...heightFaults(show, figure),
    ...fenceFaults(show, figure),
    ...hiddenFaults(show, figure),
  ];
}

function seenFaults(show: Show, { placement, restM, coloursSrgb }: StandingFigure): FigureFault[] {
  const thin = thinAxis(restM);
  if (thin === null) return [];
  const { positionM } = show.site.audience;
  const { degrees, isEdgeOn, isFromNormal } = viewOfPicture(axesOf(placement)[thin], placement.positionM, positionM);
  const remedy = { ...placement, ...facingAudience(show, placement), rollDeg: 0 };
  if (isEdgeOn) return [{ kind: 'edge-on', degrees, remedy: thin === 1 ? remedy : null }];
  // a picture's front looks along its own -y
  return thin === 1 && isFromNormal && !isMirrorSymmetric(restM, coloursSrgb) ? [{ kind: 'mirrored', remedy }] : [];
}

/** The axis across a flat formation; null for one with depth, or a line. */
function thinAxis(restM: Float64Array): 0 | 1 | 2 | null {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const [k, metres] of restM.entries()) {
    low[k % 3] = Math.min(low[k % 3]!, metres);
    high[k % 3] = Math.max(high[k % 3]!, metres);
  }
  return axisAcross([high[0]! - low[0]!, high[1]! - low[1]!, high[2]! - low[2]!]);
}

/** Distances are measured to a micrometre: less than that is no fault. */
const TOLERANCE_M = 1e-6;

/** A figure that is too small for its points: the nearest two come nearer than the design separation. */
function spacingFaults(show: Show, figure: StandingFigure): FigureFault[] {
  const { separationDesignM: leastM, downwashFactor } = profileOf(show);
  const distances = figure.placesM.map((placesM) => {
    const countedM = placesM.map((metres, at) => (at % 3 === 2 ? metres / downwashFactor : metres));
    return closestPair(countedM)?.distance ?? Number.POSITIVE_INFINITY;
  });
  const distanceM = Math.min(...distances);
  if (distanceM >= leastM - TOLERANCE_M) return [];
  return [{ kind: 'too-small', distanceM, leastM, remedy: scaledUp(show, figure, leastM / distanceM) }];
}

/** The figure as much larger; null where it would leave the limits then, which it keeps now, or cannot be scaled so far. */
function scaledUp(show: Show, { placement, placesM }: StandingFigure, factor: number): Placement | null {
  const scale = Math.ceil(placement.scale * factor * 1000 - TOLERANCE_M) / 1000;
  if (!(scale <= GREATEST_SCALE)) return null;
  const larger = placesM.map((places) =>
    places.map((metres, at) => {
      const centre = placement.positionM[at % 3]!;
      return centre + ((metres - centre) * scale) / placement.scale;
    }),
  );
  const [is, was] = [limitsBroken(show, [larger]), limitsBroken(show, [placesM])];
  const isWorse = is.tooLowM > was.tooLowM || is.tooHighM > was.tooHighM || is.outside > was.outside;
  return isWorse ? null : { ...placement, scale };
}

function heightFaults(show: Show, { placement, placesM }: StandingFigure): FigureFault[] {
  const { leastM, mostM } = altitudeLimits(show);
  const { lowM, highM } = altitudesOf(placesM);
  const raised = (byM: number) => movedPlacement(placement, [0, 0, byM]);
  const fits = highM - lowM <= mostM - leastM;
  const faults: FigureFault[] = [];
  if (lowM < leastM) {
    const byM = inTenths(leastM - lowM);
    faults.push({ kind: 'too-low', byM, limitM: leastM, remedy: fits ? raised(byM) : null });
  }
  if (highM > mostM) {
    const byM = inTenths(highM - mostM);
    faults.push({ kind: 'too-high', byM, limitM: mostM, remedy: fits ? raised(-byM) : null });
  }
  return faults;
}

/** Rounded away from zero, so that the remedy is enough. */
function inTenths(metres: number): number {
  return Math.ceil(metres * 10 - 1e-6) / 10;
}

function fenceFaults({ site }: Show, { placement, placesM }: StandingFigure): FigureFault[] {
  const { polygonM } = site.geofence;
  const outside = (byM: Point) => countWhere(placesM, ([x, y]) => !isInside([x + byM[0], y + byM[1]], polygonM));
  const points = outside([0, 0, 0]);
  if (points === 0) return [];
  const middle = [0, 1].map((k) => polygonM.reduce((sum, corner) => sum + corner[k]!, 0) / polygonM.length);
  const towards: Point = [middle[0]! - placement.positionM[0], middle[1]! - placement.positionM[1], 0];
  return [{ kind: 'outside-fence', points, remedy: nearestGood(placement, towards, outside) }];
}

/** How far up a figure is raised to look over an obstacle, at most. */
const HIGHEST_RAISE_M = 80;

function hiddenFaults(show: Show, { placement, placesM }: StandingFigure): FigureFault[] {
  const eye = show.site.audience.positionM;
  const { mostM } = altitudeLimits(show);
  return obstaclesOf(show).flatMap((obstacle): FigureFault[] => {
    const hidden = (byM: Point) => countWhere(placesM, ([x, y, z]) => isHidden(obstacle, eye, [x, y, z + byM[2]]));
    const points = hidden([0, 0, 0]);
    if (points === 0) return [];
    const isTooHigh = (byM: Point) => countWhere(placesM, ([, , z]) => z + byM[2] > mostM);
    const bad = (byM: Point) => hidden(byM) + isTooHigh(byM);
    const remedy = nearestGood(placement, [0, 0, HIGHEST_RAISE_M], bad);
    return [{ kind: 'behind-obstacle', points, name: obstacle.name, remedy }];
  });
}

const STEPS = 40;

/** The figure moved by the least that fixes it along a direction, in 40 steps; null where no step does. */
function nearestGood(placement: Placement, way: Point, bad: (byM: Point) => number): Placement | null {
  for (let step = 1; step <= STEPS; step++) {
    const byM: Point = [(way[0] * step) / STEPS, (way[1] * step) / STEPS, (way[2] * step) / STEPS];
    if (bad(byM) === 0) return movedPlacement(placement, byM);
  }
  return null;
}

/** The most points at one instant of which something is true. */
function countWhere(placesM: readonly Float64Array[], isSo: (point: Point) => boolean): number {
  return placesM.reduce((most, places) => {
    let count = 0;
    for (let k = 0; k < places.length; k += 3) if (isSo([places[k]!, places[k + 1]!, places[k + 2]!])) count++;
    return Math.max(most, count);
  }, 0);
}
