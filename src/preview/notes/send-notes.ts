import { fileStem } from '../../core';
import { type NotesFile, notesFileEnding, printNotes } from '../../share';
import { clockText } from '../player/clock-text';

/** Notes as people read them: a line each, with the moment and the scene. */
export function notesAsText({ title, notes }: NotesFile): string {
  const lines = notes.map(
    ({ atS, scene, text }) => `${clockText(atS * 1000)}${scene ? ` · ${scene.name}` : ''} · ${text}`,
  );
  return [title, ...lines].join('\n');
}

function fileOf(file: NotesFile): File {
  return new File([printNotes(file)], `${fileStem(file.title)}${notesFileEnding}`, { type: 'application/json' });
}

/** Whether the device has a sheet to share by. */
export function canShare(): boolean {
  return typeof navigator.share === 'function';
}

/** Hands the notes to the device's sheet: the file where it takes such, and the text. Called off by the reader is done. */
export async function shareNotes(notes: NotesFile): Promise<void> {
  const text = notesAsText(notes);
  const files = [fileOf(notes)];
  const withFile = { files, title: notes.title, text };
  const given = navigator.canShare?.(withFile) ? withFile : { title: notes.title, text };
  await navigator.share(given).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  });
}

export async function copyNotes(notes: NotesFile): Promise<void> {
  await navigator.clipboard.writeText(notesAsText(notes));
}

export function saveNotes(notes: NotesFile): void {
  const file = fileOf(notes);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
