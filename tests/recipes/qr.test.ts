import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { type FormationPoints, InputError } from '../../src/core';
import { runAtOnce } from '../../src/core/task-context';
import { makeFormation } from '../../src/recipes';
import { recipeSchema } from '../../src/show';

const SPACING_M = 2;
const PIXELS_PER_M = 3;
const MARGIN_PX = 30;

function make(recipe: object, count: number): FormationPoints {
  const options = { count, spacingM: SPACING_M, assets: new Map(), fontText: null, where: 'it' };
  return runAtOnce(makeFormation(recipeSchema.parse({ kind: 'qr', ...recipe }), options));
}

/** The lights as a camera sees them that is out of focus: each a disc that fills most of its module, on a black sky. */
function photographed({ positionsM }: FormationPoints): { data: Uint8ClampedArray; side: number } {
  const reach = Math.max(...positionsM.map(Math.abs));
  const side = Math.ceil(2 * reach * PIXELS_PER_M) + 2 * MARGIN_PX;
  const data = new Uint8ClampedArray(4 * side * side);
  for (let k = 3; k < data.length; k += 4) data[k] = 255;
  const radius = 0.62 * SPACING_M * PIXELS_PER_M;
  for (let k = 0; k < positionsM.length; k += 3) {
    const [x, y] = [side / 2 + positionsM[k]! * PIXELS_PER_M, side / 2 - positionsM[k + 2]! * PIXELS_PER_M];
    for (let row = Math.floor(y - radius); row <= y + radius; row += 1) {
      for (let column = Math.floor(x - radius); column <= x + radius; column += 1) {
        if (Math.hypot(column - x, row - y) <= radius)
          data.fill(255, 4 * (row * side + column), 4 * (row * side + column) + 3);
      }
    }
  }
  return { data, side };
}

const TEXTS = ['https://tulpar.kz', 'Құтты болсын!', '102', 'https://example.org/a/rather/long/link?to=somewhere'];

test.each(TEXTS)('a rendering of the lights is read: %s', (text) => {
  const { data, side } = photographed(make({ text }, 2000));
  expect(jsQR(data, side, side)?.data).toBe(text);
});

test('a rendering with lights missing is read where the code is to be corrected', () => {
  const made = make({ text: 'https://tulpar.kz', correction: 'high' }, 2000);
  const { positionsM } = made;
  // in its middle, away from the three marks in the corners by which the code is found
  const isData = (k: number) => Math.hypot(positionsM[3 * k]!, positionsM[3 * k + 2]!) < 10;
  const kept = positionsM.filter((_, at) => !(isData(Math.floor(at / 3)) && Math.floor(at / 3) % 6 === 1));
  expect(kept.length).toBeLessThan(positionsM.length - 3);
  const { data, side } = photographed({ ...made, positionsM: kept });
  expect(jsQR(data, side, side)?.data).toBe('https://tulpar.kz');
});

test('too few drones are told how many it takes, a width that is too small the least', () => {
  const refusal = (recipe: object, count: number) => {
    try {
      return make(recipe, count).parts.length;
    } catch (error) {
      if (error instanceof InputError) return error.message;
      throw error;
    }
  };
  const few = String(refusal({ text: 'https://tulpar.kz' }, 100));
  const needed = Number(/takes (\d+) points/.exec(few)![1]);
  expect(few).toContain('there are 100 drones');
  expect(refusal({ text: 'https://tulpar.kz' }, needed)).toBe(needed);
  const small = String(refusal({ text: 'https://tulpar.kz', widthM: 20 }, 550));
  const widthM = Number(/Make the width ([\d.]+) m/.exec(small)![1]);
  expect(refusal({ text: 'https://tulpar.kz', widthM }, 550)).toBe(needed);
  expect(refusal({ text: 'https://tulpar.kz', widthM: widthM - 0.2 }, 550)).toContain('cannot keep 2 m');
  expect(refusal({ text: 'ы'.repeat(400), correction: 'high' }, 550)).toMatch(/drones for it|too long/);
});
