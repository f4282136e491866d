/** The ending of the name of a file of notes. */
export const notesFileEnding = '.tulpar-notes';

/** What somebody who watched a preview wishes to be looked at again. */
export interface ShowNote {
  readonly text: string;
  /** Seconds of show time in the preview. */
  readonly atS: number;
  /** The name of the scene that it is about, and how many seconds after the start of that; null before the first. */
  readonly scene: { readonly name: string; readonly inS: number } | null;
  /** What is pointed at in the sky, in metres in the show frame; null for the whole picture. */
  readonly pointM: readonly [number, number, number] | null;
}

/** Notes on a show, as they are sent back. */
export interface NotesFile {
  /** Of the show. */
  readonly title: string;
  readonly notes: readonly ShowNote[];
}

export const MAX_NOTES = 200;
/** Longest text of a note. */
export const MAX_NOTE_LENGTH = 500;
/** The largest file of notes that is read. */
export const MAX_NOTES_BYTES = 512 * 1024;
