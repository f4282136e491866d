import type { SkyView } from '../viewport';

export type Vec3 = readonly [number, number, number];
export type Px = readonly [number, number];

/** A rectangle of the sky, in pixels from its top left corner. */
export interface ScreenRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Projects points to pixels from the top left corner of the sky. @param placesM `points × 3` metres.
 * @param out `points × 2`; what lies behind the eye gets no number.
 */
export function projectInto(view: SkyView, placesM: ArrayLike<number>, out: Float32Array, from = 0): void {
  const { clipFromShow: m, widthPx, heightPx } = view;
  for (let k = 0, to = 2 * from; k < placesM.length; k += 3, to += 2) {
    const [x, y, z] = [placesM[k]!, placesM[k + 1]!, placesM[k + 2]!];
    const w = m[3]! * x + m[7]! * y + m[11]! * z + m[15]!;
    if (w <= 0) {
      out[to] = out[to + 1] = Number.NaN;
      continue;
    }
    out[to] = ((m[0]! * x + m[4]! * y + m[8]! * z + m[12]!) / w + 1) * 0.5 * widthPx;
    out[to + 1] = (1 - (m[1]! * x + m[5]! * y + m[9]! * z + m[13]!) / w) * 0.5 * heightPx;
  }
}

const one = new Float32Array(2);

/** A point in pixels; null behind the eye. */
export function project(view: SkyView, point: Vec3): Px | null {
  projectInto(view, point, one);
  return Number.isNaN(one[0]!) ? null : [one[0]!, one[1]!];
}

/** The unit vector from the eye through a pixel. */
export function rayThrough(view: SkyView, [x, y]: Px): Vec3 {
  const m = view.showFromClip;
  const [cx, cy, cz] = [(x / view.widthPx) * 2 - 1, 1 - (y / view.heightPx) * 2, 0.5];
  const w = m[3]! * cx + m[7]! * cy + m[11]! * cz + m[15]!;
  const at = [0, 1, 2].map((k) => (m[k]! * cx + m[4 + k]! * cy + m[8 + k]! * cz + m[12 + k]!) / w);
  return unit([at[0]! - view.eyeM[0], at[1]! - view.eyeM[1], at[2]! - view.eyeM[2]]);
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
