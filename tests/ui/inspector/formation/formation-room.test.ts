import { expect, test } from 'vitest';
import { type FormationPoints, InputError } from '../../../../src/core';
import { runAtOnce } from '../../../../src/core/task-context';
import { makeFormation } from '../../../../src/recipes';
import { type FormationInputs, recipeSchema } from '../../../../src/show';
import { searchRoom } from '../../../../src/ui/inspector/formation/count-search';
import {
  atSize,
  hasRowsBySize,
  mergedParts,
  saidSizeM,
  sizeGiven,
  smallestOf,
  withCount,
} from '../../../../src/ui/inspector/formation/formation-room';

const inputsOf = (recipe: object, count: number) => ({
  recipe: recipeSchema.parse(recipe),
  count,
  spacingM: 2,
  files: new Map(),
});
const make = ({ recipe, count, spacingM, files }: FormationInputs) =>
  runAtOnce(makeFormation(recipe, { count, spacingM, assets: files, fontText: null, where: 'it' }));

/** The points, or the refusal. */
function attempt(inputs: FormationInputs): FormationPoints | InputError {
  try {
    return make(inputs);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

const heart = { recipe: { kind: 'shape', shape: 'heart' } };
const star = { recipe: { kind: 'shape', shape: 'star' }, offsetM: [10, 5] };
const combined = (how: string, mode: string) => ({ kind: 'combine', how, mode, first: heart, second: star });

/** Follows the search with layouts as the page asks for them. */
function roomAt(recipe: object, count: number, sizeM: number) {
  const smallest = smallestOf(inputsOf(recipe, count))!;
  const tried = new Map<number, number>();
  for (;;) {
    const search = searchRoom(tried, count, sizeM);
    if ('room' in search) return { ...search, tries: tried.size };
    const points = attempt(withCount(smallest, search.next));
    tried.set(search.next, points instanceof Error ? Number.POSITIVE_INFINITY : points.sizeM!);
  }
}

const CASES = [
  { kind: 'shape', shape: 'disc', mode: 'contour' },
  { kind: 'shape', shape: 'heart', mode: 'outline' },
  { kind: 'shape', shape: 'heart', mode: 'rows' },
  { kind: 'solid', solid: 'cone' },
  { kind: 'solid', solid: 'helix' },
  combined('union', 'outline'),
  combined('union', 'rows'),
  combined('subtract', 'contour'),
  combined('intersect', 'fill'),
  combined('between', 'twoRows'),
];

test.each(CASES)('the smallest size that is said holds the points, and a smaller one does not: %o', (recipe) => {
  for (const count of [1, 40, 120]) {
    const smallest = smallestOf(inputsOf({ ...recipe, widthM: 500 }, count))!;
    const saidM = saidSizeM(make(smallest).sizeM!);
    expect(attempt(atSize(smallest, saidM))).not.toBeInstanceOf(Error);
    if (count > 1) expect(attempt(atSize(smallest, saidM - 0.2))).toBeInstanceOf(InputError);
  }
});

test.each(CASES)('as many points as are said to fit do, and one more does not: %o', (recipe) => {
  const neededM = make(smallestOf(inputsOf(recipe, 60))!).sizeM!;
  for (const factor of [0.8, 1.2]) {
    const sizeM = saidSizeM(factor * neededM);
    const { room, isMore, tries } = roomAt(recipe, 60, sizeM);
    const at = (points: number) => attempt(inputsOf({ ...recipe, widthM: sizeM }, points));
    expect(isMore).toBe(false);
    expect(tries).toBeLessThan(14);
    expect(at(room)).not.toBeInstanceOf(Error);
    expect(at(room + 1)).toBeInstanceOf(InputError);
  }
});

test('of a size that holds twice the points no more is tried', () => {
  expect(roomAt(combined('union', 'contour'), 30, 400)).toEqual({ room: 60, isMore: true, tries: 1 });
});

test('of sizes that cannot be told nothing is said', () => {
  expect(smallestOf(inputsOf({ kind: 'text', text: 'А' }, 50))).toBeNull();
  expect(smallestOf(inputsOf({ kind: 'qr', text: 'А' }, 50))).toBeNull();
  expect(sizeGiven(inputsOf({ kind: 'shape' }, 50))).toBeNull();
  expect(sizeGiven(inputsOf({ kind: 'text', text: 'А', style: 'fill', heightM: 9, widthM: 30 }, 50))).toBeNull();
  expect(sizeGiven(inputsOf({ ...combined('union', 'fill'), widthM: 30 }, 50))).toBe(30);
  expect(hasRowsBySize(inputsOf({ kind: 'image', file: 'a.png' }, 50))).toBe(true);
  expect(hasRowsBySize(inputsOf({ kind: 'image', file: 'a.png', mode: 'areas' }, 50))).toBe(false);
});

test('parts of one colour that stand near each other run together, others do not', () => {
  const of = (gapM: number, red: number): FormationPoints => ({
    positionsM: Float64Array.of(0, 0, 0, gapM, 0, 0),
    coloursSrgb: Uint8Array.of(255, 255, 255, red, 255, 255),
    parts: Uint16Array.of(0, 1),
    partNames: ['left', 'right'],
  });
  expect(mergedParts(of(2.5, 255), 2)).toEqual(['left', 'right']);
  expect(mergedParts(of(3.1, 255), 2)).toBeNull();
  expect(mergedParts(of(2.5, 100), 2)).toBeNull();
});
