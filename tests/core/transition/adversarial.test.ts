import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/core';
import { PAIR_LIMITS, planPair } from '../../bench/plan-pair';
import { adversarialPairs, degeneratePairs } from '../../oracles/adversarial-pairs';
import { sampledSeparation } from '../../oracles/dense-sampling';
import { judgeTransition } from '../../oracles/judge-transition';

const SEPARATION_M = 2;
const SPACING_M = 2.1;
const request = (n: number) => ({ n, spacingM: SPACING_M, separationM: SEPARATION_M, seed: 11 });

/** Samples of a transition: fewer where there are many pairs to look at. */
const sampleStepMs = (n: number) => (n <= 60 ? 40 : 250);

describe.each([1, 2, 3, 7, 60, 200])('%i drones', (n) => {
  test.each(degeneratePairs(request(n)))('$name: proved, and two judges agree', async (pair) => {
    const plan = await planPair(pair.fromM, pair.toM, SEPARATION_M);
    expect(plan.certified).toBe(true);
    expect(judgeTransition(plan, pair, SEPARATION_M, PAIR_LIMITS)).toEqual([]);
    const sampled = sampledSeparation(plan.trajectories(), sampleStepMs(n));
    expect(sampled.m).toBeGreaterThanOrEqual(SEPARATION_M - 1e-6);
  });
});

test('random pairs of the suite, turned and set off: proved, and the check agrees', async () => {
  for (const pair of adversarialPairs({ ...request(40), count: 80 })) {
    const plan = await planPair(pair.fromM, pair.toM, SEPARATION_M);
    expect([pair.name, plan.certified]).toEqual([pair.name, true]);
    expect([pair.name, judgeTransition(plan, pair, SEPARATION_M, PAIR_LIMITS)]).toEqual([pair.name, []]);
  }
});

test('a formation that is too tight is not called proved for staying where it is', async () => {
  const tight = Float64Array.of(0, 0, 20, 1.5, 0, 20);
  expect((await planPair(tight, tight, SEPARATION_M)).certified).toBe(false);
});

describe('formations with two points in one place', () => {
  const spaced = Float64Array.of(0, 0, 20, 3, 0, 20, 6, 0, 20);
  const doubled = Float64Array.of(0, 0, 20, 3, 0, 20, 3, 0, 20);

  test.each([
    ['where it starts', doubled, spaced],
    ['where it ends', spaced, doubled],
    ['in both', doubled, doubled],
  ])('%s: refused', async (_, fromM, toM) => {
    await expect(planPair(fromM, toM, SEPARATION_M)).rejects.toThrow(InputError);
  });
});

describe('the judge of transitions can find faults', () => {
  const pair = degeneratePairs(request(7)).find(({ name }) => name === 'crossing walls')!;

  test('a separation that is not kept, a limit that is broken', async () => {
    const plan = await planPair(pair.fromM, pair.toM, SEPARATION_M);
    expect(judgeTransition(plan, pair, 3, PAIR_LIMITS).join()).toMatch(/the least separation is/);
    const slow = { ...PAIR_LIMITS, speedXyMps: 0.1 };
    expect(judgeTransition(plan, pair, SEPARATION_M, slow).join()).toMatch(/flies sideways at/);
  });

  test('two drones at one goal, a drone that arrives elsewhere, a bound that is beaten', async () => {
    const plan = await planPair(pair.fromM, pair.toM, SEPARATION_M);
    const sameGoal = { ...plan, assignment: plan.assignment.map(() => 0) };
    expect(judgeTransition(sameGoal, pair, SEPARATION_M, PAIR_LIMITS)).toContain('Two drones are sent to one place.');
    const elsewhere = { ...pair, toM: pair.toM.map((value) => value + 0.01) };
    expect(judgeTransition(plan, elsewhere, SEPARATION_M, PAIR_LIMITS)).toEqual([
      'A drone does not fly from its place to its goal.',
    ]);
    const bound = { ...plan, lowerBoundS: plan.durationS + 1 };
    expect(judgeTransition(bound, pair, SEPARATION_M, PAIR_LIMITS)).toEqual(['It is faster than its own lower bound.']);
  });
});
