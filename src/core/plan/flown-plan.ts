import type { CheckSteps } from '../check/check-steps';
import { firmwareTakeoffSteps } from '../check/firmware/firmware-takeoff';
import { flownFlightSteps } from '../check/firmware/flown-flight';
import { FlightSegments } from '../check/flight/flight-segments';
import type { LimitsProfile } from '../check/limits-profile';
import { ProblemList } from '../check/report/problem-list';
import type { FlightPlan } from './plan-flight';

/**
 * A plan as it is flown where the firmware takes drones off by itself: its first 2.5 m are the firmware's climb, and
 * drones leave their pads when that begins. Null where drones have no take-off of their own.
 */
export function* flownPlanSteps(plan: FlightPlan, profile: LimitsProfile): CheckSteps<FlightPlan | null> {
  const { firmwareTakeoff, verticalZoneM } = profile;
  if (!firmwareTakeoff) return null;
  const { trajectories, takeoff } = plan;
  const parts = new FlightSegments(trajectories, [], []);
  const takeoffs = yield* firmwareTakeoffSteps(trajectories, parts, firmwareTakeoff, verticalZoneM, new ProblemList());
  const timesMs = takeoff.timesMs.map((timeMs, drone) => takeoffs.clocks[drone]?.climbStartMs ?? timeMs);
  const flown = yield* flownFlightSteps(trajectories, takeoffs, Number.POSITIVE_INFINITY);
  return { ...plan, trajectories: flown, takeoff: { ...takeoff, timesMs } };
}
