import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OrderSavings } from '../../../src/app/order/order-savings';
import type { OrderRequest } from '../../../src/core';
import { costOfOrder } from '../../../src/core/plan/order/order-problem';

const LIMITS = { speedXyMps: 1, speedUpMps: 1, speedDownMps: 1, accelerationMps2: 1, jerkMps3: 1 };
const place = (number: number) => Float64Array.of(number, 0, 0);
/** Scenes whose points are their numbers: what is asked says between which it is. */
const requestOf = (count: number): OrderRequest => ({
  takeoffM: place(-1),
  landingM: place(count),
  limits: LIMITS,
  scenes: Array.from({ length: count }, (_, k) => ({
    startM: place(k),
    endM: place(k),
    fixedS: null,
    isPinned: false,
  })),
});
const scene = (more: object = {}, transition: object = {}) =>
  ({ ...more, transition: { kind: 'planned', ...transition } }) as never;
const plain = (count: number) => Array.from({ length: count }, () => scene());
/** Some seconds for each pair, not the same both ways. */
const secondsOf = (from: number, to: number) => 1 + (((from + 2) * 7.3 + (to + 3) * 3.7 * (from + 5)) % 11);

type Asked = Parameters<ConstructorParameters<typeof OrderSavings>[2]>[0];
const answer = ({ links }: Asked) => Promise.resolve(links.map(({ fromM, toM }) => secondsOf(fromM[0]!, toM[0]!)));

test('what an order saves is what all its transitions take less, and only those that change are asked, once', async () => {
  const orders = fc.integer({ min: 2, max: 8 }).chain((n) =>
    fc.shuffledSubarray(
      Array.from({ length: n }, (_, k) => k),
      { minLength: n, maxLength: n },
    ),
  );
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      const n = order.length;
      const now = order.map((_, k) => k);
      fc.pre(order.some((index, k) => index !== k));
      const between = (i: number, j: number) => secondsOf(i, j);
      const problem = {
        betweenS: Float64Array.from({ length: n * n }, (_, k) => between(Math.floor(k / n), k % n)),
        firstS: Float64Array.from(now, (k) => between(-1, k)),
        lastS: Float64Array.from(now, (k) => between(k, n)),
        isPinned: now.map(() => false),
      };
      let asked = 0;
      const savings = new OrderSavings(requestOf(n), plain(n), (input) => {
        asked += input.links.length;
        return answer(input);
      });
      const expected = costOfOrder(problem, now) - costOfOrder(problem, order);
      expect(await savings.of(order)).toBeCloseTo(expected, 9);
      expect(asked).toBeLessThanOrEqual(2 * (n + 1));
      const before = asked;
      expect(await savings.of(order)).toBeCloseTo(expected, 9);
      expect(asked).toBe(before);
    }),
  );
});

test('nothing is said of the present order, of scenes that start on their own, and of those that fly on', async () => {
  const of = (scenes: never[], order: number[]) => new OrderSavings(requestOf(4), scenes, answer).of(order);
  expect(await of(plain(4), [0, 1, 2, 3])).toBeNull();
  expect(await of([scene(), scene(), scene(), scene({ startS: 100 })], [1, 0, 2, 3])).toBeNull();
  expect(await of([scene({ startS: 100 }), scene(), scene(), scene()], [0, 2, 1, 3])).not.toBeNull();
  expect(await of([scene(), scene({}, { flow: 'through' }), scene(), scene()], [1, 0, 2, 3])).toBeNull();
  expect(await of([scene({}, { flow: 'through' }), scene(), scene(), scene()], [0, 1, 3, 2])).not.toBeNull();
});

test('of the orders that come while an answer is awaited only the last is looked at', async () => {
  const asked: number[] = [];
  const savings = new OrderSavings(requestOf(4), plain(4), async (input) => {
    asked.push(input.links.length);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return answer(input);
  });
  const first = savings.of([1, 0, 2, 3]);
  await new Promise((resolve) => setTimeout(resolve, 1));
  const rest = [savings.of([1, 2, 0, 3]), savings.of([0, 2, 1, 3]), savings.of([0, 1, 3, 2])];
  expect(await first).not.toBeNull();
  const [second, third, last] = await Promise.all(rest);
  expect([second, third]).toEqual([null, null]);
  expect(last).not.toBeNull();
  expect(asked).toHaveLength(2);
});

test('an answer that fails is told to who asked, and the next order is looked at all the same', async () => {
  let fails = true;
  const savings = new OrderSavings(requestOf(3), plain(3), (asked) => {
    if (!fails) return answer(asked);
    fails = false;
    return Promise.reject(new Error('the worker is gone'));
  });
  await expect(savings.of([1, 0, 2])).rejects.toThrow('gone');
  expect(await savings.of([1, 0, 2])).toEqual(expect.any(Number));
});
