import type { TransitionPlanner, TransitionRequest } from '../core';
import { createJobsClient } from './jobs-client';
import type { WorkerPort } from './protocol';
import type { TransitionTasks } from './tasks';
import { TransitionQueue } from './transition-queue';

/** A planner of transitions with helpers, which live until it is closed. */
export interface PooledPlanner {
  readonly planTransitions: TransitionPlanner;
  /** Ends the helpers; transitions that are being planned are cancelled. */
  close(): void;
}

/**
 * Squares of the drones of all transitions, summed, below which helpers are not called. One takes some 3 us for each
 * (25 ms for 100 drones, 1 s for 550), a helper 0.3-0.6 s of a core to start and 20 MB to stay: it must save more than
 * that. So no show of a hundred drones has helpers, unless it has thirty scenes, and every show of 550 does.
 */
const HELP_FROM_DRONES_SQUARED = 300_000;

/** A helper hears a cancel within a checkpoint of the planner; one that does not is replaced, which costs less than to wait. */
const CANCEL_GRACE_MS = 500;

/**
 * A planner that shares transitions between its caller and at most `size` helpers, which `spawn` starts when there is
 * work for them: entries that call `serveTransitions`. With no helpers the caller plans all by itself. Plans are the
 * same bytes whatever makes them.
 */
export function createPooledPlanner(spawn: () => WorkerPort, size: number): PooledPlanner {
  const helpers = Array.from({ length: size }, () => createJobsClient<TransitionTasks>(spawn, CANCEL_GRACE_MS));
  return {
    planTransitions: (requests, task, onPlanned) => {
      // One transition is the caller's own.
      const called = isWorthHelp(requests) ? helpers.slice(0, requests.length - 1) : [];
      return new TransitionQueue(requests, task, onPlanned).planWith(called);
    },
    close: () => {
      for (const helper of helpers) helper.close();
    },
  };
}

function isWorthHelp(requests: readonly TransitionRequest[]): boolean {
  return requests.reduce((sum, { fromM }) => sum + (fromM.length / 3) ** 2, 0) >= HELP_FROM_DRONES_SQUARED;
}
