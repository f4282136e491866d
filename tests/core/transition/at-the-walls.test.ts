import { describe, expect, test } from 'vitest';
import { droneCount, type FlightSpace, positionInto, type TrajectorySet } from '../../../src/core';
import { formationSuite } from '../../oracles/formation-suite';
import { checkTransition } from '../../oracles/judge-transition';
import { pathsToSet } from '../../oracles/paths-to-set';
import { MOVE_LIMITS, planNow } from '../../oracles/plan-now';

const SEPARATION_M = 2;
const FLOOR_M = 10;
const HAIR_M = 0.001;
const KINDS = ['wideWall', 'ball', 'disc', 'cube', 'text', 'star', 'zigzag'] as const;

/** Formations that all stand on the floor, lowest points and all. */
const SUITE = formationSuite(120, 2.1);
const STANDING = new Map(KINDS.map((kind) => [kind, onTheFloor(SUITE[kind]!)]));
const PAIRS = KINDS.flatMap((from) => KINDS.filter((to) => to !== from).map((to) => [from, to] as const));

function onTheFloor(points: Float64Array): Float64Array {
  const [lowest] = extent(points, 2);
  return points.map((value, at) => Math.round((at % 3 === 2 ? value - lowest + FLOOR_M : value) * 1000) / 1000);
}

function extent(points: Float64Array, axis: number): [number, number] {
  const values = points.filter((_, at) => at % 3 === axis);
  return [Math.min(...values), Math.max(...values)];
}

/** A space that touches both formations above and below, and a fence a hair beside them: on it they would be beyond it. */
function tightSpace(fromM: Float64Array, toM: Float64Array): FlightSpace {
  const both = Float64Array.of(...fromM, ...toM);
  const [left, right] = extent(both, 0).map((x, end) => (end === 0 ? x - HAIR_M : x + HAIR_M)) as [number, number];
  const [near, far] = [-80, 80];
  const ceilingM = extent(both, 2)[1];
  return {
    floorM: FLOOR_M,
    ceilingM,
    fenceM: [
      [left, near],
      [right, near],
      [right, far],
      [left, far],
    ],
    obstacles: [],
  };
}

/** The least height of all drones at 40 instants of each of their pieces. */
function lowestM(set: TrajectorySet): number {
  const place = new Float64Array(3);
  let lowest = Number.POSITIVE_INFINITY;
  for (let drone = 0; drone < droneCount(set); drone++) {
    for (let piece = set.pieceStart[drone]!; piece < set.pieceStart[drone + 1]!; piece++) {
      for (let step = 0; step <= 40; step++) {
        const [startMs, endMs] = [set.startsMs[piece]!, set.endsMs[piece]!];
        positionInto(set, drone, startMs + ((endMs - startMs) * step) / 40, place, 0);
        lowest = Math.min(lowest, place[2]!);
      }
    }
  }
  return lowest;
}

describe.each(PAIRS)('%s to %s, both standing on the least height', (from, to) => {
  const [fromM, toM] = [STANDING.get(from)!, STANDING.get(to)!];

  test('flies within a space that touches them, as short as in open sky but for some per cent', () => {
    const space = tightSpace(fromM, toM);
    const plan = planNow({ fromM, toM, separationM: SEPARATION_M, space });
    expect(plan.certified).toBe(true);
    expect(plan.durationMs / 1000 / plan.lowerBoundS).toBeLessThan(1.25);
    const set = pathsToSet(plan.paths);
    const site = { geofenceM: space.fenceM, ceilingM: space.ceilingM };
    expect(checkTransition(set, SEPARATION_M, MOVE_LIMITS, { site }).problems).toEqual([]);
    expect(lowestM(set)).toBeGreaterThan(FLOOR_M - 1e-9);
  });
});

test('a formation below the least height flies as short as above it, and is told of', () => {
  const [fromM, toM] = [STANDING.get('disc')!, STANDING.get('ball')!];
  const space = { ...tightSpace(fromM, toM), floorM: FLOOR_M + 3 };
  const plan = planNow({ fromM, toM, separationM: SEPARATION_M, space });
  expect(plan.walls.unkept).toEqual(['floor']);
  expect(plan.certified).toBe(false);
  expect(plan.durationMs / 1000 / plan.lowerBoundS).toBeLessThan(1.25);
});
