import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/core';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { formationSuite } from '../../oracles/formation-suite';
import { hovering, scatter, shifted, wall } from '../../oracles/formations';
import { checkTransition } from '../../oracles/judge-transition';
import { pathsToSet } from '../../oracles/paths-to-set';
import { MOVE_LIMITS, planNow } from '../../oracles/plan-now';

const SEPARATION_M = 2;
/** Whole millimetres of the control points show in a velocity; see `SHORTEST_PIECE_MS`. */
const VELOCITY_TOLERANCE_MPS = 0.02;

const spinning = (points: Float64Array, radps: number) =>
  points.map((_, at) => (at % 3 === 0 ? -radps * points[at + 1]! : at % 3 === 1 ? radps * points[at - 1]! : 0));
const swaying = (points: Float64Array, mps: number) => points.map((_, at) => (at % 3 === 1 ? mps : 0));
/** A flag: waves run along it, each drone swings across and a little up and down. */
const waving = (points: Float64Array, mps: number) =>
  points.map((_, at) => {
    if (at % 3 === 0) return 0;
    return at % 3 === 1 ? mps * Math.sin(points[at - 1]! / 6) : (mps / 2) * Math.cos(points[at - 2]! / 6);
  });

function ring(n: number): Float64Array {
  const radius = Math.max(2.2, (2.2 * n) / (2 * Math.PI));
  const angle = (at: number) => (Math.floor(at / 3) / n) * 2 * Math.PI;
  const place = (at: number) => (at % 3 === 0 ? Math.cos(angle(at)) : Math.sin(angle(at))) * radius;
  return Float64Array.from({ length: 3 * n }, (_, at) => (at % 3 === 2 ? 60 : place(at)));
}

interface Moving {
  readonly fromM: Float64Array;
  readonly toM: Float64Array;
  readonly fromVelocityMps?: Float64Array;
  readonly toVelocityMps?: Float64Array;
}

function casesOf(n: number): Record<string, Moving> {
  const flag = hovering(wall(n, 2.1, Math.ceil(Math.sqrt(2 * n))));
  const { ball } = formationSuite(n, 2.1);
  const cloud = hovering(scatter(n, 2.1, 5));
  const turning = ring(n);
  // 0.2 rad/s, and no faster than 2 m/s at the rim
  const turn = Math.min(0.2, 2 / Math.hypot(turning[0]!, turning[1]!));
  return {
    'a turning ring to a swaying wall': {
      fromM: turning,
      toM: flag,
      fromVelocityMps: spinning(turning, turn),
      toVelocityMps: swaying(flag, 1),
    },
    'a waving flag to a ball': { fromM: flag, toM: ball!, fromVelocityMps: waving(flag, 2) },
    'a cloud to a turning ball': { fromM: cloud, toM: ball!, toVelocityMps: spinning(ball!, 0.1) },
    'a swaying wall to a ball far off that sways the other way': {
      fromM: flag,
      toM: shifted(ball!, 60, 20, 5),
      fromVelocityMps: swaying(flag, 2),
      toVelocityMps: swaying(flag, -2),
    },
    'a wall that turns round where it is': {
      fromM: flag,
      toM: flag,
      fromVelocityMps: swaying(flag, 1.5),
      toVelocityMps: swaying(flag, -1.5),
    },
    'a flag that waves on': {
      fromM: flag,
      toM: flag,
      fromVelocityMps: waving(flag, 1),
      toVelocityMps: waving(flag, 1),
    },
  };
}

describe.each([3, 24, 60])('%i drones', (n) => {
  test.each(Object.entries(casesOf(n)))('%s: proved, and leaves and arrives as fast as asked', (_, move) => {
    const plan = planNow({ separationM: SEPARATION_M, ...move });
    expect(plan.certified).toBe(true);
    const { knotsMs, controlsM } = plan.paths;
    const pieces = knotsMs.length - 1;
    const [firstS, lastS] = [knotsMs[1]! / 1000, (knotsMs[pieces]! - knotsMs[pieces - 1]!) / 1000];
    for (let at = 0; at < 3 * n; at++) {
      const [drone, axis] = [Math.floor(at / 3), at % 3];
      const start = drone * pieces * 12 + axis;
      const end = (drone + 1) * pieces * 12 - 12 + axis;
      const leaves = (3 * (controlsM[start + 3]! - controlsM[start]!)) / firstS;
      const arrives = (3 * (controlsM[end + 9]! - controlsM[end + 6]!)) / lastS;
      expect(Math.abs(leaves - (move.fromVelocityMps?.[at] ?? 0))).toBeLessThan(VELOCITY_TOLERANCE_MPS);
      const place = 3 * plan.assignment[drone]! + axis;
      expect(Math.abs(arrives - (move.toVelocityMps?.[place] ?? 0))).toBeLessThan(VELOCITY_TOLERANCE_MPS);
      expect(Math.abs(controlsM[start]! - move.fromM[at]!)).toBeLessThanOrEqual(0.00051);
      expect(Math.abs(controlsM[end + 9]! - move.toM[place]!)).toBeLessThanOrEqual(0.00051);
    }
    const set = pathsToSet(plan.paths);
    expect(sampledSeparation(set, 50).m).toBeGreaterThanOrEqual(SEPARATION_M - 1e-6);
    expect(checkTransition(set, SEPARATION_M, MOVE_LIMITS).problems.map(({ message }) => message)).toEqual([]);
  });
});

test('velocities of nothing are as good as none', () => {
  const [fromM, toM] = [scatter(40, 2.1, 5), scatter(40, 2.1, 6)];
  const none = new Float64Array(120);
  const plan = planNow({ fromM, toM, separationM: SEPARATION_M, fromVelocityMps: none, toVelocityMps: none });
  expect(plan.durationMs).toBe(planNow({ fromM, toM, separationM: SEPARATION_M }).durationMs);
});

describe('what was found wrong once', () => {
  const fromM = Float64Array.of(0, 0, 20);
  const toM = Float64Array.of(30, 0, 20);

  test('a start that is faster than the limits is refused by name, not by a TypeError', () => {
    const tooFast = { fromM, toM, separationM: SEPARATION_M, fromVelocityMps: Float64Array.of(0, 7, 0) };
    expect(() => planNow(tooFast)).toThrow(/speed at the start: a drone flies at 7\.00 m\/s across.*at most 6 m\/s/);
  });

  test('a fixed duration that is too short for velocities at an end is refused by name', () => {
    const short = { fromM, toM, separationM: SEPARATION_M, fromVelocityMps: Float64Array.of(1, 0, 0), fixedMs: 3000 };
    expect(() => planNow(short)).toThrow(InputError);
  });

  test('the lower bound counts that speed at the ends saves time', () => {
    const velocity = Float64Array.of(5.5, 0, 0);
    const plan = planNow({
      fromM,
      toM,
      separationM: SEPARATION_M,
      fromVelocityMps: velocity,
      toVelocityMps: velocity,
    });
    expect(plan.durationMs / 1000).toBeGreaterThanOrEqual(plan.lowerBoundS);
  });
});
