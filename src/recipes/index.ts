export { drawingReaderFor } from './drawing-reader-for';
export { fontTextFor } from './font-text-for';
export { type FormationOptions, makeFormation } from './make-formation';
