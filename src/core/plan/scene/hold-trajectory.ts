import { ClampedSpline } from '../../trajectory/clamped-spline';
import type { ScenePath } from './scene-path';

/** How all points of a scene move through its hold, exactly as it is flown but for rounding. */
export interface HoldTrajectory {
  /** Milliseconds from the start of the hold; pieces lie between neighbours. */
  readonly knotsMs: readonly number[];
  /** `points × pieces × 12`: four control points of a Bézier cubic each, metres in the show frame, not rounded. */
  readonly controlsM: Float64Array;
}

/** Points whose pieces are made in a step: some milliseconds, even where a hold has hundreds of knots. */
const POINTS_AT_ONCE = 64;

/** The C2 splines through a scene's knots that begin and end with its velocities. */
export function* holdTrajectory(path: ScenePath): Generator<void, HoldTrajectory> {
  const { knotsMs, points, positionsM } = path;
  const knots = knotsMs.length;
  const spline = new ClampedSpline(knotsMs.map((knotMs) => knotMs / 1000));
  const values = new Float64Array(knots);
  const rates = new Float64Array(knots);
  const controlsM = new Float64Array(points * (knots - 1) * 12);
  for (let point = 0; point < points; point++) {
    if (point % POINTS_AT_ONCE === 0) yield;
    for (let axis = 0; axis < 3; axis++) {
      const at = 3 * point + axis;
      for (let k = 0; k < knots; k++) values[k] = positionsM[3 * k * points + at]!;
      rates[0] = path.startVelocityMps[at]!;
      rates[knots - 1] = path.endVelocityMps[at]!;
      spline.velocitiesInto(values, rates);
      controlsInto(values, rates, knotsMs, controlsM, point * (knots - 1) * 12 + axis);
    }
  }
  return { knotsMs, controlsM };
}

/** Control values of one coordinate, three numbers apart, from values and velocities at the knots. */
function controlsInto(
  values: Float64Array,
  rates: Float64Array,
  knotsMs: readonly number[],
  out: Float64Array,
  from: number,
): void {
  for (let k = 0; k + 1 < knotsMs.length; k++) {
    const third = (knotsMs[k + 1]! - knotsMs[k]!) / 3000;
    const at = from + 12 * k;
    out[at] = values[k]!;
    out[at + 3] = values[k]! + rates[k]! * third;
    out[at + 6] = values[k + 1]! - rates[k + 1]! * third;
    out[at + 9] = values[k + 1]!;
  }
}
