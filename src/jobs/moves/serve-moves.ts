import { planTransition } from '../../core';
import type { HostPort } from '../protocol';
import type { MoveTasks } from '../tasks';
import { createWorkerHost } from '../worker-host';

/** Serves moves over a port: call it once, at the top of a helper's entry. */
export function serveMoves(port: HostPort): void {
  createWorkerHost<MoveTasks>(port, { move: planTransition });
}
