import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createPooledPlanner, type PooledPlanner } from '../../jobs';
import { spawnNodeWorker, workerEntry } from './worker-ports';

/**
 * A planner of transitions with a helper thread for every core but the caller's; all by itself where the helpers' entry
 * was not bundled. Threads keep a process alive: close the planner when it is done.
 */
export function createNodePlanner(): PooledPlanner {
  const entry = workerEntry('transition-worker');
  return createPooledPlanner(() => spawnNodeWorker(entry), existsSync(entry) ? availableParallelism() - 1 : 0);
}
