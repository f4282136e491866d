import {
  amountText,
  type CheckReport,
  closestPair,
  type FlightSpace,
  InputError,
  type MoveHeights,
  message,
  planTransition,
  reportTransition,
  roundTo,
  type TaskContext,
  type TransitionPlan,
  type TransitionRequest,
} from '../core';
import { checkTransition } from './check-transition';
import type { NamedPoints, PlannedShow, Tasks } from './tasks';
import { transitionFlight } from './transition-flight';

type TransitionInput = Tasks['transition']['input'];

/** Plans are in whole millimetres: points may stand nearer by so much than what is asked to be kept. */
const ROUNDING_M = 0.002;

/** Metres that the arithmetic of a distance is off by, far below what anybody measures. */
const ARITHMETIC_M = 1e-6;

/**
 * A transition is written to a format that holds its pieces exactly: what is left of the limits is for whole
 * millimetres.
 */
const MOVE_SHARE = { speed: 0.9993, acceleration: 0.996 };

/** Metres that bound nothing: a floor or a ceiling that was not given. */
const NOWHERE_M = 1e6;

/**
 * Plans and checks one transition from rest to rest between two sets of points.
 * @throws InputError when the sets differ in size, points of one stand nearer than the separation to keep, or one lies
 *   below the floor or above the ceiling.
 */
export async function planReportedTransition(input: TransitionInput, task: TaskContext): Promise<PlannedShow> {
  const { from, to, profile, heights } = input;
  for (const points of [from, to]) refuseBeyond(points, heights);
  const asked = input.separationM ?? profile.separationDesignM;
  const separationM = Math.min(asked, standingDistanceM(from, asked), standingDistanceM(to, asked));
  const limits = { ...profile, separationDesignM: separationM, separationHardM: separationM - ARITHMETIC_M };
  const name = `${from.name} -> ${to.name}`;
  const startMs = performance.now();
  task.progress({ stage: 'transitions', done: 0, total: 1 });
  await task.checkpoint();
  const plan = await planTransition(transitionRequest(input, separationM, name), task);
  const flight = transitionFlight(name, from.positionsM, plan.paths, limits, heights);
  const plannedMs = performance.now();
  const checked = await checkTransition(flight, heights, task);
  const timingsMs = { plan: plannedMs - startMs, check: performance.now() - plannedMs };
  return { flight, report: { ...transitionReport(input, plan, checked), title: name, planHash: '', timingsMs } };
}

/** A height that is given lies between those of the points: no path between them could keep it otherwise. */
function refuseBeyond({ name, positionsM }: NamedPoints, { floorM, ceilingM }: MoveHeights): void {
  for (let at = 2; at < positionsM.length; at += 3) {
    const heightM = positionsM[at]!;
    const point = message`point ${(at - 2) / 3 + 1} is at ${amountText(heightM)} m`;
    if (floorM !== null && heightM < floorM)
      throw new InputError(
        message`${point}, below the floor of ${floorM} m`,
        name,
        message`Raise it, or give a lower --floor.`,
      );
    if (ceilingM !== null && heightM > ceilingM)
      throw new InputError(
        message`${point}, above the ceiling of ${ceilingM} m`,
        name,
        message`Lower it, or give a higher --ceiling.`,
      );
  }
}

/** How near the points of a set stand, where that is nearer than asked by no more than rounding. */
function standingDistanceM({ name, positionsM }: NamedPoints, asked: number): number {
  const rounded = positionsM.map((metres) => roundTo(metres, 1000));
  const pair = closestPair(rounded);
  if (!pair || pair.distance >= asked) return asked;
  if (pair.distance >= asked - ROUNDING_M) return pair.distance;
  throw new InputError(
    message`points ${pair.a + 1} and ${pair.b + 1} stand ${pair.distance.toFixed(3)} m apart, expected at least ${asked} m`,
    name,
    message`Move them apart, or ask for less with --separation or another profile.`,
  );
}

/** A transition in open sky, but for a floor and a ceiling where they are given. */
function transitionRequest(
  { from, to, profile, heights }: TransitionInput,
  separationM: number,
  name: string,
): TransitionRequest {
  const { speedXyMps, speedUpMps, speedDownMps, accelerationMps2, jerkMps3, downwashFactor } = profile;
  return {
    fromM: from.positionsM,
    toM: to.positionsM,
    fromVelocityMps: null,
    toVelocityMps: null,
    pins: null,
    limits: { speedXyMps, speedUpMps, speedDownMps, accelerationMps2, jerkMps3 },
    limitShare: MOVE_SHARE,
    separation: { distanceM: separationM, leastM: separationM, downwashFactor },
    space: spaceOf(heights),
    fixedMs: null,
    name,
    scene: null,
  };
}

function spaceOf({ floorM, ceilingM }: MoveHeights): FlightSpace | null {
  if (floorM === null && ceilingM === null) return null;
  return { floorM: floorM ?? -NOWHERE_M, ceilingM: ceilingM ?? NOWHERE_M, fenceM: [], obstacles: [] };
}

function transitionReport({ from, to }: TransitionInput, plan: TransitionPlan, checked: CheckReport) {
  // the check is a proof of its own, where points that stand exactly as near as asked leave the planner's no room
  const certified = plan.certified || checked.problems.every(({ severity }) => severity !== 'error');
  const points = from.positionsM.length / 3;
  const scene = (name: string, atS: number) => ({
    id: name,
    name,
    formations: [name],
    points,
    startS: atS,
    endS: atS,
    note: null,
  });
  const droneOf = Uint32Array.from({ length: points }, (_, drone) => drone);
  const move = {
    from: from.name,
    to: to.name,
    fromScene: from.name,
    toScene: to.name,
    startMs: 0,
    plan: { ...plan, certified },
    droneOf,
  };
  return {
    ...checked,
    scenes: [scene(from.name, 0), scene(to.name, plan.durationMs / 1000)],
    groups: [],
    formationNotes: [],
    transitions: [reportTransition(move, checked.minSeparation)],
    notes: [],
    timeToFirstPictureS: null,
    padHold: null,
  };
}
