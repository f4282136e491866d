/** The open show as a document that can be changed: its value, its history, and the edits of scenes. */
/** What reads and writes a show, for those who load the editor late: of the show's own index the page needs one name at once. */
export { parseShow, printShow } from '../show';
export { combineFigures, type FigureSize } from './combine-figures';
export { copyScenes, type InsertedScenes, pasteScenes } from './copied-scenes';
export { addCue, type CuePlace, moveCue, removeCue, renameCue } from './cue-edits';
export { type FigureOfFile, figureOfFile, fileBeside, isSceneFile, sceneOfFile } from './dropped-file';
export { addFigure, type NewFigure, removeFigure, removeFigures, turnedToAudience } from './figure-edits';
export {
  alignFigures,
  type CopiedFigures,
  copyFigures,
  distributeFigures,
  figuresToAudience,
  lineOfCopies,
  mirrorFigures,
  moveFigures,
  ringOfCopies,
} from './figure-layout';
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
export { addNotes, type NoteToAdd, removeNote, removeNotes } from './note-edits';
export { isPartLit, leftOutOf, partEdits, partSetting, switchPart } from './parts';
export { kindOfText, pasteText } from './pasted-text';
export { withListsInFiles } from './points-to-files';
export { figurePath, formationPath, launchPath, scenePath } from './scene-access';
export {
  addScene,
  duplicateScenes,
  faceAudience,
  facingAudience,
  moveScenes,
  orderAfterMove,
  removeScenes,
  renameScene,
  reorderScenes,
  type SceneInsertion,
} from './scene-edits';
export {
  type DocumentState,
  type EditName,
  type HistoryEntry,
  type ShowAssets,
  ShowDocument,
  type ShowValue,
} from './show-document';
export { asHoldS, mergeWithNext, rollEdge, setHolds, setTransitionTime, splitScene } from './timing-edits';
export { anglesOf, axesOf, GREATEST_SCALE, movedPlacement, scaledPlacement, turnedPlacement } from './turned-placement';
