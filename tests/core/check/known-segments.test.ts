import { expect, test } from 'vitest';
import { CHECK_DEFAULTS, CheckMemory, checkTrajectories, type TrajectorySet } from '../../../src/core';
import { PROFILE, SITE } from './flights';

type Place = readonly [number, number, number];
type Piece = readonly [startMs: number, endMs: number, from: Place, to: Place];

/** A flight of straight pieces, a list a drone. */
function straight(drones: readonly (readonly Piece[])[]): TrajectorySet {
  const pieces = drones.flat();
  const pieceStart = Uint32Array.from({ length: drones.length + 1 }, (_, d) => drones.slice(0, d).flat().length);
  const controlsM = pieces.flatMap(([, , from, to]) =>
    [0, 1 / 3, 2 / 3, 1].flatMap((share) => from.map((metres, axis) => metres + (to[axis]! - metres) * share)),
  );
  return {
    degree: 3,
    pieceStart,
    startsMs: Float64Array.from(pieces, ([startMs]) => startMs),
    endsMs: Float64Array.from(pieces, ([, endMs]) => endMs),
    controlsM: Float64Array.from(controlsM),
  };
}

test('a piece of no duration in one run hides nothing in others when parts are known', () => {
  const runs = straight([
    [[0, 4000, [0, 0, 20], [12, 0, 20]]],
    [
      [0, 2000, [0, 20, 20], [0, 20, 20]],
      [2000, 4000, [0, 20, 20], [3, 20, 20]],
    ],
    [
      [0, 2000, [0, 40, 20], [0, 40, 20]],
      [2000, 2000, [0, 40, 20], [0, 40, 20]],
      [2000, 4000, [0, 40, 20], [0, 40, 20]],
    ],
    [[0, 4000, [0, 60, 20], [0, 60, 20]]],
  ]);
  const flight = { trajectories: runs, homesM: new Float64Array(12), site: SITE };
  const options = { ...CHECK_DEFAULTS, wholeFlight: false };
  const segments = [{ segment: { durationMs: 4000, runs }, startMs: 0, runOf: [0, 1, 2, 3] }];
  const without = checkTrajectories(flight, PROFILE, options).report;
  const known = checkTrajectories(flight, PROFILE, {
    ...options,
    known: { segments, memory: new CheckMemory() },
  }).report;
  expect(without.problems.map(({ code, drones }) => [code, drones])).toContainEqual(['velocity-jump', [1]]);
  expect(known).toEqual(without);
});
