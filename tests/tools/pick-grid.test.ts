import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInLasso, isInRect, PickGrid } from '../../src/tools/pick-grid';
import { type Px, project } from '../../src/tools/screen';
import type { SkyFigure } from '../../src/tools/tool-ports';
import { AUDIENCE } from './a-view';

const figure = (id: string, ...places: [number, number, number][]): SkyFigure => ({
  id,
  placesM: Float64Array.from(places.flat()),
});
const LEFT = figure('left', [-20, 0, 40], [-22, 0, 44]);
const RIGHT = figure('right', [20, 0, 40], [24, 0, 46], [26, 0, 40]);

/** The slow way: every point of every figure. */
function nearestOf(figures: readonly SkyFigure[], [x, y]: Px): string | null {
  let best: { id: string | null; px: number } = { id: null, px: 14 };
  for (const { id, placesM } of figures) {
    for (let k = 0; k < placesM.length; k += 3) {
      const px = project(AUDIENCE, [placesM[k]!, placesM[k + 1]!, placesM[k + 2]!]);
      const away = px ? Math.hypot(px[0] - x, px[1] - y) : Number.POSITIVE_INFINITY;
      if (away <= best.px) best = { id, px: away };
    }
  }
  return best.id;
}

test('the figure under a pixel is that of the nearest point within 14 px', () => {
  const places = fc.array(
    fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 90 })),
    {
      minLength: 1,
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(places, places, fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 800 }), (a, b, x, y) => {
      const figures = [figure('a', ...a), figure('b', ...b)];
      expect(new PickGrid(AUDIENCE, figures).figureAt([x, y])).toBe(nearestOf(figures, [x, y]));
    }),
  );
});

test('a box takes the figures that have a point in it', () => {
  const grid = new PickGrid(AUDIENCE, [LEFT, RIGHT]);
  const [x, y] = project(AUDIENCE, [24, 0, 46])!;
  expect(grid.figuresWhere(isInRect({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 }))).toEqual(['right']);
  expect(grid.figuresWhere(isInRect({ left: 0, top: 0, right: 1000, bottom: 800 }))).toEqual(['left', 'right']);
  expect(grid.figuresWhere(isInRect({ left: 490, top: 0, right: 510, bottom: 800 }))).toEqual([]);
});

test('a lasso takes what is within its line, not what is within its box', () => {
  const holds = isInLasso([
    [0, 0],
    [100, 0],
    [100, 100],
    [90, 100],
    [90, 10],
    [0, 10],
  ]);
  expect([holds(50, 5), holds(95, 50), holds(50, 50)]).toEqual([true, true, false]);
});

test('the frame of figures goes around all their points', () => {
  const grid = new PickGrid(AUDIENCE, [LEFT, RIGHT]);
  const [low, high] = [project(AUDIENCE, [20, 0, 40])!, project(AUDIENCE, [24, 0, 46])!];
  expect(grid.frameOf(['right'])!.left).toBeCloseTo(low[0], 3);
  expect(grid.frameOf(['right'])!.top).toBeCloseTo(high[1], 3);
  expect(grid.frameOf([])).toBeNull();
  expect(new PickGrid(AUDIENCE, [figure('behind', [0, -300, 1])]).frameOf(['behind'])).toBeNull();
});

test('a point is hit with its part, and a part is all of its points', () => {
  const parted: SkyFigure = { ...RIGHT, parts: Uint16Array.of(1, 0, 1), partNames: ['tail', 'wing'] };
  const grid = new PickGrid(AUDIENCE, [LEFT, parted]);
  const [wing, tail] = [project(AUDIENCE, [26, 0, 40])!, project(AUDIENCE, [24, 0, 46])!];
  expect(grid.hitAt(wing)).toEqual({ figure: 'right', part: 'wing' });
  expect(grid.hitAt(tail)).toEqual({ figure: 'right', part: 'tail' });
  expect(grid.hitAt(project(AUDIENCE, [-20, 0, 40])!)).toEqual({ figure: 'left', part: null });
  const pixels = grid.pixelsOfPart('right', 'wing');
  expect([...pixels]).toEqual([...Float32Array.from([...project(AUDIENCE, [20, 0, 40])!, ...wing])]);
  expect(grid.pixelsOfPart('right', 'beak')).toHaveLength(0);
  expect(grid.pixelsOfPart('nobody', 'wing')).toHaveLength(0);
});
