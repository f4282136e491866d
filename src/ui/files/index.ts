/** Windows about files and what the browser keeps: loaded together, with the first of them. */
export { DiskDialog } from './disk-dialog';
export { DocumentMark } from './document-mark';
export { KeptDialog } from './kept-dialog';
export { UnsavedDialog } from './unsaved-dialog';
export { VersionsDialog } from './versions-dialog';
export { Welcome } from './welcome';
