import { serveTransitions } from '../../jobs/transitions';
import { nodeHostPort } from './worker-ports';

/** The entry of a helper that plans transitions. */
serveTransitions(nodeHostPort());
