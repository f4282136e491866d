export { NotePanel } from './note-panel';
export { useNotePin } from './use-note-pin';
