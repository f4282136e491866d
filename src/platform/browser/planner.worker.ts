import { createPooledPlanner, createTaskHandlers, createWorkerHost, type Tasks } from '../../jobs';
import { mostMovers, spawnMover } from './spawn-mover';
import { browserHostPort } from './worker-ports';

const { planMoves } = createPooledPlanner(spawnMover, mostMovers());

/** The entry of the worker: the studio's tasks, served over the page's wire. */
createWorkerHost<Tasks>(
  browserHostPort(self as unknown as DedicatedWorkerGlobalScope),
  createTaskHandlers({ planMoves }),
);
