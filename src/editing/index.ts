/** The open show as a document that can be changed: its value, its history, and the edits of scenes. */
/** What reads and writes a show, for those who load the editor late: of the show's own index the page needs one name at once. */
export { parseShow, printShow } from '../show';
export { isSceneFile, sceneOfFile } from './dropped-file';
export { firstPicture } from './first-picture';
export { fenceFor, launchSizeM, newShowText } from './new-show';
export {
  type FieldFault,
  type FieldFaults,
  type FieldName,
  followField,
  type NewShowFields,
  newShowFields,
  readNewShow,
} from './new-show-fields';
export type { NewShow, PictureKind } from './new-show-values';
export {
  addScene,
  duplicateScene,
  faceAudience,
  facingAudience,
  moveScene,
  removeScene,
  renameScene,
} from './scene-edits';
export { type DocumentState, type EditName, type HistoryEntry, ShowDocument, type ShowValue } from './show-document';
