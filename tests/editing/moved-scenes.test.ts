import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveScenes } from '../../src/editing';
import { applyEdits, mainStoryboard, parseShow } from '../../src/show';
import { smallShow } from '../show/small-show';

/** A show of so many scenes, named by their numbers. */
function showOf(count: number) {
  const base = parseShow(JSON.stringify(smallShow()), 'show.json');
  const main = mainStoryboard(base);
  const [model] = main.scenes;
  const scenes = Array.from({ length: count }, (_, k) => ({ ...model!, id: `s${k}`, name: String(k) }));
  return { ...base, cues: [], storyboards: [{ ...main, scenes }] };
}

/** Where scenes are to be, by cutting them out of the list and laying them in elsewhere. */
function cutAndLaid(names: readonly string[], moved: readonly number[], to: number): string[] {
  const rest = names.filter((_, index) => !moved.includes(index));
  rest.splice(to, 0, ...moved.map((index) => names[index]!));
  return rest;
}

test('scenes that are moved together lie together at their place, the others in their order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(8)), fc.nat(9), (count, wanted, place) => {
      const show = showOf(count);
      const moved = [...new Set(wanted.map((index) => index % count))].sort((a, b) => a - b);
      const to = Math.min(place, count - moved.length);
      const { edits, index } = moveScenes(show, moved, to);
      const names = mainStoryboard(applyEdits(show, edits)).scenes.map(({ name }) => name);
      const before = mainStoryboard(show).scenes.map(({ name }) => name);
      expect([names, index]).toEqual([cutAndLaid(before, moved, to), to]);
      expect(edits.length).toBeLessThanOrEqual(count);
    }),
    { numRuns: 300 },
  );
});

test('one scene is moved by one edit, wherever it goes', () => {
  const show = showOf(6);
  for (let from = 0; from < 6; from++)
    for (let to = 0; to < 6; to++) expect(moveScenes(show, [from], to).edits.length).toBe(Number(from !== to));
});
