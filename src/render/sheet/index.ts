/** A contact sheet of all scenes of a show. */
export { makeSheet } from './make-sheet';
