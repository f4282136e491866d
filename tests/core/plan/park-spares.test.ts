import { describe, expect, test } from 'vitest';
import { printMessage } from '../../../src/core/message';
import { parkSpares } from '../../../src/core/plan/scene/park-spares';
import { placeScene } from '../../../src/core/plan/scene/place-scene';
import { runAtOnce } from '../../../src/core/task-context';
import { TEST_PROFILE } from '../../fixtures/test-profile';
import { nearestM, placedAt, sceneOf, sheet } from './scenes';

const SWEPT = runAtOnce(
  placeScene(sceneOf(sheet(10, 8, 2.5), { movements: [{ kind: 'turn', degrees: 180 }] }), 0, TEST_PROFILE),
);
const TALLER = { ...TEST_PROFILE, downwashFactor: 1.6 };

/** Distance of a place from the box of all places of the picture. */
function outOfBoxM(placesM: Float64Array, pictureM: Float64Array): number {
  const sides = [0, 1, 2].map((axis) => {
    const values = pictureM.filter((_, at) => at % 3 === axis);
    return [Math.min(...values), Math.max(...values)] as const;
  });
  let nearest = Number.POSITIVE_INFINITY;
  for (let p = 0; p < placesM.length; p += 3) {
    const beyond = sides.map(([least, most], axis) =>
      Math.max(least - placesM[p + axis]!, placesM[p + axis]! - most, 0),
    );
    nearest = Math.min(nearest, Math.hypot(...beyond));
  }
  return nearest;
}

describe.each(['behind', 'below'] as const)('%s', (policy) => {
  test.each([1, 7, 110, 400])('%i spares stand apart, out of the picture, above the lowest altitude', (spares) => {
    for (const profile of [TEST_PROFILE, TALLER]) {
      const parked = runAtOnce(parkSpares(spares, SWEPT, profile, policy));
      expect(parked).toMatchObject({ policy, note: null });
      expect(parked.placesM.length).toBe(3 * spares);
      const factor = profile === TALLER ? TALLER.downwashFactor : 1;
      const squeezed = parked.placesM.map((metres, at) => (at % 3 === 2 ? metres / factor : metres));
      expect(nearestM(squeezed)).toBeGreaterThanOrEqual(profile.separationDesignM);
      expect(outOfBoxM(parked.placesM, SWEPT.positionsM)).toBeGreaterThanOrEqual(4 - 1e-9);
      for (let p = 2; p < parked.placesM.length; p += 3) {
        expect(parked.placesM[p]).toBeGreaterThanOrEqual(profile.altitudeMinM);
      }
    }
  });
});

test('behind is a block at one depth, below a layer at one height', () => {
  const axisOf = (policy: 'behind' | 'below', axis: number) =>
    new Set(runAtOnce(parkSpares(60, SWEPT, TEST_PROFILE, policy)).placesM.filter((_, at) => at % 3 === axis));
  expect(axisOf('behind', 1).size).toBe(1);
  expect(axisOf('behind', 2).size).toBe(6);
  expect(axisOf('below', 2).size).toBe(1);
});

test('without room below they wait behind, and it is said why', () => {
  const low = runAtOnce(placeScene(sceneOf(sheet(10, 8, 2.5), { placement: placedAt([0, 0, 17]) }), 0, TEST_PROFILE));
  const parked = runAtOnce(parkSpares(20, low, TEST_PROFILE, 'below'));
  expect(parked.policy).toBe('behind');
  expect(printMessage(parked.note!)).toContain('4.3 m, the least is 5 m');
  expect(parked.placesM).toEqual(runAtOnce(parkSpares(20, low, TEST_PROFILE, 'behind')).placesM);
});
