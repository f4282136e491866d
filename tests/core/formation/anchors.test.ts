import { describe, expect, test } from 'vitest';
import { smoothCurve } from '../../../src/core/formation';
import { collectPins } from '../../../src/core/formation/tracks/anchors';
import type { Track } from '../../../src/core/formation/tracks/track';
import { SpaceCurve } from '../../../src/core/geometry';
import { runAtOnce } from '../../../src/core/task-context';

const PITCH_M = 2.1;
type Corners = readonly (readonly [x: number, y: number, z: number])[];

const track = (curve: SpaceCurve): Track => ({
  curve,
  colour: 0xffffff,
  partAt: () => 'line',
  depthM: 0,
  pitch: PITCH_M,
  row: 0,
  mirrored: false,
  drawn: true,
});
const straight = (corners: Corners, closed = false) => track(new SpaceCurve(Float64Array.from(corners.flat()), closed));
const smooth = (corners: Corners, closed = false) => track(smoothCurve(Float64Array.from(corners.flat()), closed));

/** Places where lines cross: the pins that are neither ends nor sharp enough to be corners. */
const crossings = (...tracks: Track[]) => runAtOnce(collectPins(tracks, Math.PI, 0)).filter(({ isEnd }) => !isEnd);

describe('a crossing', () => {
  test.each([
    ['upright before the audience', ([across, up]: readonly [number, number]) => [across, 5, up] as const],
    ['flat over the ground', ([across, up]: readonly [number, number]) => [across, up, 5] as const],
    ['edge on to the audience', ([across, up]: readonly [number, number]) => [5, across, up] as const],
  ])('is found %s', (_name, place) => {
    const rising = straight([place([-10, -6]), place([10, 6])]);
    const falling = straight([place([-10, 6]), place([10, -6])]);
    const found = crossings(rising, falling);
    expect(found.map((pin) => pin.track).sort()).toEqual([0, 1]);
    for (const { x, y, z } of found) {
      [x, y, z].forEach((value, axis) => {
        expect(value).toBeCloseTo(place([0, 0])[axis]!);
      });
    }
  });

  test('of a line with itself is found', () => {
    const bow = smooth([
      [-10, 0, -6],
      [10, 0, 6],
      [10, 0, -6],
      [-10, 0, 6],
    ]);
    expect(crossings(bow)).toHaveLength(2);
  });

  test('is none where lines pass one behind the other', () => {
    const near = straight([
      [-10, 0, -10],
      [10, 0, 10],
    ]);
    const far = straight([
      [-10, 1, 10],
      [10, 1, -10],
    ]);
    expect(crossings(near, far)).toEqual([]);
  });

  test('is none in a coil that the audience sees as loops', () => {
    const coil = Array.from({ length: 33 }, (_, eighth) => {
      const angle = (eighth * Math.PI) / 4;
      return [8 * Math.cos(angle) + eighth, 2 * eighth, 8 * Math.sin(angle)] as const;
    });
    expect(crossings(smooth(coil))).toEqual([]);
  });

  test('is none where a smooth line of tiny pieces only bends', () => {
    const bend = smooth([
      [0, 0, 0],
      [1.9, 0, 5.4],
      [6.2, 0, 13.1],
      [6.5, 0, 14],
      [8, 0, 17.8],
    ]);
    expect(crossings(bend)).toEqual([]);
  });

  test('is none where a ring closes', () => {
    const ring = Array.from({ length: 300 }, (_, step) => {
      const angle = (step * Math.PI) / 150;
      return [9 * Math.cos(angle), 0, 9 * Math.sin(angle)] as const;
    });
    expect(crossings(straight(ring, true))).toEqual([]);
  });
});
