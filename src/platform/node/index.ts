/** What needs Node: worker threads, folders and files. */
export { type FileCalls, type WriteBytes, writeFileAtomically, writeFilesAtomically } from './atomic-file';
export { readFlightFolder } from './flight-folder';
export { isFolder, refuseFolderOfShows } from './folder-kind';
export { createNodeJobs } from './node-jobs';
export { createNodePlanner } from './node-planner';
export { filesOfFlight, filesOfShow, refuseOwnInput } from './own-input';
export { type BrowserTask, drawInBrowser, findChromium } from './picture-browser';
export { readPreviewPage } from './preview-page';
export { readBytes, readText } from './read-input';
export { readAssets, readShowFiles, refuseForeignFile } from './show-files';
export { isShowPackage } from './show-package';
export { readStudioFont } from './studio-folder';
export { nodeHostPort, spawnNodeWorker, workerEntry } from './worker-ports';
export { writeShowFiles } from './write-show';
