import { droneCount, positionInto } from '../core';
import { fibonacciSphere } from '../core/formation';
import { litRgb } from './lit-rgb';
import type { ShareFile } from './share-file';

/** Directions in which the farthest lights are looked for: 12 degrees from one to the next, at most some more. */
const DIRECTIONS = fibonacciSphere(160, { colour: 0, part: '' }).map(({ x, y, z }) => [x, y, z] as const);

/**
 * The outermost lights in the middle of scenes, `x, y, z` in metres: a seat must have them in view, and then has all.
 */
export function outlineOf({
  trajectories,
  lights,
  scenes,
}: Pick<ShareFile, 'trajectories' | 'lights' | 'scenes'>): number[] {
  const farthest = DIRECTIONS.map(() => ({ reachM: Number.NEGATIVE_INFINITY, at: [0, 0, 0] }));
  const at = new Float64Array(3);
  for (const { startMs, endMs } of scenes) {
    const timeMs = (startMs + endMs) / 2;
    for (let drone = 0; drone < droneCount(trajectories); drone++) {
      if (!litRgb(lights, drone, timeMs)) continue;
      positionInto(trajectories, drone, timeMs, at, 0);
      for (const [k, [x, y, z]] of DIRECTIONS.entries()) {
        const reachM = x * at[0]! + y * at[1]! + z * at[2]!;
        if (reachM > farthest[k]!.reachM) farthest[k] = { reachM, at: [...at] };
      }
    }
  }
  const found = new Set(farthest.filter(({ reachM }) => reachM > Number.NEGATIVE_INFINITY).map((one) => one.at.join()));
  return [...found].flatMap((point) => point.split(',').map((metres) => Math.round(Number(metres) * 100) / 100));
}
