import type { WorkerPort } from '../../jobs';
import { browserWorkerPort } from './worker-ports';

/** Starts a worker that plans, checks, writes and reads. @param name of the lane that it works for. */
export function spawnPlanner(name: 'planner' | 'exporter' | 'order'): WorkerPort {
  return browserWorkerPort(new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module', name }));
}

/** Starts another of them for the interactive lane: of the same file, so that it needs no download. */
export function spawnPointsWorker(): WorkerPort {
  return browserWorkerPort(
    new Worker(new URL('./planner.worker.ts', import.meta.url), { type: 'module', name: 'points' }),
  );
}
