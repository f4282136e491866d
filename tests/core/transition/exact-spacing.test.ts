import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlightSpace } from '../../../src/core';
import { runAtOnce } from '../../../src/core/task-context';
import { planInSteps } from '../../../src/core/transition/plan-transition';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { formationSuite } from '../../oracles/formation-suite';
import * as make from '../../oracles/formations';
import { checkTransition } from '../../oracles/judge-transition';
import { pathsToSet } from '../../oracles/paths-to-set';
import { MOVE_LIMITS, type MoveWish, planNow, transitionRequest } from '../../oracles/plan-now';

const SEPARATION_M = 2;
const MOST_OF_BOUND = 1.5;

/** Lattices whose pitch is the separation, to the millimetre, and lines of drones. */
function exactFormations(n: number) {
  const { hovering } = make;
  const square = Math.ceil(Math.sqrt(n));
  const pitch = SEPARATION_M;
  const rounded = (points: Float64Array) => points.map((m) => Math.round(m * 1000) / 1000);
  const wall = hovering(make.wall(n, pitch, square));
  return {
    wall,
    wideWall: hovering(make.wall(n, pitch, Math.ceil(Math.sqrt(2 * n)))),
    sideWall: rounded(make.turned(wall, Math.PI / 2)),
    floor: hovering(make.floor(n, pitch, square)),
    cube: hovering(make.cube(n, pitch)),
    column: hovering(make.column(n, pitch)),
    line: hovering(make.line(n, pitch)),
    disc: rounded(hovering(make.spiralDisc(n, pitch + 0.002))),
  };
}

/** A floor turned out of every plane: pitches of (1.2, 1.6, 0) and (0, 0, 2) metres, whole millimetres and exactly 2 m. */
function tiltedLattice(n: number): Float64Array {
  const wide = Math.ceil(Math.sqrt(n));
  return Float64Array.from({ length: 3 * n }, (_, at) => {
    const [row, column] = [Math.floor(Math.floor(at / 3) / wide), Math.floor(at / 3) % wide];
    return [1.2 * column, 1.6 * column, 20 + 2 * row][at % 3]!;
  }).map((m) => Math.round(m * 1000) / 1000);
}

/** Judged by the check and by sampling, neither of which knows the planner. */
function expectProved(wish: Omit<MoveWish, 'separationM'>, stepMs = 50): number {
  const plan = planNow({ ...wish, separationM: SEPARATION_M });
  expect(plan.certified).toBe(true);
  const set = pathsToSet(plan.paths);
  const { space, downwashFactor = 1 } = wish;
  const site = space ? { geofenceM: space.fenceM, ceilingM: space.ceilingM, obstacles: space.obstacles } : {};
  const { problems } = checkTransition(set, SEPARATION_M, MOVE_LIMITS, { site, downwashFactor });
  expect(problems.map(({ message }) => message)).toEqual([]);
  const sampled = sampledSeparation(set, stepMs, { downwash: downwashFactor });
  expect(sampled.m).toBeGreaterThanOrEqual(SEPARATION_M - 1e-6);
  return plan.durationMs / 1000 / plan.lowerBoundS;
}

describe.each([2, 3, 9, 60])('%i drones at exactly the separation', (n) => {
  const formations = { ...exactFormations(n), tilted: tiltedLattice(n) };
  const kinds = Object.keys(formations) as (keyof typeof formations)[];
  const pairs = kinds.flatMap((from) => kinds.filter((to) => to !== from).map((to) => [from, to] as const));

  test.each(pairs)('%s to %s: proved, and two judges agree', (from, to) => {
    const [fromM, toM] = [formations[from], make.shifted(formations[to], 9, 4, 3)];
    expectProved({ fromM, toM });
  });
});

describe('200 drones at exactly the separation', () => {
  const formations = { ...exactFormations(200), tilted: tiltedLattice(200) };

  test.each([
    ['wall', 'sideWall'],
    ['sideWall', 'wideWall'],
    ['column', 'disc'],
    ['disc', 'column'],
    ['line', 'cube'],
    ['floor', 'wall'],
    ['tilted', 'floor'],
  ] as const)('%s to %s: within half more than the bound', (from, to) => {
    const ratio = expectProved({ fromM: formations[from], toM: formations[to] }, 200);
    expect(ratio).toBeLessThan(MOST_OF_BOUND);
  });

  test('walls that cross in the metric of the downwash', () => {
    const stretched = (points: Float64Array) => points.map((m, at) => (at % 3 === 2 ? m * 1.6 : m));
    expectProved({ fromM: stretched(formations.wall), toM: stretched(formations.sideWall), downwashFactor: 1.6 }, 200);
  });

  test('the same plan every time', () => {
    const wish = { fromM: formations.wall, toM: formations.sideWall, separationM: SEPARATION_M };
    expect(planNow(wish).paths).toEqual(planNow(wish).paths);
  });

  test('a fixed duration is kept to the millisecond', () => {
    const wish = { fromM: formations.wall, toM: formations.sideWall, separationM: SEPARATION_M };
    const plan = planNow({ ...wish, fixedMs: 15_001 });
    expect([plan.certified, plan.durationMs, plan.method]).toEqual([true, 15_001, 'relaxed']);
  });

  test('arcs are the last resort: none of these needs them', () => {
    const wish = { fromM: formations.column, toM: formations.disc, separationM: SEPARATION_M };
    expect(planNow(wish).diagnostics.candidates.map(({ method }) => method)).not.toContain('arcs');
  });
});

describe('inside walls that both formations touch', () => {
  const formations = exactFormations(120);

  function touching(fromM: Float64Array, toM: Float64Array, [left, right]: [number, number]): FlightSpace {
    const both = [...fromM, ...toM];
    const axis = (which: number) => both.filter((_, at) => at % 3 === which);
    const [low, high] = [Math.min(...axis(0)) - left, Math.max(...axis(0)) + right];
    const [near, far] = [Math.min(...axis(1)) - 40, Math.max(...axis(1)) + 40];
    return {
      floorM: Math.min(...axis(2)),
      ceilingM: Math.max(...axis(2)) + 30,
      fenceM: [
        [low, near],
        [high, near],
        [high, far],
        [low, far],
      ],
      obstacles: [],
    };
  }

  test.each([
    ['wall', 'sideWall'],
    ['floor', 'wall'],
    ['cube', 'disc'],
    ['disc', 'wall'],
  ] as const)('%s to %s on the least height, with the fence a hair beside them', (from, to) => {
    const [fromM, toM] = [formations[from], formations[to]];
    const ratio = expectProved({ fromM, toM, space: touching(fromM, toM, [0.001, 20]) }, 200);
    expect(ratio).toBeLessThan(MOST_OF_BOUND);
  });

  test('past an obstacle beside the way', () => {
    const [fromM, toM] = [formations.wall, make.shifted(formations.sideWall, 40, 0, 0)];
    const obstacle = {
      name: 'mast',
      footprintM: [
        [20, 13],
        [22, 13],
        [22, 15],
        [20, 15],
      ] as const,
      bottomM: 0,
      topM: 60,
      clearanceM: 3,
    };
    const space = { floorM: 5, ceilingM: 120, fenceM: [], obstacles: [obstacle] };
    expectProved({ fromM, toM, space: space as FlightSpace }, 200);
  });
});

test('random clouds that stand at exactly their own spacing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 1e6 }), (n, seed) => {
      const cloud = (which: number) =>
        make.hovering(make.scatter(n, SEPARATION_M + 0.002, which)).map((m) => Math.round(m * 1000) / 1000);
      expectProved({ fromM: cloud(seed), toM: cloud(seed + 7) });
    }),
    { numRuns: 25 },
  );
});

test('pinned drones and drones with speed at an end are planned as far as they can be', () => {
  const { wall } = exactFormations(60);
  const toM = make.shifted(wall, 30, 0, 0);
  const pins = Int32Array.from({ length: 60 }, (_, drone) => drone);
  expectProved({ fromM: wall, toM, pins });
  const velocityMps = Float64Array.from({ length: 180 }, (_, at) => (at % 3 === 0 ? 1 : 0));
  const plan = planNow({ fromM: wall, toM, fromVelocityMps: velocityMps, separationM: SEPARATION_M });
  expect(plan.certified).toBe(true);
});

test('1,000 drones at exactly the separation are planned in many steps, between which a cancel is heard', () => {
  const suite = formationSuite(1000, SEPARATION_M);
  let steps = 0;
  const counted = function* () {
    const planned = planInSteps(
      transitionRequest({ fromM: suite.cube!, toM: suite.wideWall!, separationM: SEPARATION_M }),
    );
    for (let step = planned.next(); ; step = planned.next()) {
      if (step.done) return step.value;
      steps++;
      yield;
    }
  };
  expect(runAtOnce(counted()).certified).toBe(true);
  expect(steps).toBeGreaterThan(200);
});
