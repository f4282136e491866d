import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/core';
import { addScene, duplicateScenes, moveScenes, removeScenes, renameScene, ShowDocument } from '../../src/editing';
import { applyEdits, mainStoryboard, parseShow, printShow, type Show, type ShowEdit } from '../../src/show';
import { smallShow } from '../show/small-show';

const SHOW = parseShow(JSON.stringify({ ...smallShow(), cues: [{ name: 'Go', scene: 'First', atS: 1 }] }), 'show.json');
const scenesOf = (show: Show) => mainStoryboard(show).scenes;

const at = (index: number, ...rest: string[]) => ['storyboards', 0, 'scenes', index, ...rest];
/** The same by ids. */
const figureAt = (show: Show, index: number, ...rest: string[]) => {
  const scene = scenesOf(show)[index]!;
  return ['storyboards', 'main', 'scenes', scene.id, 'figures', scene.figures[0]!.id, ...rest];
};

/** One or several scenes, by an index and the bits of a number. */
function severalFrom(show: Show, index: number, bits: number): number[] {
  const indices = scenesOf(show).flatMap((_, k) => (k === index || (bits >> (k % 6)) & 1 ? [k] : []));
  return bits % 2 ? indices : [index];
}

/** An edit of a show, for any numbers; of an index that is not there, none. */
type RandomEdit = (show: Show) => readonly ShowEdit[];

const randomEdit: fc.Arbitrary<RandomEdit> = fc
  .record({
    kind: fc.constantFrom('hold', 'place', 'add', 'duplicate', 'remove', 'move', 'rename', 'light', 'unset', 'profile'),
    scene: fc.nat(5),
    to: fc.nat(5),
    number: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ kind, scene, to, number }) => (show: Show): readonly ShowEdit[] => {
    const index = scene % scenesOf(show).length;
    switch (kind) {
      case 'hold':
        return [{ kind: 'set', at: at(index, 'holdS'), value: number }];
      case 'place':
        return [{ kind: 'set', at: [...figureAt(show, index, 'placement', 'positionM'), 2], value: number }];
      case 'light':
        return [{ kind: 'set', at: figureAt(show, index, 'light'), value: { brightness: number / 60 } }];
      case 'unset':
        return [{ kind: 'remove', at: at(index, 'spares') }];
      case 'profile':
        return [{ kind: 'set', at: ['profile'], value: number % 2 ? 'default' : 'downwash' }];
      case 'add':
        return addScene(show, index, `New ${number}`, { kind: 'circle', radiusM: number }).edits;
      case 'duplicate':
        return duplicateScenes(show, severalFrom(show, index, number)).edits;
      case 'remove':
        return severalFrom(show, index, number).length < scenesOf(show).length
          ? removeScenes(show, severalFrom(show, index, number))
          : [];
      case 'move':
        return moveScenes(show, severalFrom(show, index, number), to).edits;
      default:
        return renameScene(show, index, `Scene ${number}`);
    }
  });

test('random edits keep the show valid; undone to the start it is the same value, redone the same', () => {
  fc.assert(
    fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 12 }), (edits) => {
      const document = new ShowDocument({ show: SHOW, assets: new Map() }, null);
      const values = [document.value];
      for (const edit of edits) {
        try {
          document.edit({ key: 'change' }, edit(document.value.show), null);
        } catch (error) {
          if (!(error instanceof InputError)) throw error; // refused, and nothing changed
        }
        if (document.value !== values.at(-1)) values.push(document.value);
        expect(parseShow(printShow(document.value.show), 'show.json')).toEqual(document.value.show);
      }
      for (let k = values.length - 2; k >= 0; k--) expect(document.undo().value).toBe(values[k]);
      expect(document.canUndo).toBe(false);
      for (const value of values.slice(1)) expect(document.redo().value).toBe(value);
      expect(document.canRedo).toBe(false);
    }),
    { numRuns: 150 },
  );
});

describe('edits', () => {
  test('share what they do not touch, and fill in defaults', () => {
    const edited = applyEdits(SHOW, [
      { kind: 'set', at: at(0, 'transition'), value: { kind: 'fixed', durationS: 30 } },
    ]);
    expect(scenesOf(edited)[0]!.transition).toEqual({
      kind: 'fixed',
      durationS: 30,
      flow: 'stop',
      keepsPoints: false,
    });
    expect(scenesOf(edited)[1]).toBe(scenesOf(SHOW)[1]);
    expect([edited.site, edited.formations]).toEqual([SHOW.site, SHOW.formations]);
    expect(edited.site).toBe(SHOW.site);
  });

  test('a renamed scene keeps its cues; a removed one takes them and its formation along', () => {
    const renamed = applyEdits(SHOW, renameScene(SHOW, 0, 'Opening'));
    expect([scenesOf(renamed)[0]!.name, renamed.cues]).toEqual(['Opening', SHOW.cues]);
    const removed = applyEdits(SHOW, removeScenes(SHOW, [0]));
    expect([removed.cues, Object.keys(removed.formations)]).toEqual([[], ['ring']]);
  });

  test.each<[string, ShowEdit, string]>([
    ['a place that is not there', { kind: 'set', at: ['storyboards', 'main', 'scene'], value: 1 }, 'leads nowhere'],
    ['an item that is not there', { kind: 'set', at: at(9, 'holdS'), value: 1 }, 'leads nowhere'],
    ['a text for a number', { kind: 'set', at: at(0, 'holdS'), value: 'long' }, 'expected a finite number'],
    ['more than the schema allows', { kind: 'set', at: at(0, 'holdS'), value: 1e9 }, 'at most 1800'],
    ['an unknown key', { kind: 'set', at: figureAt(SHOW, 0, 'light'), value: { colur: '#ffffff' } }, 'unknown'],
    ['what a show cannot be without', { kind: 'remove', at: ['site'] }, 'cannot be without'],
    [
      'a formation that is shown',
      { kind: 'remove', at: ['formations', 'ring'] },
      'expected an id that is in this show',
    ],
    ['a second scene of one id', { kind: 'set', at: at(1, 'id'), value: 'first' }, 'an id of its own'],
    ['a transition into the prototype', { kind: 'set', at: ['__proto__', 'x'], value: 1 }, 'leads nowhere'],
  ])('refuse %s', (_, edit, what) => {
    expect(() => applyEdits(SHOW, [edit])).toThrow(what);
  });

  test('of scenes of one name each keeps its own id, and an edit by id finds it wherever it stands', () => {
    const named = applyEdits(SHOW, [
      { kind: 'set', at: at(1, 'name'), value: 'First' },
      ...duplicateScenes(SHOW, [0]).edits,
    ]);
    expect(scenesOf(named).map(({ id, name }) => [id, name])).toEqual([
      ['first', 'First'],
      ['first-2', 'First 2'],
      ['second', 'First'],
    ]);
    const edit: ShowEdit = { kind: 'set', at: ['storyboards', 'main', 'scenes', 'second', 'holdS'], value: 21 };
    const moved = applyEdits(named, [...moveScenes(named, [2], 0).edits, edit]);
    expect(scenesOf(moved).map(({ id, holdS }) => [id, holdS])).toEqual([
      ['second', 21],
      ['first', 5],
      ['first-2', 5],
    ]);
  });

  test('an edit that changes nothing is no step', () => {
    const document = new ShowDocument({ show: SHOW, assets: new Map() }, null);
    document.edit({ key: 'move' }, moveScenes(SHOW, [0], 0).edits, null);
    expect(document.canUndo).toBe(false);
  });

  test('a draft is seen, and in no history; it goes with the next step, or is put back', () => {
    const document = new ShowDocument({ show: SHOW, assets: new Map() }, null);
    document.draft([{ kind: 'set', at: at(0, 'holdS'), value: 33 }]);
    expect(scenesOf(document.shown.show)[0]!.holdS).toBe(33);
    expect([document.value.show, document.canUndo]).toEqual([SHOW, false]);
    document.discard();
    expect(document.shown.show).toBe(SHOW);
  });
});

test('a hand in the sky is seen by those who follow it, and by none of the store; it ends with a commit, undo or Esc', () => {
  const document = new ShowDocument({ show: SHOW, assets: new Map() }, null);
  let [moves, changes] = [0, 0];
  const stop = document.onMoved(() => moves++);
  document.store.subscribe(() => changes++);
  const rise: ShowEdit = { kind: 'set', at: [...figureAt(SHOW, 0, 'placement', 'positionM'), 2], value: 33 };
  const heightShown = () => scenesOf(document.shown.show)[0]!.figures[0]!.placement.positionM[2];
  document.move([rise]);
  expect([moves, changes, heightShown()]).toEqual([1, 0, 33]);
  document.discard();
  expect([moves, changes, document.shown]).toEqual([2, 0, document.value]);
  document.move([rise]);
  document.edit({ key: 'move' }, [rise], null);
  expect([heightShown(), document.shown]).toEqual([33, document.value]);
  document.move([{ ...rise, value: 44 }]);
  document.undo();
  expect(document.shown).toBe(document.value);
  stop();
  document.move([rise]);
  expect(moves).toBe(4);
});
