import { expect, test } from 'vitest';
import { noteTimeS } from '../../src/document';
import { addNotes, removeNote, removeNotes, ShowDocument } from '../../src/editing';
import { parseShow, type Show } from '../../src/show';
import { SMALL_SHOW } from '../fixtures/small-show';

const SHOW = parseShow(JSON.stringify(SMALL_SHOW), 'show.json');
const SCENE = SHOW.storyboards[0]!.scenes[1]!.id;
const NOTES = [
  { text: 'Larger', scene: SCENE, atS: 2, pointM: [1, 2, 40] as const },
  { text: 'Earlier', atS: 9 },
];

const documentWith = (show: Show) => new ShowDocument({ show, assets: new Map() }, null);
const NAME = { key: 'addNotes', of: 'day.tulpar-notes' };

test('notes come in as one step, are taken away one by one or all, and every step can be undone', () => {
  const document = documentWith(SHOW);
  const { edits, count } = addNotes(SHOW, NOTES);
  expect(count).toBe(2);
  document.edit(NAME, edits, null);
  expect(document.value.show.notes).toEqual([
    { id: 'note-1', text: 'Larger', scene: SCENE, atS: 2, pointM: [1, 2, 40] },
    { id: 'note-2', text: 'Earlier', atS: 9 },
  ]);
  document.edit({ key: 'remove', of: 'Larger' }, removeNote('note-1'), null);
  expect(document.value.show.notes!.map(({ id }) => id)).toEqual(['note-2']);
  document.edit({ key: 'removeNotes' }, removeNotes(), null);
  expect(document.value.show.notes).toBeUndefined();
  document.goTo(0);
  expect(document.value.show).toEqual(SHOW);
});

test('what is there already does not come again, and ids are free', () => {
  const document = documentWith(SHOW);
  document.edit(NAME, addNotes(SHOW, NOTES).edits, null);
  expect(addNotes(document.value.show, NOTES)).toEqual({ edits: [], count: 0 });
  document.edit({ key: 'remove', of: 'Larger' }, removeNote('note-1'), null);
  const again = addNotes(document.value.show, [{ text: 'New', atS: 1 }, ...NOTES]);
  expect(again.count).toBe(2);
  document.edit(NAME, again.edits, null);
  const ids = document.value.show.notes!.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a note goes with its scene; one whose scene is gone counts from the start', () => {
  const startOf = (scene: string) => (scene === SCENE ? 30 : undefined);
  expect(noteTimeS({ scene: SCENE, atS: 2 }, startOf)).toBe(32);
  expect(noteTimeS({ atS: 2 }, startOf)).toBe(2);
  expect(noteTimeS({ scene: 'gone', atS: 2 }, startOf)).toBe(2);
});

test('a show takes 500 notes at most', () => {
  const many = Array.from({ length: 600 }, (_, k) => ({ text: `Note ${k}`, atS: k / 10 }));
  expect(addNotes(SHOW, many).count).toBe(500);
});
