import { describe, expect, test } from 'vitest';
import { type FlightSpace, type Obstacle, printMessage } from '../../../src/core';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { shifted, wall } from '../../oracles/formations';
import { checkTransition } from '../../oracles/judge-transition';
import { pathsToSet } from '../../oracles/paths-to-set';
import { MOVE_LIMITS, planNow } from '../../oracles/plan-now';

type Corner = readonly [number, number];

const SEPARATION_M = 2;

function box(name: string, x: Corner, y: Corner, z: Corner): Obstacle {
  const footprintM: Corner[] = [
    [x[0], y[0]],
    [x[1], y[0]],
    [x[1], y[1]],
    [x[0], y[1]],
  ];
  return { name, footprintM, bottomM: z[0], topM: z[1], clearanceM: 3 };
}

function skyWith(parts: Partial<FlightSpace>): FlightSpace {
  return { floorM: 5, ceilingM: 120, fenceM: [], obstacles: [], ...parts };
}

/** Plans within a space and holds the outcome against the check, which knows the space as it is. */
function planAndJudge(fromM: Float64Array, toM: Float64Array, space: FlightSpace) {
  const plan = planNow({ fromM, toM, separationM: SEPARATION_M, space });
  const set = pathsToSet(plan.paths);
  const site = { geofenceM: space.fenceM, ceilingM: space.ceilingM, obstacles: space.obstacles };
  const { problems } = checkTransition(set, SEPARATION_M, MOVE_LIMITS, { site });
  return { plan, set, problems: problems.map(({ message }) => printMessage(message)) };
}

/** Two walls of drones, 80 m from each other along `y`, upright from 20 m. */
function walls(n: number): [Float64Array, Float64Array] {
  const one = wall(n, 2.1, Math.ceil(Math.sqrt(2 * n)));
  return [shifted(one, 0, -40, -10), shifted(one, 0, 40, -10)];
}

const tower = box('tower', [-6, 6], [-6, 6], [0, 105]);
const field: Corner[] = [
  [-40, -60],
  [40, -60],
  [40, 60],
  [-40, 60],
];

describe('what a plan says of a space is what the check finds', () => {
  test.each<[string, number, Partial<FlightSpace>]>([
    ['a tower in the way', 1, { obstacles: [tower] }],
    ['a tower in the way', 8, { obstacles: [tower] }],
    ['a tower in the way', 40, { obstacles: [tower] }],
    ['a low tower', 60, { obstacles: [box('low tower', [-6, 6], [-6, 6], [0, 40])] }],
    ['a jib in the way', 60, { obstacles: [box('jib', [-20, 20], [-1, 1], [25, 27])] }],
    ['a jib along the way', 60, { obstacles: [box('jib', [-1, 1], [-25, 25], [26, 28])] }],
    ['a jib above', 60, { obstacles: [box('jib', [-20, 20], [-1, 1], [100, 103])] }],
    ['a roof right below', 60, { obstacles: [box('roof', [-20, 20], [-20, 20], [0, 16.9])] }],
    [
      'two towers and a gap',
      24,
      { obstacles: [box('left', [-18, -6], [-6, 6], [0, 105]), box('right', [6, 18], [-6, 6], [0, 105])] },
    ],
    ['a fence', 60, { fenceM: field }],
    ['a tower within a fence', 24, { fenceM: field, obstacles: [tower] }],
    ['a floor and a ceiling right at the drones', 60, { floorM: 20, ceilingM: 30.51 }],
    [
      'a barrier that nobody can pass by',
      8,
      { ceilingM: 95, obstacles: [box('barrier', [-300, 300], [-2, 2], [0, 94])] },
    ],
  ])('%s, %i drones', (_, n, parts) => {
    const space = skyWith(parts);
    const { plan, set, problems } = planAndJudge(...walls(n), space);
    if (plan.certified) expect(problems).toEqual([]);
    else expect(problems.length).toBeGreaterThan(0);
    if (plan.certified) expect(sampledSeparation(set, 100).m).toBeGreaterThanOrEqual(SEPARATION_M - 1e-6);
  });
});

describe('ways that are found', () => {
  test.each<[string, number, Partial<FlightSpace>]>([
    ['around a tower', 40, { obstacles: [tower] }],
    ['over a low tower', 60, { obstacles: [box('low tower', [-6, 6], [-6, 6], [0, 40])] }],
    [
      'through a gap',
      8,
      { obstacles: [box('left', [-18, -6], [-6, 6], [0, 105]), box('right', [6, 18], [-6, 6], [0, 105])] },
    ],
    ['within a fence', 60, { fenceM: field }],
  ])('%s, %i drones', (_, n, parts) => {
    expect(planAndJudge(...walls(n), skyWith(parts)).plan.certified).toBe(true);
  });
});

describe('what was found wrong once', () => {
  test('a drone at the clearance of a corner does not make a tower invisible to all others', () => {
    const [fromM, toM] = walls(8);
    // 3.4 m from the corner of the tower itself, within its mitred clearance
    const withGuard = (points: Float64Array) => Float64Array.from([...points, 8.4, 8.4, 30]);
    const { plan, problems } = planAndJudge(withGuard(fromM), withGuard(toM), skyWith({ obstacles: [tower] }));
    expect([plan.certified, problems.length > 0]).not.toEqual([true, true]);
  });

  test('a place beyond the fence does not take the fence away from the proof', () => {
    const fenceM: Corner[] = [
      [-14, -60],
      [14, -60],
      [14, 60],
      [3, 60],
      [3, -10],
      [-3, -10],
      [-3, 60],
      [-14, 60],
    ];
    const { plan, problems } = planAndJudge(
      Float64Array.of(-8, 40, 30, -8, 44, 30),
      Float64Array.of(8, 40, 30, 0, 70, 30),
      skyWith({ fenceM }),
    );
    expect([plan.certified, problems.some((message) => message.startsWith('Drone 1 '))]).not.toEqual([true, true]);
  });

  test('places beside a dent of the fence, but within the hull of its corners, do not open the dent', () => {
    const fenceM: Corner[] = [...field, [-40, 6], [10, 0], [-40, -6]];
    const { plan, problems } = planAndJudge(
      Float64Array.of(-34, -40, 30),
      Float64Array.of(-34, 40, 30),
      skyWith({ fenceM }),
    );
    expect([plan.certified, problems.length > 0]).not.toEqual([true, true]);
  });

  test('places in the yard of a building do not open its walls', () => {
    const yard: Obstacle = {
      name: 'a building with a yard',
      footprintM: [
        [-20, -20],
        [20, -20],
        [20, 20],
        [14, 20],
        [14, -14],
        [-14, -14],
        [-14, 20],
        [-20, 20],
      ],
      bottomM: 0,
      topM: 105,
      clearanceM: 3,
    };
    const { plan, problems } = planAndJudge(
      Float64Array.of(0, 0, 30),
      Float64Array.of(0, -40, 30),
      skyWith({ obstacles: [yard] }),
    );
    expect([plan.certified, problems.length > 0]).not.toEqual([true, true]);
  });

  test('a plan that a wall defeats says where', () => {
    const barrier = box('barrier', [-300, 300], [-2, 2], [0, 94]);
    const { plan } = planAndJudge(...walls(1), skyWith({ ceilingM: 95, obstacles: [barrier] }));
    expect(plan.certified || plan.walls.beyond.length > 0).toBe(true);
  });
});
