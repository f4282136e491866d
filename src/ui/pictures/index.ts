/** Windows in which stills, films and contact sheets are ordered; loaded with the first of them. */
export { PictureDialog } from './picture-dialog';
