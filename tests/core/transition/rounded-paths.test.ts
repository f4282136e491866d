import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/geometry/seeded-random';
import { clockFor, setUpMove } from '../../../src/core/transition/move-setup';
import { RoundedPaths } from '../../../src/core/transition/rounded-paths';
import { createClock } from '../../../src/core/transition/transition-clock';
import { floor, wall } from '../../oracles/formations';
import { finish, MOVE_LIMITS, moveRequest } from '../../oracles/plan-now';

const DRONES = 60;
const NUDGE_M = 0.0005;

/** Paths near their limits, bent by chance by up to so many metres, drawn. */
function drawBent(upToM: number) {
  const request = moveRequest({ fromM: floor(DRONES, 2.1, 10), toM: wall(DRONES, 2.1, 6), separationM: 2 });
  const everyone = Uint32Array.from({ length: DRONES }, (_, i) => i);
  const setup = setUpMove(request, everyone, 20_000, clockFor(MOVE_LIMITS, 'bent'))!;
  const clock = createClock(setup.laws.knotsMs);
  const random = seededRandom(5);
  const bendsM = Float64Array.from({ length: DRONES * clock.bumpCount * 3 }, () => (2 * random() - 1) * upToM);
  const before = bendsM.slice();
  const rounded = new RoundedPaths(setup, clock, MOVE_LIMITS);
  finish(rounded.draw(bendsM, new Uint8Array(DRONES).fill(1)));
  const each = clock.bumpCount * 3;
  const moved = Array.from({ length: DRONES }, (_, i) => {
    const own = bendsM.subarray(i * each, (i + 1) * each);
    return own.reduce((most, bend, at) => Math.max(most, Math.abs(bend - before[i * each + at]!)), 0);
  });
  return { excesses: rounded.excesses, moved };
}

test('bends that no nudge brings within the limits stay as they were', () => {
  const { excesses, moved } = drawBent(30);
  expect(excesses.every((excess) => excess > 1.05)).toBe(true);
  expect(moved.every((metres) => metres === 0)).toBe(true);
});

test('bends within the limits stay as they are, others are nudged by less than a millimetre where that helps', () => {
  // bends that take drones to about their limits: rounding takes some beyond
  const { excesses, moved } = [...Array(20).keys()]
    .map((step) => drawBent(0.1 * step))
    .find((drawn) => drawn.moved.some((metres) => metres > 0))!;
  moved.forEach((metres, i) => {
    expect(metres).toBeLessThanOrEqual(NUDGE_M + 1e-12);
    if (metres > 0) expect(excesses[i]).toBeLessThanOrEqual(1);
  });
});
