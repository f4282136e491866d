import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HeldDevice, lookOfDevice, turnBetween } from '../../../src/preview/turning/look-of-device';

const DEG = 180 / Math.PI;
const inDegrees = (held: HeldDevice) => {
  const { azimuthRad, elevationRad } = lookOfDevice(held);
  return [azimuthRad * DEG, elevationRad * DEG];
};

test.each<[string, HeldDevice, number, number]>([
  ['held upright, to the north', { alpha: 0, beta: 90, gamma: 0 }, 0, 0],
  ['turned to the east', { alpha: 270, beta: 90, gamma: 0 }, 90, 0],
  ['turned to the west', { alpha: 90, beta: 90, gamma: 0 }, -90, 0],
  ['leaned back: its back looks up', { alpha: 0, beta: 120, gamma: 0 }, 0, 30],
  ['leaned forward: its back looks down', { alpha: 0, beta: 60, gamma: 0 }, 0, -30],
  ['held across, its left side up, to the east', { alpha: 0, beta: 0, gamma: -90 }, 90, 0],
])('%s', (_, held, azimuth, elevation) => {
  const [a, e] = inDegrees(held);
  expect(a).toBeCloseTo(azimuth, 6);
  expect(e).toBeCloseTo(elevation, 6);
});

/** The matrices of the specification, multiplied one by one: Z(alpha) X(beta) Y(gamma), and of it what becomes of −z. */
function slowLook({ alpha, beta, gamma }: HeldDevice): [number, number, number] {
  const rotate = ([x, y, z]: readonly [number, number, number], axis: 'x' | 'y' | 'z', degrees: number) => {
    const [c, s] = [Math.cos(degrees / DEG), Math.sin(degrees / DEG)];
    if (axis === 'x') return [x, c * y - s * z, s * y + c * z] as const;
    if (axis === 'y') return [c * x + s * z, y, -s * x + c * z] as const;
    return [c * x - s * y, s * x + c * y, z] as const;
  };
  return [...rotate(rotate(rotate([0, 0, -1], 'y', gamma), 'x', beta), 'z', alpha)];
}

const held = fc.record({
  alpha: fc.double({ min: 0, max: 360, noNaN: true }),
  beta: fc.double({ min: -180, max: 180, noNaN: true }),
  gamma: fc.double({ min: -90, max: 90, noNaN: true }),
});

test('the look is that of the rotations one by one', () => {
  fc.assert(
    fc.property(held, (device) => {
      const { azimuthRad, elevationRad } = lookOfDevice(device);
      const flat = Math.cos(elevationRad);
      const [x, y, z] = slowLook(device);
      expect(Math.sin(azimuthRad) * flat).toBeCloseTo(x, 6);
      expect(Math.cos(azimuthRad) * flat).toBeCloseTo(y, 6);
      expect(Math.sin(elevationRad)).toBeCloseTo(z, 6);
    }),
  );
});

test('a head turns the shorter way round, and not at all by the azimuth of a look straight up', () => {
  const look = (azimuth: number, elevation: number) => ({ azimuthRad: azimuth / DEG, elevationRad: elevation / DEG });
  expect(turnBetween(look(0, 0), look(10, 5)).turnRad * DEG).toBeCloseTo(-10);
  expect(turnBetween(look(0, 0), look(10, 5)).tiltRad * DEG).toBeCloseTo(5);
  expect(turnBetween(look(179, 0), look(-179, 0)).turnRad * DEG).toBeCloseTo(-2);
  expect(turnBetween(look(0, 85), look(170, 88)).turnRad).toBe(0);
});
