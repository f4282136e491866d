import { project, rayThrough } from '../core';
import type { SkyView } from '../viewport';

export { project, projectInto, rayThrough } from '../core';

export type Vec3 = readonly [number, number, number];
export type Px = readonly [number, number];

/** A rectangle of the sky, in pixels from its top left corner. */
export interface ScreenRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How many metres a pixel shows at a point. */
export function metresPerPx(view: SkyView, point: Vec3): number {
  const at = project(view, point);
  if (!at) return 1;
  const toPoint = minus(point, view.eyeM);
  const depthM = Math.max(0.1, dot(toPoint, view.forward));
  const [a, b] = [rayThrough(view, at), rayThrough(view, [at[0] + 1, at[1]])];
  const [onA, onB] = [scaled(a, depthM / dot(a, view.forward)), scaled(b, depthM / dot(b, view.forward))];
  return Math.hypot(...minus(onB, onA));
}

/** The rectangle around projected points; null where none is before the eye. */
export function boundsOf(pixels: Float32Array, from = 0, count = pixels.length / 2 - from): ScreenRect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let k = 2 * from; k < 2 * (from + count); k += 2) {
    const [x, y] = [pixels[k]!, pixels[k + 1]!];
    if (Number.isNaN(x)) continue;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return left > right ? null : { left, top, right, bottom };
}

export function rectBetween([ax, ay]: Px, [bx, by]: Px): ScreenRect {
  return { left: Math.min(ax, bx), top: Math.min(ay, by), right: Math.max(ax, bx), bottom: Math.max(ay, by) };
}

export const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const plus = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const scaled = (a: Vec3, by: number): Vec3 => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export function unit(a: Vec3): Vec3 {
  return scaled(a, 1 / (Math.hypot(...a) || 1));
}
