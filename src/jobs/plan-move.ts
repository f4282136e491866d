import {
  CHECK_DEFAULTS,
  type CheckReport,
  checkTrajectories,
  type FlightShow,
  InputError,
  type ProblemCode,
  planTransition,
  type TaskContext,
  type TransitionPlan,
} from '../core';
import { closestPair } from '../core/formation';
import { moveFlight } from './move-flight';
import type { NamedPoints, PlannedShow, Tasks } from './tasks';

type MoveInput = Tasks['transition']['input'];

/** Plans are in whole millimetres: points may stand nearer by so much than what is asked to be kept. */
const ROUNDING_M = 0.002;

/** Metres that the arithmetic of a distance is off by, far below what anybody measures. */
const ARITHMETIC_M = 1e-6;

/** What hangs on the ground, which point files do not tell: said as a warning. A move has no fence of its own. */
const GROUND_CODES: readonly ProblemCode[] = ['altitude-too-low', 'altitude-too-high'];

/**
 * Plans and checks one move from rest to rest between two sets of points.
 * @throws InputError when the sets differ in size, or points of one stand nearer than the separation to keep.
 */
export async function planMove(input: MoveInput, task: TaskContext): Promise<PlannedShow> {
  const { from, to, profile } = input;
  const asked = input.separationM ?? profile.separationDesignM;
  const separationM = Math.min(asked, standingDistanceM(from, asked), standingDistanceM(to, asked));
  const limits = { ...profile, separationDesignM: separationM, separationHardM: separationM - ARITHMETIC_M };
  const name = `${from.name} -> ${to.name}`;
  const startMs = performance.now();
  task.progress({ stage: 'transitions', done: 0, total: 1 });
  await task.checkpoint();
  const request = { fromM: from.positionsM, toM: to.positionsM, limits, separationM, fixedMs: null, name };
  const plan = planTransition(request);
  const flight = moveFlight(name, from.positionsM, plan.paths, limits);
  const plannedMs = performance.now();
  task.progress({ stage: 'check', done: 0, total: 1 });
  await task.checkpoint();
  const checked = checkMove(flight);
  const timingsMs = { plan: plannedMs - startMs, check: performance.now() - plannedMs };
  return { flight, report: { ...moveReport(input, plan, checked), title: name, planHash: '', timingsMs } };
}

/** The check of a move: take-off, landing and endurance are left out, heights are warned of. */
export function checkMove(flight: FlightShow): CheckReport {
  const { report } = checkTrajectories(flight, flight.profile, { ...CHECK_DEFAULTS, wholeFlight: false });
  const problems = report.problems.map((problem) =>
    GROUND_CODES.includes(problem.code) ? { ...problem, severity: 'warning' as const } : problem,
  );
  return { ...report, problems };
}

/** How near the points of a set stand, where that is nearer than asked by no more than rounding. */
function standingDistanceM({ name, positionsM }: NamedPoints, asked: number): number {
  const rounded = positionsM.map((metres) => Math.round(metres * 1000) / 1000);
  const pair = closestPair(rounded);
  if (!pair || pair.distance >= asked) return asked;
  if (pair.distance >= asked - ROUNDING_M) return pair.distance;
  throw new InputError(
    `points ${pair.a + 1} and ${pair.b + 1} stand ${pair.distance.toFixed(3)} m apart, expected at least ${asked} m`,
    name,
    'Move them apart, or ask for less with --separation or another profile.',
  );
}

function moveReport({ from, to }: MoveInput, plan: TransitionPlan, checked: CheckReport) {
  const { lowerBoundS, method } = plan;
  // the check is a proof of its own, where points that stand exactly as near as asked leave the planner's no room
  const certified = plan.certified || checked.problems.every(({ code }) => code !== 'separation-too-small');
  const durationS = plan.durationMs / 1000;
  const ratio = lowerBoundS > 0 ? durationS / lowerBoundS : 1;
  const minSeparationM = checked.minSeparation?.m ?? Number.POSITIVE_INFINITY;
  const points = from.positionsM.length / 3;
  const scene = (name: string, atS: number) => ({ name, formation: name, points, startS: atS, endS: atS });
  const ends = { from: from.name, to: to.name, startS: 0, durationS };
  return {
    ...checked,
    scenes: [scene(from.name, 0), scene(to.name, durationS)],
    timeToFirstPictureS: null,
    transitions: [{ ...ends, lowerBoundS, ratio, minSeparationM, certified, method }],
  };
}
