import { droneCount, positionInto } from '../core';
import { litLevel } from './lit-level';
import type { ShareFile } from './share-file';

const SHINES = 0.05;
/** Directions in which the farthest lights are looked for: 12 degrees from one to the next, at most some more. */
const DIRECTIONS = sphere(160);

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
      if (litLevel(lights, drone, timeMs) <= SHINES) continue;
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

/** Directions spread evenly over a sphere (Fibonacci's spiral). */
function sphere(count: number): (readonly [number, number, number])[] {
  const turn = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, k) => {
    const z = 1 - (2 * k + 1) / count;
    const flat = Math.sqrt(1 - z * z);
    return [flat * Math.cos(turn * k), flat * Math.sin(turn * k), z] as const;
  });
}
