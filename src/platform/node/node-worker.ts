import { createTaskHandlers, createWorkerHost, type Tasks } from '../../jobs';
import { createNodePlanner } from './node-planner';
import { nodeHostPort } from './worker-ports';

createWorkerHost<Tasks>(nodeHostPort(), createTaskHandlers({ planTransitions: createNodePlanner().planTransitions }));
