import { createPooledPlanner, createTaskHandlers, createWorkerHost, type Tasks } from '../../jobs';
import { serveTransitions } from '../../jobs/transitions';
import { mostTransitionWorkers, spawnTransitionWorker, TRANSITION_WORKER_NAME } from './spawn-transition-worker';
import { browserHostPort } from './worker-ports';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const port = browserHostPort(scope);

// One file for both, so that helpers need no download of their own.
if (scope.name === TRANSITION_WORKER_NAME) serveTransitions(port);
else {
  const { planTransitions } = createPooledPlanner(spawnTransitionWorker, mostTransitionWorkers());
  createWorkerHost<Tasks>(port, createTaskHandlers({ planTransitions }));
}
