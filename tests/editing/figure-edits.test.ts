import { describe, expect, test } from 'vitest';
import { addFigure, removeFigure } from '../../src/editing';
import { applyEdits, mainStoryboard, parseShow, type Show, type ShowEdit } from '../../src/show';
import { smallShow } from '../show/small-show';

/** Two scenes of 12 drones: a square that takes all of them, a ring that takes what is left. */
const SHOW = parseShow(JSON.stringify(smallShow()), 'show.json');

const figuresOf = (show: Show, index: number) => mainStoryboard(show).scenes[index]!.figures;

const pinned = (pins: unknown): ShowEdit => ({
  kind: 'set',
  at: ['storyboards', 'main', 'scenes', 'second', 'pins'],
  value: pins,
});

describe('a figure that is added', () => {
  test('stands beside the others, turned as they are, under an id of its own', () => {
    const once = applyEdits(SHOW, addFigure(SHOW, 1, 'ring'));
    const twice = applyEdits(once, addFigure(once, 1, 'ring'));
    const ids = figuresOf(twice, 1).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    const placements = figuresOf(twice, 1).map(({ placement }) => placement);
    expect(placements.map(({ positionM }) => positionM)).toEqual([
      [0, 0, 40],
      [30, 0, 40],
      [60, 0, 40],
    ]);
    expect(placements.map(({ headingDeg }) => headingDeg)).toEqual([30, 30, 30]);
  });

  test('that wants more points than there are drones is refused', () => {
    expect(() => applyEdits(SHOW, addFigure(SHOW, 0, 'square'))).toThrow('24 points');
  });
});

describe('a figure that is removed', () => {
  test('goes with its pins and the formation that nothing else shows', () => {
    const two = applyEdits(SHOW, [
      { kind: 'insert', at: ['formations'], key: 'ball', item: { recipe: { kind: 'shell' } } },
    ]);
    const both = applyEdits(two, addFigure(two, 1, 'ball'));
    const [first, second] = figuresOf(both, 1);
    const pins = [
      { drone: 1, point: 1 },
      { drone: 2, figure: second!.id, point: 1 },
    ];
    const show = applyEdits(both, [pinned(pins)]);
    const withoutSecond = applyEdits(show, removeFigure(show, 1, second!.id));
    expect(Object.keys(withoutSecond.formations)).toEqual(['square', 'ring']);
    expect(mainStoryboard(withoutSecond).scenes[1]!.pins).toEqual([{ drone: 1, figure: first!.id, point: 1 }]);
    const withoutFirst = applyEdits(show, removeFigure(show, 1, first!.id));
    expect(figuresOf(withoutFirst, 1)).toEqual([second]);
    expect(mainStoryboard(withoutFirst).scenes[1]!.pins).toEqual([pins[1]]);
  });

  test('leaves a formation that another figure shows, and is never the last of its scene', () => {
    const two = applyEdits(SHOW, addFigure(SHOW, 1, 'ring'));
    const one = applyEdits(two, removeFigure(two, 1, figuresOf(two, 1)[0]!.id));
    expect(Object.keys(one.formations)).toEqual(['square', 'ring']);
    expect(removeFigure(one, 1, figuresOf(one, 1)[0]!.id)).toEqual([]);
  });
});
