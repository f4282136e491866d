import { createWorkerHost, type Tasks, taskHandlers } from '../../jobs';
import { nodeHostPort } from './worker-ports';

createWorkerHost<Tasks>(nodeHostPort(), taskHandlers);
