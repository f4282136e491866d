/** What needs Node: worker threads, folders and files. */
export { type FileCalls, writeFileAtomically } from './atomic-file';
export { readFlightFolder } from './flight-folder';
export { createNodeJobs } from './node-jobs';
export { readBytes, readText } from './read-input';
export { readShowFiles } from './show-files';
export { nodeHostPort, spawnNodeWorker } from './worker-ports';
