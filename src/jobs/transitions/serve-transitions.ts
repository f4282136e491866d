import { planTransition } from '../../core';
import type { HostPort } from '../protocol';
import type { TransitionTasks } from '../tasks';
import { createWorkerHost } from '../worker-host';

/** Serves transitions over a port: call it once, at the top of a helper's entry. */
export function serveTransitions(port: HostPort): void {
  createWorkerHost<TransitionTasks>(port, { move: planTransition });
}
