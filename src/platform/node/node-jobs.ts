import { createJobsClient, type Jobs, type Tasks } from '../../jobs';
import { spawnNodeWorker, workerEntry } from './worker-ports';

/** The studio's tasks in a worker thread, so that the caller's thread stays free. */
export function createNodeJobs(): Jobs<Tasks> {
  return createJobsClient<Tasks>(() => spawnNodeWorker(workerEntry('node-worker')));
}
