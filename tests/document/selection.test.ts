import { describe, expect, test } from 'vitest';
import { extendTo, selectedScenes, selectScenes, toggleScene, withinScenes } from '../../src/document';

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
