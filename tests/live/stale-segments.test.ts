import { expect, test } from 'vitest';
import { staleSegments } from '../../src/live';
import { applyEdits, mainStoryboard, parseShow, type Show, type ShowEdit } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';

const THREE = parseShow(
  JSON.stringify({
    ...SMALL_SHOW,
    storyboard: {
      ...SMALL_SHOW.storyboard,
      scenes: ['A', 'B', 'C'].map((name) => ({
        name,
        formation: name === 'B' ? 'ball' : 'ring',
        placement: { positionM: [0, 0, 45] },
        holdS: 8,
      })),
    },
  }),
  'show.json',
);
const NONE: ReadonlyMap<string, Uint8Array> = new Map();

function stale(now: Show, planned = THREE) {
  return staleSegments({ show: planned, assets: NONE }, { show: now, assets: NONE });
}

const set = (at: (string | number)[], value: unknown): Show => applyEdits(THREE, [{ kind: 'set', at, value }]);
const SCENES = ['storyboards', 0, 'scenes'];
const FIGURE = [...SCENES, 1, 'figures', 0];
/** Holds and transitions as one word each: o for old. */
const look = (now: Show) => {
  const found = stale(now);
  const word = (list: readonly boolean[]) => list.map((isOld) => (isOld ? 'o' : '-')).join('');
  return found && `${word(found.scenes)} ${word(found.transitions)}`;
};

test.each<[string, () => Show, string | null]>([
  ['nothing', () => THREE, null],
  ['the title', () => set(['title'], 'Other'), null],
  ['cues', () => set(['cues'], [{ id: 'fire', name: 'fire', atS: 3 }]), null],
  ['the name of a scene', () => set([...SCENES, 1, 'name'], 'Bee'), null],
  ['the place of a scene', () => set([...FIGURE, 'placement', 'headingDeg'], 20), '-o- -oo-'],
  ['its light', () => set([...FIGURE, 'light', 'brightness'], 0.5), '-o- -oo-'],
  ['a formation that two scenes show', () => set(['formations', 'ring', 'recipe', 'radiusM'], 20), 'o-o oooo'],
  ['the title of a formation', () => set(['formations', 'ring', 'title'], 'A ring'), null],
  [
    'how long a transition lasts',
    () => set([...SCENES, 1, 'transition'], { kind: 'fixed', durationS: 30 }),
    '--- -o--',
  ],
  ['whether scenes flow', () => set([...SCENES, 1, 'transition', 'flow'], 'through'), 'oo- ooo-'],
  ['the landing', () => set(['storyboards', 0, 'landing', 'layers'], 3), '--- ---o'],
  ['the take-off', () => set(['storyboards', 0, 'takeoff', 'layers'], 3), '--- o---'],
  ['the fleet', () => set(['fleet', 'launch', 'pitchM'], 2.1), 'ooo oooo'],
  ['the site', () => set(['site', 'geofence', 'ceilingM'], 109), 'ooo oooo'],
  ['the limits', () => set(['profile'], 'conservative'), 'ooo oooo'],
])('%s', (_, edit, expected) => {
  expect(look(edit())).toBe(expected);
});

test('scenes that are moved, added and taken away make old what is between new neighbours, and are found where they are now', () => {
  const edits = (...of: ShowEdit[]) => stale(applyEdits(THREE, of))!;
  const moved = edits({ kind: 'move', at: [...SCENES, 2], before: 0 });
  expect(moved.indexNow).toEqual([1, 2, 0]);
  expect(moved.transitions).toEqual([true, false, true, true]);
  const removed = edits({ kind: 'remove', at: [...SCENES, 1] });
  expect(removed.indexNow).toEqual([0, null, 1]);
  expect(removed.scenes).toEqual([false, true, false]);
  expect(removed.transitions).toEqual([false, true, true, false]);
  const item = { ...mainStoryboard(THREE).scenes[0]!, id: 'd', name: 'D' };
  const added = edits({ kind: 'insert', at: SCENES, item });
  expect(added.scenes).toEqual([false, false, false]);
  expect(added.transitions).toEqual([false, false, false, true]);
});

test('a show read anew from the same text is current; undone edits are, too', () => {
  expect(stale(parseShow(JSON.stringify(THREE), 'show.json'))).toBeNull();
  const back = applyEdits(set([...SCENES, 0, 'holdS'], 9), [{ kind: 'set', at: [...SCENES, 0, 'holdS'], value: 8 }]);
  expect(stale(back)).toBeNull();
});

test('a file that is replaced makes the scenes old that show it', () => {
  const show = applyEdits(THREE, [
    { kind: 'set', at: ['formations', 'ball', 'recipe'], value: { kind: 'points', file: 'p.csv' } },
  ]);
  const files = (text: string) => new Map([['p.csv', new TextEncoder().encode(text)]]);
  const same = files('a');
  expect(staleSegments({ show, assets: same }, { show, assets: new Map(same) })).toBeNull();
  expect(staleSegments({ show, assets: same }, { show, assets: files('b') })!.scenes).toEqual([false, true, false]);
});

test('a fence makes all old, and no picture another; limits that part the drones further do both', () => {
  expect(stale(set(['site', 'geofence', 'ceilingM'], 109))!.edited).toEqual([false, false, false]);
  expect(stale(set(['profile'], 'conservative'))!.edited).toEqual([true, true, true]);
});
