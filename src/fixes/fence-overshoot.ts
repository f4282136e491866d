import { droneCount, positionInto, type TrajectorySet } from '../core';
import { isInside } from '../show';
import { rounded } from './rounded-steps';

type Polygon = readonly (readonly [number, number])[];

/** How far outside a fence a fleet comes over a stretch of time. */
export interface Overshoot {
  /** What would bring all of it back, where one shift can: metres along x and y. */
  readonly pushM: readonly [number, number];
  /** Whether it is outside on opposite sides, so that no shift brings it back. */
  readonly isTooWide: boolean;
  /** Share of the distances from a centre that stays inside. */
  readonly shareInside: number;
}

/** Looks at a stretch are this many: it only says how far to move, and what is moved is checked in full. */
const LOOKS = 24;

/** Distance kept from the fence by what was moved inwards. */
const INSIDE_M = 0.25;

/** Samples where the drones are between two instants (seconds), against a fence, about a centre. */
export function fenceOvershoot(
  set: TrajectorySet,
  [startS, endS]: readonly [number, number],
  fence: Polygon,
  [centreX, centreY]: readonly [number, number],
): Overshoot {
  const least = [0, 0];
  const most = [0, 0];
  let shareInside = 1;
  const at = new Float64Array(3);
  for (let look = 0; look <= LOOKS; look++) {
    const timeMs = 1000 * (startS + ((endS - startS) * look) / LOOKS);
    for (let drone = 0; drone < droneCount(set); drone++) {
      positionInto(set, drone, timeMs, at, 0);
      const [x, y] = [at[0]!, at[1]!];
      if (isInside([x, y], fence)) continue;
      const [backX, backY] = returnTransition(x, y, fence);
      for (const [axis, back] of [backX, backY].entries()) {
        least[axis] = Math.min(least[axis]!, back);
        most[axis] = Math.max(most[axis]!, back);
      }
      const off = Math.hypot(x - centreX, y - centreY);
      shareInside = Math.min(shareInside, Math.max(0, off - Math.hypot(backX, backY)) / off);
    }
  }
  const isTooWide = [0, 1].some((axis) => least[axis]! < 0 && most[axis]! > 0);
  return { pushM: [least[0]! + most[0]!, least[1]! + most[1]!], isTooWide, shareInside };
}

/** From a point outside to the nearest of the fence, and a little farther in. */
function returnTransition(x: number, y: number, fence: Polygon): readonly [number, number] {
  let nearest: readonly [number, number] = [0, 0];
  let least = Number.POSITIVE_INFINITY;
  for (const [k, [ax, ay]] of fence.entries()) {
    const [bx, by] = fence[(k + 1) % fence.length]!;
    const [dx, dy] = [bx - ax, by - ay];
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    const transition = [ax + along * dx - x, ay + along * dy - y] as const;
    const length = Math.hypot(transition[0], transition[1]);
    if (length < least) [least, nearest] = [length, transition];
  }
  const farther = least > 0 ? (least + INSIDE_M) / least : 1;
  return [rounded(nearest[0] * farther), rounded(nearest[1] * farther)];
}
