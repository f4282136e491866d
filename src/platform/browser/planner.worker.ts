import { createPooledPlanner, createTaskHandlers, createWorkerHost, type Tasks } from '../../jobs';
import { serveMoves } from '../../jobs/moves';
import { MOVER_NAME, mostMovers, spawnMover } from './spawn-mover';
import { browserHostPort } from './worker-ports';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const port = browserHostPort(scope);

// One file for both, so that helpers need no download of their own.
if (scope.name === MOVER_NAME) serveMoves(port);
else {
  const { planMoves } = createPooledPlanner(spawnMover, mostMovers());
  createWorkerHost<Tasks>(port, createTaskHandlers({ planMoves }));
}
