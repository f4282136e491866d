import {
  amountText,
  beyondText,
  CHECK_DEFAULTS,
  type CheckReport,
  checkFlightInSteps,
  type FlightShow,
  type MoveHeights,
  message,
  type Problem,
  type TaskContext,
} from '../core';

/** Farther than any drone flies, metres: a height that is not judged. */
const NOWHERE_M = 1e6;

/**
 * The check of a single transition: separation, speed, acceleration and jumps at every instant, and the floor and the
 * ceiling where they are given. Points in the air tell neither ground nor fence, and a transition has no take-off,
 * landing or endurance of its own: of these nothing is judged, whatever the profile says, and the report says so.
 */
export async function checkTransition(
  flight: FlightShow,
  heights: MoveHeights,
  task: TaskContext,
): Promise<CheckReport> {
  const { floorM, ceilingM } = heights;
  const options = { ...CHECK_DEFAULTS, wholeFlight: false };
  const profile = {
    ...flight.profile,
    altitudeMinM: floorM ?? -NOWHERE_M,
    altitudeMaxM: ceilingM ?? NOWHERE_M,
    verticalZoneM: -NOWHERE_M,
  };
  // the ceiling is judged once, as a height
  const site = { ...flight.site, geofenceM: [], ceilingM: NOWHERE_M };
  const { report } = await checkFlightInSteps({ ...flight, site }, profile, options, task);
  const problems = report.problems.map((problem) => ofTransition(problem, heights));
  return { ...report, problems, profile: flight.profile, move: heights };
}

/** Problems of height in words that know no pad and no ground. */
function ofTransition(problem: Problem, { floorM }: MoveHeights): Problem {
  if (problem.code !== 'altitude-too-low' || floorM === null) return problem;
  const { about: _, ...known } = problem;
  const { drones, value, timeS } = problem;
  const [drone, depthM, limitM] = [drones[0]! + 1, beyondText(value, floorM), amountText(floorM)];
  const words =
    timeS === null
      ? message`Drone ${drone} sinks to ${depthM} m; the floor is ${limitM} m.`
      : message`Drone ${drone} sinks to ${depthM} m at ${timeS.toFixed(2)} s; the floor is ${limitM} m.`;
  return { ...known, message: words, remedy: message`Raise the points, or give a lower floor.` };
}
