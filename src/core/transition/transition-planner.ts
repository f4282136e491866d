import type { TaskContext } from '../task-context';
import { planTransition } from './plan-transition';
import type { TransitionPlan, TransitionRequest } from './transition-request';

/** Called with a plan, and the request that it is for. */
export type PlanListener = (plan: TransitionPlan, request: number) => Promise<void>;

/**
 * Plans transitions; where they run and in which order is the caller's. Results come in the order of the requests.
 * @param onPlanned called with each plan once nothing is left to begin, while others may still be planned elsewhere.
 */
export type TransitionPlanner = (
  requests: readonly TransitionRequest[],
  task: TaskContext,
  onPlanned?: PlanListener,
) => Promise<readonly TransitionPlan[]>;

/** One transition after the other, here. */
export const planMovesInline: TransitionPlanner = async (requests, task, onPlanned) => {
  const plans: TransitionPlan[] = [];
  for (const [done, request] of requests.entries()) {
    task.progress({ stage: 'transitions', done, total: requests.length });
    await task.checkpoint();
    plans.push(await planTransition(request, task));
  }
  if (onPlanned) for (const [index, plan] of plans.entries()) await onPlanned(plan, index);
  return plans;
};
