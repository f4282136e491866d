import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reachWithin, travelTimeS } from '../../../src/core/assignment/reach';

const LIMITS = { speedXyMps: 6, speedUpMps: 3, speedDownMps: 2, accelerationMps2: 3, jerkMps3: 6 };

test('a reach holds exactly the moves that fit into its time', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 30, noNaN: true }), (timeS) => {
      const reach = reachWithin(timeS, LIMITS);
      expect(travelTimeS(Math.sqrt(reach.acrossSquared), 0, 0, LIMITS)).toBeCloseTo(timeS, 5);
      expect(travelTimeS(0, 0, reach.up[0]!, LIMITS)).toBeCloseTo(timeS, 5);
      expect(travelTimeS(0, 0, -reach.down[0]!, LIMITS)).toBeCloseTo(timeS, 5);
    }),
  );
});
