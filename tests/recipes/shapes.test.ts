import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FormationPoints, InputError } from '../../src/core';
import { runAtOnce } from '../../src/core/task-context';
import { makeFormation } from '../../src/recipes';
import { recipeSchema } from '../../src/show';

const SPACING_M = 2;
const MODES = ['outline', 'twoRows', 'fill', 'contour', 'rows'];
const FLAT = ['ring', 'disc', 'heart', 'star', 'polygon', 'arrow', 'flag', 'shield', 'tree', 'wave', 'spiral'];
const SOLID = ['sphere', 'dome', 'cube', 'cylinder', 'cone', 'torus', 'helix'];
/** Those that are their own mirror image. */
const MIRRORED = ['ring', 'disc', 'heart', 'star', 'polygon', 'arrow', 'shield', 'tree'];
const MIRRORED_SOLIDS = SOLID.filter((solid) => solid !== 'helix');

function make(recipe: object, count: number): FormationPoints {
  const options = { count, spacingM: SPACING_M, assets: new Map(), fontText: null, where: 'it' };
  return runAtOnce(makeFormation(recipeSchema.parse(recipe), options));
}

function refusalOf(recipe: object, count: number): string {
  try {
    make(recipe, count);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('was not refused');
}

/** Every pair, the slow and obvious way. */
function leastDistance({ positionsM }: FormationPoints): number {
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < positionsM.length; a += 3) {
    for (let b = 0; b < a; b += 3) {
      const [x, y, z] = [0, 1, 2].map((k) => positionsM[a + k]! - positionsM[b + k]!) as [number, number, number];
      least = Math.min(least, Math.hypot(x, y, z));
    }
  }
  return least;
}

/** Points with no other where their mirror image would stand, to 2 mm. */
function withoutTwin({ positionsM }: FormationPoints): number {
  const places = Array.from({ length: positionsM.length / 3 }, (_, k) => positionsM.subarray(3 * k, 3 * k + 3));
  const isTwin = (a: Float64Array, b: Float64Array) =>
    Math.abs(a[0]! + b[0]!) < 0.002 && Math.abs(a[1]! - b[1]!) < 0.002 && Math.abs(a[2]! - b[2]!) < 0.002;
  return places.filter((place) => !places.some((other) => isTwin(place, other))).length;
}

const recipe = fc.oneof(
  fc.record({
    kind: fc.constant('shape'),
    shape: fc.constantFrom(...FLAT),
    mode: fc.constantFrom(...MODES),
    corners: fc.integer({ min: 3, max: 12 }),
    turns: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    kind: fc.constant('solid'),
    solid: fc.constantFrom(...SOLID),
    lit: fc.constantFrom('surface', 'edges'),
    aspect: fc.constantFrom(0.5, 1, 2),
    turns: fc.integer({ min: 1, max: 5 }),
  }),
);
const count = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 180 }));

test('any form holds exactly the count, keeps the spacing, and is the same each time', () => {
  fc.assert(
    fc.property(recipe, count, (of, n) => {
      const made = make(of, n);
      expect(made.parts).toHaveLength(n);
      if (n > 1) expect(leastDistance(made)).toBeGreaterThanOrEqual(SPACING_M - 1e-6);
      expect(make(of, n)).toEqual(made);
    }),
    { numRuns: 60 },
  );
}, 120_000);

describe.each([60, 120, 550])('%i points', (n) => {
  test.each(FLAT.flatMap((shape) => MODES.map((mode) => [shape, mode])))('%s, %s', (shape, mode) => {
    const made = make({ kind: 'shape', shape, mode }, n);
    expect(made.parts).toHaveLength(n);
    expect(leastDistance(made)).toBeGreaterThanOrEqual(SPACING_M - 1e-6);
    // an odd one that is left out of a pair leaves its image behind
    if (MIRRORED.includes(shape!)) expect(withoutTwin(made)).toBeLessThanOrEqual(1);
  });
  test.each(SOLID.flatMap((solid) => ['surface', 'edges'].map((lit) => [solid, lit])))('%s, %s', (solid, lit) => {
    const made = make({ kind: 'solid', solid, lit }, n);
    expect(made.parts).toHaveLength(n);
    expect(leastDistance(made)).toBeGreaterThanOrEqual(SPACING_M - 1e-6);
    if (MIRRORED_SOLIDS.includes(solid!) && lit === 'surface') expect(withoutTwin(made)).toBe(0);
  });
});

test.each([...FLAT.map((shape) => ({ kind: 'shape', shape })), ...SOLID.map((solid) => ({ kind: 'solid', solid }))])(
  'a width that is too small is refused with one that does: $shape$solid',
  (of) => {
    const said = refusalOf({ ...of, widthM: 9 }, 120);
    const widthM = Number(/the width ([\d.]+) m/.exec(said)![1]);
    const fits = Number(/take (\d+) points?/.exec(said)![1]);
    expect(make({ ...of, widthM }, 120).parts).toHaveLength(120);
    expect(make({ ...of, widthM: 9 }, fits).parts).toHaveLength(fits);
    refusalOf({ ...of, widthM: 9 }, fits + 1);
  },
);

test('rows that follow the form go all the way in: no dark place wider than two pitches', () => {
  for (const shape of ['disc', 'heart', 'star', 'shield']) {
    const { positionsM } = make({ kind: 'shape', shape, mode: 'contour' }, 550);
    const pitchM = leastDistance({ positionsM } as FormationPoints);
    for (let z = -6; z <= 6; z += 0.5) {
      let nearest = Number.POSITIVE_INFINITY;
      for (let k = 0; k < positionsM.length; k += 3)
        nearest = Math.min(nearest, Math.hypot(positionsM[k]!, positionsM[k + 2]! - z));
      expect(nearest, `${shape} at ${z}`).toBeLessThan(1.3 * pitchM);
    }
  }
});

test('two rows leave the middle dark', () => {
  const { positionsM } = make({ kind: 'shape', shape: 'disc', mode: 'twoRows' }, 120);
  const radii = Array.from({ length: 120 }, (_, k) => Math.hypot(positionsM[3 * k]!, positionsM[3 * k + 2]!));
  expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(2 * SPACING_M);
});

test('the rim is as bright as is said, and what is within', () => {
  const { coloursSrgb } = make({ kind: 'shape', shape: 'disc', rim: 0.8, inside: 0.5, colour: '#c86400' }, 120);
  const colours = Array.from({ length: 120 }, (_, k) => coloursSrgb.slice(3 * k, 3 * k + 3).join());
  expect([...new Set(colours)].sort()).toEqual(['100,50,0', '160,80,0']);
  const { positionsM } = make({ kind: 'shape', shape: 'disc' }, 120);
  const edgeM = Math.max(...positionsM);
  for (const [k, colour] of colours.entries()) {
    const isRim = Math.hypot(positionsM[3 * k]!, positionsM[3 * k + 2]!) > edgeM - 0.5;
    expect(colour).toBe(isRim ? '160,80,0' : '100,50,0');
  }
});
