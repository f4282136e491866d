import { expect, test } from 'vitest';
import { assign } from '../../../src/core/assignment/assign';
import { slowest } from '../../../src/core/assignment/bottleneck';
import { reachWithin } from '../../../src/core/assignment/reach';
import { hovering, line, scatter, shifted, turned } from '../../oracles/formations';
import { MOVE_LIMITS } from '../../oracles/plan-now';

/**
 * Found among 1,000 adversarial pairs: bids under the cap doubled after a fixed number of bids, fewer than were due at
 * any one size, so that the auction went on until prices were infinite and then for ever.
 */
test('the auction within a cap comes to an end for a cloud that is turned and shifted by a hair', () => {
  const spacingM = 2.1743752294778824;
  const fromM = hovering(scatter(550, spacingM, 1389823101, 2.1592300666496156));
  const hair = shifted(fromM, 0.003, 0.002, 0.001);
  const toM = shifted(turned(hair, 0.8378639150694551), -0.5111638829112053, 6.161505952477455, 16.640442525967956);
  const { capped, flyableS } = assign({ fromM, toM, limits: MOVE_LIMITS, downwashFactor: 1, pins: null });
  expect(new Set(capped).size).toBe(550);
  expect(slowest(fromM, toM, capped, MOVE_LIMITS)).toBeLessThanOrEqual(flyableS * 1.0051);
});

/**
 * Found among 1,000 adversarial pairs: at the time of the cap a clock has other knots than at the least flyable time, on
 * which some drones can fly less far. One reached no point at all, and the auction waited for it for ever.
 */
test('a cap never leaves out the way that it was taken from', () => {
  const [fromM, toM] = [line(12, 3), shifted(line(12, 3), 0, 20, 0)];
  const limits = MOVE_LIMITS;
  const { lowerBoundS } = assign({ fromM, toM, limits, downwashFactor: 1, pins: null }).bottleneck;
  // what can be flown shrinks for a moment just above the least time
  const flyable = (timeS: number) => reachWithin(timeS > 1.0005 * lowerBoundS ? 0.5 * timeS : timeS * 1.0001, limits);
  const { capped, flyableS } = assign({ fromM, toM, limits, downwashFactor: 1, pins: null, flyable, capFactor: 1.001 });
  expect(new Set(capped).size).toBe(12);
  expect(slowest(fromM, toM, capped, limits)).toBeLessThanOrEqual(flyableS * 1.0002);
});
