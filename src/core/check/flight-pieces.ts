import type { TrajectorySet } from '../trajectory/trajectory-set';

/** The check's own view of a `TrajectorySet`: one coordinate, speed or distance of one piece as a polynomial. */

/** Coefficients of one coordinate of a piece, metres; into `out` where many are asked for. */
export function coordinate(
  set: TrajectorySet,
  piece: number,
  axis: number,
  out: Float64Array = new Float64Array(set.degree + 1),
): Float64Array {
  const points = set.degree + 1;
  for (let k = 0; k < points; k++) out[k] = set.controlsM[(piece * points + k) * 3 + axis]!;
  return out;
}

/** Coefficients of the derivative by seconds of a polynomial over a piece of `seconds`. */
export function derivative(coefficients: Float64Array, seconds: number): Float64Array {
  const degree = coefficients.length - 1;
  const out = new Float64Array(Math.max(1, degree));
  for (let k = 0; k < degree; k++) out[k] = ((coefficients[k + 1]! - coefficients[k]!) * degree) / seconds;
  return out;
}

export function pieceSeconds(set: TrajectorySet, piece: number): number {
  return (set.endsMs[piece]! - set.startsMs[piece]!) / 1000;
}

/** Show seconds at parameter `at` of a piece. */
export function secondsAt(set: TrajectorySet, piece: number, at: number): number {
  return (set.startsMs[piece]! + (set.endsMs[piece]! - set.startsMs[piece]!) * at) / 1000;
}

/** Whether a piece runs straight at constant speed, as a sampled format's pieces do. */
export function isLinear(set: TrajectorySet, piece: number): boolean {
  for (let axis = 0; axis < 3; axis++) {
    const c = coordinate(set, piece, axis);
    const step = (c[set.degree]! - c[0]!) / set.degree;
    for (let k = 1; k < set.degree; k++) if (Math.abs(c[k]! - c[0]! - k * step) > 1e-6) return false;
  }
  return true;
}
