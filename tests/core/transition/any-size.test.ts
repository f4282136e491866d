import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formationSuite } from '../../oracles/formation-suite';
import { hovering, line, scatter, shifted, turned, wall } from '../../oracles/formations';
import { judgeTransition } from '../../oracles/judge-transition';
import { pathsToSet } from '../../oracles/paths-to-set';
import { MOVE_LIMITS, planNow } from '../../oracles/plan-now';

const SEPARATION_M = 2;
/** Above this a plan takes needlessly long; tiny moves are bound by the shortest pieces of flight files. */
const MOST_RATIO = 1.6;
const TINY_MS = 3000;

function expectFlown(fromM: Float64Array, toM: Float64Array, limits = MOVE_LIMITS): number {
  const plan = planNow({ fromM, toM, separationM: SEPARATION_M, limits });
  expect(plan.certified).toBe(true);
  const durationS = plan.durationMs / 1000;
  expect(durationS).toBeGreaterThanOrEqual(plan.lowerBoundS - 1e-3);
  if (plan.durationMs === 0) {
    expect(fromM).toEqual(fromM.map((_, at) => toM[3 * plan.assignment[Math.floor(at / 3)]! + (at % 3)]!));
    return 1;
  }
  const judged = { ...plan, durationS, trajectories: () => pathsToSet(plan.paths) };
  expect(judgeTransition(judged, { name: '', fromM, toM, exact: false }, SEPARATION_M, limits)).toEqual([]);
  return durationS / plan.lowerBoundS;
}

/** Moves of a point set from nothing but an order to kilometres. */
function variantsOf(points: Float64Array): Record<string, Float64Array> {
  const places = Array.from({ length: points.length / 3 }, (_, i) => points.subarray(3 * i, 3 * i + 3));
  return {
    'in another order': Float64Array.from(places.toReversed().flatMap((place) => [...place])),
    'a millimetre aside': shifted(points, 0.001, 0, 0),
    'a centimetre up': shifted(points, 0, 0, 0.01),
    'two kilometres away': shifted(points, 1800, -900, 0),
    'straight above': shifted(points, 0, 0, 60),
    'a quarter turned': turned(points, Math.PI / 2),
  };
}

describe.each([1, 2, 3, 4, 5, 30])('%i drones', (n) => {
  const cloud = hovering(scatter(n, 2.1, 20 + n));
  test.each(Object.entries(variantsOf(cloud)))('a cloud and the same %s', (_, toM) => {
    expectFlown(cloud, toM);
  });

  test('lines along, across and upright', () => {
    const along = hovering(line(n, 2.1));
    expectFlown(along, turned(along, Math.PI / 2));
    expectFlown(along, hovering(wall(n, 2.1, 1)));
    expectFlown(along, shifted(along, 1.05, 0, 0));
  });
});

test('formations by chance, any number: proved, judged, not faster than the bound and not needlessly slow', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 130 }),
      fc.nat(),
      fc.nat(),
      fc.double({ min: 0, max: 6.3, noNaN: true }),
      (n, from, to, angle) => {
        const suite = Object.values(formationSuite(n, SEPARATION_M * 1.05));
        const fromM = suite[from % suite.length]!;
        const toM = shifted(turned(suite[to % suite.length]!, angle), 10, -5, 5);
        const ratio = expectFlown(fromM, toM);
        if (n >= 30) expect(ratio).toBeLessThan(MOST_RATIO);
      },
    ),
    { numRuns: 30 },
  );
});

describe('limits far from the usual', () => {
  const [fromM, toM] = [hovering(scatter(40, 2.1, 3)), shifted(hovering(wall(40, 2.1, 10)), 20, 10, 3)];

  test.each([
    ['slow', { speedXyMps: 0.2, speedUpMps: 0.2, speedDownMps: 0.2, accelerationMps2: 0.5, jerkMps3: 100 }],
    ['fast', { speedXyMps: 20, speedUpMps: 5, speedDownMps: 5, accelerationMps2: 10, jerkMps3: 100 }],
    ['up slowly, down fast', { speedXyMps: 6, speedUpMps: 0.5, speedDownMps: 5, accelerationMps2: 3, jerkMps3: 6 }],
    ['gentle', { speedXyMps: 6, speedUpMps: 3, speedDownMps: 2, accelerationMps2: 0.5, jerkMps3: 0.5 }],
  ])('%s', (_, limits) => {
    expect(expectFlown(fromM, toM, limits)).toBeLessThan(MOST_RATIO);
  });
});

test('a move that takes next to nothing takes no longer than three of the shortest pieces', () => {
  const cloud = hovering(scatter(30, 2.1, 2));
  const plan = planNow({ fromM: cloud, toM: shifted(cloud, 0.001, 0, 0), separationM: SEPARATION_M });
  expect(plan.durationMs).toBeLessThanOrEqual(TINY_MS);
});
