import type { WorkerPort } from '../../jobs';
import { browserWorkerPort } from './worker-ports';

/** A show has some ten moves: more helpers would start, and hold memory, for a move each. */
const MOST_MOVERS = 7;

/** How many helpers this machine has cores for beside the planner; none where a worker cannot start another. */
export function mostMovers(): number {
  return typeof Worker === 'undefined' ? 0 : Math.min(navigator.hardwareConcurrency - 1, MOST_MOVERS);
}

/** Starts a helper that plans moves; for the planner's worker. */
export function spawnMover(): WorkerPort {
  return browserWorkerPort(new Worker(new URL('./move.worker.ts', import.meta.url), { type: 'module', name: 'mover' }));
}
