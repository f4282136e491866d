/** What needs Node: worker threads, folders and files. */
export { type FileCalls, type WriteBytes, writeFileAtomically, writeFilesAtomically } from './atomic-file';
export { readFlightFolder } from './flight-folder';
export { createNodeJobs } from './node-jobs';
export { createNodePlanner } from './node-planner';
export { readBytes, readText } from './read-input';
export { readShowFiles } from './show-files';
export { nodeHostPort, spawnNodeWorker, workerEntry } from './worker-ports';
