import { expect, test } from 'vitest';
import { type FormationPoints, printMessage, runAtOnce } from '../../../src/core';
import { closestPair } from '../../../src/core/formation';
import { makeFormation } from '../../../src/recipes';
import { recipeSchema } from '../../../src/show';
import { blob, box, glbOf, objOf, stlOf, torusKnot } from './test-meshes';

const SPACING_M = 2.2;
const ORANGE = [1, 0.2, 0, 1];
const GREEN = [0, 0.6, 0.1, 1];
const FILES = new Map([
  ['box.obj', objOf(box(2, 4, 1))],
  ['box.stl', stlOf(box(2, 4, 1))],
  ['ball.glb', glbOf([{ mesh: blob(16, 24), colour: ORANGE }])],
  [
    'pair.glb',
    glbOf([
      { mesh: box(1, 1, 1), colour: ORANGE },
      { mesh: box(1, 1, 1), colour: GREEN, shift: [3, 0, 0] },
    ]),
  ],
  ['knot.obj', objOf(torusKnot(120, 16))],
]);

function made(given: object, count = 200, isSketch = false): FormationPoints {
  const recipe = recipeSchema.parse({ kind: 'mesh', ...given });
  return runAtOnce(
    makeFormation(recipe, { count, spacingM: SPACING_M, assets: FILES, fontText: null, where: 'x', isSketch }),
  );
}

function spans({ positionsM }: FormationPoints): number[] {
  return [0, 1, 2].map((axis) => {
    const values = positionsM.filter((_, at) => at % 3 === axis);
    return Math.max(...values) - Math.min(...values);
  });
}

test.each([
  ['ball.glb', 'surface'],
  ['ball.glb', 'silhouette'],
  ['box.obj', 'surface'],
  ['box.obj', 'edges'],
  ['box.stl', 'silhouette'],
  ['knot.obj', 'surface'],
  ['knot.obj', 'silhouette'],
])('%s by its %s: exactly the points that are wanted, as small as the spacing allows', (file, mode) => {
  for (const count of [1, 41, 200]) {
    const points = made({ file, mode }, count);
    expect(points.parts).toHaveLength(count);
    const closest = closestPair(points.positionsM)?.distance ?? SPACING_M;
    expect(closest).toBeGreaterThanOrEqual(SPACING_M);
    if (count > 1) expect(closest).toBeLessThan(1.02 * SPACING_M);
  }
});

test('y points up in OBJ and z in STL, and the front is towards the audience', () => {
  const [x, y, z] = spans(made({ file: 'box.obj', mode: 'edges' })) as [number, number, number];
  expect(x / z).toBeCloseTo(0.5, 1);
  expect(y / z).toBeCloseTo(0.25, 1);
  const stl = spans(made({ file: 'box.stl', mode: 'edges' }));
  expect(stl[1]! / stl[0]!).toBeCloseTo(2, 1);
  expect(stl[2]! / stl[0]!).toBeCloseTo(0.5, 1);
  const turned = spans(made({ file: 'box.stl', mode: 'edges', up: 'y' }));
  expect(turned[2]! / turned[0]!).toBeCloseTo(2, 1);
});

test('what faces +z in a GLB faces the audience: the front alone lies on its near side', () => {
  const near = made({ file: 'pair.glb', side: 'front' });
  const [, deep] = spans(near);
  expect(deep).toBe(0);
  const depth = spans(made({ file: 'pair.glb' }))[1]!;
  expect(depth).toBeGreaterThan(3);
  expect(near.positionsM[1]).toBeLessThan(0);
});

test('points lie on the surface', () => {
  const { positionsM } = made({ file: 'box.obj', heightM: 40 });
  for (let at = 0; at < positionsM.length; at += 3) {
    const off = [10, 5, 20].map((half, axis) => Math.abs(Math.abs(positionsM[at + axis]!) - half));
    expect(Math.min(...off)).toBeLessThan(0.002);
  }
});

test('materials give their colours in sRGB, and their names to the parts', () => {
  const points = made({ file: 'pair.glb' });
  expect(points.partNames.toSorted()).toEqual(['paint 1', 'paint 2']);
  const right = points.parts.findIndex((_, k) => points.positionsM[3 * k]! > 0);
  expect([...points.coloursSrgb.subarray(3 * right, 3 * right + 3)]).toEqual([0, 203, 89]);
  const plain = made({ file: 'box.obj', colour: '#12ab34' });
  expect([...plain.coloursSrgb.subarray(0, 3)]).toEqual([0x12, 0xab, 0x34]);
});

test('what was read is said', () => {
  const notes = (made({ file: 'pair.glb' }).notes ?? []).map((note) => printMessage(note));
  expect(notes).toEqual(['pair.glb: 24 triangles read, 2 colours of their own']);
});

test('a height is kept, and one that is too small is refused with one that holds', () => {
  expect(spans(made({ file: 'box.obj', heightM: 60 }))[2]).toBeCloseTo(60, 0);
  const error = (() => {
    try {
      made({ file: 'box.obj', heightM: 5 });
    } catch (caught) {
      return String(caught);
    }
    return '';
  })();
  const [, metres] = /Make the height ([\d.]+) m/.exec(error)!;
  expect(made({ file: 'box.obj', heightM: Number(metres) }).parts).toHaveLength(200);
});

test('a ball has no sharp edges, and says so', () => {
  expect(() => made({ file: 'ball.glb', mode: 'edges', edgeAngleDeg: 89 })).toThrow(/has no edge sharper than 89°/);
});

test('the same seed gives the same points, another seed others', () => {
  const first = made({ file: 'ball.glb', seed: 4 });
  expect(made({ file: 'ball.glb', seed: 4 })).toEqual(first);
  expect(made({ file: 'ball.glb', seed: 5 }).positionsM).not.toEqual(first.positionsM);
});
