import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/geometry/seeded-random';
import { runAtOnce } from '../../../src/core/task-context';
import { nearPairs } from '../../../src/core/transition/proof/near-pairs';
import { drawPaths } from '../../../src/core/transition/swarm-paths';
import { createClock } from '../../../src/core/transition/timing/transition-clock';
import { clockFor, setUpTransition } from '../../../src/core/transition/transition-setup';
import { sampledPairs } from '../../oracles/dense-sampling';
import { pathsToSet } from '../../oracles/paths-to-set';
import { MOVE_LIMITS, transitionRequest } from '../../oracles/plan-now';

/** Rounding of control points to whole millimetres, which the search is told of by its caller. */
const ROUNDING_M = 0.00087;

const cases = fc.record({
  n: fc.integer({ min: 2, max: 24 }),
  seed: fc.integer({ min: 1, max: 1e6 }),
  downwashFactor: fc.constantFrom(1, 1.6, 3),
  bendM: fc.constantFrom(0, 0.4, 2),
  speedMps: fc.constantFrom(0, 0, 1, 2),
  sideM: fc.constantFrom(10, 40),
});

test('no pair that comes near is left out, bent as far as said, whatever the speeds at the ends', () => {
  fc.assert(
    fc.property(cases, ({ n, seed, downwashFactor, bendM, speedMps, sideM }) => {
      const random = seededRandom(seed);
      const points = (size: number) => Float64Array.from({ length: 3 * n }, () => (random() - 0.5) * size);
      const velocities = () => (speedMps === 0 ? null : points(2 * speedMps));
      const request = transitionRequest({
        fromM: points(sideM),
        toM: points(sideM),
        fromVelocityMps: velocities(),
        toVelocityMps: velocities(),
        separationM: 2,
        downwashFactor,
      });
      const assignment = Uint32Array.from({ length: n }, (_, i) => i);
      const { ends, profiles, curves } = setUpTransition(request, assignment, 30_000, clockFor(MOVE_LIMITS, 'bent'))!;
      const clock = createClock(profiles.knotsMs);
      const bendsM = new Float64Array(n * clock.bumpCount * 3);
      for (let at = 0; at < bendsM.length; at += 3) {
        const bend = [random() - 0.5, random() - 0.5, random() - 0.5];
        const size = (bendM * random()) / Math.max(1e-9, Math.hypot(...bend));
        for (let axis = 0; axis < 3; axis++) bendsM[at + axis] = bend[axis]! * size;
      }
      const beyondM = new Float64Array(n).fill(bendM + ROUNDING_M);
      const found = runAtOnce(nearPairs(ends, curves, request.separation, beyondM));
      const listed = new Set<string>();
      for (let k = 0; k < found.length; k += 2) listed.add(`${found[k]} ${found[k + 1]}`);
      const set = pathsToSet(runAtOnce(drawPaths(ends, curves, clock, bendsM)));
      for (const [i, j] of sampledPairs(set, 50, 2, downwashFactor)) {
        expect(listed, JSON.stringify({ n, seed, downwashFactor, bendM, speedMps })).toContain(`${i} ${j}`);
      }
    }),
    { numRuns: 150 },
  );
});

test('pairs that keep far away are left out', () => {
  const fromM = Float64Array.of(0, 0, 10, 5, 0, 10, 200, 0, 10);
  const toM = Float64Array.of(0, 40, 10, 5, 40, 10, 200, 40, 10);
  const request = transitionRequest({ fromM, toM, separationM: 2 });
  const { ends, curves } = setUpTransition(request, Uint32Array.of(0, 1, 2), 15_000, clockFor(MOVE_LIMITS, 'bent'))!;
  expect([...runAtOnce(nearPairs(ends, curves, request.separation, new Float64Array(3)))]).toEqual([]);
  expect([...runAtOnce(nearPairs(ends, curves, request.separation, new Float64Array(3).fill(1.6)))]).toEqual([0, 1]);
});
