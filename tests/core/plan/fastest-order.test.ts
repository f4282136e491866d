import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fastestOrder } from '../../../src/core';
import { exactOrder } from '../../../src/core/plan/order/exact-order';
import { localOrder } from '../../../src/core/plan/order/local-order';
import { matchByHalves } from '../../../src/core/plan/order/match-by-halves';
import { costOfOrder, type OrderProblem } from '../../../src/core/plan/order/order-problem';
import { runAtOnce, UNATTENDED } from '../../../src/core/task-context';
import { scatter, shifted, wall } from '../../oracles/formations';
import { MOVE_LIMITS } from '../../oracles/plan-now';

/** The slow, obvious judge: all orders in which pinned scenes stay. */
function leastByTrying(problem: OrderProblem): number {
  const n = problem.firstS.length;
  let least = Number.POSITIVE_INFINITY;
  const lay = (order: readonly number[]) => {
    if (order.length === n) {
      least = Math.min(least, costOfOrder(problem, order));
      return;
    }
    for (let scene = 0; scene < n; scene++) {
      const isHere = problem.isPinned[order.length] || problem.isPinned[scene] ? scene === order.length : true;
      if (isHere && !order.includes(scene)) lay([...order, scene]);
    }
  };
  lay([]);
  return least;
}

const problems = fc.integer({ min: 1, max: 7 }).chain((n) => {
  const seconds = (count: number) =>
    fc
      .array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: count, maxLength: count })
      .map((values) => Float64Array.from(values));
  const pinned = fc.array(fc.boolean(), { minLength: n, maxLength: n });
  return fc.record({ betweenS: seconds(n * n), firstS: seconds(n), lastS: seconds(n), isPinned: pinned });
});

const isOrder = ({ isPinned }: OrderProblem, order: readonly number[]) => {
  expect([...order].sort((p, q) => p - q)).toEqual(isPinned.map((_, k) => k));
  for (const [k, pinned] of isPinned.entries()) if (pinned) expect(order[k]).toBe(k);
};

test('the exact search finds what trying all orders finds, and pinned scenes stay', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      if (problem.isPinned.every(Boolean)) return;
      const order = runAtOnce(exactOrder(problem));
      isOrder(problem, order);
      expect(costOfOrder(problem, order)).toBeCloseTo(leastByTrying(problem), 6);
    }),
    { numRuns: 200 },
  );
});

test('the local search keeps pinned scenes, is no worse than what is there, and the same each time', () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const order = runAtOnce(localOrder(problem));
      isOrder(problem, order);
      const present = order.map((_, k) => k);
      expect(costOfOrder(problem, order)).toBeLessThanOrEqual(costOfOrder(problem, present));
      expect(runAtOnce(localOrder(problem))).toEqual(order);
    }),
  );
});

test('a start by halves is an assignment', () => {
  const assignment = matchByHalves(scatter(77, 2, 1), wall(77, 2, 9));
  expect(new Set(assignment).size).toBe(77);
});

/** Scenes along a line that the show goes to and fro between. */
function zigzag(pinned: readonly number[] = []) {
  const at = (x: number) => shifted(wall(30, 2.4, 6), x, 0, 0);
  const scenes = [0, 200, 50, 150, 100].map((x, k) => ({
    startM: at(x),
    endM: at(x),
    fixedS: null,
    isPinned: pinned.includes(k),
  }));
  return { takeoffM: at(-40), landingM: at(250), scenes, limits: MOVE_LIMITS };
}

test('scenes that lie along a line are flown along it', async () => {
  const found = await fastestOrder(zigzag(), UNATTENDED);
  expect(found.order).toEqual([0, 2, 4, 3, 1]);
  expect(found.fastestS).toBeLessThan(found.presentS - 40);
});

test('scenes with a start of their own stay where they are', async () => {
  const found = await fastestOrder(zigzag([1]), UNATTENDED);
  expect(found.order[1]).toBe(1);
  expect((await fastestOrder(zigzag([0, 1, 2, 3, 4]), UNATTENDED)).order).toEqual([0, 1, 2, 3, 4]);
});

test('a search that is called off ends', async () => {
  const stop = new AbortController();
  const task = {
    ...UNATTENDED,
    checkpoint: async () => {
      if (stop.signal.aborted) throw new Error('called off');
      stop.abort();
    },
  };
  await expect(fastestOrder(zigzag(), task)).rejects.toThrow('called off');
});
