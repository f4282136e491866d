import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign } from '../../../src/core/assignment/assign';
import { runAtOnce } from '../../../src/core/task-context';
import { blendArcs, drawArcs } from '../../../src/core/transition/arcs/arcs';
import { Certificate } from '../../../src/core/transition/proof/certificate';
import { clockFor, setUpTransition } from '../../../src/core/transition/transition-setup';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { formationSuite } from '../../oracles/formation-suite';
import { column, floor, scatter, shifted, wall } from '../../oracles/formations';
import { checkTransition } from '../../oracles/judge-transition';
import { pathsToSet } from '../../oracles/paths-to-set';
import { MOVE_LIMITS, planNow, transitionRequest } from '../../oracles/plan-now';

const DOWNWASH = 1.6;
const SEPARATION_M = 2;

/** A formation stretched upwards: apart by as much as before, heights counted as the downwash counts them. */
const stretched = (points: Float64Array) => points.map((metres, at) => (at % 3 === 2 ? metres * DOWNWASH : metres));

function expectEllipsoids(fromM: Float64Array, toM: Float64Array, stepMs = 40): void {
  const plan = planNow({ fromM, toM, separationM: SEPARATION_M, downwashFactor: DOWNWASH });
  expect(plan.certified).toBe(true);
  const set = pathsToSet(plan.paths);
  expect(sampledSeparation(set, stepMs, { downwash: DOWNWASH }).m).toBeGreaterThanOrEqual(SEPARATION_M - 1e-6);
  const { problems } = checkTransition(set, SEPARATION_M, MOVE_LIMITS, { downwashFactor: DOWNWASH });
  expect(problems.map(({ message }) => message)).toEqual([]);
}

test('random clouds keep their ellipsoids apart, sampled and by the check', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 50 }), fc.integer({ min: 1, max: 1e6 }), (n, seed) => {
      expectEllipsoids(stretched(scatter(n, 2.1, seed)), stretched(scatter(n, 2.1, seed + 5)));
    }),
    { numRuns: 25 },
  );
});

describe('formations of the suite', () => {
  const suite = formationSuite(90, 2.1);
  test.each([
    ['ground', 'tallWall'],
    ['tallWall', 'sideWall'],
    ['cube', 'ball'],
    ['column', 'disc'],
    ['helix', 'text'],
    ['ball', 'movedBall'],
  ])('%s to %s', (from, to) => expectEllipsoids(stretched(suite[from]!), stretched(suite[to]!), 100));
});

describe('lattices whose ellipsoids touch', () => {
  test.each([
    ['floor to wall', floor(64, 2, 8), stretched(wall(64, 2, 8))],
    ['wall to column', stretched(wall(45, 2, 9)), stretched(column(45, 2))],
    ['cube to floor', stretched(column(64, 2, 4)), floor(64, 2, 8)],
    ['wall, lifted', stretched(wall(48, 2, 8)), shifted(stretched(wall(48, 2, 8)), 0, 0, 20)],
  ])('%s: proved to keep just that', (_, from, to) => expectEllipsoids(from, to, 100));

  test('their arcs keep every pair apart, as the theorem says in the metric of the downwash', () => {
    const [fromM, toM] = [floor(64, 2, 8), stretched(wall(64, 2, 8))];
    const request = transitionRequest({ fromM, toM, separationM: SEPARATION_M, downwashFactor: DOWNWASH });
    const { leastSquares } = assign({ fromM, toM, limits: MOVE_LIMITS, downwashFactor: DOWNWASH, pins: null });
    const { ends, profiles } = setUpTransition(request, leastSquares, 30_000, clockFor(MOVE_LIMITS, 'bent'))!;
    const certificate = new Certificate(runAtOnce(drawArcs(ends, blendArcs(profiles))), request.separation);
    for (let i = 0; i < 64; i++) for (let j = 0; j < i; j++) expect(certificate.proves(i, j)).toBe(true);
  });
});

test('drones that stand above one another as near as beside one another are not called proved', () => {
  const plan = planNow({
    fromM: column(27, 2.1),
    toM: floor(27, 2.1, 6),
    separationM: SEPARATION_M,
    downwashFactor: DOWNWASH,
  });
  expect(plan.certified).toBe(false);
  expect(plan.separationM).toBeCloseTo(2.1 / DOWNWASH, 9);
});
