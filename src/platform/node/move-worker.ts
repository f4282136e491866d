import { serveMoves } from '../../jobs/moves';
import { nodeHostPort } from './worker-ports';

/** The entry of a helper that plans moves. */
serveMoves(nodeHostPort());
