import type { WorkerPort } from '../jobs';
import { browserWorkerPort } from '../platform/browser';

/** Starts a worker for `createJobsClient<PictureTasks>`. */
export function spawnPictureWorker(): WorkerPort {
  return browserWorkerPort(
    new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module', name: 'pictures' }),
  );
}
