import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../src/core';
import { hovering, scatter } from '../../oracles/formations';
import { judgeTransition } from '../../oracles/judge-transition';
import { pathsToSet } from '../../oracles/paths-to-set';
import { MOVE_LIMITS, planNow } from '../../oracles/plan-now';

const SEPARATION_M = 2;

/** An answer at once: the slowest of these takes a tenth of it on a busy machine. */
const AT_ONCE_MS = 5000;

const fixedMs = fc.constantFrom(1, 2, 3, 5, 17, 100, 399, 400, 401, 801, 1200, 1201, 3000, 60_000, 600_000);
const displacementM = fc.constantFrom(0, 0.0004, 0.001, 0.002, 0.02, 1, 30);
const whoMoves = fc.constantFrom('none', 'one', 'all');

function moved(fromM: Float64Array, metres: number, who: string): Float64Array {
  return fromM.map((at, k) =>
    who === 'all' || (who === 'one' && k < 3) ? at + (k % 3 === 2 ? metres : metres / 2) : at,
  );
}

test('any fixed duration is flown to the millisecond or refused at once, between places however near', () => {
  fc.assert(
    fc.property(fixedMs, displacementM, whoMoves, fc.constantFrom(1, 2, 9), (durationMs, metres, who, n) => {
      const fromM = hovering(scatter(n, 2.2, n));
      const toM = moved(fromM, metres, who);
      const startMs = performance.now();
      const plan = planOrRefusal(fromM, toM, durationMs);
      expect(performance.now() - startMs).toBeLessThan(AT_ONCE_MS);
      if (plan instanceof InputError) {
        expect(plan.message).toMatch(/too short/);
        expect(isSame(fromM, toM)).toBe(false);
        return;
      }
      expect([plan.durationMs, plan.certified]).toEqual([durationMs, true]);
      const judged = { ...plan, durationS: durationMs / 1000, trajectories: () => pathsToSet(plan.paths) };
      expect(judgeTransition(judged, { name: '', fromM, toM, exact: false }, SEPARATION_M, MOVE_LIMITS)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('what is refused as too short says how much time it needs, with as many decimals as the time that was given', () => {
  const fromM = hovering(scatter(4, 2.2, 4));
  const refusal = planOrRefusal(fromM, moved(fromM, 30, 'all'), 1);
  expect(refusal).toBeInstanceOf(InputError);
  expect((refusal as InputError).message).toMatch(/0\.001 s is too short/);
});

function planOrRefusal(fromM: Float64Array, toM: Float64Array, durationMs: number) {
  try {
    return planNow({ fromM, toM, separationM: SEPARATION_M, limits: MOVE_LIMITS, fixedMs: durationMs });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Whether every coordinate is the same millimetre. */
function isSame(fromM: Float64Array, toM: Float64Array): boolean {
  return fromM.every((metres, at) => Math.round(1000 * metres) === Math.round(1000 * toM[at]!));
}
