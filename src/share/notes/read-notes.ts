import { plainLine } from '../plain-name';
import { MAX_COORDINATE_M, MAX_NAME_LENGTH, MAX_SHOW_MS } from '../share-limits';
import { damagedNotes, foreignNotes, newerNotes } from './notes-errors';
import { MAX_NOTE_LENGTH, MAX_NOTES, MAX_NOTES_BYTES, type NotesFile, type ShowNote } from './notes-file';

const FORMAT = 'tulpar-notes';
const VERSION = 1;
const MAX_SHOW_S = MAX_SHOW_MS / 1000;

type Json = Readonly<Record<string, unknown>>;

/** The text of a file of notes. */
export function printNotes({ title, notes }: NotesFile): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, title, notes }, null, 1)}\n`;
}

/**
 * Reads a file of notes, of which nothing is trusted: each field by its name and within its bounds, texts as plain lines.
 * @param where what the file is called, for the error.
 * @throws InputError `notes-foreign`, `notes-newer` or `notes-damaged`.
 */
export function readNotes(bytes: Uint8Array, where: string): NotesFile {
  const file = parsed(bytes, where);
  if (file?.format !== FORMAT) throw foreignNotes(where);
  if (typeof file.version === 'number' && file.version > VERSION) throw newerNotes(where);
  const fail = (): never => {
    throw damagedNotes(where);
  };
  const { notes } = file;
  if (file.version !== VERSION || !Array.isArray(notes) || notes.length > MAX_NOTES) return fail();
  return { title: line(file.title, MAX_NAME_LENGTH, fail), notes: notes.map((note) => readNote(note, fail)) };
}

function parsed(bytes: Uint8Array, where: string): Json | null {
  if (bytes.length > MAX_NOTES_BYTES) throw damagedNotes(where);
  try {
    return asObject(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

function asObject(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function readNote(value: unknown, fail: () => never): ShowNote {
  const note = asObject(value) ?? fail();
  const scene = note.scene === null ? null : (asObject(note.scene) ?? fail());
  const text = line(note.text, MAX_NOTE_LENGTH, fail);
  if (text === '') fail();
  return {
    text,
    atS: number(note.atS, 0, MAX_SHOW_S, fail),
    scene: scene && {
      name: line(scene.name, MAX_NAME_LENGTH, fail),
      inS: number(scene.inS, -MAX_SHOW_S, MAX_SHOW_S, fail),
    },
    pointM: note.pointM === null ? null : point(note.pointM, fail),
  };
}

function line(value: unknown, mostCharacters: number, fail: () => never): string {
  return typeof value === 'string' && [...value].length <= mostCharacters ? plainLine(value, mostCharacters) : fail();
}

function number(value: unknown, least: number, most: number, fail: () => never): number {
  return typeof value === 'number' && value >= least && value <= most ? value : fail();
}

function point(value: unknown, fail: () => never): readonly [number, number, number] {
  if (!Array.isArray(value) || value.length !== 3) return fail();
  const [x, y, z] = value.map((one) => number(one, -MAX_COORDINATE_M, MAX_COORDINATE_M, fail));
  return [x!, y!, z!];
}
