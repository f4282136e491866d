import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bearingDeg } from '../../src/formats/skyc/bearing';
import { exportBytes, read } from './exporting';
import { smallFlight } from './small-flight';

test.each([
  [-30, 330],
  [0, 0],
  [360, 0],
  [725, 5],
  [-360, 0],
  [359.9, 359.9],
  [-0.1, 359.9],
  [-1e-12, 0],
  [-36000, 0],
])('a heading of %d is written as %d', (headingDeg, bearing) => {
  expect(bearingDeg(headingDeg)).toBe(bearing);
});

test('any heading of a show is written between 0 and 360 and points the same way', () => {
  fc.assert(
    fc.property(fc.double({ min: -36000, max: 36000, noNaN: true }), (headingDeg) => {
      const bearing = bearingDeg(headingDeg);
      expect(bearing).toBeGreaterThanOrEqual(0);
      expect(bearing).toBeLessThan(360);
      expect(Object.is(bearing, -0)).toBe(false);
      expect(Math.cos(((bearing - headingDeg) * Math.PI) / 180)).toBeCloseTo(1, 9);
    }),
  );
});

test('a show that is turned beyond the circle is read back at its bearing', async () => {
  const flight = smallFlight();
  const turned = { ...flight, site: { ...flight.site, headingDeg: -30 } };
  const { flight: decoded } = await read('a.skyc', (await exportBytes(turned, 'skyc')).bytes);
  expect(decoded.site.headingDeg).toBe(330);
});
