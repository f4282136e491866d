import { describe, expect, test } from 'vitest';
import {
  changeFigures,
  extendTo,
  nextFigure,
  selectedFigures,
  selectedScenes,
  selectFigures,
  selectScenes,
  toggleScene,
  withinScenes,
} from '../../src/document';

describe('several scenes', () => {
  test('are told in the order of the show, whichever is looked at', () => {
    expect(selectedScenes(selectScenes(4, [7, 1, 4]))).toEqual([1, 4, 7]);
    expect(selectedScenes({ kind: 'site', index: 0 })).toEqual([]);
    expect(selectedScenes(null)).toEqual([]);
  });

  test('are added and taken away one by one; the last one stays', () => {
    const two = toggleScene(selectScenes(1), 3);
    expect(two).toEqual({ kind: 'scene', index: 3, others: [1] });
    expect(toggleScene(two, 3)).toEqual({ kind: 'scene', index: 1 });
    expect(toggleScene(selectScenes(1), 1)).toEqual({ kind: 'scene', index: 1 });
    expect(toggleScene({ kind: 'fleet', index: 0 }, 2)).toEqual({ kind: 'scene', index: 2 });
  });

  test('grow and shrink from where they began', () => {
    const down = extendTo(selectScenes(2), 5);
    expect([down?.index, selectedScenes(down)]).toEqual([5, [2, 3, 4, 5]]);
    expect(selectedScenes(extendTo(down, 3))).toEqual([2, 3]);
    expect(selectedScenes(extendTo(down, 0))).toEqual([0, 1, 2]);
    expect(selectedScenes(extendTo(null, 3))).toEqual([3]);
  });

  test('that are gone are no longer selected', () => {
    expect(withinScenes(selectScenes(5, [1, 2]), 3)).toEqual({ kind: 'scene', index: 1, others: [2] });
    expect(withinScenes(selectScenes(5), 3)).toBeNull();
    expect(withinScenes({ kind: 'landing', index: 0 }, 0)).toEqual({ kind: 'landing', index: 0 });
  });
});

describe('figures of a scene', () => {
  const two = selectFigures(1, ['star', 'sun']);

  test('are put in place, added, taken away and intersected; without any the scene is selected', () => {
    expect(changeFigures(two, 1, ['eagle'], 'replace')).toEqual({ kind: 'scene', index: 1, figures: ['eagle'] });
    expect(selectedFigures(changeFigures(two, 1, ['eagle', 'sun'], 'add'))).toEqual(['star', 'sun', 'eagle']);
    expect(selectedFigures(changeFigures(two, 1, ['sun'], 'remove'))).toEqual(['star']);
    expect(selectedFigures(changeFigures(two, 1, ['sun', 'eagle'], 'intersect'))).toEqual(['sun']);
    expect(changeFigures(two, 1, ['star', 'sun'], 'remove')).toEqual(selectScenes(1));
    expect(selectedFigures(changeFigures(two, 2, ['ring'], 'add')), 'of another scene').toEqual(['ring']);
  });

  test('are left by a scene that is chosen, and stay with a new plan of their scene', () => {
    expect(selectedFigures(toggleScene(two, 3))).toEqual([]);
    expect(withinScenes(two, 2)).toBe(two);
    expect(withinScenes(two, 1)).toBeNull();
  });

  test('are gone through one after the other, until there is no further one', () => {
    const all = ['star', 'sun', 'eagle'];
    expect(nextFigure(selectScenes(1), all, 1)).toBe('star');
    expect(nextFigure(two, all, 1)).toBe('eagle');
    expect(nextFigure(two, all, -1)).toBeNull();
    expect(nextFigure(selectFigures(1, ['eagle']), all, 1)).toBeNull();
  });
});
