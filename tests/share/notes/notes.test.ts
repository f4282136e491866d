import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../src/core';
import { type NotesFile, printNotes, readNotes } from '../../../src/share';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const GOOD: NotesFile = {
  title: 'Police Day',
  notes: [
    { text: 'Larger', atS: 61.25, scene: { name: 'Eagle', inS: 4.5 }, pointM: [1, -2, 60.5] },
    { text: '<img src=x onerror=alert(1)>', atS: 0, scene: null, pointM: null },
  ],
};

function codeOf(bytes: Uint8Array): string {
  try {
    readNotes(bytes, 'day.tulpar-notes');
    return 'read';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.where).toBe('day.tulpar-notes');
    return error.code;
  }
}

test('notes come back as they were written', () => {
  expect(readNotes(bytesOf(printNotes(GOOD)), 'x')).toEqual(GOOD);
});

type Loose = Record<string, unknown>;
const changed = (change: (file: Loose, first: Loose) => void) => {
  const file = JSON.parse(printNotes(GOOD));
  change(file, file.notes[0]);
  return bytesOf(JSON.stringify(file));
};

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'notes-foreign'],
  ['a page', bytesOf('<!doctype html>'), 'notes-foreign'],
  ['a list', bytesOf('[]'), 'notes-foreign'],
  ['a show', bytesOf('{"version":2,"title":"A"}'), 'notes-foreign'],
  ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0), 'notes-foreign'],
  ['a later version', changed((file) => Object.assign(file, { version: 2 })), 'notes-newer'],
  ['version 0', changed((file) => Object.assign(file, { version: 0 })), 'notes-damaged'],
  ['a bomb', bytesOf(' '.repeat(600_000)), 'notes-damaged'],
  ['notes that are none', changed((file) => Object.assign(file, { notes: 5 })), 'notes-damaged'],
  ['too many', changed((file, first) => Object.assign(file, { notes: Array(201).fill(first) })), 'notes-damaged'],
  ['an empty note', changed((_, first) => Object.assign(first, { text: ' ' })), 'notes-damaged'],
  ['a note of a book', changed((_, first) => Object.assign(first, { text: 'a'.repeat(501) })), 'notes-damaged'],
  ['a note of a number', changed((_, first) => Object.assign(first, { text: 5 })), 'notes-damaged'],
  ['a moment before the show', changed((_, first) => Object.assign(first, { atS: -1 })), 'notes-damaged'],
  ['no moment', changed((_, first) => Object.assign(first, { atS: null })), 'notes-damaged'],
  ['a point of two', changed((_, first) => Object.assign(first, { pointM: [1, 2] })), 'notes-damaged'],
  ['a point beyond the Earth', changed((_, first) => Object.assign(first, { pointM: [1, 2, 1e9] })), 'notes-damaged'],
  ['a scene of a word', changed((_, first) => Object.assign(first, { scene: 'Eagle' })), 'notes-damaged'],
])('%s', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

test('what is read are plain lines, whatever stands in the file', () => {
  const file = changed((_, first) => Object.assign(first, { text: 'a\u0000b\nc\u202ed' }));
  expect(readNotes(file, 'x').notes[0]!.text).toBe('ab cd');
});

test('any other value anywhere is read with sound numbers or refused', () => {
  fc.assert(
    fc.property(fc.constantFrom('text', 'atS', 'scene', 'pointM'), fc.jsonValue(), (key, value) => {
      const bytes = changed((_, first) => Object.assign(first, { [key]: value }));
      const code = codeOf(bytes);
      expect(['read', 'notes-damaged']).toContain(code);
    }),
  );
});
