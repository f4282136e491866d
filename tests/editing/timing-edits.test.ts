import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeWithNext, rollEdge, setHolds, setTransitionTime, splitScene } from '../../src/editing';
import { applyEdits, mainStoryboard, parseShow, type Show, type ShowEdit } from '../../src/show';
import { smallShow } from '../show/small-show';

/** A show of three scenes of eight seconds, each with a cue three seconds after its start. */
function threeScenes(): Show {
  const base = parseShow(JSON.stringify(smallShow()), 'show.json');
  const main = mainStoryboard(base);
  const [model] = main.scenes;
  const scenes = ['a', 'b', 'c'].map((id) => ({ ...model!, id, name: id, holdS: 8 }));
  const cues = scenes.map(({ id }) => ({ id: `cue-${id}`, name: id, scene: id, atS: 3 }));
  return { ...base, cues, storyboards: [{ ...main, scenes }] };
}

const scenes = (show: Show) => mainStoryboard(show).scenes;
const holds = (show: Show) => scenes(show).map(({ holdS }) => holdS);
const after = (edits: readonly ShowEdit[]) => applyEdits(threeScenes(), edits);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

test('holds are set to what the file takes, in whole milliseconds', () => {
  const show = threeScenes();
  expect(holds(after(setHolds(show, [0, 2], ({ holdS }) => holdS + 0.1)))).toEqual([8.1, 8, 8.1]);
  expect(holds(after(setHolds(show, [1], () => -4)))).toEqual([8, 0.5, 8]);
  expect(holds(after(setHolds(show, [1], () => 1e9)))).toEqual([8, 1800, 8]);
  expect(setHolds(show, [1], () => 8)).toEqual([]);
});

test('a rolled edge leaves the show as long as it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('start' as const, 'end' as const),
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.integer({ min: 1, max: 15 }),
      (edge, byS, transitionS) => {
        const edits = rollEdge(threeScenes(), 1, edge, byS, transitionS);
        const show = after(edits);
        const into = scenes(show)[edge === 'start' ? 1 : 2]!.transition;
        expect(into.kind).toBe('fixed');
        const timeS = into.kind === 'fixed' ? into.durationS : 0;
        expect(total(holds(show)) + timeS).toBeCloseTo(24 + transitionS, 2);
        expect(timeS).toBeGreaterThanOrEqual(0.1);
        expect(holds(show)[1]).toBeGreaterThanOrEqual(0.5);
      },
    ),
  );
});

test('the end of the last scene rolls nothing: the transition to the landing has no time of its own', () => {
  expect(rollEdge(threeScenes(), 2, 'end', 1, 5)).toEqual([]);
});

test('a split scene shows the same for as long, and its cues keep their moment', () => {
  const { edits, index } = splitScene(threeScenes(), 1, 2.5);
  const show = after(edits);
  expect(index).toBe(2);
  expect(holds(show)).toEqual([8, 2.5, 5.5, 8]);
  expect(scenes(show)[2]!.figures).toEqual(scenes(show)[1]!.figures);
  expect(new Set(scenes(show).map(({ id }) => id)).size).toBe(4);
  expect(show.cues[1]).toMatchObject({ scene: scenes(show)[2]!.id, atS: 0.5 });
  expect(splitScene(threeScenes(), 1, 0.2).edits).toEqual([]);
  expect(splitScene(threeScenes(), 1, 7.8).edits).toEqual([]);
});

test('what is merged again is as it was before the split', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.6, max: 7.4, noNaN: true }), (atS) => {
      const split = after(splitScene(threeScenes(), 1, atS).edits);
      const show = applyEdits(split, mergeWithNext(split, 1));
      expect(holds(show)[1]).toBeCloseTo(8, 3);
      expect(scenes(show).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
      expect(show.cues.map(({ scene }) => scene)).toEqual(['a', 'b', 'c']);
      expect(show.cues[1]!.atS).toBeCloseTo(3, 2);
      expect(Object.keys(show.formations)).toEqual(Object.keys(threeScenes().formations));
    }),
  );
  expect(mergeWithNext(threeScenes(), 2)).toEqual([]);
});

test('a transition is given a time, or none, and keeps the rest', () => {
  const flowing = applyEdits(threeScenes(), [
    { kind: 'set', at: ['storyboards', 0, 'scenes', 1, 'transition'], value: { kind: 'planned', keepsPoints: true } },
  ]);
  const fixed = applyEdits(flowing, setTransitionTime(flowing, 1, 7.25));
  expect(scenes(fixed)[1]!.transition).toMatchObject({ kind: 'fixed', durationS: 7.25, keepsPoints: true });
  expect(applyEdits(fixed, setTransitionTime(fixed, 1, null))).toEqual(flowing);
});
