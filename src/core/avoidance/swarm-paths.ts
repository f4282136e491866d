import { roundToMillimetre } from '../trajectory/trajectory-builder';
import type { SharedClock } from './shared-clock';

/**
 * The paths of a transition as they will fly: cubic Bézier pieces on common knots, control points in whole millimetres.
 * Drone `i`'s piece `k` has its twelve numbers at `controlsM[(i * pieces + k) * 12]`.
 */
export interface SwarmPaths {
  readonly knotsMs: readonly number[];
  readonly controlsM: Float64Array;
}

export function pieceCount(paths: SwarmPaths): number {
  return paths.knotsMs.length - 1;
}

/**
 * Straight moves and their bends as Bézier pieces.
 * @param to `n × 3`: where drone `i` ends, already in the order of the drones.
 * @param bends `n × clock.bendCount × 3`: the bend coefficients in metres; empty for straight paths.
 */
export function drawPaths(from: Float64Array, to: Float64Array, clock: SharedClock, bends: Float64Array): SwarmPaths {
  const n = from.length / 3;
  const pieces = clock.knotsMs.length - 1;
  const controlsM = new Float64Array(n * pieces * 12);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < pieces; k++) {
      for (let c = 0; c < 4; c++) {
        for (let axis = 0; axis < 3; axis++) {
          const start = from[3 * i + axis]!;
          let value = start + (to[3 * i + axis]! - start) * clock.law[4 * k + c]!;
          for (let m = 0; m < clock.bendCount; m++) {
            value += bends[(i * clock.bendCount + m) * 3 + axis]! * clock.bends[(k * clock.bendCount + m) * 4 + c]!;
          }
          controlsM[(i * pieces + k) * 12 + 3 * c + axis] = roundToMillimetre(value);
        }
      }
    }
  }
  return { knotsMs: clock.knotsMs, controlsM };
}
