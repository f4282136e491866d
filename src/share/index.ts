export { litRgb } from './lit-rgb';
export {
  MAX_NOTE_LENGTH,
  MAX_NOTES,
  type NotesFile,
  notesFileEnding,
  printNotes,
  readNotes,
  type ShowNote,
} from './notes';
export { firstFigureMs, LEAD_MS, type Stretch } from './opening';
export { openingBytes, readOpening, readShare, readShareInSteps } from './read-share';
export { SEAT_IDS, type Seat, type SeatId, seatNamed } from './seat-id';
export { type ShareFile, type ShareScene, type ShareSite, type ShareVerdict, shareFileEnding } from './share-file';
export { SHARE_MAX_BYTES } from './share-limits';
export { type SharedScene, shareOf } from './share-of';
export { shareInPage, shareOfPage } from './share-page';
export { writeShare } from './write-share';
