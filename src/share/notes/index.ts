export { MAX_NOTE_LENGTH, MAX_NOTES, type NotesFile, notesFileEnding, type ShowNote } from './notes-file';
export { printNotes, readNotes } from './read-notes';
