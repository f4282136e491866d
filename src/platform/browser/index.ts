export { chooseFile, chooseFolder } from './choose-files';
export { fetchPreviewPage } from './fetch-preview-page';
export type { ShowListing } from './fetch-show';
export { fetchShow, fetchShowListings, fetchStudioFont, withStudioAssets, writesWithFont } from './fetch-show';
export type { NamedFiles, Opened } from './named-files';
export { readDropped, readFiles, recogniseFiles } from './open-files';
export { saveFile } from './save-file';
export { spawnPlanner, spawnPointsWorker } from './spawn-planner';
export { browserHostPort, browserWorkerPort } from './worker-ports';
