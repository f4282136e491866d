import { droneCount, type TrajectorySet } from '../../core';
import { elevate, split } from './bezier';
import { PieceCollector } from './piece-collector';

/** Halving a piece this often leaves 1/4096 of it: no flyable curve needs more. */
const MAX_DEPTH = 12;

/**
 * The same motion as cubics. Degrees up to three are raised exactly; a higher one is met at both ends in place and
 * velocity and halved, at whole milliseconds, until the cubic lies within `toleranceM` of it.
 */
export function fitCubics(set: TrajectorySet, toleranceM: number): TrajectorySet {
  if (set.degree === 3) return set;
  const out = new PieceCollector();
  const stride = (set.degree + 1) * 3;
  for (let drone = 0; drone < droneCount(set); drone++) {
    for (let piece = set.pieceStart[drone]!; piece < set.pieceStart[drone + 1]!; piece++) {
      const controls = set.controlsM.slice(piece * stride, (piece + 1) * stride);
      addFitted(out, set.startsMs[piece]!, set.endsMs[piece]!, controls, toleranceM, 0);
    }
    out.endDrone(0, [0, 0, 0]);
  }
  return out.build();
}

function addFitted(
  out: PieceCollector,
  startMs: number,
  endMs: number,
  controls: Float64Array,
  toleranceM: number,
  depth: number,
): void {
  const degree = controls.length / 3 - 1;
  const cubic = degree <= 3 ? elevate(controls, degree, 3) : hermiteCubic(controls);
  const middleMs = Math.round((startMs + endMs) / 2);
  const whole = depth === MAX_DEPTH || middleMs <= startMs || middleMs >= endMs;
  if (whole || deviation(cubic, controls) <= toleranceM) {
    out.add(startMs, endMs, cubic, 3);
    return;
  }
  const [left, right] = split(controls, (middleMs - startMs) / (endMs - startMs));
  addFitted(out, startMs, middleMs, left, toleranceM, depth + 1);
  addFitted(out, middleMs, endMs, right, toleranceM, depth + 1);
}

/** The cubic with the ends and end velocities of a curve. */
function hermiteCubic(controls: Float64Array): Float64Array {
  const degree = controls.length / 3 - 1;
  const reach = degree / 3;
  const last = degree * 3;
  const cubic = new Float64Array(12);
  for (let axis = 0; axis < 3; axis++) {
    const from = controls[axis]!;
    const to = controls[last + axis]!;
    cubic[axis] = from;
    cubic[3 + axis] = from + (controls[3 + axis]! - from) * reach;
    cubic[6 + axis] = to + (controls[last - 3 + axis]! - to) * reach;
    cubic[9 + axis] = to;
  }
  return cubic;
}

/** An upper bound of the distance between two curves: the difference is a Bézier curve and lies in its own hull. */
function deviation(cubic: Float64Array, controls: Float64Array): number {
  const raised = elevate(cubic, 3, controls.length / 3 - 1);
  let most = 0;
  for (let at = 0; at < raised.length; at += 3) {
    const [dx, dy, dz] = [0, 1, 2].map((axis) => raised[at + axis]! - controls[at + axis]!);
    most = Math.max(most, Math.hypot(dx!, dy!, dz!));
  }
  return most;
}
