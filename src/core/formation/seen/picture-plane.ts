import { axisAcross } from './flat-picture';

type Vec3 = readonly [number, number, number];

/** The plane in which a picture lies. */
export interface PicturePlane {
  readonly centreM: Vec3;
  /** Across the picture, of length 1; of its two directions the one with the smaller y. */
  readonly normal: Vec3;
  /** Within the picture: to the right of who looks against the normal, and up. */
  readonly right: Vec3;
  readonly up: Vec3;
}

/** The plane of points that make a picture; null where they have depth, or are a line. @param pointsM `x, y, z` of each. */
export function picturePlane(pointsM: ArrayLike<number>): PicturePlane | null {
  if (pointsM.length < 9) return null;
  const centreM = meanOf(pointsM);
  const axes = principalAxes(pointsM, centreM);
  const across = axisAcross(axes.map((axis) => extentAlong(pointsM, axis)) as [number, number, number]);
  if (across === null) return null;
  const found = axes[across]!;
  const normal: Vec3 = found[1] > 0 ? [-found[0], -found[1], -found[2]] : found;
  const flat = Math.hypot(normal[0], normal[1]);
  const right: Vec3 = flat < 1e-6 ? [1, 0, 0] : [-normal[1] / flat, normal[0] / flat, 0];
  return { centreM, normal, right, up: cross(normal, right) };
}

function meanOf(pointsM: ArrayLike<number>): Vec3 {
  const sum: [number, number, number] = [0, 0, 0];
  for (let k = 0; k < pointsM.length; k++) sum[k % 3]! += pointsM[k]!;
  return [(sum[0] * 3) / pointsM.length, (sum[1] * 3) / pointsM.length, (sum[2] * 3) / pointsM.length];
}

function extentAlong(pointsM: ArrayLike<number>, [x, y, z]: Vec3): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k + 2 < pointsM.length; k += 3) {
    const at = pointsM[k]! * x + pointsM[k + 1]! * y + pointsM[k + 2]! * z;
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  return high - low;
}

/** Sweeps over the three pairs of axes; each leaves less than a square of what was off the diagonal. */
const SWEEPS = 12;

/** The axes along which points spread the most, less and the least, in any order (Jacobi's rotations of the covariance). */
function principalAxes(pointsM: ArrayLike<number>, centreM: Vec3): Vec3[] {
  const spread = covariance(pointsM, centreM);
  const axes = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (const [p, q] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      rotate(spread, axes, p, q);
    }
  }
  return axes.map(([x, y, z]) => [x!, y!, z!] as const);
}

function covariance(pointsM: ArrayLike<number>, centreM: Vec3): number[][] {
  const spread = [0, 1, 2].map(() => [0, 0, 0]);
  for (let k = 0; k + 2 < pointsM.length; k += 3) {
    for (let a = 0; a < 3; a++) {
      for (let b = 0; b < 3; b++) spread[a]![b]! += (pointsM[k + a]! - centreM[a]!) * (pointsM[k + b]! - centreM[b]!);
    }
  }
  return spread;
}

/** Turns axes `p` and `q` about the third so that the points no longer spread along both at once. */
function rotate(spread: number[][], axes: number[][], p: number, q: number): void {
  const off = spread[p]![q]!;
  if (Math.abs(off) < 1e-12) return;
  const angle = 0.5 * Math.atan2(2 * off, spread[q]![q]! - spread[p]![p]!);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (const rows of [spread, axes]) mix(rows[p]!, rows[q]!, cos, sin);
  for (const row of spread) {
    const [a, b] = [row[p]!, row[q]!];
    row[p] = cos * a - sin * b;
    row[q] = sin * a + cos * b;
  }
}

function mix(first: number[], second: number[], cos: number, sin: number): void {
  for (let k = 0; k < 3; k++) {
    const [a, b] = [first[k]!, second[k]!];
    first[k] = cos * a - sin * b;
    second[k] = sin * a + cos * b;
  }
}

function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
