import type { FlightSite } from '../../core';

/** Where a camera is and what it looks at, in the show frame (metres); `fovDeg` is the vertical angle of view. */
export interface CameraPose {
  readonly eye: Vec3;
  readonly target: Vec3;
  readonly fovDeg: number;
  /** What must be seen to either side of the middle, as a tangent; a narrow picture is widened until it is. */
  readonly halfWidth?: number;
}

export type Vec3 = readonly [number, number, number];

/** A ball around what is to be seen. */
export interface Ball {
  readonly centre: Vec3;
  readonly radius: number;
}

const ORBIT_FOV_DEG = 42;
const LONG_LENS_FOV_DEG = 9;
const MIN_FOV_DEG = 8;
const MAX_FOV_DEG = 75;
/** How wide a picture is that is not widened, for poses that do not say what must be seen. */
const USUAL_ASPECT = 1.35;
const LOWEST_EYE_M = 1;
const STEEPEST_RAD = (89.5 * Math.PI) / 180;

/** The half width of what a pose shows at least, as a tangent. */
export function halfWidthOf({ fovDeg, halfWidth }: CameraPose): number {
  return halfWidth ?? USUAL_ASPECT * halfTangent(fovDeg);
}

/** Half an angle as a tangent. */
export function halfTangent(angleDeg: number): number {
  return Math.tan((angleDeg * Math.PI) / 360);
}

/** How much of the audience's picture lies below the horizon: room for the river and for those who stand before it. */
const BELOW_HORIZON = 0.3;
/** How much higher than where it looks the audience's picture reaches: the whole show, not its middle alone. */
const ABOVE_LOOK = 2.07;
const LEAST_TOP = 0.2;

/** The audience's eye: stands still, looks where the show is, level, the horizon in the lower third of the picture. */
export function audiencePose({ audienceM, lookAtM }: Pick<FlightSite, 'audienceM' | 'lookAtM'>): CameraPose {
  const reach = Math.hypot(lookAtM[0] - audienceM[0], lookAtM[1] - audienceM[1]) || 1;
  const top = Math.max(ABOVE_LOOK * ((lookAtM[2] - audienceM[2]) / reach), LEAST_TOP);
  return levelPose(audienceM, [lookAtM[0] - audienceM[0], lookAtM[1] - audienceM[1]], top);
}

/** A pose that stands at an eye, looks along a level way, and shows what rises to a tangent above the horizon. */
export function levelPose(eye: Vec3, [x, y]: readonly [number, number], top: number): CameraPose {
  const half = top / (1 - BELOW_HORIZON) / 2;
  const middle = half * (1 - 2 * BELOW_HORIZON);
  const fovDeg = (Math.atan(half / (1 + middle * middle)) * 360) / Math.PI;
  return { eye, target: [eye[0] + x, eye[1] + y, eye[2] + middle * Math.hypot(x, y)], fovDeg };
}

/** A free camera before the show, to the right and above the audience. */
export function orbitPose(site: FlightSite): CameraPose {
  const [x, y, z] = site.lookAtM;
  return { eye: [x + 150, y - 200, z + 40], target: [x, y, z * 0.85], fovDeg: ORBIT_FOV_DEG };
}

/** Straight from the front: a long lens from far away, so that what is parallel looks so. */
export function frontPose(site: FlightSite): CameraPose {
  return longLens(site, [0, -1]);
}

/** The same from the right side. */
export function sidePose(site: FlightSite): CameraPose {
  return longLens(site, [1, 0]);
}

function longLens(site: FlightSite, [towardsX, towardsY]: readonly [number, number]): CameraPose {
  const [x, y] = site.lookAtM;
  const middleM = Math.max(site.ceilingM / 2, LOWEST_EYE_M);
  const distanceM = (Math.max(site.ceilingM, 60) * 0.65) / Math.tan((LONG_LENS_FOV_DEG * Math.PI) / 360);
  const eye: Vec3 = [x + towardsX * distanceM, y + towardsY * distanceM, middleM];
  return { eye, target: [x, y, middleM], fovDeg: LONG_LENS_FOV_DEG };
}

/** From above, the audience at the lower edge. */
export function topPose(site: FlightSite): CameraPose {
  const radius = fenceRadius(site);
  const target: Vec3 = [site.lookAtM[0], site.lookAtM[1], 0];
  const height = radius / Math.tan((ORBIT_FOV_DEG * Math.PI) / 360) + site.ceilingM * 0.5;
  return orbitBy({ eye: [target[0], target[1] - 1, height], target, fovDeg: ORBIT_FOV_DEG }, 0, Math.PI);
}

function fenceRadius(site: FlightSite): number {
  const reach = site.geofenceM.map(([x, y]) => Math.hypot(x - site.lookAtM[0], y - site.lookAtM[1]));
  return Math.max(60, ...reach) * 0.8;
}

/** Turns the eye about the target: `turnRad` about the vertical, `tiltRad` up. */
export function orbitBy(pose: CameraPose, turnRad: number, tiltRad: number): CameraPose {
  const offset = minus(pose.eye, pose.target);
  const turned = turn(offset, turnRad, tiltRad);
  const [x, y, z] = plus(pose.target, turned);
  return { ...pose, eye: [x, y, Math.max(z, LOWEST_EYE_M)] };
}

/** Turns the head: the eye stays, the target moves around it. */
export function lookBy(pose: CameraPose, turnRad: number, tiltRad: number): CameraPose {
  return { ...pose, target: plus(pose.eye, turn(minus(pose.target, pose.eye), turnRad, tiltRad)) };
}

/** Moves eye and target sideways and up, in the plane of the picture, by shares of the distance between them. */
export function panBy(pose: CameraPose, right: number, up: number): CameraPose {
  const [x, y, z] = minus(pose.target, pose.eye);
  const distance = Math.hypot(x, y, z);
  const flat = Math.hypot(x, y) || 1;
  const side: Vec3 = [y / flat, -x / flat, 0];
  const above: Vec3 = [(-x * z) / (flat * distance), (-y * z) / (flat * distance), flat / distance];
  const shift = plus(scaled(side, right * distance), scaled(above, up * distance));
  const eye = plus(pose.eye, shift);
  return { ...pose, eye: [eye[0], eye[1], Math.max(eye[2], LOWEST_EYE_M)], target: plus(pose.target, shift) };
}

/** Moves the eye nearer to the target (factor below one) or away from it. */
export function dollyBy(pose: CameraPose, factor: number): CameraPose {
  const offset = minus(pose.eye, pose.target);
  const distance = Math.hypot(...offset);
  const wanted = Math.min(Math.max(distance * factor, 4), 6000);
  const eye = plus(pose.target, scaled(offset, wanted / distance));
  return { ...pose, eye: [eye[0], eye[1], Math.max(eye[2], LOWEST_EYE_M)] };
}

/** Narrows or widens the view, as a lens does. */
export function zoomBy(pose: CameraPose, factor: number): CameraPose {
  const fovDeg = Math.min(Math.max(pose.fovDeg * factor, MIN_FOV_DEG), MAX_FOV_DEG);
  if (pose.halfWidth === undefined) return { ...pose, fovDeg };
  return { ...pose, fovDeg, halfWidth: (pose.halfWidth * halfTangent(fovDeg)) / halfTangent(pose.fovDeg) };
}

/** Brings a ball into view: a standing eye turns and zooms, a free one keeps its direction and moves. */
export function frameBall(pose: CameraPose, ball: Ball, standing: boolean, aspect: number): CameraPose {
  const radius = Math.max(ball.radius, 6) * 1.15 * Math.max(1, 1 / aspect);
  if (standing) {
    const distance = Math.hypot(...minus(ball.centre, pose.eye));
    const fovDeg = (2 * Math.asin(Math.min(radius / distance, 0.6)) * 180) / Math.PI;
    return zoomBy({ ...pose, target: ball.centre, fovDeg }, 1);
  }
  const offset = minus(pose.eye, pose.target);
  const wanted = radius / Math.sin((pose.fovDeg * Math.PI) / 360);
  const eye = plus(ball.centre, scaled(offset, wanted / Math.hypot(...offset)));
  return { ...pose, eye: [eye[0], eye[1], Math.max(eye[2], LOWEST_EYE_M)], target: ball.centre };
}

/** The path from one pose to another; `share` from zero to one. */
export function blendPoses(from: CameraPose, to: CameraPose, share: number): CameraPose {
  const mix = (a: Vec3, b: Vec3): Vec3 => plus(scaled(a, 1 - share), scaled(b, share));
  const between = (a: number, b: number) => a + (b - a) * share;
  const hasWidth = from.halfWidth !== undefined || to.halfWidth !== undefined;
  return {
    eye: mix(from.eye, to.eye),
    target: mix(from.target, to.target),
    fovDeg: between(from.fovDeg, to.fovDeg),
    ...(hasWidth && { halfWidth: between(halfWidthOf(from), halfWidthOf(to)) }),
  };
}

function turn(offset: Vec3, turnRad: number, tiltRad: number): Vec3 {
  const distance = Math.hypot(...offset);
  const azimuth = Math.atan2(offset[1], offset[0]) + turnRad;
  const elevation = Math.asin(Math.min(Math.max(offset[2] / distance, -1), 1)) + tiltRad;
  const bounded = Math.min(Math.max(elevation, -STEEPEST_RAD), STEEPEST_RAD);
  const flat = Math.cos(bounded) * distance;
  return [flat * Math.cos(azimuth), flat * Math.sin(azimuth), Math.sin(bounded) * distance];
}

const plus = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const scaled = (a: Vec3, by: number): Vec3 => [a[0] * by, a[1] * by, a[2] * by];
