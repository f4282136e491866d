import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/geometry/seeded-random';
import { runAtOnce } from '../../../src/core/task-context';
import { limitExcess, MOST_EXCESS } from '../../../src/core/transition/proof/limit-excess';
import { RoundedPaths } from '../../../src/core/transition/rounded-paths';
import { drawPaths } from '../../../src/core/transition/swarm-paths';
import { createClock } from '../../../src/core/transition/timing/transition-clock';
import { clockFor, setUpTransition } from '../../../src/core/transition/transition-setup';
import { floor, wall } from '../../oracles/formations';
import { MOVE_LIMITS, transitionRequest } from '../../oracles/plan-now';

const DRONES = 60;
/** Numbers of a piece. */
const PIECE = 12;
const FARTHEST_M = 0.0015;
/** What rounding to millimetres can add. */
const HARDLY = 1.003;

/** Paths bent by chance by up to so many metres, as plain rounding draws them and as they are to fly. */
function drawBent(upToM: number) {
  const request = transitionRequest({ fromM: floor(DRONES, 2.1, 10), toM: wall(DRONES, 2.1, 6), separationM: 2 });
  const everyone = Uint32Array.from({ length: DRONES }, (_, i) => i);
  const setup = setUpTransition(request, everyone, 20_000, clockFor(MOVE_LIMITS, 'bent'))!;
  const clock = createClock(setup.profiles.knotsMs);
  const random = seededRandom(5);
  const bendsM = Float64Array.from({ length: DRONES * clock.bumpCount * 3 }, () => (2 * random() - 1) * upToM);
  const rounded = new RoundedPaths(setup, clock, MOVE_LIMITS);
  runAtOnce(rounded.draw(bendsM, new Uint8Array(DRONES).fill(1)));
  const plain = runAtOnce(drawPaths(setup.ends, setup.curves, clock, bendsM));
  const excesses = [...Array(DRONES).keys()].map((i) => limitExcess(plain, MOVE_LIMITS, i));
  return { rounded, plain, excesses };
}

test('drones within their limits are rounded plainly, most of those hardly beyond are brought within', () => {
  let beyond = 0;
  let fixed = 0;
  for (let upToM = 0; upToM < 0.4; upToM += 0.01) {
    const { rounded, plain, excesses } = drawBent(upToM);
    const length = plain.controlsM.length / DRONES;
    excesses.forEach((excess, i) => {
      const [own, before] = [rounded.paths, plain].map(({ controlsM }) =>
        controlsM.slice(i * length, (i + 1) * length),
      );
      if (excess <= MOST_EXCESS) expect(own).toEqual(before);
      expect(rounded.excesses[i]).toBeLessThanOrEqual(excess);
      expect(rounded.excesses[i]).toBe(limitExcess(rounded.paths, MOVE_LIMITS, i));
      if (excess <= MOST_EXCESS || excess > HARDLY) return;
      beyond++;
      if (rounded.excesses[i]! <= MOST_EXCESS) fixed++;
    });
  }
  expect(beyond).toBeGreaterThan(5);
  expect(fixed).toBeGreaterThan(beyond / 2);
});

test.each([0.8, 30])(
  'bends by %d m: whole millimetres near to plain rounding, pieces that meet, ends as they were',
  (upToM) => {
    const { rounded, plain } = drawBent(upToM);
    const { controlsM } = rounded.paths;
    const length = controlsM.length / DRONES;
    controlsM.forEach((metres, at) => {
      expect(Math.abs(metres - plain.controlsM[at]!)).toBeLessThanOrEqual(FARTHEST_M + 1e-9);
      expect(metres).toBe(Math.round(metres * 1000) / 1000);
      const within = at % length;
      if (within < 6 || within >= length - 6) expect(metres).toBe(plain.controlsM[at]);
      if (within >= PIECE && within % PIECE < 3) expect(metres).toBe(controlsM[at - 3]);
    });
  },
);

test('what no rounding brings within the limits is said to be beyond them', () => {
  const { rounded } = drawBent(30);
  expect(rounded.excesses.every((excess) => excess > 1.05)).toBe(true);
});
