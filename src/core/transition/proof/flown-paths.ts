import type { SwarmPaths } from '../swarm-paths';
import type { ProofOfPaths } from './prove-paths';

/** Paths of one way of flying a transition, and what was proved of them. */
export interface FlownPaths {
  readonly paths: SwarmPaths;
  readonly proof: ProofOfPaths;
  readonly certified: boolean;
}
