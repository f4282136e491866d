import type { TaskContext } from '../../task-context';
import { type PlanningMeans, planFlight } from '../plan-flight';
import type { FlightGroup, SkyPlan } from './sky-plan';

/**
 * Plans the flights of groups that share the sky, see `planOnOneClock`. One group without set starts is what `planFlight`
 * makes of it, and what sets groups on one clock is not loaded for it: most shows are such, and fly the sooner in a page.
 * @throws InputError where groups get in each other's way for good.
 */
export async function planGroups(
  groups: readonly FlightGroup[],
  task: TaskContext,
  means?: PlanningMeans,
): Promise<SkyPlan> {
  const [only, ...others] = groups;
  if (only && others.length === 0 && only.startsMs.every((startMs) => startMs === null)) {
    const plan = await planFlight(only.story, task, means);
    const group = { name: only.name, firstDrone: 0, plan, delays: [], separationM: null };
    return { groups: [group], trajectories: plan.trajectories };
  }
  const { planOnOneClock } = await import('./plan-on-one-clock');
  return planOnOneClock(groups, task, means);
}
