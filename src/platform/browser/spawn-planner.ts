import type { WorkerPort } from '../../jobs';
import { browserWorkerPort } from './worker-ports';

/** Starts the worker that plans, checks, writes and reads. */
export function spawnPlanner(): WorkerPort {
  return browserWorkerPort(
    new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module', name: 'planner' }),
  );
}

/** Starts another of them for the interactive lane: of the same file, so that it needs no download. */
export function spawnPointsWorker(): WorkerPort {
  return browserWorkerPort(
    new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module', name: 'points' }),
  );
}
