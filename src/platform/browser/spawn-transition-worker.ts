import type { WorkerPort } from '../../jobs';
import { browserWorkerPort } from './worker-ports';

/** A show has some ten transitions: more helpers would start, and hold memory, for one each. */
const MOST_MOVERS = 7;

/** How many helpers this machine has cores for beside the planner; none where a worker cannot start another. */
export function mostTransitionWorkers(): number {
  return typeof Worker === 'undefined' ? 0 : Math.min(navigator.hardwareConcurrency - 1, MOST_MOVERS);
}

/** What a helper that plans transitions is called; by it the worker's file knows which of the two it is. */
export const TRANSITION_WORKER_NAME = 'transitions';

/** Starts a helper that plans transitions; for the planner's worker, whose own file it runs. */
export function spawnTransitionWorker(): WorkerPort {
  return browserWorkerPort(new Worker(self.location.href, { type: 'module', name: TRANSITION_WORKER_NAME }));
}
