import { roundToMillimetre } from '../trajectory/trajectory-builder';
import type { BaseCurves } from './base-curves';
import type { TransitionClock } from './transition-clock';
import type { TransitionEnds } from './transition-ends';

/**
 * The paths of a transition as they will fly: cubic Bézier pieces on common knots, control points in whole millimetres.
 * Drone `i`'s piece `k` has its twelve numbers at `controlsM[(i * pieces + k) * 12]`.
 */
export interface SwarmPaths {
  readonly knotsMs: readonly number[];
  readonly controlsM: Float64Array;
}

export function pieceCount({ knotsMs }: SwarmPaths): number {
  return knotsMs.length - 1;
}

/** Drones drawn between two looks at the messages. */
const DRONES_AT_ONCE = 256;

/** Common progress and bends as Bézier pieces. @param bendsM `n × clock.bumpCount × 3` coefficients, metres. */
export function* drawPaths(
  ends: TransitionEnds,
  curves: BaseCurves,
  clock: TransitionClock,
  bendsM: Float64Array,
): Generator<void, SwarmPaths> {
  const controlsM = new Float64Array(ends.count * (clock.knotsMs.length - 1) * 12);
  for (let i = 0; i < ends.count; i++) {
    drawPath(i, ends, curves, clock, bendsM, controlsM);
    if (i % DRONES_AT_ONCE === 0) yield;
  }
  return { knotsMs: clock.knotsMs, controlsM };
}

function drawPath(
  i: number,
  ends: TransitionEnds,
  curves: BaseCurves,
  { knotsMs, bumpCount, bumps }: TransitionClock,
  bendsM: Float64Array,
  controlsM: Float64Array,
): void {
  const pieces = knotsMs.length - 1;
  for (let axis = 0; axis < 3; axis++) {
    const start = ends.fromM[3 * i + axis]!;
    const way = ends.wayM[3 * i + axis]!;
    const law = axis < 2 ? curves.across : way > 0 ? curves.up : curves.down;
    const leave = ends.fromVelocityMps?.[3 * i + axis] ?? 0;
    const arrive = ends.toVelocityMps?.[3 * i + axis] ?? 0;
    for (let k = 0; k < pieces; k++) {
      const first = Math.max(0, k - 3);
      const last = Math.min(k, bumpCount - 1);
      for (let c = 0; c < 4; c++) {
        const at = 4 * k + c;
        let value = start + way * law[at]! + leave * curves.leave[at]! + arrive * curves.arrive[at]!;
        for (let m = first; m <= last; m++) {
          value += bendsM[(i * bumpCount + m) * 3 + axis]! * bumps[(k * bumpCount + m) * 4 + c]!;
        }
        controlsM[(i * pieces + k) * 12 + 3 * c + axis] = roundToMillimetre(value);
      }
    }
  }
}
