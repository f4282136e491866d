import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Placement, placeBy, rotationAbout } from '../../src/core';
import { anglesOf, axesOf, scaledPlacement, turnedPlacement } from '../../src/editing';

const degrees = fc.integer({ min: -180, max: 180 });
const placements = fc.record({
  positionM: fc.tuple(
    fc.integer({ min: -50, max: 50 }),
    fc.integer({ min: -50, max: 50 }),
    fc.integer({ min: 10, max: 90 }),
  ),
  headingDeg: degrees,
  pitchDeg: degrees,
  rollDeg: degrees,
  scale: fc.constant(1.5),
});
const CORNERS = [
  [10, 0, 0],
  [0, 3, 0],
  [0, 0, -8],
  [5, -2, 4],
] as const;

function placed(placement: Placement): number[][] {
  const place = placeBy(placement);
  return CORNERS.map((corner) => {
    const point: [number, number, number] = [...corner];
    place(point);
    return point;
  });
}

test('a turn moves each point as a turn of the sky about that line would, to centimetres', () => {
  const axis = fc.constantFrom([1, 0, 0] as const, [0, 1, 0] as const, [0, 0, 1] as const, [0.6, 0, 0.8] as const);
  fc.assert(
    fc.property(placements, axis, degrees, (placement, about, byDeg) => {
      const centre = [3, 4, 30] as const;
      const turn = rotationAbout(about, (byDeg * Math.PI) / 180);
      const wanted = placed(placement).map((point) => {
        const offset = point.map((metres, k) => metres - centre[k]!) as [number, number, number];
        turn(offset);
        return offset.map((metres, k) => metres + centre[k]!);
      });
      const got = placed(turnedPlacement(placement, centre, about, byDeg));
      for (const [k, point] of got.entries())
        expect(Math.hypot(...point.map((m, i) => m - wanted[k]![i]!))).toBeLessThan(0.03);
    }),
  );
});

test('angles are those of the axes, also straight up and down', () => {
  fc.assert(
    fc.property(placements, fc.constantFrom(-90, 90, 0, 30), (placement, pitchDeg) => {
      const axes = axesOf({ ...placement, pitchDeg });
      const again = axesOf({ ...placement, ...anglesOf(axes) });
      for (const [k, axis] of again.entries()) for (const i of [0, 1, 2]) expect(axis[i]).toBeCloseTo(axes[k]![i]!, 3);
    }),
  );
});

test('a figure that is scaled stays within the sizes that the show takes', () => {
  const placement = { positionM: [10, 0, 40], headingDeg: 0, pitchDeg: 0, rollDeg: 0, scale: 1 } as const;
  expect(scaledPlacement(placement, [0, 0, 40], 2)).toMatchObject({ positionM: [20, 0, 40], scale: 2 });
  expect(scaledPlacement(placement, [10, 0, 40], 100).scale).toBe(20);
  expect(scaledPlacement(placement, [10, 0, 40], 0.001).scale).toBe(0.05);
});
