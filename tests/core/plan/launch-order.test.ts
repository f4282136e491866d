import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderGroups } from '../../../src/core/plan/launch/launch-order';
import { runAtOnce } from '../../../src/core/task-context';

const distances = fc
  .integer({ min: 1, max: 6 })
  .chain((groups) =>
    fc.tuple(fc.constant(groups), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 36, maxLength: 36 })),
  )
  .map(([groups, values]) => {
    const distanceM = new Float64Array(groups * groups);
    for (let a = 0; a < groups; a++) {
      for (let b = 0; b < groups; b++) distanceM[a * groups + b] = values[Math.min(a, b) * 6 + Math.max(a, b)]!;
    }
    return { groups, distanceM };
  });

test('the order has every group once, and no order keeps neighbours in time farther apart', () => {
  fc.assert(
    fc.property(distances, ({ groups, distanceM }) => {
      const order = runAtOnce(orderGroups(distanceM, groups));
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: groups }, (_, group) => group));
      const best = Math.max(...ordersOf(order).map((other) => nearestStep(other, distanceM)));
      expect(nearestStep(order, distanceM)).toBe(best);
    }),
    { numRuns: 60 },
  );
});

function nearestStep(order: readonly number[], distanceM: Float64Array): number {
  const steps = order.slice(1).map((group, k) => distanceM[order[k]! * order.length + group]!);
  return Math.min(...steps);
}

function ordersOf(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
