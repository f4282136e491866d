import { expect, test } from 'vitest';
import type { LightSet, TrajectorySet } from '../../../src/core';
import { faultsFrom, scenePictures } from '../../../src/preview/seats/scene-pictures';
import type { ShareFile } from '../../../src/share';
import { syntheticShare } from '../../share/share-fixture';

type Point = readonly [number, number, number];

const AUDIENCE: Point = [0, -150, 1.7];

/** A show of one scene in which drones stand at points, lit white, and one more stands far away in the dark. */
function standing(points: readonly Point[]): ShareFile {
  const all: Point[] = [...points, [400, 400, 400]];
  const still = (k: number) => [...all[k]!, ...all[k]!];
  const trajectories: TrajectorySet = {
    degree: 1,
    pieceStart: Uint32Array.from([...all.keys(), all.length]),
    startsMs: new Float64Array(all.length),
    endsMs: new Float64Array(all.length).fill(10_000),
    controlsM: Float64Array.from([...all.keys()].flatMap(still)),
  };
  const lights: LightSet = {
    keyStart: Uint32Array.from([...all.keys(), all.length]),
    timesMs: new Float64Array(all.length),
    rgb: Uint8Array.from(all.flatMap((_, k) => (k < points.length ? [255, 255, 255] : [0, 0, 0]))),
  };
  const { share } = syntheticShare();
  const site = { ...share.site, audienceM: AUDIENCE, lookAtM: [0, 0, 60] as const };
  return { ...share, site, trajectories, lights, scenes: [{ name: 'A', startMs: 0, endMs: 10_000 }] };
}

/** The letter L in the plane across the audience's line of sight, turned about the vertical. */
function letter(turnRad: number): Point[] {
  const flat = [...Array(12).keys()].map((k) => [-10, 50 + 2 * k] as const);
  const foot = [...Array(8).keys()].map((k) => [-8 + 2 * k, 50] as const);
  return [...flat, ...foot].map(([x, z]) => [x * Math.cos(turnRad), x * Math.sin(turnRad), z]);
}

const ring: Point[] = [...Array(40).keys()].map((k) => {
  const angle = (2 * Math.PI * k) / 40;
  return [20 * Math.cos(angle), 0, 60 + 20 * Math.sin(angle)];
});

const faults = (points: readonly Point[], eye: Point) => faultsFrom(scenePictures(standing(points)), eye);

test('a letter is right from the front, mirrored from behind, edge-on from the side', () => {
  for (const turn of [0, 0.5, -0.5]) {
    const around = (angle: number): Point => [150 * Math.sin(angle + turn), -150 * Math.cos(angle + turn), 1.7];
    expect(faults(letter(turn), AUDIENCE)).toEqual({ edgeOn: [], mirrored: [] });
    expect(faults(letter(turn), around(0))).toEqual({ edgeOn: [], mirrored: [] });
    expect(faults(letter(turn), around(Math.PI))).toEqual({ edgeOn: [], mirrored: [0] });
    for (const side of [Math.PI / 2, -Math.PI / 2]) {
      expect(faults(letter(turn), around(side))).toEqual({ edgeOn: [0], mirrored: [] });
    }
  }
});

test('a ring has no wrong side, but an edge', () => {
  expect(faults(ring, [0, 150, 1.7])).toEqual({ edgeOn: [], mirrored: [] });
  expect(faults(ring, [150, 0, 1.7])).toEqual({ edgeOn: [0], mirrored: [] });
});

test('what has depth, and a line, looks as it was made from everywhere', () => {
  const ball = ring.flatMap(([x, , z]): Point[] => [
    [x, 0, z],
    [0, x, z],
  ]);
  const line = [...Array(20).keys()].map((k): Point => [k, 0, 60]);
  for (const points of [ball, line, [[0, 0, 50]] as Point[]]) {
    expect(scenePictures(standing(points))).toEqual([]);
  }
});
