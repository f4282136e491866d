import { type Placement, placeBy, rotationAbout, roundTo } from '../core';

type Vector = [number, number, number];
type Point = readonly [number, number, number];

/** Below this cosine of the pitch heading and roll turn about the same line, and only their sum is known. */
const UPRIGHT_COSINE = 1e-6;

/** The directions of a figure's own width, depth and height in the show frame: unit vectors. */
export function axesOf(placement: Placement): [Vector, Vector, Vector] {
  const turn = placeBy({ ...placement, positionM: [0, 0, 0], scale: 1 });
  const axes: [Vector, Vector, Vector] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  for (const axis of axes) turn(axis);
  return axes;
}

/** The angles of a figure whose own width, depth and height lie along unit vectors of a right-handed frame. */
export function anglesOf([width, depth, height]: readonly [Point, Point, Point]): Pick<
  Placement,
  'headingDeg' | 'pitchDeg' | 'rollDeg'
> {
  const tiltRad = Math.asin(Math.min(1, Math.max(-1, depth[2])));
  const isFlat = Math.cos(tiltRad) < UPRIGHT_COSINE;
  const headingRad = isFlat ? Math.atan2(width[1], width[0]) : Math.atan2(-depth[0], depth[1]);
  const rollRad = isFlat ? 0 : Math.atan2(-width[2], height[2]);
  return { headingDeg: degreesOf(headingRad), pitchDeg: degreesOf(-tiltRad), rollDeg: degreesOf(rollRad) };
}

/** A figure moved by metres. */
export function movedPlacement(placement: Placement, byM: Point): Placement {
  return { ...placement, positionM: roundedPoint(placement.positionM.map((metres, k) => metres + byM[k]!)) };
}

/** A figure turned about a line through a point. @param axis a unit vector; the turn is by its right hand. */
export function turnedPlacement(placement: Placement, aboutM: Point, axis: Point, degrees: number): Placement {
  if (degrees === 0) return placement;
  const turn = rotationAbout(axis, (degrees * Math.PI) / 180);
  const axes = axesOf(placement);
  for (const one of axes) turn(one);
  const offset = placement.positionM.map((metres, k) => metres - aboutM[k]!) as Vector;
  turn(offset);
  return { ...placement, ...anglesOf(axes), positionM: roundedPoint(offset.map((metres, k) => metres + aboutM[k]!)) };
}

/** The sizes that a figure may have, as the show's schema has them. */
const LEAST_SCALE = 0.05;
export const GREATEST_SCALE = 20;

/** A figure made larger, and farther from a point. */
export function scaledPlacement(placement: Placement, aboutM: Point, factor: number): Placement {
  const scale = Math.min(GREATEST_SCALE, Math.max(LEAST_SCALE, placement.scale * factor));
  const positionM = placement.positionM.map((metres, k) => aboutM[k]! + (metres - aboutM[k]!) * factor);
  return { ...placement, scale: roundTo(scale, 1000), positionM: roundedPoint(positionM) };
}

/** Metres to the centimetre. */
function roundedPoint(point: readonly number[]): Vector {
  return point.map((metres) => roundTo(metres, 100)) as Vector;
}

function degreesOf(radians: number): number {
  return roundTo((radians * 180) / Math.PI, 100);
}
