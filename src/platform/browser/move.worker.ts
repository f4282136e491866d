import { serveMoves } from '../../jobs/moves';
import { browserHostPort } from './worker-ports';

/** The entry of a helper that plans moves, started by the planner's worker. */
serveMoves(browserHostPort(self as unknown as DedicatedWorkerGlobalScope));
