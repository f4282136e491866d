import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seatEye } from '../../../src/audience';
import { PLAN_HALF, placeOf, planOf, scaleM } from '../../../src/preview/seats/plan';
import { syntheticShare } from '../../share/share-fixture';

const { share: SHOW } = syntheticShare();

const places = fc.record({
  audienceM: fc.tuple(fc.double({ min: -500, max: 500 }), fc.double({ min: -500, max: 500 }), fc.constant(1.7)),
  lookAtM: fc.tuple(fc.double({ min: -500, max: 500 }), fc.double({ min: -500, max: 500 }), fc.constant(60)),
});

test('whatever lies on the plan comes back from it, and what lies beyond comes to its edge', () => {
  const units = fc.double({ min: -2 * PLAN_HALF, max: 2 * PLAN_HALF, noNaN: true });
  fc.assert(
    fc.property(places, units, units, (place, right, down) => {
      const plan = planOf({ ...SHOW.site, ...place }, []);
      const point = plan.fromPlan(right, down);
      const within = (value: number) => Math.min(Math.max(value, -PLAN_HALF), PLAN_HALF);
      const [u, v] = plan.toPlan(point);
      expect(u).toBeCloseTo(within(right), 6);
      expect(v).toBeCloseTo(within(down), 6);
      expect(point[2]).toBe(1.7);
    }),
  );
});

test('the show lies above the audience, left is left, and all seats and lights are on the plan', () => {
  const plan = planOf(SHOW.site, SHOW.outlineM);
  const at = (seat: 'centre' | 'left' | 'right' | 'far') => plan.toPlan(seatEye(SHOW.site, seat));
  expect(plan.toPlan(SHOW.site.lookAtM)[1]).toBeLessThan(at('centre')[1]);
  expect(at('left')[0]).toBeLessThan(at('centre')[0]);
  expect(at('right')[0]).toBeGreaterThan(at('centre')[0]);
  expect(at('far')[1]).toBeGreaterThan(at('centre')[1]);
  const all = [at('far'), at('left'), at('right')].concat(
    Array.from(
      { length: SHOW.outlineM.length / 3 },
      (_, k) => [...plan.toPlan(SHOW.outlineM.slice(3 * k, 3 * k + 3) as never)] as never,
    ),
  );
  for (const [u, v] of all) expect(Math.max(Math.abs(u), Math.abs(v))).toBeLessThanOrEqual(PLAN_HALF);
  expect(scaleM(plan) * plan.unitsPerM).toBeLessThanOrEqual(PLAN_HALF / 2);
  expect(scaleM(plan) * plan.unitsPerM).toBeGreaterThan(PLAN_HALF / 6);
});

test('a seat is told by its distance from the show and its side', () => {
  expect(placeOf(SHOW.site, seatEye(SHOW.site, 'centre')).asideM).toBeCloseTo(0);
  expect(placeOf(SHOW.site, seatEye(SHOW.site, 'right')).asideM).toBeGreaterThan(0);
  expect(placeOf(SHOW.site, seatEye(SHOW.site, 'left')).asideM).toBeLessThan(0);
});
