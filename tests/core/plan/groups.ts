import type { FlightGroup } from '../../../src/core';
import { PROFILE } from '../check/flights';
import { placedAt, type SceneChange, sceneOf, sheet } from './scenes';

/** Drones of a group in the tests: four columns, three rows. */
export const GROUP_SIZE = 12;

const LAYERS = { altitudeM: 8, layers: 3, layerStepM: 2, intervalS: 1 };

/** A group whose pads are a small field from `padsX` on; its scenes are sheets of all its drones. */
export function groupOf(
  name: string,
  padsX: number,
  scenes: readonly (SceneChange & {
    readonly at: readonly [number, number, number];
    readonly startS?: number;
  })[],
  pitchM = 2.5,
): FlightGroup {
  const homesM = Float64Array.from(
    Array.from({ length: GROUP_SIZE }, (_, d) => [padsX + (d % 4) * pitchM, Math.floor(d / 4) * pitchM, 0]).flat(),
  );
  const story = {
    homesM,
    profile: PROFILE,
    space: null,
    takeoff: LAYERS,
    landing: { ...LAYERS, to: 'nearest' as const },
    scenes: scenes.map(({ at, startS: _, ...change }, k) =>
      sceneOf(sheet(4, 3, 3), {
        name: `${name} ${k + 1}`,
        holdS: 10,
        placement: placedAt(at),
        ...change,
      }),
    ),
  };
  return { name, story, startsMs: scenes.map(({ startS }) => (startS === undefined ? null : 1000 * startS)) };
}

/** The pads of all groups, in their order. */
export function padsOf(groups: readonly FlightGroup[]): Float64Array {
  return Float64Array.from(groups.flatMap(({ story }) => [...story.homesM]));
}
