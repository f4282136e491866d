import { expect, test } from 'vitest';
import { seatEye, seatPose } from '../../src/audience';
import { SEAT_IDS } from '../../src/share';
import { syntheticShare } from '../share/share-fixture';
import { inPicture, litInScenes } from './in-picture';

const { share: SHOW } = syntheticShare();
const FIGURES = litInScenes(SHOW);

test('there are figures to look at', () => {
  expect(FIGURES.length).toBeGreaterThan(SHOW.scenes.length * 30 * 3);
});

test.each(SEAT_IDS)('from %s every figure is in the picture, on a phone held either way and on a desk', (seat) => {
  const pose = seatPose(SHOW.site, seat, SHOW.outlineM);
  for (const aspect of [390 / 844, 844 / 390, 1440 / 900]) {
    for (let k = 0; k < FIGURES.length; k += 3) {
      const { x, y } = inPicture(pose, aspect, FIGURES.slice(k, k + 3));
      expect(Math.abs(x)).toBeLessThan(1.02);
      expect(Math.abs(y)).toBeLessThan(1.02);
    }
  }
});

test('left is left of the middle as the audience looks, far is behind it, and all are as high', () => {
  const [x, y, z] = SHOW.site.audienceM;
  const towards = [SHOW.site.lookAtM[0] - x, SHOW.site.lookAtM[1] - y] as const;
  const offset = (seat: 'left' | 'right' | 'far') => {
    const eye = seatEye(SHOW.site, seat);
    expect(eye[2]).toBe(z);
    return [eye[0] - x, eye[1] - y] as const;
  };
  const turn = ([a, b]: readonly [number, number]) => towards[0] * b - towards[1] * a;
  expect(turn(offset('left'))).toBeGreaterThan(0);
  expect(turn(offset('right'))).toBeLessThan(0);
  expect(offset('far')[0] * towards[0] + offset('far')[1] * towards[1]).toBeLessThan(0);
  expect(seatEye(SHOW.site, 'centre')).toEqual(SHOW.site.audienceM);
});

test('a show without a light, or behind the eye, is looked for where the audience looks', () => {
  for (const figures of [[], [0, -1e4, 10]]) {
    const pose = seatPose(SHOW.site, 'centre', figures);
    expect([...pose.target, pose.fovDeg, pose.halfWidth!].every(Number.isFinite)).toBe(true);
  }
});
