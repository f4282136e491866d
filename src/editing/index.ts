/** The open show as a document that can be changed: its value, its history, and the edits of scenes. */
export { isSceneFile, sceneOfFile } from './dropped-file';
export { newShowText } from './new-show';
export {
  addScene,
  duplicateScene,
  headingToAudienceDeg,
  moveScene,
  removeScene,
  renameScene,
} from './scene-edits';
export { type DocumentState, type EditName, type HistoryEntry, ShowDocument, type ShowValue } from './show-document';
