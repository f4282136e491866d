/** What keeps shows between visits and saves them to files; loaded with the first show that can be changed. */
export { hashAtOnce, hashLater, knownHash } from './content-hash';
export { openDatabase } from './database';
export { downloadShow } from './download-show';
export { type FileTarget, isChanged, type Unwritten, writeTarget } from './file-target';
export { canChooseFile, canChooseFolder, chooseNewFile, chooseNewFolder } from './handles';
export { importUnsaved } from './import-unsaved';
export type { EntryWithAssets, KeptEntry, KeptShow, KeptVersion, ShowChange, VersionWithAssets } from './kept-show';
export { readTarget } from './read-target';
export { listSavedFormations, removeSavedFormation, type SavedFormation, saveFormation } from './saved-formations';
export { awaitShow, type Release, takenShows, takeShow } from './show-locks';
export {
  keepChange,
  keepVersion,
  listKeptShows,
  listVersions,
  readKeptShow,
  removeKeptShow,
  removeVersion,
} from './show-store';
export { sweep } from './sweep';
