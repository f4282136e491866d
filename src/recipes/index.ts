export { drawingReaderFor } from './drawing/drawing-reader-for';
export { fontTextFor } from './font-text-for';
export { imageReaderFor } from './image-reader-for';
export { type FormationOptions, makeFormation } from './make-formation';
