import { createWorkerHost, type Tasks, taskHandlers } from '../../jobs';
import { browserHostPort } from './worker-ports';

/** The entry of the worker: the studio's tasks, served over the page's wire. */
createWorkerHost<Tasks>(browserHostPort(self as unknown as DedicatedWorkerGlobalScope), taskHandlers);
