import { expect, test } from 'vitest';
import { noteAt } from '../../../src/preview/notes/note-at';
import { notesAsText } from '../../../src/preview/notes/send-notes';

const SCENES = [
  { name: 'Eagle', startMs: 10_000, endMs: 20_000 },
  { name: 'Flag', startMs: 30_000, endMs: 40_000 },
];

test('a note belongs to the scene that stands or has just stood', () => {
  const at = (timeMs: number) => noteAt(SCENES, timeMs, 'A', null).scene;
  expect(at(9_999)).toBeNull();
  expect(at(12_345)).toEqual({ name: 'Eagle', inS: 2.35 });
  expect(at(25_000)).toEqual({ name: 'Eagle', inS: 15 });
  expect(at(30_000)).toEqual({ name: 'Flag', inS: 0 });
});

test('a point is told to a tenth of a metre', () => {
  expect(noteAt([], 1234.5, 'A', [1.234, -5.678, 60]).pointM).toEqual([1.2, -5.7, 60]);
  expect(noteAt([], 1234.5, 'A', null)).toEqual({ text: 'A', atS: 1.23, scene: null, pointM: null });
});

test('as text each note is a line with its moment and scene', () => {
  const notes = [noteAt(SCENES, 12_000, 'Larger', null), noteAt(SCENES, 1000, 'Earlier', null)];
  expect(notesAsText({ title: 'Day', notes })).toBe('Day\n0:12 · Eagle · Larger\n0:01 · Earlier');
});
