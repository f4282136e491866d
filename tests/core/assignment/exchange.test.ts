import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AuctionState, createAuctionState } from '../../../src/core/assignment/auction-state';
import { exchangePairs } from '../../../src/core/assignment/exchange';
import { type MoveCap, reachWithin, within } from '../../../src/core/assignment/reach';
import { seededRandom } from '../../../src/core/geometry/seeded-random';
import { groundGrid, uprightWall, wordOne, wordTwo } from '../../oracles/show-formations';

const LIMITS = { speedXyMps: 6, speedUpMps: 3, speedDownMps: 2, accelerationMps2: 3, jerkMps3: 6 };
const LEAST_GAIN_M2 = 1e-9;

/** Somebody holds something and prices are anything, which is as bad as prices can be. */
function marketByChance(from: Float64Array, to: Float64Array, highestPriceM2: number, seed: number): AuctionState {
  const random = seededRandom(seed);
  const state = atOnce(createAuctionState(from, to));
  for (let slot = 0; slot < state.slotOf.length; slot++) state.tree.raisePrice(slot, random() * highestPriceM2);
  const slots = [...state.slotOf.keys()].map((slot) => ({ slot, at: random() }));
  slots.sort((a, b) => a.at - b.at);
  slots.forEach(({ slot }, buyer) => {
    state.hold(buyer, slot);
  });
  return state;
}

function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function settle(state: AuctionState, cap: MoveCap | null): void {
  for (const _ of exchangePairs(state, cap));
}

/** By the definition, over all pairs: `(a_i - a_j) · (b_i - b_j)` of every pair that may exchange, the least of them. */
function worstPair(from: Float64Array, to: Float64Array, held: Uint32Array, cap: MoveCap | null): number {
  const mayTake = (i: number, p: number) => cap === null || within(cap.reach, cap.fromM, i, cap.toM, p);
  let worst = Number.POSITIVE_INFINITY;
  held.forEach((p, i) => {
    for (let j = 0; j < i; j++) {
      const q = held[j]!;
      if (!mayTake(i, q) || !mayTake(j, p)) continue;
      let along = 0;
      for (let axis = 0; axis < 3; axis++) {
        along += (from[3 * i + axis]! - from[3 * j + axis]!) * (to[3 * p + axis]! - to[3 * q + axis]!);
      }
      worst = Math.min(worst, along);
    }
  });
  return worst;
}

const coarse = fc.oneof(fc.double({ min: -50, max: 50, noNaN: true }), fc.integer({ min: -3, max: 3 }));
const clouds = fc.integer({ min: 2, max: 40 }).chain((n) => {
  const points = fc.array(coarse, { minLength: 3 * n, maxLength: 3 * n }).map((values) => Float64Array.from(values));
  return fc.tuple(points, points);
});

test('whatever the prices and whoever holds what: afterwards no exchange pays', () => {
  fc.assert(
    fc.property(clouds, fc.constantFrom(0, 1, 1000), fc.integer({ min: 1, max: 1e6 }), ([from, to], prices, seed) => {
      const state = marketByChance(from, to, prices, seed);
      settle(state, null);
      const held = state.assignment();
      expect(new Set(held).size).toBe(held.length);
      expect(worstPair(from, to, held, null)).toBeGreaterThanOrEqual(-1.1 * LEAST_GAIN_M2);
    }),
    { numRuns: 300 },
  );
});

test('with a cap no exchange pays that keeps to it, and who kept to it still does', () => {
  fc.assert(
    fc.property(
      clouds,
      fc.double({ min: 3, max: 20, noNaN: true }),
      fc.integer({ min: 1, max: 1e6 }),
      (sets, s, seed) => {
        const [from, to] = sets;
        const cap = { reach: reachWithin(s, LIMITS), fromM: from, toM: to };
        const state = marketByChance(from, to, 100, seed);
        const before = state.assignment();
        settle(state, cap);
        const held = state.assignment();
        expect(worstPair(from, to, held, cap)).toBeGreaterThanOrEqual(-1.1 * LEAST_GAIN_M2);
        held.forEach((p, i) => {
          if (p !== before[i]) expect(within(cap.reach, from, i, to, p)).toBe(true);
        });
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  ['all tie: planes that cross at a right angle', groundGrid, uprightWall],
  ['words', wordOne, wordTwo],
])('%s, 550 drones by chance: afterwards no exchange pays', (_, a, b) => {
  const [from, to] = [a(550, 2.1), b(550, 2.1)];
  const state = marketByChance(from, to, 5, 7);
  settle(state, null);
  expect(worstPair(from, to, state.assignment(), null)).toBeGreaterThanOrEqual(-1.1 * LEAST_GAIN_M2);
});
