import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Obstacle, type Placement, placeBy } from '../../src/core';
import { type FigureFault, findFigureFaults } from '../../src/live';
import { isHidden } from '../../src/live/hidden-points';
import { applyEdits, isInside, parseShow, type Show } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';

/** Audience at 0, -120, 1.7; fence 140 x 120 m, 110 m high. */
const SHOW = parseShow(JSON.stringify(SMALL_SHOW), 'test');
const TOWER = { id: 'tower', kind: 'box', name: 'Tower', topM: 40, centreM: [0, -50], sizeM: [10, 6] };
const WITH_TOWER = applyEdits(SHOW, [{ kind: 'set', at: ['site', 'obstacles'], value: [TOWER] }]);

const upright: Placement = { positionM: [0, 0, 45], headingDeg: 0, pitchDeg: 0, rollDeg: 0, scale: 1 };
/** A flat L of 12 by 8 m. */
const FLAT = Float64Array.from([0, 0, 0, 6, 0, 0, 12, 0, 0, 0, 0, 4, 0, 0, 8]);
const BALL = Float64Array.from([5, 0, 0, -5, 0, 0, 0, 5, 0, 0, -5, 0, 0, 0, 5, 0, 0, -5]);

const whites = (restM: Float64Array) => new Uint8Array(restM.length).fill(255);

function placed(restM: Float64Array, placement: Placement): Float64Array {
  const place = placeBy(placement);
  const out = Float64Array.from(restM);
  for (let k = 0; k < out.length; k += 3) {
    const point: [number, number, number] = [out[k]!, out[k + 1]!, out[k + 2]!];
    place(point);
    out.set(point, k);
  }
  return out;
}

function faults(change: Partial<Placement>, restM = FLAT, show: Show = SHOW): FigureFault[] {
  const placement = { ...upright, ...change };
  return findFigureFaults(show, { placement, restM, coloursSrgb: whites(restM), placesM: [placed(restM, placement)] });
}
const kinds = (found: readonly FigureFault[]) => found.map(({ kind }) => kind);
/** What is found once the first remedy is taken. */
const mended = (found: readonly FigureFault[], restM = FLAT, show: Show = SHOW) =>
  faults(found[0]!.remedy!, restM, show);

test('a figure that stands well has no faults', () => {
  expect(faults({})).toEqual([]);
  expect(faults({}, BALL)).toEqual([]);
});

describe('seen by the audience', () => {
  test('from behind a picture is mirrored, from its side a line; both are turned to the audience', () => {
    expect(kinds(faults({ headingDeg: 180 }))).toEqual(['mirrored']);
    expect(mended(faults({ headingDeg: 180 }))).toEqual([]);
    expect(faults({ headingDeg: 90 })).toMatchObject([{ kind: 'edge-on' }]);
    expect(mended(faults({ headingDeg: 90 }))).toEqual([]);
    expect(faults({ headingDeg: 60 })).toEqual([]);
  });

  test('a picture that is its own mirror image has no back either, unless its colours do', () => {
    const ring = Float64Array.from({ length: 3 * 20 }, (_, at) => {
      const angle = 0.2 + (2 * Math.PI * Math.floor(at / 3)) / 20;
      return [12 * Math.cos(angle), 0, 12 * Math.sin(angle)][at % 3]!;
    });
    expect(faults({ headingDeg: 180 }, ring)).toEqual([]);
    const placement = { ...upright, headingDeg: 180 };
    const flag = Uint8Array.from(ring, (_, at) => (ring[3 * Math.floor(at / 3)]! > 0 ? 255 : at % 3 === 0 ? 255 : 0));
    const found = findFigureFaults(SHOW, {
      placement,
      restM: ring,
      coloursSrgb: flag,
      placesM: [placed(ring, placement)],
    });
    expect(kinds(found)).toEqual(['mirrored']);
  });

  test('a formation with depth has no back and no edge', () => {
    for (const headingDeg of [0, 90, 180]) expect(faults({ headingDeg }, BALL)).toEqual([]);
  });
});

test('too small for its points is said with the scale that is just enough, where that keeps the limits', () => {
  const small = faults({ scale: 0.2 });
  expect(small).toMatchObject([{ kind: 'too-small', leastM: 2 }]);
  expect(mended(small)).toEqual([]);
  expect(faults({ ...small[0]!.remedy!, scale: small[0]!.remedy!.scale - 0.01 })).toHaveLength(1);
  const nowhere = faults({ scale: 0.2, positionM: [0, 0, 108] });
  expect(nowhere).toMatchObject([{ kind: 'too-small', remedy: null }]);
});

test('too low and too high are said in metres, and the remedy is just enough', () => {
  const low = faults({ positionM: [0, 0, 3.26] });
  expect(low[0]).toMatchObject({ kind: 'too-low' });
  const { byM, limitM } = low[0] as FigureFault & { byM: number; limitM: number };
  expect(byM).toBeCloseTo(limitM - 3.2, 1);
  expect(mended(low)).toEqual([]);
  const high = faults({ positionM: [0, 0, 108] });
  expect(kinds(high)).toEqual(['too-high']);
  expect(mended(high)).toEqual([]);
});

test('points outside of the fence are counted, at the worst instant, and brought inside', () => {
  const out = faults({ positionM: [62, 0, 45] });
  expect(out).toMatchObject([{ kind: 'outside-fence', points: 1 }]);
  expect(mended(out)).toEqual([]);
  const placesM = [placed(FLAT, upright), placed(FLAT, { ...upright, positionM: [100, 0, 45] })];
  const figure = { placement: upright, restM: FLAT, coloursSrgb: whites(FLAT), placesM };
  expect(findFigureFaults(SHOW, figure)).toMatchObject([{ points: 5 }]);
});

test('what a tower hides from the audience is counted, and raised over it', () => {
  const hidden = faults({ positionM: [0, 0, 30] }, FLAT, WITH_TOWER);
  expect(hidden).toMatchObject([{ kind: 'behind-obstacle', name: 'Tower' }]);
  expect(mended(hidden, FLAT, WITH_TOWER)).toEqual([]);
  expect(faults({ positionM: [30, 0, 30] }, FLAT, WITH_TOWER)).toEqual([]);
  expect(faults({ positionM: [0, -58, 30] }, FLAT, WITH_TOWER), 'before the tower').toEqual([]);
});

test('a line of sight is blocked just where small steps along it come into the prism', () => {
  const metres = fc.double({ min: -40, max: 40, noNaN: true });
  const ring = fc.constantFrom<Obstacle['footprintM']>(
    [
      [-8, -6],
      [8, -6],
      [8, 6],
      [-8, 6],
    ],
    [
      [-10, -10],
      [10, -10],
      [10, 10],
      [5, 10],
      [5, -5],
      [-10, -5],
    ],
  );
  fc.assert(
    fc.property(ring, fc.tuple(metres, metres, metres), fc.tuple(metres, metres, metres), (footprintM, eye, point) => {
      const obstacle: Obstacle = { name: 'a', footprintM, bottomM: -5, topM: 12, clearanceM: 0 };
      let deepest = 0;
      for (let k = 1; k < 4000; k++) {
        const [x, y, z] = eye.map((from, i) => from + ((point[i]! - from) * k) / 4000) as [number, number, number];
        if (isInside([x, y], footprintM) && z > -5 && z < 12) deepest++;
      }
      // a step or two at a corner are within rounding
      if (deepest === 0 || deepest > 2) expect(isHidden(obstacle, eye, point)).toBe(deepest > 2);
    }),
  );
});
