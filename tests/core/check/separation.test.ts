import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTrajectories } from '../../../src/core';
import { firstAbove, MinimumSearch } from '../../../src/core/check/flight/bernstein';
import { sampledMotion, sampledSeparation } from '../../oracles/dense-sampling';
import { flightOver, PROFILE, type Stop } from './flights';

const coordinate = fc.double({ min: -20, max: 20, noNaN: true });
const route = fc
  .array(
    fc.record({ x: coordinate, y: coordinate, z: coordinate, gap: fc.double({ min: 0.7, max: 6, noNaN: true }) }),
    {
      minLength: 2,
      maxLength: 5,
    },
  )
  .map((places): Stop[] => {
    let atS = 0;
    return places.map(({ x, y, z, gap }) => {
      const stop = { atS, x, y, z: 40 + z };
      atS = Math.round((atS + gap) * 1000) / 1000;
      return stop;
    });
  });

test('nearest approach, speeds and acceleration agree with dense sampling', () => {
  fc.assert(
    fc.property(fc.array(route, { minLength: 2, maxLength: 6 }), (routes) => {
      const flight = flightOver(routes);
      const { report } = checkTrajectories(flight, PROFILE, { wholeFlight: false, windows: [] });
      const sampled = sampledSeparation(flight.trajectories, 5);
      const motion = sampledMotion(flight.trajectories, 5);
      const fastest = report.maxSpeedXyMps + report.maxSpeedUpMps + report.maxSpeedDownMps;
      expect(report.minSeparation!.m ** 2).toBeLessThanOrEqual(sampled.m ** 2 + 1e-6);
      expect(report.minSeparation!.m).toBeGreaterThanOrEqual(sampled.m - 0.005 * fastest - 1e-4);
      expect(report.maxSpeedXyMps).toBeGreaterThanOrEqual(motion.across - 1e-6);
      expect(report.maxSpeedUpMps).toBeGreaterThanOrEqual(motion.up - 1e-6);
      expect(report.maxSpeedDownMps).toBeGreaterThanOrEqual(motion.down - 1e-6);
      expect(report.maxSpeedXyMps).toBeLessThanOrEqual(motion.across * 1.05 + 0.5);
    }),
    { numRuns: 60 },
  );
});

test('of a crowd every pair that comes too near is told, with how near, and no other', () => {
  const crowd = fc.array(route, { minLength: 12, maxLength: 20 });
  fc.assert(
    fc.property(crowd, (routes) => {
      const flight = flightOver(routes);
      const { report } = checkTrajectories(flight, PROFILE, { wholeFlight: false, windows: [] });
      const told = new Map<string, number>();
      for (const { code, drones, value } of report.problems) {
        if (code.startsWith('separation')) told.set(drones.join(' '), value);
      }
      for (const i of routes.keys()) {
        for (let j = i + 1; j < routes.length; j++) {
          const { m } = sampledSeparation(flightOver([routes[i]!, routes[j]!]).trajectories, 10);
          const found = told.get(`${i} ${j}`);
          if (found === undefined) expect(m).toBeGreaterThanOrEqual(PROFILE.separationDesignM - 0.01 - 1e-6);
          else expect(found ** 2).toBeLessThanOrEqual(m ** 2 + 1e-6);
          if (found !== undefined) expect(found).toBeGreaterThan(m - 0.7);
        }
      }
    }),
    { numRuns: 15 },
  );
});

test('branch and bound finds the minimum of a polynomial, and the first crossing of a level', () => {
  const coefficients = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(coefficients, (values) => {
      const c = Float64Array.from(values);
      const at = (u: number) => {
        const work = [...values];
        for (let n = work.length; n > 1; n--)
          for (let k = 0; k + 1 < n; k++) work[k] = work[k]! * (1 - u) + work[k + 1]! * u;
        return work[0]!;
      };
      const samples = Array.from({ length: 501 }, (_, k) => at(k / 500));
      const found = new MinimumSearch(c.length);
      expect(found.below(c, c.length, Number.POSITIVE_INFINITY, 1e-9)).toBe(true);
      expect(found.value).toBeLessThanOrEqual(Math.min(...samples) + 1e-6);
      expect(at(found.at)).toBeCloseTo(found.value, 6);
      expect(found.below(c, c.length, Math.min(...samples) - 1, 1e-9)).toBe(found.value < Math.min(...samples) - 1);
      const level = (Math.min(...samples) + Math.max(...samples)) / 2;
      const first = firstAbove(c, level);
      const sampledFirst = samples.findIndex((value) => value > level + 1e-9);
      if (sampledFirst >= 0) expect(first!).toBeLessThanOrEqual(sampledFirst / 500 + 1e-6);
      else expect(first === null || at(first) >= level - 1e-4).toBe(true);
      for (const [k, value] of samples.entries()) if (k / 500 < (first ?? 2)) expect(value).toBeLessThan(level + 1e-6);
    }),
  );
});

test('exactly the hard separation is kept, whatever arithmetic says of it; a millimetre less to one side is not', () => {
  const whole = (min: number, max: number) => fc.integer({ min, max });
  const signs = fc.tuple(fc.constantFrom(-1, 1), fc.constantFrom(-1, 1));
  fc.assert(
    fc.property(whole(100, 800), whole(-20_000, 20_000), whole(-20_000, 20_000), signs, (unit, x, y, [right, back]) => {
      // 3, 4 and 5 units of some millimetres: a distance that is whole on the grid of trajectories
      const m = (5 * unit) / 1000;
      const profile = { ...PROFILE, separationHardM: m, separationDesignM: m };
      // far from each other on the ground, side by side on the way
      const route = (far: number, offX: number, offY: number): Stop[] => [
        { atS: 0, x: x / 1000 + far, y: y / 1000, z: 0 },
        ...[20, 25].map((atS) => ({ atS, x: (x + offX) / 1000 + atS, y: (y + offY) / 1000, z: 40 })),
        { atS: 45, x: x / 1000 + far, y: y / 1000, z: 0 },
      ];
      const codesAt = (offX: number, offY: number) => {
        const flight = flightOver([route(0, 0, 0), route(60 * right, right * offX, back * offY)]);
        const { report } = checkTrajectories(flight, profile, { wholeFlight: false, windows: [] });
        return report.problems.map(({ code }) => code);
      };
      expect(codesAt(3 * unit, 4 * unit)).not.toContain('separation-too-small');
      expect(codesAt(3 * unit, 4 * unit - 1)).toContain('separation-too-small');
    }),
  );
});
