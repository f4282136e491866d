import type { Problem } from '../../core';
import type { OpenFlight } from '../../document';
import { fleetSamplerOf } from '../../playback';
import type { Studio } from '../studio-context';

/** A drone stands for the figure of a point that is so near. */
const NEAR_M = 0.5;

/**
 * Ids of the figures that the drones of a problem stand for while a scene holds; none where that is not known, as with
 * spare drones. @param scene index of the scene in the document.
 */
export function figuresOfProblem({ editor }: Studio, open: OpenFlight, problem: Problem, scene: number): string[] {
  if (problem.timeS === null) return [];
  const timeMs = 1000 * problem.timeS;
  const shown = editor.getState().live?.sceneAt(open.scenes, timeMs);
  if (!shown || shown.index !== scene || shown.figures.length < 2) return [];
  const sampler = fleetSamplerOf(open.flight);
  const positionsM = new Float32Array(3 * sampler.count);
  sampler.samplePositionsInto(positionsM, timeMs);
  const places = problem.drones.map((drone) => positionsM.subarray(3 * drone, 3 * drone + 3));
  return shown.figures.filter(({ placesM }) => places.some((place) => isNear(placesM, place))).map(({ id }) => id);
}

function isNear(placesM: Float64Array, [x, y, z]: Float32Array): boolean {
  for (let k = 0; k < placesM.length; k += 3) {
    if (Math.hypot(placesM[k]! - x!, placesM[k + 1]! - y!, placesM[k + 2]! - z!) < NEAR_M) return true;
  }
  return false;
}
