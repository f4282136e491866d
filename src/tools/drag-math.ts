import type { SkyView } from '../viewport';
import type { Axis } from './gesture';
import { dot, metresPerPx, minus, type Px, plus, project, rayThrough, scaled, unit, type Vec3 } from './screen';

/** Farther than this no figure goes by one drag: near the horizon a pixel is kilometres. */
const FARTHEST_M = 2000;
/** Nearer than this to the line of sight an axis is seen from its end: its own projection is short and leads astray. */
const END_ON_COSINE = 0.8;
/** Where an axis that is seen from its end is drawn: towards the audience is down and left. */
const END_ON: Px = [-Math.SQRT1_2, Math.SQRT1_2];

export const SHOW_AXES: readonly [Vec3, Vec3, Vec3] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/** The axis of the show that points most to the eye: a picture that faces the camera moves across it. */
export function facingAxis(view: SkyView): Axis {
  const sizes = view.forward.map(Math.abs);
  return sizes.indexOf(Math.max(...sizes)) as Axis;
}

/** How a handle along an axis lies on the screen: a unit vector, and what a pixel along it is worth. */
export interface HandleLine {
  readonly along: Px;
  readonly metresPerPx: number;
  /** Seen from its end: the pointer moves along a line that stands for it. */
  readonly isEndOn: boolean;
}

/** @param axis a unit vector of the show frame. */
export function handleLine(view: SkyView, pivotM: Vec3, axis: Vec3): HandleLine {
  const sight = unit(minus(pivotM, view.eyeM));
  const px = metresPerPx(view, pivotM);
  const facing = dot(axis, sight);
  const [from, to] = [project(view, pivotM), project(view, plus(pivotM, scaled(axis, px * 10)))];
  if (Math.abs(facing) > END_ON_COSINE || !from || !to) {
    // what comes to the eye goes down and left
    const sign = facing < 0 ? 1 : -1;
    return { along: [END_ON[0] * sign, END_ON[1] * sign], metresPerPx: px, isEndOn: true };
  }
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  return { along: [dx / length, dy / length], metresPerPx: (px * 10) / length, isEndOn: false };
}

/** Metres along an axis that a drag means. */
export function alongAxis(view: SkyView, pivotM: Vec3, axis: Vec3, from: Px, to: Px): number {
  const line = handleLine(view, pivotM, axis);
  const [a, b] = [rayThrough(view, from), rayThrough(view, to)];
  const metres = line.isEndOn
    ? ((to[0] - from[0]) * line.along[0] + (to[1] - from[1]) * line.along[1]) * line.metresPerPx
    : nearestOn(view.eyeM, b, pivotM, axis) - nearestOn(view.eyeM, a, pivotM, axis);
  return bounded(metres);
}

/** Where on a line through a point the line of sight comes nearest to it: metres along a unit vector. */
function nearestOn(eyeM: Vec3, ray: Vec3, pointM: Vec3, axis: Vec3): number {
  const between = minus(pointM, eyeM);
  const slant = dot(ray, axis);
  const denominator = 1 - slant * slant;
  if (denominator < 1e-9) return 0;
  return (slant * dot(ray, between) - dot(axis, between)) / denominator;
}

/** What a drag means in the plane through a point across a unit vector; nothing where the plane is seen edge-on. */
export function acrossAxis(view: SkyView, pivotM: Vec3, normal: Vec3, from: Px, to: Px): Vec3 {
  const [a, b] = [onPlane(view, from, pivotM, normal), onPlane(view, to, pivotM, normal)];
  if (!a || !b) return [0, 0, 0];
  const by = minus(b, a);
  return [bounded(by[0]), bounded(by[1]), bounded(by[2])];
}

function onPlane(view: SkyView, at: Px, pointM: Vec3, normal: Vec3): Vec3 | null {
  const ray = rayThrough(view, at);
  const towards = dot(ray, normal);
  const metres = dot(minus(pointM, view.eyeM), normal) / towards;
  return Math.abs(towards) < 1e-3 || metres < 0 ? null : plus(view.eyeM, scaled(ray, metres));
}

/** Degrees about an axis that the pointer went around a point on the screen, by the right hand; at most half a turn. */
export function aroundAxis(view: SkyView, pivotM: Vec3, axis: Vec3, from: Px, to: Px): number {
  const centre = project(view, pivotM);
  if (!centre) return 0;
  const angle = ([x, y]: Px) => Math.atan2(centre[1] - y, x - centre[0]);
  const turned = ((angle(to) - angle(from)) * 180) / Math.PI;
  const nearest = turned - 360 * Math.round(turned / 360);
  return dot(axis, minus(view.eyeM, pivotM)) >= 0 ? nearest : -nearest;
}

/** How many times as far from a point on the screen the pointer is as it was. */
export function awayFrom(view: SkyView, pivotM: Vec3, from: Px, to: Px): number {
  const centre = project(view, pivotM);
  if (!centre) return 1;
  const px = ([x, y]: Px) => Math.hypot(x - centre[0], y - centre[1]);
  return Math.max(0.01, px(to) / Math.max(10, px(from)));
}

function bounded(metres: number): number {
  return Math.min(FARTHEST_M, Math.max(-FARTHEST_M, metres));
}
