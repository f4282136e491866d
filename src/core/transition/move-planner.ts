import type { TaskContext } from '../task-context';
import { planTransition } from './plan-transition';
import type { TransitionPlan, TransitionRequest } from './transition-request';

/** Plans moves; where they run and in which order is the caller's. Results come in the order of the requests. */
export type MovePlanner = (
  requests: readonly TransitionRequest[],
  task: TaskContext,
) => Promise<readonly TransitionPlan[]>;

/** One move after the other, here. */
export const planMovesInline: MovePlanner = async (requests, task) => {
  const plans: TransitionPlan[] = [];
  for (const [done, request] of requests.entries()) {
    task.progress({ stage: 'transitions', done, total: requests.length });
    await task.checkpoint();
    plans.push(await planTransition(request, task));
  }
  return plans;
};
