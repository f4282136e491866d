/** Files of the open show, and what the browser keeps of it; loaded when the first show can be changed. */
export { createFilesWorkspace, type FilesWorkspace } from './files-workspace';
export type { Opening, Origin, ShowToOpen } from './opening';
export type { SaveTo } from './save-show';
