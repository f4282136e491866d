import { createJobsClient, type Jobs, type Tasks } from '../../jobs';
import { spawnNodeWorker } from './worker-ports';

/**
 * The studio's tasks in a worker thread, so that the caller's thread stays free. In a bundle the entry lies beside the
 * bundle as `node-worker.js`.
 */
export function createNodeJobs(): Jobs<Tasks> {
  const entry = import.meta.url.endsWith('.ts')
    ? new URL('./node-worker.ts', import.meta.url)
    : new URL('./node-worker.js', import.meta.url);
  return createJobsClient<Tasks>(() => spawnNodeWorker(entry));
}
